import type { Database } from '../database/connection.ts';
import type { Book, BookDraft, ContributorDraft, SourceRecord } from '../domain/book.ts';
import { completeBook, type NewBook, type Stamp, type TitledDraft } from '../domain/complete-book.ts';
import { BookshelfError } from '../domain/errors.ts';
import { changedFields } from '../domain/field-change.ts';
import { mergeBook, type MergeRules } from '../domain/merge-book.ts';
import { normaliseDraft } from '../domain/normalise-draft.ts';
import type { IntakeRules, Outcome } from '../domain/outcome.ts';
import type { BookWriter } from './book-writer.ts';
import type { Match, MatchFinder } from './match-finder.ts';
import type { Names } from './names.ts';
import type { SingleReads } from './single-reads.ts';
import type { UnusedNames } from './unused-names.ts';
import { UuidClaims } from './uuid-claims.ts';

type Source = Omit<SourceRecord, 'draft'>;

/** A book that a record of a source was read into, and what that record said. */
interface Known {
  readonly book: Book;
  readonly draft: BookDraft;
  readonly source: string;
}

/** Takes drafts into the library, one file or command at a time; remembers which books the records of this file were. */
export class Intake {
  readonly #database: Database;
  readonly #writer: BookWriter;
  readonly #names: Names;
  readonly #unused: UnusedNames;
  readonly #reads: SingleReads;
  readonly #finder: MatchFinder;
  /** What comes in together has one time. */
  readonly #stamp: Stamp;
  readonly #rules: IntakeRules;
  /** Book id and the own key (uuid, service id) of the record that was it; null for a record without one. */
  readonly #taken = new Map<number, string | null>();
  #claims: UuidClaims | null = null;

  constructor(
    parts: {
      database: Database;
      writer: BookWriter;
      names: Names;
      unused: UnusedNames;
      reads: SingleReads;
      finder: MatchFinder;
      stamp: Stamp;
    },
    rules: IntakeRules,
  ) {
    this.#database = parts.database;
    this.#writer = parts.writer;
    this.#names = parts.names;
    this.#unused = parts.unused;
    this.#reads = parts.reads;
    this.#finder = parts.finder;
    this.#stamp = parts.stamp;
    this.#rules = rules;
  }

