import { bookSeries, bookTags } from '../database/schema/index.ts';
import type { Membership } from './move-books.ts';

/** Which books are in each kind of list, and what says their place in it. */
export const memberships = {
  series: {
    table: bookSeries,
    book: bookSeries.bookId,
    list: bookSeries.seriesId,
    listKey: 'seriesId',
    places: { position: bookSeries.position, positionNumber: bookSeries.positionNumber },
  },
  tags: {
    table: bookTags,
    book: bookTags.bookId,
    list: bookTags.tagId,
    listKey: 'tagId',
    places: { position: bookTags.position },
  },
} as const satisfies Record<string, Membership>;
