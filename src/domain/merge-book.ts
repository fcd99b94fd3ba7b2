import type {
  Book,
  BookDraft,
  BookValues,
  DraftValues,
  ContributorDraft,
  Identifier,
  SeriesEntry,
  TagEntry,
} from './book.ts';
import { completeContributor, type NewBook, type Stamp } from './complete-book.ts';
import { mergeNotes } from './merge-notes.ts';
import { mergeReadings } from './merge-readings.ts';
import { guessSortTitle } from './sort-title.ts';
import { isStubTitle } from './stub-title.ts';

/** How a draft meets a book that is in the library. */
export interface MergeRules {
  /**
   * What the same source said the last time. With it only what its owner changed there since is taken, and what was changed in the library stays.
   */
  readonly base: BookDraft | null;
  /** Without a base: whether a value of the draft takes the place of another (`replace`) or only fills an empty one (`fill`). */
  readonly values: 'replace' | 'fill';
  /** With a base: `file` takes what the draft says even where the library was changed since. Without it the library's value stays. */
  readonly prefer?: 'library' | 'file';
}

/** Merges a normalised draft into a book. Lists grow; nothing goes that the draft's source did not itself take away. */
export function mergeBook(book: Book, draft: BookDraft, rules: MergeRules, stamp: Stamp): NewBook {
  const merged: { -readonly [Key in keyof BookValues]: BookValues[Key] } = { ...book };
  const merge = <Key extends keyof BookValues>(key: Key): void => {
    merged[key] = mergeValue(key, book, draft, rules);
  };
  for (const key of bookValueKeys) merge(key);
  const { base } = rules;
  const after: NewBook = {
    ...book,
    ...merged,
    sortTitleTyped: isSortTitleTyped(book, merged, draft, rules),
    authors: mergeAuthors(book, draft, rules),
    identifiers: draft.identifiers
      ? mergeList(book.identifiers, draft.identifiers, rules, base?.identifiers, identifierKey)
      : book.identifiers,
    series: draft.series ? mergeSeries(book.series, draft.series, rules) : book.series,
    tags: draft.tags ? mergeTags(book.tags, draft.tags, rules) : book.tags,
    readings: mergeReadings(book.readings, draft, rules, stamp),
    notes: mergeNotes(book.notes, draft, rules, stamp),
  };
  return withSortTitle(book, after);
}

/** A guessed sort title follows its title and language; one that was typed stays, until it is emptied. */
export function withSortTitle(before: NewBook, after: NewBook): NewBook {
  const isSaid = after.sortTitleTyped || after.sortTitle !== before.sortTitle;
  const isAsBefore = after.title === before.title && after.language === before.language;
  if (after.sortTitle !== '' && (isSaid || isAsBefore)) return after;
  return { ...after, sortTitle: guessSortTitle(after.title, after.language), sortTitleTyped: false };
}

/** What a draft says of its sort title counts where that sort title does. */
function isSortTitleTyped(book: Book, merged: BookValues, draft: BookDraft, { base, values }: MergeRules): boolean {
  const { title, language, sortTitle } = merged;
  if (sortTitle !== book.sortTitle) return draft.sortTitleTyped ?? sortTitle !== guessSortTitle(title, language);
  const isSaid = base === null && values === 'replace' && draft.sortTitle === sortTitle;
  return isSaid ? (draft.sortTitleTyped ?? book.sortTitleTyped) : book.sortTitleTyped;
}

function mergeValue<Key extends keyof BookValues>(
  key: Key,
  book: Book,
  draft: DraftValues,
  rules: MergeRules,
): BookValues[Key] {
  if (draft[key] === undefined) return book[key];
  const empty = emptyValues[key];
  const next = valueOr<BookValues[Key]>(draft[key], empty);
  if (next === empty && (key === 'title' || key === 'added')) return book[key];
  if (rules.base !== null) {
    const base: DraftValues = rules.base;
    const last = valueOr<BookValues[Key]>(base[key], empty);
    if (rules.prefer === 'file') return next === empty && last === empty ? book[key] : next;
    return next !== last && book[key] === last ? next : book[key];
  }
  if (next === empty || (rules.values === 'fill' && book[key] !== empty && !isStub(key, book))) return book[key];
  return next;
}

