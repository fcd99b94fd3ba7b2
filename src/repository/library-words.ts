import { localAddress, parseAddress } from '../database/address.ts';
import { openLocalReader } from '../database/local.ts';
import { refuseForeignFile } from '../database/refuse-foreign-file.ts';
import { foldKey } from '../domain/fold.ts';

/** A book as completion shows it. */
export interface NamedBook {
  readonly id: number;
  readonly title: string;
  readonly author: string | null;
}

/** Names in a library by how they begin; read by index, so that a million books answer as fast as ten. */
export interface LibraryWords {
  authors(typed: string): readonly string[];
  tags(typed: string): readonly string[];
  series(typed: string): readonly string[];
  /** Names of saved queries. */
  saved(typed: string): readonly string[];
  /** Names under which columns are kept. */
  maps(typed: string): readonly string[];
  titled(typed: string): readonly NamedBook[];
  /** Books whose number begins with these digits. */
  numbered(digits: string): readonly NamedBook[];
  close(): void;
}

const most = 50;
/** A library that is being rewritten is not waited for: nobody wants to wait for a key. */
const patience = 100;
const lastLetter = '\u{10ffff}';

/**
 * Opens what completion reads of a library, which is neither made nor brought up to date. Throws where there is none. The SQL is
 * written out, because Drizzle would take as long to load as all the rest.
 */
export function openLibraryWords(address: string): LibraryWords {
  const parsed = localAddress(parseAddress(address), 'complete words');
  if (parsed.kind === 'file') refuseForeignFile(parsed.path);
  const reader = openLocalReader(parsed, '', patience);
  const read = (sql: string, ...listed: (string | number)[]): (readonly unknown[])[] => [
    ...reader.query(`${sql} limit ${most}`, { named: {}, listed }).rows,
  ];
  const names = (table: string, typed: string): string[] =>
    read(`select name from ${table} where name_key >= ? and name_key < ? order by name_key`, ...range(typed)).map(text);
  const plainNames = (table: string, typed: string): string[] =>
    read(`select name from ${table} where name >= ? and name < ? order by name`, typed, typed + lastLetter).map(text);
  return {
    authors: (typed) => {
      const [low, high] = range(typed);
      const found = names('authors', typed);
      if (found.length > 0 || low === '') return found;
      return read(
        'select name from authors where sort_order >= ? and sort_order < ? order by sort_order',
        low,
        high,
      ).map(text);
    },
    tags: (typed) => names('tags', typed),
    series: (typed) => names('series', typed),
    saved: (typed) => plainNames('saved_queries', typed),
    maps: (typed) => plainNames('column_maps', typed),
    titled: (typed) =>
      read(`${bookSelect} where title_key >= ? and title_key < ? order by title_key, id`, ...range(typed)).map(book),
    numbered: (digits) => read(`${bookSelect} where ${numberRanges(Number(digits))} order by id`).map(book),
    close: () => reader.close(),
  };
}

const bookSelect = `select id, title, (
  select name from book_authors join authors on authors.id = author_id where book_id = books.id order by position limit 1
) from books`;

/** The folded keys of texts that begin with what was typed; a space or a slash at its end counts. */
function range(typed: string): [low: string, high: string] {
  const low = /[+#]$/.test(typed) ? foldKey(typed) : foldKey(`${typed}x`).slice(0, -1);
  return [low, low + lastLetter];
}

/** 12, 120 to 129, 1200 to 1299, …: each a range of the primary key. */
function numberRanges(start: number): string {
  const ranges = [];
  for (let width = 1; start * width < Number.MAX_SAFE_INTEGER && ranges.length < 8; width *= 10)
    ranges.push(`id between ${start * width} and ${start * width + width - 1}`);
  return `(${ranges.join(' or ')})`;
}

function text([name]: readonly unknown[]): string {
  return String(name);
}

function book([id, title, author]: readonly unknown[]): NamedBook {
  return { id: Number(id), title: String(title), author: typeof author === 'string' ? author : null };
}
