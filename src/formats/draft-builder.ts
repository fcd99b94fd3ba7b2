import type {
  BookDraft,
  ContributorDraft,
  Identifier,
  NoteDraft,
  ReadingDraft,
  SeriesEntry,
  TagEntry,
} from '../domain/book.ts';

/** A draft whose lists can still grow. */
interface GrowingLists {
  authors?: ContributorDraft[];
  identifiers?: Identifier[];
  series?: SeriesEntry[];
  tags?: TagEntry[];
  readings?: ReadingDraft[];
  notes?: NoteDraft[];
}

/** Puts a draft together from parts, without a new object for each of them: a file has millions of cells. */
export class DraftBuilder {
  readonly #draft: GrowingLists = {};
  #positions: Map<string, number> | null = null;
  #sortNames: Map<string, string> | null = null;

  /** Sets single values. */
  set(part: BookDraft): void {
    Object.assign(this.#draft, part);
  }

  /** Adds to lists; an empty list says that there is one. */
  append(part: BookDraft): void {
    const draft = this.#draft;
    if (part.authors) (draft.authors ??= []).push(...part.authors);
    if (part.identifiers) (draft.identifiers ??= []).push(...part.identifiers);
    if (part.series) (draft.series ??= []).push(...part.series);
    if (part.tags) (draft.tags ??= []).push(...part.tags);
    if (part.readings) (draft.readings ??= []).push(...part.readings);
    if (part.notes) (draft.notes ??= []).push(...part.notes);
  }

  /** Gives the book a place in the list that a tag is; the tag need not be named elsewhere. */
  placeTag(name: string, position: number): void {
    (this.#positions ??= new Map()).set(name, position);
  }

  /** Says what a contributor is sorted under. */
  sortAuthor(name: string, sortName: string): void {
    (this.#sortNames ??= new Map()).set(name, sortName);
  }

  finish(): BookDraft {
    const draft = this.#draft;
    if (this.#positions !== null) draft.tags = placed(draft.tags ?? [], this.#positions);
    if (this.#sortNames !== null && draft.authors !== undefined) draft.authors = sorted(draft.authors, this.#sortNames);
    return draft;
  }
}

function placed(tags: readonly TagEntry[], positions: ReadonlyMap<string, number>): TagEntry[] {
  const named = new Set(tags.map(({ name }) => name));
  const further = [...positions].filter(([name]) => !named.has(name));
  return [
    ...tags.map(({ name, position }) => ({ name, position: positions.get(name) ?? position })),
    ...further.map(([name, position]) => ({ name, position })),
  ];
}

function sorted(authors: readonly ContributorDraft[], sortNames: ReadonlyMap<string, string>): ContributorDraft[] {
  return authors.map((author) => {
    const sortName = sortNames.get(author.name.trim());
    return sortName === undefined ? author : { ...author, sortName };
  });
}
