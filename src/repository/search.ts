import { and, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../database/connection.ts';
import { books } from '../database/schema/index.ts';
import type { Book } from '../domain/book.ts';
import type { SearchRequest, Wanted } from '../domain/search-request.ts';
import { searchWords } from '../domain/search-words.ts';
import type { SortKey } from '../domain/sort-key.ts';
import { orderOf, orderTerms } from './book-order.ts';
import { idStatements, readIds, readInOrder, type Selection } from './book-reader.ts';
import { compileQuery } from './compile-query.ts';
import { explainReading, type Explanation } from './explanation.ts';
import { resolveFunctions } from './own-function.ts';
import { searchColumns, type SearchColumn } from './search-index.ts';

/** In which order the books found come, by rank or title where it is not said, and a window on them. */
export interface SearchWindow {
  readonly sort?: readonly SortKey[];
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

/** How much a word counts by where it stands. */
const weights = {
  title: 10,
  subtitle: 6,
  original: 8,
  authors: 8,
  series: 6,
  tags: 4,
  publisher: 2,
  description: 1,
  review: 1,
  note: 1,
} as const satisfies Record<SearchColumn, number>;

const rank = sql.raw(`bm25(book_text, ${searchColumns.map((column) => weights[column].toFixed(1)).join(', ')})`);
const pageSize = 500;
const noLimit = Number.MAX_SAFE_INTEGER;

/** Searches the full-text index: the best books first. */
export class Search {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Whether nothing at all is found. */
  async isEmpty(request: SearchRequest): Promise<boolean> {
    const rows = await this.#database.all(sql`${await this.#found(request)} limit 1`);
    return rows.length === 0;
  }

  async count(request: SearchRequest): Promise<number> {
    const row = await this.#database.get<{ count: number }>(
      sql`select count(*) as count from (${await this.#found(request)})`,
    );
    return row.count;
  }

  /** The ids of what is found: the best first, equally good ones by id; by title where no words rank them; or in an order of their own. */
  async ids(request: SearchRequest, window: SearchWindow): Promise<number[]> {
    const ranked = await resolveFunctions(this.#database, rankedStatement(request, window));
    return ranked === null ? readIds(this.#database, await this.#selection(request, window)) : this.#idsOf(ranked);
  }

  /** How books are found, how many there are, and how long that took. */
  async explain(request: SearchRequest, window: SearchWindow): Promise<Explanation> {
    const ranked = await resolveFunctions(this.#database, rankedStatement(request, window));
    const selection = await this.#selection(request, window);
    const others = () => idStatements(this.#database, selection);
    return explainReading(this.#database, {
      read: () => this.ids(request, window),
      count: () => this.count(request),
      statements: ranked === null ? others().map((statement) => statement.getSQL()) : [ranked],
    });
  }

  /** The books that are found one after another, in the order of `ids`, a page at a time. */
  async *stream(request: SearchRequest, window: SearchWindow): AsyncGenerator<Book> {
    const ids = await this.ids(request, window);
    for (let start = 0; start < ids.length; start += pageSize) {
      yield* await readInOrder(this.#database, ids.slice(start, start + pageSize));
    }
  }

  async #found(request: SearchRequest): Promise<SQL> {
    return resolveFunctions(this.#database, idsFound(request));
  }

  async #selection(request: SearchRequest, window: SearchWindow): Promise<Selection> {
    const selection = selectionOf(request, window);
    await resolveFunctions(this.#database, [selection.where, selection.orderBy]);
    return selection;
  }

  async #idsOf(statement: SQL): Promise<number[]> {
    const row = await this.#database.get<{ ids: string }>(sql`select json_group_array(id) as ids from (${statement})`);
    const ids: unknown = JSON.parse(row.ids);
    return Array.isArray(ids) ? ids.map(Number) : [];
  }
}

/**
 * The statement that ranks what is found; null where no words rank it, or the order is another. The index is read first, whatever the
 * planner thinks: only so it knows the ranks.
 */
function rankedStatement({ wanted, filter }: SearchRequest, { sort = [], limit, offset }: SearchWindow): SQL | null {
  if (wanted === null || sort.length > 0) return null;
  const where = compileQuery(filter);
  const source = where === undefined ? sql`` : sql`cross join ${books} on ${books.id} = book_text.rowid`;
  return sql`select book_text.rowid as id from book_text ${source} where book_text match ${rankedOf(wanted)} and ${where ?? sql`true`} order by ${rank}, book_text.rowid limit ${limit ?? noLimit} offset ${offset ?? 0}`;
}

function selectionOf(request: SearchRequest, { sort = [], limit, offset }: SearchWindow): Selection {
  const keys: readonly SortKey[] = sort.length > 0 ? sort : [{ field: 'title', descending: false }];
  return { where: conditionOf(request), orderBy: orderOf(orderTerms(keys)), limit, offset };
}

/** What no text of the library may hold. */
const noWord = '\uffff';

function conditionOf({ wanted, filter }: SearchRequest): SQL {
  return and(wanted === null ? undefined : isFound(wanted), compileQuery(filter)) ?? sql`true`;
}

/** What is found: by the index alone where nothing else is asked. */
function idsFound(request: SearchRequest): SQL {
  const { wanted, filter } = request;
  return wanted !== null && filter.kind === 'all'
    ? inIndex(wanted)
    : sql`select ${books.id} from ${books} where ${conditionOf(request)}`;
}

function isFound(wanted: Wanted): SQL {
  return sql`${books.id} in (${inIndex(wanted)})`;
}

function inIndex(wanted: Wanted): SQL {
  return sql`select rowid from book_text where book_text match ${foundOf(wanted)}`;
}

/** FTS5's own language, for what is found and not ranked: a phrase may end in the middle of a word. */
function foundOf(wanted: Wanted): string {
  return matchOf(wanted, (phrase) => `${phrase} *`);
}

/**
 * FTS5's own language, for what is ranked. A phrase may end in the middle of a word; it is asked for whole besides, which ranks whole words higher, and in the
 * title alone: the weights level off, and count for little in a long text, so that they would not keep titles above all else.
 */
function rankedOf(wanted: Wanted): string {
  return matchOf(wanted, (phrase) => `(${phrase} * OR ${phrase} OR {title original} : ${phrase} *)`);
}

function matchOf(wanted: Wanted, ofPhrase: (phrase: string) => string): string {
  if (wanted.kind !== 'text')
    return `(${wanted.operands.map((each) => matchOf(each, ofPhrase)).join(wanted.kind === 'and' ? ' AND ' : ' OR ')})`;
  const words = searchWords(wanted.text);
  return words.length === 0 ? `"${noWord}"` : ofPhrase(`"${words.join(' ')}"`);
}
