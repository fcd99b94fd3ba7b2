import type { Book, BookDraft, SourceRecord } from '../domain/book.ts';
import { completeBook, type Stamp, type TitledDraft } from '../domain/complete-book.ts';
import { BookshelfError } from '../domain/errors.ts';
import { changedFields, mergeBook, type FieldChange, type MergeRules } from '../domain/merge-book.ts';
import { normaliseDraft } from '../domain/normalise-draft.ts';
import type { Database } from '../database/connection.ts';
import { readInOrder, readSource } from './book-reader.ts';
import type { BookWriter } from './book-writer.ts';
import type { Match, MatchFinder } from './match-finder.ts';
import type { Names } from './names.ts';

/** What to do with a draft of a book that is there: refuse it, leave the book, bring it up to date, or add another. */
export const existsPolicies = ['error', 'skip', 'update', 'add'] as const;
export type ExistsPolicy = (typeof existsPolicies)[number];

export interface IntakeRules {
  readonly ifExists: ExistsPolicy;
  /** Whether a value takes the place of another (the user's own words) or only fills an empty one (a service's). */
  readonly values: MergeRules['values'];
}

/** What became of one draft. `doubtful` was added too, and names the book that it may be. */
export interface Outcome {
  readonly verb: 'create' | 'update' | 'same' | 'skip' | 'doubtful';
  readonly id: number;
  readonly title: string;
  /** How the book was found, or what is in doubt. */
  readonly reason: string | null;
  readonly changes: readonly FieldChange[];
}

type Source = Omit<SourceRecord, 'draft'>;

/** Takes drafts into the library, one file or command at a time; remembers which books the records of this file were. */
export class Intake {
  readonly #database: Database;
  readonly #writer: BookWriter;
  readonly #names: Names;
  readonly #finder: MatchFinder;
  readonly #stamp: () => Stamp;
  readonly #rules: IntakeRules;
  /** Book id and the own key (uuid, service id) of the record that was it; null for a record without one. */
  readonly #taken = new Map<number, string | null>();

  constructor(parts: { database: Database; writer: BookWriter; names: Names; finder: MatchFinder; stamp: () => Stamp }, rules: IntakeRules) {
    this.#database = parts.database;
    this.#writer = parts.writer;
    this.#names = parts.names;
    this.#finder = parts.finder;
    this.#stamp = parts.stamp;
    this.#rules = rules;
  }

  /** Adds a draft or brings its book up to date. Throws a usage error for text that cannot be kept, a conflict where the rules refuse. */
  async take(rough: BookDraft, source: Source | null = null): Promise<Outcome> {
    const draft = await this.#named(normaliseDraft(rough));
    if (!hasTitle(draft)) throw new BookshelfError('usage', 'a book needs a title');
    const known = source === null ? null : await readSource(this.#database, source.source, source.key);
    const outcome = known === null ? await this.#takeUnknown(draft, source) : await this.#takeAgain(draft, source, known);
    if (source !== null && (outcome.verb !== 'skip')) await this.#keep(outcome, source, draft, known?.draft ?? null);
    this.#taken.set(outcome.id, ownKey(draft, source));
    return outcome;
  }

  /** A record of a source that was read before: only what changed there since counts. */
  async #takeAgain(draft: TitledDraft, source: Source | null, known: { bookId: number; draft: BookDraft }): Promise<Outcome> {
    const [book] = await readInOrder(this.#database, [known.bookId]);
    if (book === undefined) return this.#takeUnknown(draft, source);
    if (same(known.draft, draft) || this.#rules.ifExists === 'skip') return { verb: 'same', id: book.id, title: book.title, reason: null, changes: [] };
    return this.#merge(book, draft, known.draft, `the same ${source?.source ?? ''} record`);
  }

  async #takeUnknown(draft: TitledDraft, source: Source | null): Promise<Outcome> {
    const match = this.#rules.ifExists === 'add' ? null : await this.#match(draft, source);
    if (match?.kind !== 'same') return this.#create(draft, match);
    const { book, reason } = match;
    switch (this.#rules.ifExists) {
      case 'error':
        throw new BookshelfError('conflict', `"${draft.title}" is there already as #${book.id} "${book.title}" (${reason})`, {
          hint: 'Say what to do: --if-exists skip, update or add',
        });
      case 'update':
        return this.#merge(book, draft, null, reason);
      case 'skip':
      case 'add':
        return { verb: 'skip', id: book.id, title: book.title, reason, changes: [] };
    }
  }

  async #match(draft: TitledDraft, source: Source | null): Promise<Match> {
    const key = ownKey(draft, source);
    return this.#finder.find(draft, (id, alike) => {
      const other = this.#taken.get(id);
      if (other === undefined || (key !== null && other === key)) return true;
      return alike && (other === null || key === null);
    });
  }

  async #create(draft: TitledDraft, doubt: Match): Promise<Outcome> {
    const id = await this.#writer.insert(completeBook(draft, this.#stamp()));
    const reason = doubt === null ? null : `${doubt.reason}: #${doubt.book.id}`;
    return { verb: doubt === null ? 'create' : 'doubtful', id, title: draft.title, reason, changes: [] };
  }

  async #merge(book: Book, draft: TitledDraft, base: BookDraft | null, reason: string): Promise<Outcome> {
    const stamp = this.#stamp();
    const merged = mergeBook(book, draft, { base, values: this.#rules.values }, stamp);
    const changes = changedFields(book, merged);
    if (changes.length > 0) await this.#writer.update(book, { ...merged, changed: stamp.now });
    return { verb: changes.length > 0 ? 'update' : 'same', id: book.id, title: merged.title, reason, changes };
  }

  async #keep(outcome: Outcome, source: Source, draft: BookDraft, last: BookDraft | null): Promise<void> {
    if (last !== null && same(last, draft)) return;
    await this.#writer.keepSource(outcome.id, { ...source, draft });
  }

  /** Spellings that were merged into another name stay merged. */
  async #named(draft: BookDraft): Promise<BookDraft> {
    if (draft.authors === undefined) return draft;
    const authors = [];
    for (const author of draft.authors) authors.push({ ...author, name: await this.#names.presentName(author.name) });
    return { ...draft, authors };
  }
}

function hasTitle(draft: BookDraft): draft is TitledDraft {
  return draft.title !== undefined && draft.title !== null;
}

function ownKey(draft: BookDraft, source: Source | null): string | null {
  return source === null ? (draft.uuid ?? null) : `${source.source}\n${source.key}`;
}

function same(one: BookDraft, other: BookDraft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
