import type { BookDraft } from '../book.ts';
import { parsePartialDate } from '../partial-date.ts';

/** Two authors and two books, as tutorials begin. */
const classics: readonly BookDraft[] = [
  {
    title: 'Pride and Prejudice',
    authors: [{ name: 'Jane Austen', role: 'author' }],
    published: parsePartialDate('1813-01-28'),
    language: 'en',
    tags: [{ name: 'classics', position: null }],
  },
  {
    title: 'Great Expectations',
    authors: [{ name: 'Charles Dickens', role: 'author' }],
    published: parsePartialDate('1861'),
    language: 'en',
    tags: [{ name: 'classics', position: null }],
  },
];

/** The book of a number; there are two, and null behind them. */
export function classicBook(number: number): BookDraft | null {
  return classics[number - 1] ?? null;
}
