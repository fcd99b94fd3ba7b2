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
  return {
    ...draft,
    ...cleanLines(draft),
    ...cleanTexts(draft),
    ...withSmallUuid(draft),
    ...(draft.authors && {
      authors: unique(draft.authors.map(cleanContributor).filter(named), ({ name, role }) => `${role}\n${name}`),
    }),
    ...(draft.identifiers && { identifiers: normaliseIdentifiers(draft.identifiers) }),
    ...(draft.series && { series: unique(draft.series.map(cleanSeries).filter(named), ({ name }) => name) }),
    ...(draft.tags && { tags: normaliseTags(draft.tags) }),
    ...(draft.readings && { readings: draft.readings.map(cleanReading) }),
    ...(draft.notes && { notes: draft.notes.map(cleanNote).filter(({ text }) => text !== '') }),
  };
}

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

function cleanLines(draft: BookDraft): Partial<Record<(typeof lineFields)[number], string | null>> {
  const cleaned: ReturnType<typeof cleanLines> = {};
  for (const field of lineFields) {
    const value = draft[field];
    if (typeof value === 'string') cleaned[field] = cleanLine(checkText(value, field)) || null;
  }
  return cleaned;
}

function cleanTexts(draft: BookDraft): Partial<Record<(typeof textFields)[number], string | null>> {
  const cleaned: ReturnType<typeof cleanTexts> = {};
  for (const field of textFields) {
    const value = draft[field];
    if (typeof value === 'string') cleaned[field] = checkText(value, field) || null;
  }
  return cleaned;
}

function cleanContributor(contributor: ContributorDraft): ContributorDraft {
  const cleaned = {
    ...contributor,
    name: cleanName(contributor.name, 'a name'),
    role: cleanName(contributor.role, 'a role').toLowerCase() || 'author',
  };
  if (contributor.sortName === undefined) return cleaned;
  const sortName = cleanName(contributor.sortName, 'a sort name');
  const { sortName: _, ...unsorted } = cleaned;
  return sortName === '' ? unsorted : { ...unsorted, sortName };
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
