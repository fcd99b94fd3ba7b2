import type { Assignment } from './assignment.ts';
import type { Book, ContributorDraft, Identifier, NoteDraft, ReadingDraft, SeriesEntry, TagEntry } from './book.ts';
import { completeContributor, completeNote, completeReading, type Stamp } from './complete-book.ts';
import { joinDrafts } from './draft-field.ts';
import { normaliseDraft } from './normalise-draft.ts';

/** Gives a book the list that an assignment says; the items that other fields speak for (other roles, schemes, kinds of notes) stay where they are. */
export function assignList(book: Book, assignment: Assignment, stamp: Stamp): Partial<Book> {
  const { field, values } = assignment;
  const draft = normaliseDraft(joinDrafts([field.none, ...values]));
  const nothing = { authors: [], identifiers: [], series: [], tags: [], readings: [], notes: [] };
  const work: Work = {
    book,
    assignment,
    stamp,
    textOf: (part) => field.write({ ...book, ...nothing, ...part })[0],
  };
  if (draft.authors) return { authors: assignAuthors(work, draft.authors) };
  if (draft.identifiers) return { identifiers: assignIdentifiers(work, draft.identifiers) };
  if (draft.series) return { series: assignSeries(work, draft.series) };
  if (draft.tags) return { tags: assignTags(work, draft.tags) };
  if (draft.readings) return { readings: assignReadings(work, draft.readings) };
  return { notes: assignNotes(work, draft.notes ?? []) };
}

interface Work {
  readonly book: Book;
  readonly assignment: Assignment;
  readonly stamp: Stamp;
  /** A book that has but one item, as the field writes it. */
  readonly textOf: (part: Partial<Book>) => string | null | undefined;
}

function assignAuthors({ book, assignment, textOf }: Work, said: readonly ContributorDraft[]) {
  return change(assignment, {
    items: book.authors,
    said,
    textOf: (author) => textOf({ authors: [author] }),
    isSame: (author, each) => author.name === each.name && author.role === each.role,
    complete: (each) => completeContributor(withSortName(each, book.authors)),
    key: ({ name, role }) => `${role}\n${name}`,
  });
}

function assignIdentifiers({ book, assignment, textOf }: Work, said: readonly Identifier[]) {
  return change(assignment, {
    items: book.identifiers,
    said,
    textOf: (identifier) => textOf({ identifiers: [identifier] }),
    isSame: (identifier, { scheme, value }) => identifier.scheme === scheme && identifier.value === value,
    complete: (each) => each,
    key: ({ scheme, value }) => `${scheme}\n${value}`,
  });
}

/** A series that is taken away needs no place. */
function assignSeries({ book, assignment, textOf }: Work, said: readonly SeriesEntry[]) {
  const isAnywhere = (each: SeriesEntry) => assignment.operator === '-=' && each.position === null;
  return change(assignment, {
    items: book.series,
    said,
    textOf: (entry) => textOf({ series: [entry] }),
    isSame: ({ name, position }, each) => name === each.name && (position === each.position || isAnywhere(each)),
    complete: (each) => each,
    key: ({ name }) => name,
  });
}

function assignTags({ book, assignment, textOf }: Work, said: readonly TagEntry[]) {
  return change(assignment, {
    items: book.tags,
    said,
    textOf: (tag) => textOf({ tags: [tag] }),
    isSame: (tag, each) => tag.name === each.name,
    complete: (each) => each,
    key: ({ name }) => name,
  });
}

function assignReadings({ book, assignment, stamp, textOf }: Work, said: readonly ReadingDraft[]) {
  return change(assignment, {
    items: book.readings,
    said,
    textOf: (reading) => textOf({ readings: [reading] }),
    isSame: ({ state, started, finished }, each) =>
      state === each.state && started === each.started && finished === each.finished,
    complete: (each) => completeReading(each, stamp),
    key: ({ uuid }) => uuid,
    mayRepeat: ({ started, finished }) => started === null && finished === null,
  });
}

function assignNotes({ book, assignment, stamp, textOf }: Work, said: readonly NoteDraft[]) {
  return change(assignment, {
    items: book.notes,
    said,
    textOf: (note) => textOf({ notes: [note] }),
    isSame: (note, { kind, text }) => note.kind === kind && note.text === text,
    complete: (each) => completeNote(each, stamp),
    key: ({ uuid }) => uuid,
  });
}

/** A list of a book and what an assignment says of it. */
interface ListChange<Item, Said> {
  readonly items: readonly Item[];
  readonly said: readonly Said[];
  /** The item as the field writes it; nothing for one that another field speaks for. */
  readonly textOf: (item: Item) => string | null | undefined;
  readonly isSame: (item: Item, said: Said) => boolean;
  readonly complete: (said: Said) => Item;
  /** What no two items of the list share. */
  readonly key: (item: Item) => string;
  /** Whether `+=` adds what is there once more. */
  readonly mayRepeat?: (said: Said) => boolean;
}

function change<Item, Said>({ operator, texts }: Assignment, list: ListChange<Item, Said>): readonly Item[] {
  const { items, said, textOf, isSame, complete, key, mayRepeat } = list;
  const isOwn = (item: Item) => typeof textOf(item) === 'string';
  const isNamed = (item: Item) => texts.includes(textOf(item) ?? '') || said.some((each) => isSame(item, each));
  if (operator === '-=') return items.filter((item) => !isOwn(item) || !isNamed(item));
  const own = items.filter(isOwn);
  if (operator === '=') return uniqueBy(key, inPlace(items, isOwn, matched(own, list)));
  const isNew = (each: Said) => mayRepeat?.(each) === true || !own.some((item) => isSame(item, each));
  return uniqueBy(key, inPlace(items, isOwn, [...own, ...said.filter(isNew).map(complete)]));
}

/** The items that are named: those that were there as they were, each once, the others new. */
function matched<Item, Said>(own: readonly Item[], { said, isSame, complete }: ListChange<Item, Said>): Item[] {
  const left = [...own];
  return said.map((each) => {
    const index = left.findIndex((item) => isSame(item, each));
    const [known] = index < 0 ? [] : left.splice(index, 1);
    return known ?? complete(each);
  });
}

/** Puts a field's items where its old ones stood among those of other fields, and further ones behind the last. */
function inPlace<Item>(items: readonly Item[], isOwn: (item: Item) => boolean, own: readonly Item[]): Item[] {
  const left = [...own];
  const last = items.findLastIndex(isOwn);
  const placed = items.flatMap((item, index) => {
    const next = isOwn(item) ? left.splice(0, 1) : [item];
    return index === last ? [...next, ...left.splice(0)] : next;
  });
  return [...placed, ...left];
}

/** Of two with one key the later stands in the place of the earlier. */
function uniqueBy<Item>(key: (item: Item) => string, items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}

function withSortName(said: ContributorDraft, authors: Book['authors']): ContributorDraft {
  const known = authors.find(({ name }) => name === said.name);
  return known === undefined ? said : { ...said, sortName: known.sortName };
}
