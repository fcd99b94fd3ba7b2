import { and, desc, eq, exists, notExists, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { authors, bookAuthors, books, identifiers } from '../database/schema/index.ts';
import type { Book, BookDraft, Identifier } from '../domain/book.ts';
import { foldKey } from '../domain/fold.ts';
import { isIsbn } from '../domain/isbn.ts';
import { contradiction, firstNameKey, otherIsbn, sameTitleAndAuthor } from '../domain/match-book.ts';
import { isWorkScheme } from '../domain/work-scheme.ts';
import { agreesBeyondTitle, matchConfidence } from '../domain/match-confidence.ts';
import type { SingleReads } from './single-reads.ts';

/** The book that a draft means or may mean, why, and how sure that is (domain/match-confidence.ts). */
interface Found {
  readonly book: Book;
  readonly reason: string;
  readonly confidence: number;
}

/** The book that a draft means, a book it may mean, or neither. `alike` tells whether title and first author agree too. */
export type Match =
  (Found & { readonly kind: 'same'; readonly alike: boolean }) | (Found & { readonly kind: 'doubtful' }) | null;

/**
 * Says whether a book may be matched: not when another record of the same file, one with a key of its own, was it already,
 * and for a book of another title not when any record was.
 */
export type Available = (bookId: number, alike: boolean) => boolean;

/** Finds the book that a draft means: by uuid, by an identifier, then by title and first author. Never guesses: see docs/import.md. */
export class MatchFinder {
  readonly #reads: SingleReads;
  readonly #statements: ReturnType<typeof prepareStatements>;
  readonly #uuids = new Map<string, Promise<Named | undefined>>();
  readonly #identifiers = new Map<string, Promise<readonly Named[]>>();
  readonly #titles = new Map<string, Promise<boolean>>();

  constructor(database: Database, reads: SingleReads) {
    this.#reads = reads;
    this.#statements = prepareStatements(database);
  }

  /** Asks at once what `find` will ask first, so that a server is asked once; `forget` is to be called when the draft is taken. */
  async lookUp({ uuid, identifiers = [], title }: BookDraft): Promise<void> {
    const titleKey = foldKey(title ?? '');
    if (uuid !== undefined) this.#uuids.set(uuid, this.#ofUuid(uuid));
    for (const each of identifiers.filter(isSound)) this.#identifiers.set(keyOf(each), this.#ofIdentifier(each));
    this.#titles.set(titleKey, this.#ofTitle(titleKey));
    await Promise.all([...this.#uuids.values(), ...this.#identifiers.values(), ...this.#titles.values()]);
  }

  forget(): void {
    for (const known of [this.#uuids, this.#identifiers, this.#titles]) known.clear();
  }

  async find(draft: BookDraft, available: Available): Promise<Match> {
    return (
      (await this.byUuid(draft)) ??
      (await this.#byIdentifier(draft, available)) ??
      (await this.#byTitle(draft, available))
    );
  }

  /** The book of the draft's own uuid, whatever else the draft says. */
  async byUuid({ uuid }: BookDraft): Promise<Match> {
    const known = uuid === undefined ? undefined : await this.#ofUuid(uuid);
    return known === undefined ? null : this.#same(known.id, 'the same uuid');
  }

  async #ofUuid(uuid: string): Promise<Named | undefined> {
    return this.#uuids.get(uuid) ?? this.#statements.byUuid.get({ uuid });
  }

  async #ofIdentifier({ scheme, value }: Identifier): Promise<readonly Named[]> {
    return this.#identifiers.get(keyOf({ scheme, value })) ?? this.#statements.byIdentifier.all({ scheme, value });
  }

  /** Whether there is a book of a title. */
  async #ofTitle(titleKey: string): Promise<boolean> {
    return this.#titles.get(titleKey) ?? (await this.#statements.titled.get({ titleKey })) !== undefined;
  }

  async #same(id: number, reason: string): Promise<Match> {
    const [book] = await this.#reads.books([id]);
    return book === undefined
      ? null
      : { kind: 'same', book, reason, alike: true, confidence: matchConfidence.sameRecord };
  }

  /** Several books may share an identifier, where the user insisted: then the one of the same title is meant. */
  async #byIdentifier(draft: BookDraft, available: Available): Promise<Match> {
    const found = new Map<number, string>();
    for (const { scheme, value } of (draft.identifiers ?? []).filter(isSound)) {
      for (const { id } of await this.#ofIdentifier({ scheme, value })) {
        if (!found.has(id)) found.set(id, `the same ${scheme === 'isbn' ? 'ISBN' : scheme} ${value}`);
      }
    }
    if (found.size === 0) return null;
    const candidates = await this.#reads.books([...found.keys()].toSorted((one, other) => one - other));
    const alike = candidates.filter((book) => sameTitleAndAuthor(book, draft));
    const free = (alike.length > 0 ? alike : candidates).filter(({ id }) => available(id, alike.length > 0));
    const reason = (book: Book) => found.get(book.id) ?? '';
    const [first, second] = free;
    if (first !== undefined && second === undefined) {
      const confidence = alike.length > 0 ? matchConfidence.identifierAndTitle : matchConfidence.identifier;
      return { kind: 'same', book: first, reason: reason(first), alike: alike.length > 0, confidence };
    }
    const [book] = first === undefined ? candidates : free;
    return book === undefined
      ? null
      : {
          kind: 'doubtful',
          book,
          confidence: matchConfidence.sharedIdentifier,
          reason: `${reason(book)}, but ${first === undefined ? 'another record of this file' : 'several books have it'}`,
        };
  }

  async #byTitle(draft: BookDraft, available: Available): Promise<Match> {
    const titleKey = foldKey(draft.title ?? '');
    if (!(await this.#ofTitle(titleKey))) return null;
    const rows = await this.#statements.byTitle.all({
      titleKey,
      author: firstNameKey(draft),
      published: draft.published ?? null,
      format: draft.format ?? null,
    });
    if (rows.length === 0) return null;
    const candidates = await this.#reads.books(rows.map(({ id }) => id));
    const alike = candidates.filter(
      (book) =>
        sameTitleAndAuthor(book, draft) &&
        !otherIsbn(book.identifiers, draft.identifiers ?? []) &&
        available(book.id, true),
    );
    const agreeing = alike.filter((book) => contradiction(book, draft) === null);
    const [only, further] = agreeing;
    if (only !== undefined && further === undefined) {
      const confidence = agreesBeyondTitle(only, draft) ? matchConfidence.titleAndMore : matchConfidence.title;
      return { kind: 'same', book: only, reason: 'the same title and author', alike: true, confidence };
    }
    const [book] = only === undefined ? alike : agreeing;
    if (book === undefined) return null;
    const why = only === undefined ? contradiction(book, draft) : 'several books have them';
    const confidence = only === undefined ? matchConfidence.contradicted : matchConfidence.sharedTitle;
    return { kind: 'doubtful', book, reason: `the same title and author, but ${why}`, confidence };
  }
}

interface Named {
  readonly id: number;
}

function keyOf({ scheme, value }: Identifier): string {
  return `${scheme} ${value}`;
}

/** A damaged ISBN (`n/a`) says nothing of which book it is, nor does the number of a work. */
function isSound({ scheme, value }: Identifier): boolean {
  return scheme === 'isbn' ? isIsbn(value) : !isWorkScheme(scheme);
}

function prepareStatements(database: Database) {
  const id = { id: books.id };
  const titled = booksOfTitle(database);
  return {
    byUuid: database
      .select(id)
      .from(books)
      .where(eq(books.uuid, sql.placeholder('uuid')))
      .prepare(),
    byIdentifier: database
      .select({ id: identifiers.bookId })
      .from(identifiers)
      .where(and(eq(identifiers.value, sql.placeholder('value')), eq(identifiers.scheme, sql.placeholder('scheme'))))
      .prepare(),
    // Most titles are new: this question is a tenth of the next one.
    titled: database
      .select({ title: books.titleKey })
      .from(books)
      .where(eq(books.titleKey, sql.placeholder('titleKey')))
      .prepare(),
    byTitle: database
      .select({ id: titled.id })
      .from(titled)
      .orderBy(
        desc(agrees(titled.published, 'published')),
        desc(agrees(titled.format, 'format')),
        upTo(titled.id, mostRead),
      )
      .prepare(),
  };
}

/** The books of a title that have an author of a name or, for an empty name, none. */
function booksOfTitle(database: Database) {
  const author = sql.placeholder('author');
  const parts = database.select({ id: bookAuthors.id }).from(bookAuthors).where(eq(bookAuthors.bookId, books.id));
  const named = database
    .select({ id: bookAuthors.id })
    .from(bookAuthors)
    .innerJoin(authors, eq(authors.id, bookAuthors.authorId))
    .where(and(eq(bookAuthors.bookId, books.id), eq(authors.nameKey, author)));
  return database
    .select({ id: books.id, published: books.published, format: books.format })
    .from(books)
    .where(
      and(
        eq(books.titleKey, sql.placeholder('titleKey')),
        or(exists(named), and(sql`${author} = ''`, notExists(parts))),
      ),
    )
    .orderBy(upTo(books.id, mostCompared))
    .as('titled');
}

function agrees(column: SQLWrapper, name: string): SQL {
  return sql`${column} is ${sql.placeholder(name)}`;
}

/** An order and a limit, which stands in the text, because SQLite plans a statement anew whenever a limit is bound. */
function upTo(order: SQLWrapper, most: number): SQL {
  return sql`${order} limit ${sql.raw(String(most))}`;
}

/** So many books of one title and author are compared in date and format, and so many read whole; a library with more of them is none of books. */
const mostCompared = 500;
const mostRead = 20;
