/** How bad a finding is: a note is worth a look and may be as it should. */
export type Level = 'error' | 'warning' | 'note';

/** A check of `doctor`: its name is a contract with scripts. */
export interface CheckEntry {
  readonly name: string;
  /** Whether it looks at the file or at what people wrote. */
  readonly about: 'file' | 'books';
  readonly level: Level;
  readonly summary: string;
  /** What a finding means, and what to do about it. */
  readonly explanation: string;
  /** What --fix does, where what is right is certain. */
  readonly fix: string | null;
}

/** Every check, in the order in which they are done. */
export const checks = [
  {
    name: 'integrity',
    about: 'file',
    level: 'error',
    summary: 'every page of the file is sound',
    explanation:
      'SQLite reads every page of the file and compares each index with its table. A finding means that the file was damaged: by a disk that fails, a copy that broke off, or a program that wrote into it. Put a backup back (restore), or copy out what can be read (doctor --salvage NEW.db). Both leave the damaged file as it is.',
    fix: null,
  },
  {
    name: 'foreign-keys',
    about: 'file',
    level: 'error',
    summary: 'rows refer to rows that are there',
    explanation:
      'A part of a book (an identifier, a tag, a reading …) names a book, an author, a series or a tag that is not there. bookshelf never leaves such rows; another program may have. doctor --salvage NEW.db makes a library without them.',
    fix: null,
  },
  {
    name: 'schema',
    about: 'file',
    level: 'error',
    summary: 'tables, indexes and triggers are those of bookshelf',
    explanation:
      'Each table, index, trigger and view is compared with what this schema version has. One that is missing or other than it should be can make changes fail or go unseen. Further tables and indexes of your own do no harm; triggers and views of others are told, because they run when bookshelf writes or reads.',
    fix: 'makes missing indexes anew; sets the file back to WAL mode',
  },
  {
    name: 'search-index',
    about: 'file',
    level: 'error',
    summary: 'search finds what the books say',
    explanation:
      'The full-text index is compared, word by word, with the texts of all books. Where it differs, search finds too little or too much; the books themselves are whole.',
    fix: 'builds the index anew',
  },
  {
    name: 'keys',
    about: 'file',
    level: 'error',
    summary: 'what is worked out from a text agrees with it',
    explanation:
      'Beside titles, names and dates stand keys to compare and sort by. Where one disagrees with its text, lists sort wrongly and searches miss a book; the texts themselves are whole.',
    fix: 'works the keys out anew',
  },
  {
    name: 'journal',
    about: 'file',
    level: 'error',
    summary: 'what undo needs is whole',
    explanation:
      'The journal keeps, for each change, which rows it made and how those looked that it changed. Where that does not fit the operations or the tables, undo of such an operation may not give back what was there; the books of now are not touched by it.',
    fix: null,
  },
  {
    name: 'isbn',
    about: 'books',
    level: 'warning',
    summary: 'every ISBN is sound',
    explanation:
      'An ISBN has 13 digits of which the last follows from the others. One that fails was mistyped, or was wrong in the export it came from. Compare it with the book; set ID isbn=… puts it right. One that is sound but was not stored as 13 digits is mended by --fix.',
    fix: 'stores a sound ISBN as 13 digits',
  },
  {
    name: 'duplicate-identifiers',
    about: 'books',
    level: 'warning',
    summary: 'no two books share an identifier',
    explanation:
      'An ISBN, or the number of a service, stands on several books. Either they are one book twice (merge or delete one), or the number belongs to one of them only. A publisher does sometimes use an ISBN twice.',
    fix: null,
  },
  {
    name: 'duplicate-books',
    about: 'books',
    level: 'note',
    summary: 'no book seems to be here twice',
    explanation:
      'Two books have the same title and first author, and nothing speaks against their being one: no other ISBN, format, language or date. They may be two copies, or one book that came in twice.',
    fix: null,
  },
  {
    name: 'author-spelling',
    about: 'books',
    level: 'warning',
    summary: 'no author goes by two spellings',
    explanation:
      'Two authors differ only in case, accents or punctuation, or one is the other with initials (J. R. R. Tolkien, John Ronald Reuel Tolkien). If they are one person: author merge KEEP OTHER. The other spelling stays as an alias, which later imports follow.',
    fix: null,
  },
  {
    name: 'series-gaps',
    about: 'books',
    level: 'note',
    summary: 'series have no gaps',
    explanation:
      'Between the volumes of a series that are here, some are not. Nothing is wrong where you do not own them.',
    fix: null,
  },
  {
    name: 'reading-dates',
    about: 'books',
    level: 'warning',
    summary: 'no reading ends before it starts',
    explanation: 'A book was finished before it was started, whatever day the two dates mean. edit ID puts it right.',
    fix: null,
  },
  {
    name: 'future-dates',
    about: 'books',
    level: 'warning',
    summary: 'nothing happened in the future',
    explanation:
      'A reading, or the day a book was added, lies after today; or a book was published more than two years from now. Often the year was mistyped.',
    fix: null,
  },
  {
    name: 'titles',
    about: 'books',
    level: 'warning',
    summary: 'every book has a title that says something',
    explanation:
      'A title is made of signs that nobody sees, or of what programs write where there is none: null, undefined, untitled, n/a. set ID title=… puts it right.',
    fix: null,
  },
  {
    name: 'damaged-text',
    about: 'books',
    level: 'warning',
    summary: 'no text was damaged on its way here',
    explanation:
      'A text holds letters read in the wrong encoding (Ã© for é), the sign for a letter that was lost (U+FFFD), or remains of HTML (&amp;, <br />). --fix puts back what is certain: a whole text that was read in the wrong encoding, and the entities of HTML in one line of text.',
    fix: 'reads the text in the right encoding; turns entities of HTML into their characters',
  },
  {
    name: 'unused-authors',
    about: 'books',
    level: 'note',
    summary: 'every author has a book',
    explanation:
      'An author has no book: added by hand, or left by books that were deleted. author delete ID takes one away.',
    fix: null,
  },
  {
    name: 'unused-labels',
    about: 'books',
    level: 'warning',
    summary: 'every tag and series has a book',
    explanation:
      'A tag or series that no book names is nothing; bookshelf takes it away with its last book. Another program may have left one.',
    fix: 'takes it away',
  },
] as const satisfies readonly CheckEntry[];

export type CheckName = (typeof checks)[number]['name'];
