import { commonWords, type ShelfWords } from './read-shelf.ts';

/** OpenReads says `unknown` of a book of which nobody said where its reader stands. */
export const openreadsWords: ShelfWords = (shelf) => (shelf.toLowerCase() === 'unknown' ? null : commonWords(shelf));
