import { RecordProblems } from '../record-problems.ts';
import type { Limit } from '../limit.ts';
import { readBackLimits } from '../read-back-limits.ts';
import { readMarcBook } from './marc-book.ts';
import { writeMarcRecord } from './write-record.ts';

/** What a bibliographic record of MARC 21 cannot hold of a book, or not as we write and read it: it describes an edition, and nobody's reading of it. */
export const marcLimits: readonly Limit[] = readBackLimits(
  [
    { name: 'titles', title: 'line ends and control characters in titles', fields: ['title', 'subtitle'] },
    {
      name: 'languages',
      title: 'regions of languages, and languages without a code of three letters',
      fields: ['language'],
    },
    {
      name: 'original-titles',
      title: 'original titles of books whose language is not known',
      fields: ['originalTitle'],
    },
    { name: 'editions', title: 'punctuation at the end of editions', fields: ['edition'] },
    { name: 'publishers', title: 'brackets around publishers', fields: ['publisher'] },
    {
      name: 'dates',
      title: 'months and days, doubtful dates, open intervals, and years before 1 or after 9998',
      fields: ['published'],
    },
    {
      name: 'dates-of-first-publication',
      title: 'dates of first publication beside an interval or no year of publication',
      fields: ['firstPublished'],
    },
    {
      name: 'formats',
      title: 'formats other than e-books, audiobooks and kinds of material that are no book',
      fields: ['format'],
    },
    { name: 'pages', title: 'more than 99,999 pages', fields: ['pages'] },
    {
      name: 'descriptions',
      title: 'single line ends in descriptions, and more than 4,500 bytes of a paragraph',
      fields: ['description'],
    },
    {
      name: 'identifiers',
      title: 'damaged ISBNs, and identifiers of kinds whose names are not small letters',
      fields: ['identifiers'],
    },
    { name: 'authors', title: 'unusual sort names and roles, and second parts of a first author', fields: ['authors'] },
    { name: 'series', title: 'series with control characters in their names', fields: ['series'] },
    { name: 'tags', title: 'places in lists, and the nesting of tags', fields: ['tags'] },
    {
      name: 'sort-titles',
      title: 'sort titles other than the title with its article behind it',
      fields: ['sortTitle'],
    },
  ],
  (book) => readMarcBook(writeMarcRecord(book), new RecordProblems()),
);
