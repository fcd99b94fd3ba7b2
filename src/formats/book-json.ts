import { isIsbn } from '../domain/isbn.ts';
import type { AuthorRecord, KeptBook } from '../domain/library-content.ts';
import type { SavedQueryRecord } from '../domain/saved-query.ts';
import { guessSortName } from '../domain/sort-name.ts';
import { guessSortTitle } from '../domain/sort-title.ts';

/**
 * Gives a book the shape it has in JSON: the fields of the list output but for those that are worked out (`author`, `year`) or mean nothing
 * elsewhere (`id`), and the rows it came from where there are any. The keys and their order are a contract.
 */
export function bookToJson(book: KeptBook) {
  return {
    uuid: book.uuid,
    title: book.title,
    subtitle: book.subtitle,
    sortTitle: book.sortTitle,
    ...typedUnlike('sortTitleTyped', book.sortTitleTyped, book.sortTitle !== guessSortTitle(book.title, book.language)),
    originalTitle: book.originalTitle,
    authors: book.authors.map(({ name, sortName, role }) => ({ name, sortName, role })),
    isbn: book.identifiers.find(({ scheme, value }) => scheme === 'isbn' && isIsbn(value))?.value ?? null,
    identifiers: book.identifiers.map(({ scheme, value }) => ({ scheme, value })),
    series: book.series.map(({ name, position }) => ({ name, position })),
    tags: book.tags.map(({ name }) => name),
    tagPositions: book.tags.flatMap(({ name, position }) => (position === null ? [] : [{ tag: name, position }])),
    description: book.description,
    language: book.language,
    publisher: book.publisher,
    published: book.published,
    firstPublished: book.firstPublished,
    edition: book.edition,
    format: book.format,
    pages: book.pages,
    minutes: book.minutes,
    rating: book.rating,
    review: book.review,
    status: book.status,
    cover: book.cover,
    wished: book.wished,
    readings: book.readings.map(({ uuid, state, started, finished, rating, review }) => {
      return { uuid, state, started, finished, rating, review };
    }),
    notes: book.notes.map(({ uuid, kind, text, page, added }) => ({ uuid, kind, text, page, added })),
    added: book.added,
    changed: book.changed,
    ...(book.sources.length > 0 && {
      sources: book.sources.map(({ source, key, row, draft }) => ({ source, key, row, draft })),
    }),
  };
}

/** Gives an author of whom the books do not tell everything the shape it has beside them. */
export function authorToJson({ name, sortName, sortNameTyped, aliases }: AuthorRecord) {
  const isOwn = sortName !== guessSortName(name);
  return { type: 'author', name, sortName, ...typedUnlike('sortNameTyped', sortNameTyped ?? isOwn, isOwn), aliases };
}

/** Says whether a sort title or name was typed only where a reader would think otherwise: what is not as guessed counts as typed. */
function typedUnlike(key: string, isTyped: boolean, isThought: boolean) {
  return isTyped === isThought ? {} : { [key]: isTyped };
}

/** Gives a saved query the shape it has after the authors. */
export function queryToJson({ name, words }: SavedQueryRecord) {
  return { type: 'query', name, words };
}
