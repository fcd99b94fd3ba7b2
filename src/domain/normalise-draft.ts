import type { BookDraft, ContributorDraft, Identifier, TagEntry } from './book.ts';
import { readIsbn } from './isbn.ts';
import { checkText, cleanLine } from './text.ts';

/**
 * Brings a draft from any source into the form that is stored: lines trimmed, sound ISBNs as 13 digits, empty texts as null, nothing twice in a list.
 * Throws a usage error for text that cannot be kept (NUL, lone surrogates). Texts are otherwise left exactly as they came.
 */
export function normaliseDraft(draft: BookDraft): BookDraft {
  const lines = Object.fromEntries(lineFields.flatMap((field) => changedLine(draft, field)));
  const texts = Object.fromEntries(textFields.flatMap((field) => changedText(draft, field)));
  return {
    ...draft,
    ...lines,
    ...texts,
    ...(draft.authors && {
      authors: unique(draft.authors.map(cleanContributor).filter(named), ({ name, role }) => `${role}\n${name}`),
    }),
    ...(draft.identifiers && { identifiers: normaliseIdentifiers(draft.identifiers) }),
    ...(draft.series && {
      series: unique(
        draft.series.map((entry) => ({ ...entry, name: cleanName(entry.name, 'a series') })).filter(named),
        ({ name }) => name,
      ),
    }),
    ...(draft.tags && { tags: normaliseTags(draft.tags) }),
    ...(draft.notes && {
      notes: draft.notes
        .map((note) => ({ ...note, text: checkText(note.text, 'a note') }))
        .filter(({ text }) => text !== ''),
    }),
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

function changedLine(draft: BookDraft, field: (typeof lineFields)[number]): [string, string | null][] {
  const value = draft[field];
  if (value === undefined || value === null) return [];
  return [[field, cleanLine(checkText(value, field)) || null]];
}

function changedText(draft: BookDraft, field: (typeof textFields)[number]): [string, string | null][] {
  const value = draft[field];
  if (value === undefined || value === null) return [];
  return [[field, checkText(value, field) || null]];
}

function cleanContributor(contributor: ContributorDraft): ContributorDraft {
  const cleaned = {
    ...contributor,
    name: cleanName(contributor.name, 'a name'),
    role: contributor.role.trim().toLowerCase() || 'author',
  };
  if (contributor.sortName === undefined) return cleaned;
  const sortName = cleanName(contributor.sortName, 'a sort name');
  const { sortName: _, ...unsorted } = cleaned;
  return sortName === '' ? unsorted : { ...unsorted, sortName };
}

/** A sound ISBN is stored as 13 digits, whatever its spelling; a damaged one is kept as typed. */
export function normaliseIdentifiers(identifiers: readonly Identifier[]): Identifier[] {
  const cleaned = identifiers.map(({ scheme, value }) => {
    const text = cleanName(value, 'an identifier');
    const name = scheme.trim().toLowerCase();
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

export function cleanTagName(name: string): string {
  return cleanName(name, 'a tag');
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
