import type { BookDraft } from '../../src/domain/book.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';

/** A book of which every bibliography holds everything. */
const citable: BookDraft = {
  title: 'The Left Hand of Darkness',
  authors: [
    { name: 'Ursula K. Le Guin', role: 'author' },
    { name: 'United Nations', role: 'author' },
    { name: 'Vincent van Gogh', role: 'editor' },
    { name: 'Martin Luther King Jr.', role: 'translator' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780441478125' },
    { scheme: 'issn', value: '0378-5955' },
    { scheme: 'doi', value: '10.1000/left_hand' },
  ],
  series: [{ name: 'Hainish Cycle', position: '4' }],
  publisher: 'Faber and Faber',
  published: parsePartialDate('1969-03-01'),
  edition: 'Second',
  pages: 304,
  language: 'en-GB',
  tags: [{ name: 'science fiction', position: null }],
  description: 'An envoy & his 100% “alien” friend {on the ice}.',
};

/** A book of which a library's catalogue holds everything. */
const catalogued: BookDraft = {
  title: 'The Left Hand of Darkness.',
  subtitle: 'A Novel;',
  authors: [
    { name: 'Ursula K. Le Guin', role: 'author' },
    { name: 'United Nations', role: 'author' },
    { name: 'Vincent van Gogh', role: 'illustrator' },
    { name: 'Sammy Davis, Jr.', role: 'translator' },
    { name: '村上春樹', role: 'editor' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780441478125' },
    { scheme: 'issn', value: '0378-5955' },
    { scheme: 'doi', value: '10.1000/left_hand' },
    { scheme: 'lccn', value: '76037788' },
    { scheme: 'oclc', value: '1154501' },
    { scheme: 'goodreads', value: '18423' },
  ],
  series: [
    { name: 'Hainish Cycle', position: '4' },
    { name: 'Worlds of Wonder', position: null },
  ],
  originalTitle: 'Winter',
  publisher: 'Ace Books',
  published: parsePartialDate('1976'),
  firstPublished: parsePartialDate('1969'),
  edition: 'Second edition, revised',
  format: 'ebook',
  pages: 304,
  language: 'de',
  tags: [{ name: 'science fiction', position: null }],
  description: 'An envoy & his 100% “alien” friend <on the ice>.\n\nTwo paragraphs.',
};

/** A book of which the package document of an e-book holds everything. */
const packaged: BookDraft = {
  title: 'The Left Hand of Darkness',
  authors: [
    { name: 'Ursula K. Le Guin', role: 'author' },
    { name: 'Sammy Davis, Jr.', role: 'author' },
    { name: '村上春樹', role: 'translator' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780441478125' },
    { scheme: 'goodreads', value: '18423' },
    { scheme: 'uuid', value: '01890a5d-ac96-774b-bcce-b302099a8057' },
  ],
  series: [{ name: 'Hainish Cycle', position: '4.5' }],
  publisher: 'Ace & Sons <Books>',
  published: parsePartialDate('1976-03-01'),
  language: 'en-GB',
  rating: 4.25,
  tags: [{ name: 'fiction/sf', position: null }],
  description: 'An *envoy* & his 100% “alien” friend <on the ice>.\n\nTwo paragraphs.',
  added: '2021-06-30T08:30:00.000Z',
};

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
  [
    'hardcover',
    {
      title: 'Hyperion',
      authors: [
        { name: 'Helena Fraga', role: 'translator' },
        { name: 'Dan Simmons', role: 'author' },
      ],
      series: [
        { name: 'Hyperion Cantos', position: '1' },
        { name: 'Worlds of Wonder', position: '2.5' },
      ],
      identifiers: [
        { scheme: 'isbn', value: '9780553283686' },
        { scheme: 'asin', value: 'B004G60EHS' },
        { scheme: 'hardcover', value: '30425673' },
        { scheme: 'hardcover-work', value: '427578' },
      ],
      format: 'audiobook',
      language: 'en',
      pages: 482,
      minutes: 1250,
      published: parsePartialDate('1990-03-01'),
      publisher: 'Spectra',
      status: 'dropped',
      rating: 4.5,
      review: 'Six **pilgrims**.\n\nNo end.',
      tags: [
        { name: 'genre/Science Fiction', position: null },
        { name: 'mood/dark', position: null },
        { name: 'warning/Violence', position: null },
        { name: 'pilgrims', position: null },
        { name: 'Hugo winners', position: 19 },
      ],
      readings: [
        { state: 'dropped', started: parsePartialDate('2024-01-02'), finished: parsePartialDate('2024-02-03') },
      ],
      notes: [{ kind: 'private', text: 'Ask Max.' }],
      added: '2023-12-24',
    },
  ],
  [
    'bookwyrm',
    {
      title: 'A Wizard of Earthsea',
      authors: [{ name: 'Ursula K. Le Guin', role: 'author' }],
      identifiers: [
        { scheme: 'isbn', value: '9780441478125' },
        { scheme: 'openlibrary', value: 'OL24742M' },
        { scheme: 'bookwyrm', value: 'https://example.org/book/35' },
        { scheme: 'wikidata', value: 'Q1091' },
      ],
      pages: 205,
      status: 'dropped',
      rating: 3.5,
      review: 'True names.',
      readings: [
        { state: 'dropped', started: parsePartialDate('2024-01-02'), finished: parsePartialDate('2024-02-03') },
      ],
      added: '2023-12-24',
    },
  ],
  [
    'openreads',
    {
      title: 'The Dispossessed',
      subtitle: 'An Ambiguous Utopia',
      authors: [
        { name: 'Ursula K. Le Guin', role: 'author' },
        { name: 'Karen Joy Fowler', role: 'author' },
      ],
      description: 'Two worlds,\nand a wall.',
      identifiers: [
        { scheme: 'isbn', value: '9780441478125' },
        { scheme: 'openlibrary', value: 'OL24742M' },
      ],
      format: 'paperback',
      pages: 341,
      published: parsePartialDate('1974'),
      status: 'dropped',
      rating: 4.5,
      review: 'Shevek, "the physicist".',
      tags: [
        { name: 'favourite', position: null },
        { name: 'utopia, flawed', position: null },
      ],
      readings: [
        { state: 'read', started: parsePartialDate('2020-10-01'), finished: parsePartialDate('2020-10-05') },
        { state: 'read', finished: parsePartialDate('2021-02-03') },
        { state: 'dropped', started: parsePartialDate('2026-09-01') },
      ],
      notes: [{ kind: 'note', text: 'Lent by Max.' }],
      added: '2020-09-15',
    },
  ],
  [
    'libib',
    {
      title: 'Small Gods',
      authors: [
        { name: 'Terry Pratchett', role: 'author' },
        { name: 'Neil Gaiman', role: 'author' },
      ],
      series: [{ name: 'Discworld', position: '13' }],
      description: 'A tortoise.',
      identifiers: [{ scheme: 'isbn', value: '9780441478125' }],
      publisher: 'Gollancz',
      published: parsePartialDate('1992-05-01'),
      pages: 272,
      status: 'read',
      rating: 4.5,
      review: 'The turtle moves.',
      tags: [{ name: 'fantasy', position: null }],
      readings: [{ state: 'read', started: parsePartialDate('2020-10-01'), finished: parsePartialDate('2020-10-05') }],
      notes: [{ kind: 'note', text: 'Shelf 3.' }],
      added: '2020-09-15',
    },
  ],
  [
    'jelu',
    {
      title: 'Die Drei ???',
      authors: [
        { name: 'André Marx', role: 'author' },
        { name: 'Robert Arthur', role: 'author' },
      ],
      identifiers: [{ scheme: 'isbn', value: '9780441478125' }],
      publisher: 'Kosmos',
      status: 'dropped',
      tags: [{ name: 'science fiction', position: null }],
      readings: [
        { state: 'read', finished: parsePartialDate('2020-10-05') },
        { state: 'dropped', finished: parsePartialDate('2021-02-03') },
      ],
    },
  ],
  [
    'biblatex',
    {
      ...citable,
      subtitle: 'A Novel',
      originalTitle: 'Winter',
      firstPublished: parsePartialDate('~1968'),
      authors: [...(citable.authors ?? []), { name: 'Stephen Fry', role: 'narrator' }],
      tags: [{ name: 'war, peace', position: null }],
    },
  ],
  ['bibtex', citable],
  [
    'opf',
    {
      ...packaged,
      subtitle: 'A Novel',
      edition: 'Second',
      series: [...(packaged.series ?? []), { name: 'SF', position: '1-3' }],
    },
  ],
  ['opf2', { ...packaged, firstPublished: parsePartialDate('1969') }],
  ['marc', catalogued],
  ['marcxml', catalogued],
  ['ris', { ...citable, format: 'paperback' }],
  [
    'csl-json',
    {
      ...citable,
      originalTitle: 'Winter',
      firstPublished: parsePartialDate('1968/1969'),
      format: 'audiobook',
      authors: [...(citable.authors ?? []), { name: 'Stephen Fry', role: 'narrator' }],
      description: 'Two lines\n\nof it',
    },
  ],
  [
    'librarything',
    {
      title: 'The Beautiful Community: Unity, Diversity, and the Church',
      authors: [
        { name: 'Ursula K. Le Guin', role: 'author', sortName: 'Le Guin, Ursula K.' },
        { name: 'Timothy Keller', role: 'foreword' },
      ],
      identifiers: [
        { scheme: 'isbn', value: '9780441478125' },
        { scheme: 'oclc', value: '1154501' },
        { scheme: 'librarything-work', value: '24936554' },
      ],
      publisher: 'P & R Publishing',
      edition: 'First Edition, revised',
      published: parsePartialDate('2003/2004'),
      language: 'en',
      format: 'mass-market',
      pages: 176,
      description: 'Short "and" good.',
      status: 'read',
      wished: true,
      rating: 4.5,
      review: 'On **unity**.\n\nTwo paragraphs.',
      tags: [{ name: 'church history', position: null }],
      readings: [{ state: 'read', started: parsePartialDate('2020-10-01'), finished: parsePartialDate('2020-10-05') }],
      notes: [
        { kind: 'note', text: 'A gift.' },
        { kind: 'private', text: 'From Anna.' },
      ],
      added: '2020-09-27',
    },
  ],
]);
