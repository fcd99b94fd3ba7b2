import type { Transcript } from './run.ts';
import { newNamespace } from './new-namespace.ts';

/** Whether tests run on a real server: `npm run test:server`. */
export const onServer = process.env['BOOKSHELF_TEST_SERVER'] === '1';

/**
 * Libraries on the server in the place of files: a name such as `books.db` stands for one of them, in what is typed and in what is printed, so that a
 * transcript shows that both are alike.
 */
export class ServerNames {
  readonly #addresses = new Map<string, string>();

  async variables(variables: Readonly<Record<string, string>>): Promise<Record<string, string>> {
    const { BOOKSHELF_DB: name = '' } = variables;
    return { ...variables, BOOKSHELF_DB: await this.#addressOf(name) };
  }

  async words(words: readonly string[]): Promise<string[]> {
    return Promise.all(words.map(async (word, index) => (words[index - 1] === '--db' ? this.#addressOf(word) : word)));
  }

  shown({ stdout, stderr, status }: Transcript): Transcript {
    return { stdout: this.#named(stdout), stderr: this.#named(stderr), status };
  }

  #named(text: string): string {
    return [...this.#addresses].reduce((shown, [name, address]) => shown.replaceAll(address, name), text);
  }

  async #addressOf(name: string): Promise<string> {
    if (!/^[\w-]+\.db$/.test(name)) return name;
    const address = this.#addresses.get(name) ?? (await newNamespace());
    this.#addresses.set(name, address);
    return address;
  }
}
