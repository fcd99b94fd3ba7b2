import { BookshelfError } from './errors.ts';
import { quoteValue } from './quote-value.ts';

/** Tells whether a number of stars is a rating: 0.25 to 5 in quarters. */
export function isRating(stars: number): boolean {
  return stars >= 0.25 && stars <= 5 && Number.isInteger(stars * 4);
}

/**
 * Reads a rating in stars: `4`, `4.5`, `4,5`, `4½`, `4/5`, `★★★★`, `★★★½☆`.
 * Throws a usage error for anything that is not 0.25 to 5 in quarters; a service's 0 means "not rated" and is for its reader.
 */
export function parseRating(text: string): number {
  const stars = readStars(text.trim());
  if (stars !== null && isRating(stars)) return stars;
  throw new BookshelfError(
    'usage',
    `${quoteValue(text)} is not a rating: ratings go from 0.25 to 5 stars in quarters`,
    {
      hint: stars === null ? 'Write 4, 4.5, 4/5 or ★★★★.' : hintFor(stars),
    },
  );
}

/** Writes a rating as a number of stars: `4`, `4.5`, `4.25`. */
export function formatRating(stars: number): string {
  return String(stars);
}

const fractions: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

function readStars(text: string): number | null {
  if (text.length > 20) return null;
  const signs = /^([★⭐]{1,5})([¼½¾]?)☆*$/u.exec(text);
  if (signs !== null) return (signs[1] ?? '').length + (fractions[signs[2] ?? ''] ?? 0);
  const number = /^(\d+(?:[.,]\d+)?|[.,]\d+|(?=[¼½¾]))\s?([¼½¾]?)(?:\s?\/\s?5)?$/.exec(text);
  if (number === null) return null;
  return Number((number[1] ?? '').replace(',', '.')) + (fractions[number[2] ?? ''] ?? 0);
}

function hintFor(stars: number): string {
  if (stars === 0) return 'Leave it empty to say that the book is not rated.';
  if (stars > 5) return 'Ratings here are out of 5: 8 of 10 is 4.';
  return `The nearest is ${Math.max(0.25, Math.round(stars * 4) / 4)}.`;
}
