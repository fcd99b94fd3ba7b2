import type { Book, BookDraft, Contributor, ContributorDraft, Note, NoteDraft, Reading, ReadingDraft } from './book.ts';
import { guessSortName } from './sort-name.ts';
import { guessSortTitle } from './sort-title.ts';

/** What a new record needs from outside: the time (ISO 8601 in UTC) and fresh uuids. */
export interface Stamp {
  readonly now: string;
  readonly uuid: () => string;
}

/** A book that is not in a library yet. */
export type NewBook = Omit<Book, 'id'>;

/** A draft that has been through `normaliseDraft` and has a title. */
export type TitledDraft = BookDraft & { readonly title: string };

/** Makes a whole book of a draft: what it does not say is null, empty, or guessed by rule (sort title, sort names). */
export function completeBook(draft: TitledDraft, stamp: Stamp): NewBook {
  const guess = guessSortTitle(draft.title, draft.language ?? null);
  const sortTitle = draft.sortTitle ?? guess;
  return {
    uuid: draft.uuid ?? stamp.uuid(),
    title: draft.title,
    subtitle: draft.subtitle ?? null,
    sortTitle,
    sortTitleTyped: draft.sortTitle ? (draft.sortTitleTyped ?? sortTitle !== guess) : false,
    originalTitle: draft.originalTitle ?? null,
    description: draft.description ?? null,
    language: draft.language ?? null,
    publisher: draft.publisher ?? null,
    published: draft.published ?? null,
    firstPublished: draft.firstPublished ?? null,
    edition: draft.edition ?? null,
    format: draft.format ?? null,
    pages: draft.pages ?? null,
    minutes: draft.minutes ?? null,
    rating: draft.rating ?? null,
    review: draft.review ?? null,
    status: draft.status ?? null,
    cover: draft.cover ?? null,
    wished: draft.wished ?? false,
    added: draft.added ?? stamp.now,
    changed: draft.changed ?? stamp.now,
    authors: (draft.authors ?? []).map(completeContributor),
    identifiers: draft.identifiers ?? [],
    series: draft.series ?? [],
    tags: draft.tags ?? [],
    readings: topUp(
      (draft.readings ?? []).map((reading) => completeReading(reading, stamp)),
      draft.readCount ?? 0,
      stamp,
    ),
    notes: (draft.notes ?? []).map((note) => completeNote(note, stamp)),
  };
}

export function completeContributor({ name, role, sortName }: ContributorDraft): Contributor {
  return { name, sortName: sortName ?? guessSortName(name), role };
}

export function completeReading(draft: ReadingDraft, stamp: Stamp): Reading {
  return {
    uuid: draft.uuid ?? stamp.uuid(),
    state: draft.state,
    started: draft.started ?? null,
    finished: draft.finished ?? null,
    rating: draft.rating ?? null,
    review: draft.review ?? null,
  };
}

export function completeNote(draft: NoteDraft, stamp: Stamp): Note {
  return {
    uuid: draft.uuid ?? stamp.uuid(),
    kind: draft.kind ?? 'note',
    text: draft.text,
    page: draft.page ?? null,
    added: draft.added ?? stamp.now,
  };
}

/** Adds undated readings until as many are finished as a service counts: it kept the number, not the dates. */
export function topUp(readings: readonly Reading[], readCount: number, stamp: Stamp): readonly Reading[] {
  const missing = readCount - readings.filter((reading) => reading.state === 'read').length;
  if (missing <= 0) return readings;
  const undated = Array.from({ length: missing }, () => completeReading({ state: 'read' }, stamp));
  return [...readings, ...undated];
}
