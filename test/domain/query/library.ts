import type { Book, Contributor, Reading, TagEntry } from '../../../src/domain/book.ts';
import { parsePartialDate } from '../../../src/domain/partial-date.ts';
import { bareBook } from '../../support/bare-book.ts';

/** The day on which the examples are asked. */
export const today = '2024-05-17';

/** Makes a book of which only some things are known. */
export function book(values: Partial<Book>): Book {
  const id = values.id ?? 1;
  const uuid = `0190163d-8694-739b-aea5-96${String(id).padStart(10, '0')}`;
  return { ...bareBook, id, uuid, title: `Book ${id}`, ...values };
}

export const by = (name: string, role = 'author'): Contributor => ({ name, sortName: name, role });
export const tagged = (...names: readonly string[]): TagEntry[] => names.map((name) => ({ name, position: null }));

/** Makes a reading that ended or started when said. */
export function reading(started: string | null, finished: string | null, review: string | null = null): Reading {
  return {
    uuid: '0190163d-8694-739b-aea5-966c26f8ad91',
    state: finished === null ? 'reading' : 'read',
    started: started === null ? null : parsePartialDate(started),
    finished: finished === null ? null : parsePartialDate(finished),
    rating: null,
    review,
  };
}

/** The small library of docs/query.md. */
export const library: readonly Book[] = [
  book({
    id: 1,
    title: 'The Left Hand of Darkness',
    authors: [by('Ursula K. Le Guin')],
    series: [{ name: 'Hainish Cycle', position: '4' }],
    tags: tagged('fiction/sf', 'favourites'),
    published: parsePartialDate('1969'),
    language: 'en',
    format: 'paperback',
    pages: 304,
    rating: 4.5,
    status: 'read',
    review: 'The ice, the tent, the two of them.',
    identifiers: [{ scheme: 'isbn', value: '9780441478125' }],
    readings: [reading(null, '2012'), reading('2024-02-20', '2024-03-09')],
  }),
  book({
    id: 2,
    title: 'Dune',
    authors: [by('Frank Herbert')],
    series: [{ name: 'Dune', position: '1' }],
    tags: tagged('fiction/sf', 'to buy for Ada', 'desert'),
    published: parsePartialDate('1965'),
    language: 'en-US',
    format: 'ebook',
    pages: 688,
    rating: 4,
    status: 'reading',
    identifiers: [
      { scheme: 'isbn', value: '9780441172719' },
      { scheme: 'goodreads', value: '234225' },
    ],
    readings: [reading('2024-05-01', null)],
    added: '2024-05-05T09:30:00Z',
  }),
  book({
    id: 3,
    title: 'La sombra del viento',
    authors: [by('Carlos Ruiz Zafón')],
    tags: tagged('fiction', 'Spain'),
    published: parsePartialDate('2001-05'),
    language: 'es',
    pages: 569,
    status: 'to-read',
    wished: true,
    added: '2024-05-10',
  }),
  book({
    id: 4,
    title: 'The Odyssey',
    authors: [by('Homer'), by('Emily Wilson', 'translator')],
    tags: tagged('poetry'),
    published: parsePartialDate('2017-11-07'),
    firstPublished: parsePartialDate('-700'),
    language: 'en',
    format: 'hardcover',
    pages: 582,
    rating: 5,
    status: 'read',
    identifiers: [{ scheme: 'bnf', value: 'cb45480432t' }],
    readings: [reading(null, '2023-12/2024-01')],
  }),
  book({
    id: 5,
    title: 'Fear & Loathing in Las Vegas',
    subtitle: 'A Savage Journey to the Heart of the American Dream',
    authors: [by('Hunter S. Thompson'), by('Ralph Steadman', 'illustrator')],
    published: parsePartialDate('~1972'),
    language: 'en',
    format: 'paperback',
    pages: 204,
    status: 'dropped',
  }),
  book({
    id: 6,
    title: '10:04',
    authors: [by('Ben Lerner')],
    published: parsePartialDate('2014'),
    format: 'audiobook',
    minutes: 424,
    status: 'unread',
  }),
];
