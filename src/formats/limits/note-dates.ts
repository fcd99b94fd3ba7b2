import type { Limit } from '../limit.ts';

/** When notes were written. */
export const noteDates: Limit = {
  name: 'note-dates',
  title: 'dates of notes',
  keep: (book) =>
    book.notes.every(({ added }) => added === '')
      ? book
      : { ...book, notes: book.notes.map((note) => ({ ...note, added: '' })) },
};
