import { sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { authors, books, tags } from '../database/schema/index.ts';
import { foldKey } from '../domain/fold.ts';
import { searchWords } from '../domain/search-words.ts';
import type { FieldName } from '../domain/query/fields.ts';
import type { ExactTest, PartTest, PatternTest } from '../domain/query/syntax.ts';
import { tagPath } from '../domain/query/tag-path.ts';
import { textPredicate } from '../domain/query/text-predicate.ts';
import { ownTest } from './own-function.ts';
import type { SearchColumn } from './search-index.ts';

// All that looks for words in texts is compiled here: the one file to change when a full-text index takes this work over.

export type TextTest = PartTest | ExactTest | PatternTest;

/** A text as SQL has it: as it stands, and the key under which it is compared. */
export interface StoredText {
  readonly text: AnySQLiteColumn;
  readonly key: SQLWrapper;
  /** Whether the key is worked out by a function of ours. */
  readonly isWorkedOut?: boolean;
}

/** Compiles bare text: it must stand whole within the title, the subtitle, or the name of an author, a series or a tag. */
export function compileText(text: string): SQL {
  return inIndex(bareColumns, text);
}

const bareColumns: readonly SearchColumn[] = ['title', 'subtitle', 'authors', 'series', 'tags'];

/** The ids of the books that bare text finds; null for text without a word. */
export function foundByText(text: string): SQL | null {
  return idsInIndex(bareColumns, text);
}

/** Compiles a test of one text of a field, as `textPredicate` means it. */
export function compileTextTest(field: FieldName, test: TextTest, stored: StoredText): SQL {
  const { text, isWorkedOut = false } = stored;
  const condition = compileHere(field, test, stored);
  const isPlain = !isWorkedOut && (test.kind === 'exact' || (test.kind === 'part' && field === 'tag'));
  return isPlain ? condition : ownTest(text, condition, textPredicate(field, test));
}

function compileHere(field: FieldName, test: TextTest, { text, key }: StoredText): SQL {
  if (test.kind === 'regex') return sql`matches(${test.pattern}, ${text})`;
  if (field === 'tag') return compileTag(test, key);
  const wanted = foldKey(test.text);
  if (test.kind === 'exact') return sql`${key} = ${wanted}`;
  if (field === 'language') return sql`instr(${key} || ' ', ${`${wanted} `}) = 1`;
  return sql`holds_words(${text}, ${searchWords(test.text).join(' ')})`;
}

/** The path of a tag is worked out row by row, so those go first whose stored key has not the words of the path in it. */
function compileTag(test: PartTest | ExactTest, path: SQLWrapper): SQL {
  const wanted = tagPath(test.text);
  const isMeant = test.kind === 'exact' ? sql`${path} = ${wanted}` : holds(sql`'/' || ${path} || '/'`, `/${wanted}/`);
  return plainPath.test(wanted) ? sql`(${holds(tags.nameKey, wanted.replaceAll('/', ' '))} and ${isMeant})` : isMeant;
}

/** A path that the key of the whole tag holds word for word; signs in it may be folded otherwise there. */
const plainPath = /^[a-z0-9 ]+(?:\/[a-z0-9 ]+)*$/;

/** Compiles words to a search of the full-text index: they stand one after another in one of the columns, the last perhaps cut short. */
export function inIndex(columns: readonly SearchColumn[], text: string): SQL {
  const ids = idsInIndex(columns, text);
  return ids === null ? sql`false` : sql`${books.id} in (${ids})`;
}

function idsInIndex(columns: readonly SearchColumn[], text: string): SQL | null {
  const words = searchWords(text);
  return words.length === 0 ? null : sql`select rowid from book_text where book_text match ${matchOf(columns, words)}`;
}

/** The words of FTS5's own language; they hold no quotation marks, which are signs. */
function matchOf(columns: readonly SearchColumn[], words: readonly string[]): string {
  return `{${columns.join(' ')}} : "${words.join(' ')}" *`;
}

/** A text of which no key is stored: it is worked out row by row. */
export function foldedText(text: AnySQLiteColumn): StoredText {
  return { text, key: sql`fold(${text})`, isWorkedOut: true };
}

/** The name of a tag, which is compared level by level. */
export function tagName(): StoredText {
  return { text: tags.name, key: sql`tag_path(${tags.name})`, isWorkedOut: true };
}

/** The name of an author, in whatever role. */
export function authorName(): StoredText {
  return { text: authors.name, key: authors.nameKey };
}

/** Whether there is a text that is more than white space, by the letters that JavaScript trims. */
export function isPresent(text: AnySQLiteColumn): SQL {
  return sql`trim(${text}, ${whiteSpace}) <> ''`;
}

const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** `instr` rather than `like`: it knows no wildcards to escape, no limit of length, and takes letters as they are. */
function holds(key: SQLWrapper, wanted: string): SQL {
  return sql`instr(${key}, ${wanted}) > 0`;
}
