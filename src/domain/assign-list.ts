import type { Assignment } from './assignment.ts';
import type { Book, ContributorDraft, ReadingDraft } from './book.ts';
import { completeContributor, completeNote, completeReading, type Stamp } from './complete-book.ts';
import { joinDrafts } from './draft-field.ts';
import { normaliseDraft } from './normalise-draft.ts';

/** Gives a book the list that an assignment says; the items that other fields speak for (other roles, schemes, kinds of notes) stay where they are. */
export function assignList(book: Book, assignment: Assignment, stamp: Stamp): Partial<Book> {
  const { field, values } = assignment;
  const draft = normaliseDraft(joinDrafts([field.none, ...values]));
  const nothing = { authors: [], identifiers: [], series: [], tags: [], readings: [], notes: [] };
  const write = (part: Partial<Book>) => field.write({ ...book, ...nothing, ...part })[0];
  if (draft.authors) {
    const authors = change(assignment, {
      items: book.authors,
      said: draft.authors,
      textOf: (author) => write({ authors: [author] }),
      isSame: (author, said) => author.name === said.name && author.role === said.role,
      complete: (said) => completeContributor(withSortName(said, book.authors)),
      key: ({ name, role }) => `${role}\n${name}`,
    });
    return { authors };
  }
  if (draft.identifiers) {
    const identifiers = change(assignment, {
      items: book.identifiers,
      said: draft.identifiers,
      textOf: (identifier) => write({ identifiers: [identifier] }),
      isSame: (identifier, said) => identifier.scheme === said.scheme && identifier.value === said.value,
      complete: (said) => said,
      key: ({ scheme, value }) => `${scheme}\n${value}`,
    });
    return { identifiers };
  }
  if (draft.series) {
    const isTaken = assignment.operator === '-=';
    const series = change(assignment, {
      items: book.series,
      said: draft.series,
      textOf: (entry) => write({ series: [entry] }),
      isSame: ({ name, position }, said) =>
        name === said.name && (position === said.position || (isTaken && said.position === null)),
      complete: (said) => said,
      key: ({ name }) => name,
    });
    return { series };
  }
  if (draft.tags) {
    const tags = change(assignment, {
      items: book.tags,
      said: draft.tags,
      textOf: (tag) => write({ tags: [tag] }),
      isSame: (tag, said) => tag.name === said.name,
      complete: (said) => said,
      key: ({ name }) => name,
    });
    return { tags };
  }
  if (draft.readings) {
    const readings = change(assignment, {
      items: book.readings,
      said: draft.readings,
      textOf: (reading) => write({ readings: [reading] }),
      isSame: isSameReading,
      complete: (said) => completeReading(said, stamp),
      key: ({ uuid }) => uuid,
      mayRepeat: ({ started, finished }) => started === null && finished === null,
    });
    return { readings };
  }
  const notes = change(assignment, {
    items: book.notes,
    said: draft.notes ?? [],
    textOf: (note) => write({ notes: [note] }),
    isSame: (note, said) => note.kind === said.kind && note.text === said.text,
    complete: (said) => completeNote(said, stamp),
    key: ({ uuid }) => uuid,
  });
  return { notes };
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

function isSameReading(reading: ReadingDraft, said: ReadingDraft): boolean {
  return reading.state === said.state && reading.started === said.started && reading.finished === said.finished;
}
