import type { Database } from '../database/connection.ts';
import { isRemote } from '../database/remote-databases.ts';
import type { Book, BookDraft, ContributorDraft, SourceRecord } from '../domain/book.ts';
import { completeBook, type NewBook, type Stamp, type TitledDraft } from '../domain/complete-book.ts';
import { BookshelfError } from '../domain/errors.ts';
import { changedFields, type FieldChange } from '../domain/field-change.ts';
import { matchConfidence } from '../domain/match-confidence.ts';
import { sameTitleAndAuthor } from '../domain/match-book.ts';
import { bookValueKeys, mergeBook, type MergeRules } from '../domain/merge-book.ts';
import { normaliseDraft } from '../domain/normalise-draft.ts';
import { plainOutcome, type Decision, type IntakeRules, type Outcome } from '../domain/outcome.ts';
import type { BookWriter } from './book-writer.ts';
import type { Match, MatchFinder } from './match-finder.ts';
import type { Names } from './names.ts';
import type { SingleReads } from './single-reads.ts';
import { TakenBooks } from './taken-books.ts';
import type { UnusedNames } from './unused-names.ts';
import { UuidClaims } from './uuid-claims.ts';

/** A row, and on which line of its file it stood. */
type Source = Omit<SourceRecord, 'draft'> & { readonly line?: number };

/** A book that a record of a source was read into, and what that record said. */
interface Known {
  readonly book: Book;
  readonly draft: BookDraft;
  readonly source: string;
}

/** What is known of a record before it is taken. */
interface Circumstances {
  readonly source: Source | null;
  readonly known: Known | null;
  /** Whether a record of the same key came before it in its file. */
  readonly repeated: boolean;
  readonly decision: Decision | null;
}

/** A decision about a book that is there. */
type Given = Exclude<Decision, { readonly verb: 'create' }>;

