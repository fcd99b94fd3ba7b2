import { openFixtures, madeFixtures, type Fixtures } from '../cli/open-fixtures.ts';
import type { Context } from '../cli/context.ts';
import { openInput } from '../cli/open-input.ts';
import { namedBook } from '../cli/resolve-books.ts';
import { runImport } from '../cli/run-import.ts';
import { seeded } from '../cli/seeded.ts';
import { SeedTally } from '../cli/seed-tally.ts';
import { assign } from '../domain/assignment.ts';
import type { Book } from '../domain/book.ts';
import { countPhrase } from '../domain/check.ts';
import { BookshelfError } from '../domain/errors.ts';
import { seedBooks } from '../domain/seed/seed-books.ts';
import { parseSort } from '../domain/sort-key.ts';
import { chooseWriter } from '../formats/choose-format.ts';
import { fingerprint } from '../formats/fingerprint.ts';
import type { Library as Repository } from '../repository/library.ts';
import type { Reversed } from '../repository/undo.ts';
import { chosenIds, selectionOf } from './choose-books.ts';
import { readBookInput } from './read-book-input.ts';
import { readChanges } from './read-changes.ts';
import { Turns } from './turns.ts';
import type {
  Added,
  BookChanges,
  BookChoice,
  BookInput,
  BookReference,
  Counts,
  Expected,
  ExportOptions,
  FindOptions,
  IfExists,
  Imported,
  ImportFileOptions,
  Library,
  Seeded,
  SeedOptions,
  TakenBack,
} from './types.ts';

const noDryRun = 'a dry run cannot be a part of a transaction';

/** A library as programs have it, over the repositories that the commands work with. */
export class OpenedLibrary implements Library {
  readonly #repository: Repository;
  readonly #context: Context;
  readonly #turns = new Turns();
  /** Whether it stands for a transaction of another one, which alone can be closed. */
  readonly #isPart: boolean;
  /** What the first change that failed was thrown with. */
  #failure: unknown = null;

  constructor(repository: Repository, context: Context, isPart = false) {
    this.#repository = repository;
    this.#context = context;
    this.#isPart = isPart;
  }

  get address(): string {
    return this.#repository.address;
  }

  get operation(): number | null {
    return this.#repository.operation;
  }

  async add(book: BookInput, options: { readonly ifExists?: IfExists } = {}): Promise<Added> {
    const [added] = await this.addAll([book], options);
    if (added === undefined) throw new Error('a book that was taken has an outcome');
    return added;
  }

