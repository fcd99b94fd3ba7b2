import { answerCompletion } from '../../src/cli/completion/answer-completion.ts';
import type { CompletionTable } from '../../src/cli/completion/command-shape.ts';
import { run } from './run.ts';

/** What completion knows of the program, as the build writes it. */
export async function completionTable(): Promise<CompletionTable> {
  const { stdout, stderr, status } = await run(['completion', 'bash', '--describe']);
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

/** Completes the last of these words, which stand as a shell would hand them to a program, on the library `books.db` of this folder. */
export async function completions(table: CompletionTable, words: readonly string[]): Promise<string[]> {
  const lines = await answer(table, [
    'fish',
    ...words.slice(0, -1),
    `'${words.at(-1)?.replaceAll("'", String.raw`'\''`)}`,
  ]);
  return lines.map((line) => line.split('\t')[0] ?? '');
}

/** The lines that the script of a shell is given. */
export async function answer(table: CompletionTable, given: readonly string[], db = 'books.db'): Promise<string[]> {
  const environment = { variables: { BOOKSHELF_DB: db }, platform: 'linux', home: null };
  return (await answerCompletion(given, environment, table)).split('\n').slice(0, -1);
}