const asDecided = { reason: 'as decided', confidence: null };

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
  readonly #taken = new TakenBooks();
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
   * had kept with the book; `decision` says what is to become of it, where that is not to be found out.
   * Throws a usage error for text that cannot be kept, a conflict where the rules refuse, `missing` for a book that is decided on and gone.
   */
  async take(
    rough: BookDraft,
    source: Source | null = null,
    history: readonly SourceRecord[] = [],
    decision: Decision | null = null,
  ): Promise<Outcome> {
    const normal = normaliseDraft(rough);
    if (isRemote(this.#database)) await this.#lookUp(normal);
    const draft = await this.#named(normal);
    if (!hasTitle(draft)) throw new BookshelfError('usage', 'a book needs a title');
    const known = source === null ? null : await this.#known(source);
    const repeated = known !== null && this.#taken.record(known.book.id, ownKey(draft, source)) === 'same';
    const outcome = await this.#outcome(draft, { source, known, repeated, decision });
    const kept =
      repeated || outcome.verb === 'skip' || (known !== null && (this.#rules.seen || same(known.draft, draft)));
    if (source !== null && !kept) await this.#keepSource(outcome.id, source, draft);
    for (const record of history) await this.#keepHistory(outcome.id, record);
    this.#taken.note(outcome.id, ownKey(draft, source), ['create', 'doubtful'].includes(outcome.verb));
    this.#finder.forget();
    return outcome;
  }

  /** What a new book takes is asked of a server at once. */
  async #lookUp(draft: BookDraft): Promise<void> {
    await Promise.all([this.#names.lookUp(draft), this.#rules.ifExists === 'add' ? null : this.#finder.lookUp(draft)]);
  }

  async #outcome(draft: TitledDraft, { source, known, repeated, decision }: Circumstances): Promise<Outcome> {
    if (decision?.verb === 'create') {
      const mayBe = await this.#wouldBe(draft, source, known);
      return { ...(await this.#create(draft, null)), mayBe };
    }
    if (decision !== null) return this.#decided(draft, decision, repeated ? null : known, repeated);
    return known === null ? this.#takeUnknown(draft, source) : this.#takeAgain(draft, known, repeated);
  }

  /** The book that was there before this file and that a record means, had nobody decided; null for none. Asked before the record is added. */
  async #wouldBe(draft: TitledDraft, source: Source | null, known: Known | null): Promise<number | null> {
    const match = known === null && this.#rules.ifExists !== 'add' ? await this.#match(draft, source) : null;
    const id = known?.book.id ?? (match?.kind === 'same' ? match.book.id : null);
    return id !== null && this.#taken.record(id, ownKey(draft, source)) === 'none' ? id : null;
  }

  async #decided(draft: TitledDraft, decision: Given, known: Known | null, repeated: boolean): Promise<Outcome> {
    if (decision.verb === 'skip') return plainOutcome('skip', { id: 0, title: draft.title });
    const { id } = decision;
    const [book] = await this.#reads.books([id]);
    if (book === undefined)
      throw new BookshelfError('missing', `there is no book #${id} that could be brought up to date`);
    if (decision.verb === 'same') return plainOutcome('same', book);
    const alike = decision.chosen || draft.uuid === book.uuid || sameTitleAndAuthor(book, draft);
    const base = known !== null && known.book.id === id ? known.draft : null;
    return this.#merge(book, draft, { base, values: alike && !repeated ? this.#rules.values : 'fill' }, asDecided);
  }

  /** A record of a source that was read before: only what changed there since counts. */
  async #takeAgain(draft: TitledDraft, { book, draft: last, source }: Known, repeated: boolean): Promise<Outcome> {
    const found = { reason: `the same ${source} record`, confidence: matchConfidence.sameRecord };
    const isUpToDate = this.#rules.prefer !== 'file' && (same(last, draft) || this.#rules.seen);
    if (isUpToDate) return { ...plainOutcome('same', book), confidence: found.confidence };
    if (this.#rules.ifExists === 'skip') return { ...plainOutcome('skip', book), ...found };
    // The same key twice in one file: the second record adds what the first left open, and takes nothing away.
    if (repeated)
      return this.#merge(book, draft, { base: null, values: 'fill' }, { ...found, reason: 'the same record again' });
    return this.#merge(book, draft, { base: last, values: this.#rules.values }, found);
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
    const { book, reason, alike, confidence } = match;
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
        return this.#merge(
          book,
          draft,
          { base: null, values: alike ? this.#rules.values : 'fill' },
          { reason, confidence },
        );
      case 'skip':
      case 'add':
        return { ...plainOutcome('skip', book), reason, confidence };
    }
  }

  async #match(draft: TitledDraft, source: Source | null): Promise<Match> {
    if (this.#rules.byUuid) return this.#finder.byUuid(draft);
    const key = ownKey(draft, source);
    return this.#finder.find(draft, (id, alike) => {
      const other = this.#taken.record(id, key);
      if (other === 'none' || other === 'same') return true;
      return alike && (other === 'keyless' || key === null);
    });
  }

  async #create(draft: TitledDraft, doubt: Match): Promise<Outcome> {
    const id = await this.#writer.insert(await this.#settled(completeBook(draft, this.#stamp), null, draft));
    const plain = plainOutcome(doubt === null ? 'create' : 'doubtful', { id, title: draft.title });
    if (doubt === null) return plain;
    const { reason, confidence, book } = doubt;
    return { ...plain, reason: `${reason}: #${book.id}`, confidence, mayBe: book.id };
  }

  async #merge(
    book: Book,
    draft: TitledDraft,
    { base, values }: Pick<MergeRules, 'base' | 'values'>,
    found: Pick<Outcome, 'reason' | 'confidence'>,
  ): Promise<Outcome> {
    const rules = { base, values, prefer: this.#rules.prefer ?? 'library' };
    const merged = await this.#settled(mergeBook(book, draft, rules, this.#stamp), book.id, draft);
    const changes = changedFields(book, merged);
    if (changes.length > 0) {
      await this.#writer.update(book, { ...merged, changed: this.#stamp.now });
      this.#unused.note(book, merged);
    }
    const verb = changes.length > 0 ? 'update' : 'same';
    const kept = base === null || rules.prefer === 'file' ? [] : this.#keptAgainst(merged, book, draft, base);
    return { ...plainOutcome(verb, { id: book.id, title: merged.title }), ...found, changes, kept };
  }

  /** The values that were changed on both sides since the last import, where the library's stayed. */
  #keptAgainst(merged: NewBook, book: Book, draft: TitledDraft, base: BookDraft): FieldChange[] {
    return bookValueKeys
      .filter(
        (key) => draft[key] !== undefined && (draft[key] ?? null) !== (base[key] ?? null) && merged[key] === book[key],
      )
      .flatMap((key) => changedFields(merged, { ...merged, [key]: draft[key] ?? null }));
  }

  /** Only what came with uuids can have one that is taken. */
  async #settled(book: NewBook, id: number | null, draft: BookDraft): Promise<NewBook> {
    const named = [draft, ...(draft.readings ?? []), ...(draft.notes ?? [])].some(({ uuid }) => uuid !== undefined);
    if (!named) return book;
    this.#claims ??= new UuidClaims(this.#database);
    return this.#claims.settle(book, id, this.#stamp.uuid);
  }

  async #keepSource(bookId: number, source: Source, draft: BookDraft): Promise<void> {
    const { line = null } = source;
    await this.#writer.keepSource(bookId, { ...source, draft }, { file: this.#rules.file ?? null, line });
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
