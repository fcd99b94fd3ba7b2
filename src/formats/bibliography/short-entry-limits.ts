import type { Limit } from '../limit.ts';
import { without } from '../limits/without.ts';
import { numberLimit } from './held-numbers.ts';
import { dateLimit, noteLimits, noteLine, personalLimits, seriesLimit } from './limits.ts';

/** What a bibliography cannot hold whose entries have one field for each thing: BibTeX and RIS. */
export const shortEntryLimits: readonly Limit[] = [
  ...personalLimits,
  ...noteLimits(noteLine),
  without('original-titles', 'original titles', { originalTitle: null }),
  without('dates-of-first-publication', 'dates of first publication', { firstPublished: null }),
  dateLimit('published'),
  numberLimit,
  seriesLimit,
];
