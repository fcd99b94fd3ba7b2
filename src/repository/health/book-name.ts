import { quoteValue } from '../../domain/quote-value.ts';

/** A book in a finding: `#12 "Dune"`. */
export function bookName(id: number, title: string): string {
  return `#${id} ${quoteValue(title)}`;
}
