import { quoteValue } from '../../domain/quote-value.ts';

/** A book in a finding: `#12 "Dune"`; in a damaged file its title may be gone. */
export function bookName(id: number, title: string | null): string {
  return title === null ? `#${id}` : `#${id} ${quoteValue(title)}`;
}