/** A title that is a number only gives way to any other. */
function isStub(key: keyof BookValues, { title, identifiers }: Book): boolean {
  return key === 'title' && isStubTitle(title, identifiers);
}

function valueOr<Value>(value: Value | null | undefined, empty: Value): Value {
  return value ?? empty;
}

/** The names on a title page are one statement: they are taken together or not at all. */
function mergeAuthors(book: Book, draft: BookDraft, rules: MergeRules): Book['authors'] {
  const { authors } = draft;
  if (authors === undefined || authors.length === 0 || namesOf(authors) === namesOf(book.authors)) return book.authors;
  const last = rules.base?.authors;
  const isTheirs =
    last === undefined
      ? rules.values === 'replace' || book.authors.length === 0
      : rules.prefer === 'file' || (namesOf(authors) !== namesOf(last) && namesOf(book.authors) === namesOf(last));
  if (!isTheirs) return book.authors;
  const known = new Map(book.authors.map(({ name, sortName }) => [name, sortName]));
  return authors.map((author) => {
    const sortName = author.sortName ?? known.get(author.name);
    return completeContributor(sortName === undefined ? author : { ...author, sortName });
  });
}

function namesOf(authors: readonly ContributorDraft[]): string {
  return authors.map(({ name, role }) => `${role}\n${name}`).join('\n');
}

function mergeSeries(
  current: readonly SeriesEntry[],
  next: readonly SeriesEntry[],
  rules: MergeRules,
): readonly SeriesEntry[] {
  const { base, values, prefer } = rules;
  const merged = mergeList(current, next, rules, base?.series, ({ name }) => name);
  return merged.map((entry) => {
    const said = next.find(({ name }) => name === entry.name);
    if (said === undefined || said.position === entry.position) return entry;
    const last = base?.series?.find(({ name }) => name === entry.name);
    if (prefer === 'file' && base !== null) return said.position === null && !last?.position ? entry : said;
    if (last !== undefined) return said.position !== last.position && entry.position === last.position ? said : entry;
    return said.position !== null && (entry.position === null || values === 'replace') ? said : entry;
  });
}

/** A place in a service's list moves whenever another book leaves it, so it is taken only where there is none yet. */
function mergeTags(current: readonly TagEntry[], next: readonly TagEntry[], rules: MergeRules): readonly TagEntry[] {
  const merged = mergeList(current, next, rules, rules.base?.tags, ({ name }) => name);
  return merged.map((tag) => {
    if (tag.position !== null || rules.base !== null) return tag;
    return next.find(({ name }) => name === tag.name) ?? tag;
  });
}

/** Adds what is new; takes away what the source had the last time and has no more. What was taken away here stays away, unless the file counts. */
function mergeList<Item>(
  current: readonly Item[],
  next: readonly Item[],
  { prefer }: MergeRules,
  base: readonly Item[] | undefined,
  key: (item: Item) => string,
): readonly Item[] {
  const here = new Set(current.map(key));
  const said = new Set(next.map(key));
  const last = new Set((base ?? []).map(key));
  const kept = current.filter((item) => said.has(key(item)) || !last.has(key(item)));
  const added = next.filter((item) => !here.has(key(item)) && (prefer === 'file' || !last.has(key(item))));
  return [...kept, ...added];
}

function identifierKey({ scheme, value }: Identifier): string {
  return `${scheme}\n${value}`;
}

const emptyValues: BookValues = {
  title: '',
  subtitle: null,
  sortTitle: '',
  originalTitle: null,
  description: null,
  language: null,
  publisher: null,
  published: null,
  firstPublished: null,
  edition: null,
  format: null,
  pages: null,
  minutes: null,
  rating: null,
  review: null,
  status: null,
  cover: null,
  wished: false,
  added: '',
};

/** The keys of the values of a book that are one cell each. */
export const bookValueKeys = [
  'title',
  'subtitle',
  'sortTitle',
  'originalTitle',
  'description',
  'language',
  'publisher',
  'published',
  'firstPublished',
  'edition',
  'format',
  'pages',
  'minutes',
  'rating',
  'review',
  'status',
  'cover',
  'wished',
  'added',
] as const satisfies readonly (keyof BookValues)[];
