import type { Book, Contributor, ContributorDraft } from '../../domain/book.ts';
import { formatPoint } from '../../domain/date-point.ts';
import { readPartialDate, type PartialDate } from '../../domain/partial-date.ts';
import { readDate } from '../../domain/read-date.ts';
import { guessSortName } from '../../domain/sort-name.ts';
import { guessSortTitle } from '../../domain/sort-title.ts';
import type { Limit } from '../limit.ts';
import { changedBook } from '../limits/changed-book.ts';
import { without } from '../limits/without.ts';
import { oneLine } from './one-line.ts';
import { joinName, partName } from './person-name.ts';

/** What no bibliography has a place for: what a person did with a book, and thinks of it. */
export const personalLimits: readonly Limit[] = [
  without('readings', 'readings', { readings: [] }),
  without('ratings', 'ratings', { rating: null }),
  without('reviews', 'reviews', { review: null }),
  without('statuses', 'statuses', { status: null }),
  without('wishes', 'wishes', { wished: false }),
  without('covers', 'covers', { cover: null }),
  without('playing-times', 'playing times', { minutes: null }),
  without('dates-of-adding', 'dates of adding', { added: '' }),
  {
    name: 'tag-positions',
    title: 'places in lists',
    keep: (book) => changedBook(book, { tags: book.tags.map(({ name }) => ({ name, position: null })) }),
  },
];

/** Line ends and runs of spaces, which all but JSON fold. */
export const spaceLimit: Limit = {
  name: 'spaces',
  title: 'line ends and repeated spaces in texts',
  keep: (book) =>
    changedBook(book, {
      title: oneLine(book.title),
      subtitle: folded(book.subtitle),
      ...foldedSortTitle(book),
      originalTitle: folded(book.originalTitle),
      description: folded(book.description),
      language: folded(book.language),
      publisher: folded(book.publisher),
      edition: folded(book.edition),
      format: folded(book.format),
      authors: unique(book.authors.map(foldAuthor), ({ name, role }) => `${role}\n${name}`),
      identifiers: book.identifiers.map(({ scheme, value }) => ({ scheme, value: oneLine(value) })),
      series: unique(
        book.series.map(({ name, position }) => ({ name: oneLine(name), position: folded(position) })),
        ({ name }) => name,
      ),
      tags: unique(
        book.tags.map((tag) => ({ ...tag, name: oneLine(tag.name) })),
        ({ name }) => name,
      ),
      notes: book.notes.map((note) => ({ ...note, text: oneLine(note.text) })).filter(({ text }) => text !== ''),
    }),
};

/** Notes other than those about the book: a bibliography is there to be shown. Several of them become one, as `join` writes it. */
export function noteLimits(join: (book: Book) => string): readonly Limit[] {
  return [
    {
      name: 'private-notes',
      title: 'private notes and quotations, which are never written into a bibliography',
      keep: (book) => changedBook(book, { notes: book.notes.filter(({ kind }) => kind === 'note') }),
    },
    {
      name: 'note-details',
      title: 'pages and days of notes, or more than one note',
      keep: (book) => changedBook(book, { notes: joinedNotes(book, join(book)) }),
    },
  ];
}

/** The notes that are written, as one text on one line; empty where there is none. */
export function noteLine({ notes }: Book): string {
  return notes.flatMap(({ kind, text }) => (kind === 'note' ? oneLine(text) || [] : [])).join(' | ');
}

/** The notes that are written, as one text of paragraphs. */
export function noteText({ notes }: Book): string {
  return notes.flatMap(({ kind, text }) => (kind === 'note' ? text : [])).join('\n\n');
}

/** Titles under which a book is sorted, where they are not what the rules guess. */
export const sortTitleLimit: Limit = {
  name: 'sort-titles',
  title: 'titles to sort under',
  keep: (book) => changedBook(book, { sortTitle: guessSortTitle(book.title, book.language), sortTitleTyped: false }),
};

/** The subtitle becomes a part of the title. */
export const subtitleLimit: Limit = {
  name: 'subtitles',
  title: 'subtitles apart from titles',
  keep: (book) => (book.subtitle === null ? book : { ...book, title: joinedTitle(book), subtitle: null }),
};

/** `Emma: A Novel`. */
export function joinedTitle({ title, subtitle }: Pick<Book, 'title' | 'subtitle'>): string {
  return subtitle === null ? oneLine(title) : `${oneLine(title)}: ${oneLine(subtitle)}`;
}

/** Only the first series. */
export const seriesLimit: Limit = {
  name: 'further-series',
  title: 'series after the first',
  keep: (book) => changedBook(book, { series: book.series.slice(0, 1) }),
};

/** Names whose sort name is not the name turned round. */
export const sortNameLimit: Limit = nameLimit('names to sort under that are not the names turned round', (author) =>
  joinName(partName(author)),
);

/** Doubts and intervals; of an interval the beginning is kept. */
export function dateLimit(...fields: readonly ('published' | 'firstPublished')[]): Limit {
  return {
    name: 'date-doubts',
    title: 'doubtful dates and intervals',
    keep: (book) => changedBook(book, Object.fromEntries(fields.map((field) => [field, plainDate(book[field])]))),
  };
}

/** The date without doubts; of an interval its beginning, or its end where that is open. */
export function plainDate(date: PartialDate | null): PartialDate | null {
  if (date === null) return null;
  const reading = readDate(date);
  if ('fault' in reading) return date;
  const point = 'point' in reading ? reading.point : (reading.start ?? reading.end);
  if (point === null) return date;
  return readPartialDate(formatPoint({ ...point, approximate: false, uncertain: false }, true));
}

/** Names that come out otherwise than they went in, as `hold` gives them back. */
export function nameLimit(title: string, hold: (author: Contributor) => Omit<ContributorDraft, 'role'>): Limit {
  const held = (author: Contributor): Contributor => {
    const { name, sortName } = hold(author);
    return { name, sortName: sortName ?? guessSortName(name), role: author.role };
  };
  return {
    name: 'sort-names',
    title,
    keep: (book) =>
      changedBook(book, { authors: unique(book.authors.map(held), ({ name, role }) => `${role}\n${name}`) }),
  };
}

/** Keeps the contributors of these roles, those of each role together. */
export function roleLimit(roles: readonly string[]): Limit {
  return {
    name: 'roles',
    title: `contributors other than ${roles.join(', ')}, and the order of those in different roles`,
    keep: (book) =>
      changedBook(book, { authors: roles.flatMap((role) => book.authors.filter((author) => author.role === role)) }),
  };
}

function foldAuthor({ name, sortName, role }: Contributor): Contributor {
  return { name: oneLine(name), sortName: oneLine(sortName), role: oneLine(role) };
}

function joinedNotes({ notes }: Book, text: string): Book['notes'] {
  const [first] = notes.filter(({ kind }) => kind === 'note');
  return first === undefined || text === '' ? [] : [{ ...first, text, page: null, added: '' }];
}

function foldedSortTitle({ title, sortTitle, sortTitleTyped, language }: Book): Partial<Book> {
  const typed = sortTitleTyped ? oneLine(sortTitle) : '';
  return { sortTitle: typed || guessSortTitle(oneLine(title), language), sortTitleTyped: typed !== '' };
}

function folded(text: string | null): string | null {
  return text === null ? null : oneLine(text) || null;
}

function unique<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}