  async addAll(
    books: Iterable<BookInput> | AsyncIterable<BookInput>,
    { ifExists = 'error' }: { readonly ifExists?: IfExists } = {},
  ): Promise<Added[]> {
    return this.#change('Added books', async () => {
      const intake = this.#repository.books.intake({ ifExists, values: 'replace' });
      const added: Added[] = [];
      for await (const book of books) {
        const { id, title, verb } = await intake.take(readBookInput(book));
        added.push({ id, title, verb });
      }
      return added;
    });
  }

  async get(book: BookReference): Promise<Book | null> {
    return this.#turns.take(async () => {
      try {
        return await namedBook(this.#repository, String(book));
      } catch (error) {
        if (error instanceof BookshelfError && error.kind === 'missing') return null;
        throw error;
      }
    });
  }

  async find(words?: string, options?: FindOptions): Promise<Book[]> {
    return this.#turns.take(async () => {
      const found: Book[] = [];
      for await (const book of this.stream(words, options)) found.push(book);
      return found;
    });
  }

  async *stream(words?: string, { sort = '', ...window }: FindOptions = {}): AsyncGenerator<Book> {
    const { query } = await selectionOf(this.#repository, words, this.#context);
    yield* this.#repository.books.stream({ query, sort: parseSort(sort), ...window });
  }

  async count(words?: string): Promise<number> {
    return this.#turns.take(async () => {
      const { query } = await selectionOf(this.#repository, words, this.#context);
      return this.#repository.books.count(query);
    });
  }

  async change(books: BookChoice, changes: BookChanges): Promise<number[]> {
    const assignments = readChanges(changes);
    return this.#change('Changed books', async () => {
      const changed: number[] = [];
      for (const id of await chosenIds(this.#repository, books, this.#context)) {
        for (const book of await this.#repository.books.get([id])) {
          const after = assign(book, assignments, this.#context.stamp);
          if ((await this.#repository.books.change(book, after)).length > 0) changed.push(id);
        }
      }
      return changed;
    });
  }

  async tag(books: BookChoice, tag: string): Promise<number[]> {
    return this.change(books, { tags: { add: [tag] } });
  }

  async untag(books: BookChoice, tag: string): Promise<number[]> {
    return this.change(books, { tags: { remove: [tag] } });
  }

  async delete(books: BookChoice): Promise<number[]> {
    return this.#change('Deleted books', async () => {
      const ids = await chosenIds(this.#repository, books, this.#context);
      await this.#repository.books.delete(ids);
      return ids;
    });
  }

  async importFile(path: string, options: ImportFileOptions = {}): Promise<Imported> {
    const { ifExists = 'update', skipBad: keepGoing = false, dryRun = false, map = {}, ...reading } = options;
    const words = Object.entries(map).map(([column, field]) => `${column}=${field}`);
    if (dryRun) this.#refusePart(noDryRun);
    const rules = { ifExists, prefer: 'library', keepGoing, dryRun, decisions: null, rejects: null } as const;
    return this.#failing(async () => {
      const input = await openInput(path, { ...reading, map: words }, this.#context);
      return (await runImport(this.#repository, input, rules, this.#context)).result;
    });
  }

  async *export({ format = 'json', where }: ExportOptions = {}): AsyncGenerator<string> {
    const writer = await chooseWriter(format, null).loadWriter?.();
    const selection = where === undefined ? null : await selectionOf(this.#repository, where, this.#context);
    yield* writer?.write(this.#repository.content(selection), { exact: false }) ?? [];
  }

  async exportText(options: ExportOptions = {}): Promise<string> {
    return this.#turns.take(() =>
      this.#repository.snapshot(async () => {
        let text = '';
        for await (const piece of this.export(options)) text += piece;
        return text;
      }),
    );
  }

  async seed({ profile = 'plain', books = 100, random = 1, now = '2025-01-01' }: SeedOptions = {}): Promise<Seeded> {
    return this.#seed([madeFixtures(seeded(seedBooks(profile, books, { random, now })))]);
  }

  async seedFiles(...files: readonly string[]): Promise<Seeded> {
    return this.#seed(await Promise.all(files.map(async (file) => openFixtures(file, this.#context))));
  }

  async #seed(fixtures: readonly Fixtures[]): Promise<Seeded> {
    return this.#change('Seeded', async () => {
      const tally = new SeedTally();
      for (const one of fixtures) await tally.take(this.#repository, one);
      const { ids, counts } = tally.answer();
      return { ids, counts };
    });
  }

  async clear(): Promise<void> {
    return this.#change('Took everything out', () => this.#repository.clear());
  }

  async fingerprint(words?: string): Promise<string> {
    return this.#turns.take(async () => {
      const selection = words === undefined ? null : await selectionOf(this.#repository, words, this.#context);
      const content = () => fingerprint(this.#repository.content(selection), { exact: false });
      return (await this.#repository.snapshot(content)).hash;
    });
  }

  async assert(words: string, { count, atLeast = count ?? 0, atMost = count ?? Infinity }: Expected): Promise<void> {
    const found = await this.count(words);
    if (found >= atLeast && found <= atMost) return;
    const [wanted, there] = [countPhrase(atLeast, atMost), countPhrase(found, found)];
    throw new BookshelfError('check', `${words}: expected ${wanted}, found ${there}`);
  }

  async counts(): Promise<Counts> {
    return this.#turns.take(() => this.#repository.counts());
  }

  async undo(operation?: number): Promise<TakenBack | null> {
    return this.#reverse(async (undo) => undo.undo(operation ?? null, { dryRun: false }));
  }

  async redo(operation?: number): Promise<TakenBack | null> {
    return this.#reverse(async (undo) => undo.redo(operation ?? null, { dryRun: false }));
  }

  async #reverse(
    work: (undo: Awaited<ReturnType<Repository['undo']>>) => Promise<Reversed | null>,
  ): Promise<TakenBack | null> {
    this.#refusePart('what was done is taken back outside of a transaction');
    return this.#turns.take(async () => {
      const reversed = await work(await this.#repository.undo());
      if (reversed === null) return null;
      const { change, ids } = reversed;
      if (this.operation !== null) return { operation: change.id, ids };
      throw new BookshelfError(
        'conflict',
        `nothing of operation ${change.id} could be taken back: it was changed since`,
      );
    });
  }

  async transaction<Result>(
    work: (library: Library) => Promise<Result>,
    options: { readonly dryRun?: boolean } = {},
  ): Promise<Result> {
    if (options.dryRun === true) this.#refusePart(noDryRun);
    return this.#change(
      'Changed in a transaction',
      async () => {
        const part = new OpenedLibrary(this.#repository, this.#context, true);
        const result = await work(part);
        await part.settle();
        return result;
      },
      options,
    );
  }

  /** Waits for what nobody waited for, and throws what a change failed with, were it caught: half of that change may be there. */
  async settle(): Promise<void> {
    await this.#turns.take(async () => undefined);
    if (this.#failure !== null) throw this.#failure;
  }

  async close(): Promise<void> {
    this.#refusePart('a library is closed outside of its transactions');
    await this.#turns.end(() => this.#repository.close());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #change<Result>(
    summary: string,
    work: () => Promise<Result>,
    options: { readonly dryRun?: boolean } = {},
  ): Promise<Result> {
    const unit = { ...options, note: () => ({ summary }) };
    return this.#failing(() => this.#repository.atomically(work, unit));
  }

  async #failing<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(async () => {
      try {
        return await work();
      } catch (error) {
        this.#failure ??= error;
        throw error;
      }
    });
  }

  #refusePart(sentence: string): void {
    if (this.#isPart) throw new BookshelfError('usage', sentence);
  }
}
