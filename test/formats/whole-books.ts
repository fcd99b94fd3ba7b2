import type { BookDraft } from '../../src/domain/book.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';

/** For each format that says what it cannot hold, an ordinary book of which it holds everything. */
export const wholeBooks: ReadonlyMap<string, BookDraft> = new Map<string, BookDraft>([
  [
    'goodreads',
    {
      title: 'The Left Hand of Darkness',
      authors: [
        { name: 'Ursula K. Le Guin', role: 'author', sortName: 'Le Guin, Ursula K.' },
        { name: 'David Mitchell', role: 'contributor' },
      ],
      series: [{ name: 'Hainish Cycle', position: '4' }],
      identifiers: [
        { scheme: 'isbn', value: '9780441478125' },
        { scheme: 'goodreads', value: '18423' },
      ],
      publisher: 'Ace Books',
      published: parsePartialDate('1976'),
      firstPublished: parsePartialDate('1969'),
      format: 'mass-market',
      pages: 304,
      status: 'read',
      rating: 5,
      review: 'Winter, and two people on the ice.\n\nI read the *crossing of the Gobrin* in one night. >!He dies.!<',
      tags: [
        { name: 'science-fiction', position: 12 },
        { name: 'favourites', position: null },
      ],
      readings: [{ state: 'read', finished: parsePartialDate('2021-07-11') }, { state: 'read' }],
      notes: [{ kind: 'private', text: 'Anna has my copy.' }],
      added: '2021-06-30',
    },
  ],
  [
    'storygraph',
    {
      title: 'Piranesi',
      authors: [
        { name: 'Susanna Clarke', role: 'author' },
        { name: 'Chiwetel Ejiofor', role: 'narrator' },
      ],
      identifiers: [{ scheme: 'isbn', value: '9781526622426' }],
      format: 'audiobook',
      status: 'reading',
      rating: 4.25,
      review: 'The *Beauty* of the House is immeasurable.',
      tags: [
        { name: 'mood/mysterious', position: null },
        { name: 'pace/medium', position: null },
        { name: 'labyrinths', position: null },
      ],
      readings: [
        { state: 'read', started: parsePartialDate('2020-10-01'), finished: parsePartialDate('2020-10-05') },
        { state: 'read', finished: parsePartialDate('2021-02-03') },
        { state: 'read' },
        { state: 'reading', started: parsePartialDate('2026-09-01') },
      ],
      added: '2020-09-15',
    },
  ],
]);
