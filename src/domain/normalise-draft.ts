import type {
  BookDraft,
  ContributorDraft,
  Identifier,
  NoteDraft,
  ReadingDraft,
  SeriesEntry,
  TagEntry,
} from './book.ts';
import { readIsbn } from './isbn.ts';
import { checkText, cleanLine } from './text.ts';

/**
 * Brings a draft from any source into the form that is stored: lines trimmed, sound ISBNs as 13 digits, uuids in small letters, empty texts as null,
 * nothing twice in a list.
 * Throws a usage error for text that cannot be kept (NUL, lone surrogates). Texts are otherwise left exactly as they came.
 */
export function normaliseDraft(draft: BookDraft): BookDraft {
  const clean: Cleaned = { ...draft };
  for (const field of lineFields) {
    const value = draft[field];
    if (typeof value === 'string') clean[field] = cleanLine(checkText(value, field)) || null;
  }
  for (const field of textFields) {
    const value = draft[field];
    if (typeof value === 'string') clean[field] = checkText(value, field) || null;
  }
  cleanLists(clean, draft);
  return draft.uuid === undefined ? clean : { ...clean, uuid: draft.uuid.toLowerCase() };
}

/** A draft that is being cleaned, without a new object for each of its fields: a file has millions. */
type Cleaned = { -readonly [Key in keyof BookDraft]: BookDraft[Key] };

const lineFields = [
  'title',
  'subtitle',
  'sortTitle',
  'originalTitle',
  'language',
  'publisher',
  'edition',
  'format',
  'cover',
] as const satisfies readonly (keyof BookDraft)[];
const textFields = ['description', 'review'] as const satisfies readonly (keyof BookDraft)[];

function cleanLists(clean: Cleaned, { authors, identifiers, series, tags, readings, notes }: BookDraft): void {
  if (authors)
    clean.authors = unique(authors.map(cleanContributor).filter(named), ({ name, role }) => `${role}\n${name}`);
  if (identifiers) clean.identifiers = normaliseIdentifiers(identifiers);
  if (series) clean.series = unique(series.map(cleanSeries).filter(named), ({ name }) => name);
  if (tags) clean.tags = normaliseTags(tags);
  if (readings) clean.readings = readings.map(cleanReading);
  if (notes) clean.notes = notes.map(cleanNote).filter(({ text }) => text !== '');
}

function cleanContributor(contributor: ContributorDraft): ContributorDraft {
  const name = cleanName(contributor.name, 'a name');
  const role = cleanName(contributor.role, 'a role').toLowerCase() || 'author';
  const sortName = cleanName(contributor.sortName ?? '', 'a sort name');
  return sortName === '' ? { name, role } : { name, role, sortName };
}

function cleanSeries({ name, position }: SeriesEntry): SeriesEntry {
  return {
    name: cleanName(name, 'a series'),
    position: position === null ? null : cleanName(position, 'a place in a series') || null,
  };
}

function cleanReading(reading: ReadingDraft): ReadingDraft {
  const { review } = reading;
  return {
    ...reading,
    ...withSmallUuid(reading),
    ...(typeof review === 'string' && { review: checkText(review, 'a review') || null }),
  };
}

function cleanNote(note: NoteDraft): NoteDraft {
  const { text, page } = note;
  return {
    ...note,
    ...withSmallUuid(note),
    text: checkText(text, 'a note'),
    ...(typeof page === 'string' && { page: cleanName(page, 'a page') || null }),
  };
}

function withSmallUuid({ uuid }: { readonly uuid?: string }): { uuid?: string } {
  return uuid === undefined ? {} : { uuid: uuid.toLowerCase() };
}

/** An ISBN is one scheme, however long the number is written. */
function schemeName(name: string): string {
  return /^isbn[-_ ]?1[03]$/.test(name) ? 'isbn' : name;
}

/** A sound ISBN is stored as 13 digits, whatever its spelling; a damaged one is kept as typed. */
export function normaliseIdentifiers(identifiers: readonly Identifier[]): Identifier[] {
  const cleaned = identifiers.map(({ scheme, value }) => {
    const text = cleanName(value, 'an identifier');
    const name = schemeName(cleanName(scheme, 'a scheme').toLowerCase());
    return { scheme: name, value: name === 'isbn' ? (readIsbn(text) ?? text) : text };
  });
  return unique(
    cleaned.filter(({ scheme, value }) => scheme !== '' && value !== ''),
    ({ scheme, value }) => `${scheme}\n${value}`,
  );
}

/** A tag keeps the first position it is given. */
export function normaliseTags(tags: readonly TagEntry[]): TagEntry[] {
  return unique(tags.map((tag) => ({ ...tag, name: cleanTagName(tag.name) })).filter(named), ({ name }) => name);
}

/** The name of a tag as it is kept: nothing between two slashes is no level, so `fiction//sf/` is `fiction/sf`. */
export function cleanTagName(name: string): string {
  const text = cleanName(name, 'a tag');
  if (!text.includes('/')) return text;
  const levels = text.split('/').filter((level) => level.trim() !== '');
  return levels.length === 0 ? text : levels.join('/').trim();
}

function cleanName(name: string, what: string): string {
  return cleanLine(checkText(name, what));
}

function named({ name }: { readonly name: string }): boolean {
  return name !== '';
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  if (items.length < 2) return [...items];
  const seen = new Map<string, Item>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}
