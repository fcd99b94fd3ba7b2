import type { Limit } from '../limit.ts';
import { without } from '../limits/without.ts';

/** What a page that is made to be read does not tell: it is not made to be read in again. */
export const showLimits: readonly Limit[] = [
  without('readings', 'readings', { readings: [] }),
  without('reviews', 'reviews', { review: null }),
  without('notes', 'notes', { notes: [] }),
  without('descriptions', 'descriptions', { description: null }),
  without('covers', 'covers', { cover: null }),
  without('original-titles', 'original titles', { originalTitle: null }),
  without('editions', 'editions', { edition: null }),
  without('playing-times', 'playing times', { minutes: null }),
  without('wishes', 'wishes', { wished: false }),
];
