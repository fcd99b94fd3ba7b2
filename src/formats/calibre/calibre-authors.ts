import type { CalibreBook } from './calibre-book.ts';

/** Pairs the authors of a book with what they are filed under: calibre joins both by ampersands, in the same order. */
export function pairAuthors(authors: string, authorSort: string): CalibreBook['authors'] {
  const names = authors.split(' & ').map((name) => name.trim());
  const sortNames = authorSort.split(' & ').map((name) => name.trim());
  const isPaired = names.length === sortNames.length;
  return names.map((name, index) => ({ name, sortName: isPaired ? (sortNames[index] ?? '') : '' }));
}
