import type { Book, Contributor } from '../domain/book.ts';
import { isIsbn } from '../domain/isbn.ts';
import { guessSortName } from '../domain/sort-name.ts';
import type { Limit } from './limit.ts';

/** What a table of books cannot hold. */
export const csvLimits: readonly Limit[] = [
  {
    name: 'reading-opinions',
    title: 'readings with a rating or a review of their own',
    keep: (book) =>
      book.readings.every(({ rating, review }) => rating === null && review === null)
        ? book
        : { ...book, readings: book.readings.map((reading) => ({ ...reading, rating: null, review: null })) },
  },
  {
    name: 'note-details',
    title: 'notes with a page or a time of writing',
    keep: (book) =>
      book.notes.every(({ page, added }) => page === null && added === '')
        ? book
        : { ...book, notes: book.notes.map((note) => ({ ...note, page: null, added: '' })) },
  },
  {
    name: 'note-order',
    title: 'notes of several kinds in an order of their own',
    keep: (book) =>
      withNotes(
        book,
        ['note', 'private', 'quote'].flatMap((kind) => book.notes.filter((note) => note.kind === kind)),
      ),
  },
  {
    name: 'note-margins',
    title: 'notes with white space at their ends',
    keep: (book) =>
      withNotes(
        book,
        book.notes
          .map((note) => (note.text === note.text.trim() ? note : { ...note, text: note.text.trim() }))
          .filter(({ text }) => text !== ''),
      ),
  },
  {
    name: 'role-order',
    title: 'authors of several roles in an order of their own',
    keep: (book) => withAuthors(book, byRole(book.authors)),
  },
  {
    name: 'sort-names',
    title: 'authors with a sort name and an = in their name',
    keep: (book) => withAuthors(book, book.authors.map(withGuessedSortName)),
  },
  {
    name: 'identifier-order',
    title: 'identifiers in another order than ISBNs first',
    keep: (book) => {
      const isbns = book.identifiers.filter(({ scheme, value }) => scheme === 'isbn' && isIsbn(value));
      const identifiers = [...isbns, ...book.identifiers.filter((identifier) => !isbns.includes(identifier))];
      return isSame(book.identifiers, identifiers) ? book : { ...book, identifiers };
    },
  },
];

const roles = ['author', 'editor', 'translator', 'illustrator', 'narrator'];

function byRole(authors: readonly Contributor[]): Contributor[] {
  const named = roles.flatMap((role) => authors.filter((author) => author.role === role));
  return [...named, ...authors.filter(({ role }) => !roles.includes(role))];
}

/** In its column a name ends at the first `=`. */
function withGuessedSortName(author: Contributor): Contributor {
  const sortName = author.name.includes('=') ? guessSortName(author.name) : author.sortName;
  return sortName === author.sortName ? author : { ...author, sortName };
}

function withAuthors(book: Book, authors: readonly Contributor[]): Book {
  return isSame(book.authors, authors) ? book : { ...book, authors };
}

function withNotes(book: Book, notes: Book['notes']): Book {
  return isSame(book.notes, notes) ? book : { ...book, notes };
}

function isSame<Item>(one: readonly Item[], other: readonly Item[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