  /**
   * Adds a draft or brings its book up to date. `source` is the service's row it was read from; `history` are the rows that another library
   * had kept with the book. Throws a usage error for text that cannot be kept, a conflict where the rules refuse.
   */
  async take(rough: BookDraft, source: Source | null = null, history: readonly SourceRecord[] = []): Promise<Outcome> {
    const draft = await this.#named(normaliseDraft(rough));
    if (!hasTitle(draft)) throw new BookshelfError('usage', 'a book needs a title');
    const known = source === null ? null : await this.#known(source);
    const repeated = known !== null && this.#taken.get(known.book.id) === ownKey(draft, source);
    const outcome =
      known === null ? await this.#takeUnknown(draft, source) : await this.#takeAgain(draft, known, repeated);
    const kept =
      repeated || outcome.verb === 'skip' || (known !== null && (this.#rules.seen || same(known.draft, draft)));
    if (source !== null && !kept) await this.#writer.keepSource(outcome.id, { ...source, draft });
    for (const record of history) await this.#keepHistory(outcome.id, record);
    this.#taken.set(outcome.id, ownKey(draft, source));
    return outcome;
  }

  /** A record of a source that was read before: only what changed there since counts. */
  async #takeAgain(draft: TitledDraft, { book, draft: last, source }: Known, repeated: boolean): Promise<Outcome> {
    const unchanged = { id: book.id, title: book.title, changes: [] };
    if (same(last, draft) || this.#rules.seen) return { verb: 'same', reason: null, ...unchanged };
    const reason = `the same ${source} record`;
    if (this.#rules.ifExists === 'skip') return { verb: 'skip', reason, ...unchanged };
    // The same key twice in one file: the second record adds what the first left open, and takes nothing away.
    if (repeated) return this.#merge(book, draft, null, 'the same record again', 'fill');
    return this.#merge(book, draft, last, reason, this.#rules.values);
  }

  /** The book that a record of a source was the last time; null for a new one, and where another shall be added all the same. */
  async #known({ source, key }: Source): Promise<Known | null> {
    const row = this.#rules.ifExists === 'add' ? null : await this.#reads.source(source, key);
    const [book] = row === null ? [] : await this.#reads.books([row.bookId]);
    return row === null || book === undefined ? null : { book, draft: row.draft, source };
  }

  async #takeUnknown(draft: TitledDraft, source: Source | null): Promise<Outcome> {
    const match = this.#rules.ifExists === 'add' ? null : await this.#match(draft, source);
    if (match?.kind !== 'same') return this.#create(draft, match);
    const { book, reason, alike } = match;
    switch (this.#rules.ifExists) {
      case 'error':
        throw new BookshelfError(
          'conflict',
          `"${draft.title}" is there already as #${book.id} "${book.title}" (${reason})`,
          {
            hint: 'Say what to do: --if-exists skip, update or add',
          },
        );
      case 'update':
        return this.#merge(book, draft, null, reason, alike ? this.#rules.values : 'fill');
      case 'skip':
      case 'add':
        return { verb: 'skip', id: book.id, title: book.title, reason, changes: [] };
    }
  }

  async #match(draft: TitledDraft, source: Source | null): Promise<Match> {
    if (this.#rules.byUuid) return this.#finder.byUuid(draft);
    const key = ownKey(draft, source);
    return this.#finder.find(draft, (id, alike) => {
      const other = this.#taken.get(id);
      if (other === undefined || (key !== null && other === key)) return true;
      return alike && (other === null || key === null);
    });
  }

  async #create(draft: TitledDraft, doubt: Match): Promise<Outcome> {
    const id = await this.#writer.insert(await this.#settled(completeBook(draft, this.#stamp), null, draft));
    const reason = doubt === null ? null : `${doubt.reason}: #${doubt.book.id}`;
    return { verb: doubt === null ? 'create' : 'doubtful', id, title: draft.title, reason, changes: [] };
  }

  async #merge(
    book: Book,
    draft: TitledDraft,
    base: BookDraft | null,
    reason: string,
    values: MergeRules['values'],
  ): Promise<Outcome> {
    const rules = { base, values };
    const merged = await this.#settled(mergeBook(book, draft, rules, this.#stamp), book.id, draft);
    const changes = changedFields(book, merged);
    if (changes.length > 0) {
      await this.#writer.update(book, { ...merged, changed: this.#stamp.now });
      this.#unused.note(book, merged);
    }
    return { verb: changes.length > 0 ? 'update' : 'same', id: book.id, title: merged.title, reason, changes };
  }

  /** Only what came with uuids can have one that is taken. */
  async #settled(book: NewBook, id: number | null, draft: BookDraft): Promise<NewBook> {
    const named = [draft, ...(draft.readings ?? []), ...(draft.notes ?? [])].some(({ uuid }) => uuid !== undefined);
    if (!named) return book;
    this.#claims ??= new UuidClaims(this.#database);
    return this.#claims.settle(book, id, this.#stamp.uuid);
  }

  async #keepHistory(bookId: number, record: SourceRecord): Promise<void> {
    if ((await this.#reads.source(record.source, record.key)) === null) await this.#writer.keepSource(bookId, record);
  }

  /** Spellings that were merged into another name stay merged. */
  async #named(draft: BookDraft): Promise<BookDraft> {
    if (draft.authors === undefined) return draft;
    const authors = new Map<string, ContributorDraft>();
    for (const author of draft.authors) {
      const name = await this.#names.presentName(author.name);
      const part = `${author.role}\n${name}`;
      if (!authors.has(part)) authors.set(part, { ...author, name });
    }
    return { ...draft, authors: [...authors.values()] };
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
