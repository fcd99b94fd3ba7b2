import type { Book, BookDraft } from './book.ts';
import { readFormat } from './book-format.ts';
import type { DraftField } from './draft-field.ts';
import { parseContributor, parseCount, parseFlag, parseIdentifier } from './field-values.ts';
import { isIsbn, parseIsbn } from './isbn.ts';
import { readLanguage } from './language.ts';
import { parseMoment } from './moment.ts';
import { parsePartialDate } from './partial-date.ts';
import { formatRating, parseRating } from './rating.ts';
import { formatReading, parseReading } from './reading-text.ts';
import { formatSeries, parseSeries } from './series-text.ts';
import { parseStatus } from './status.ts';

/** Every field that can be typed, in the order of a CSV export. */
export const draftFields: readonly DraftField[] = [
  one(
    'title',
    ['name', 'booktitle'],
    'the title',
    (title) => ({ title }),
    { title: null },
    (book) => book.title,
  ),
  one(
    'subtitle',
    [],
    'the subtitle',
    (subtitle) => ({ subtitle }),
    { subtitle: null },
    (book) => book.subtitle,
  ),
  one(
    'sortTitle',
    ['titlesort'],
    'the title to sort under',
    (sortTitle) => ({ sortTitle }),
    { sortTitle: null },
    (book) => book.sortTitle,
  ),
  one(
    'originalTitle',
    [],
    'the title of the original',
    (originalTitle) => ({ originalTitle }),
    { originalTitle: null },
    (book) => book.originalTitle,
  ),
  contributors(
    'authors',
    ['author', 'authortext', 'primaryauthor', 'creators', 'creator', 'by'],
    'author',
    'an author',
  ),
  contributors('editors', ['editor'], 'editor', 'an editor'),
  contributors('translators', ['translator'], 'translator', 'a translator'),
  contributors('illustrators', ['illustrator'], 'illustrator', 'an illustrator'),
  contributors('narrators', ['narrator'], 'narrator', 'a narrator'),
  {
    name: 'contributors',
    option: 'contributor',
    aliases: ['contributor'],
    help: 'another part: ROLE=NAME',
    many: true,
    read: (text) => ({ authors: [parseContributor(text)] }),
    none: { authors: [] },
    write: (book) =>
      book.authors.filter(({ role }) => !namedRoles.includes(role)).map(({ role, name }) => `${role}=${name}`),
  },
  {
    name: 'isbn',
    option: 'isbn',
    aliases: ['isbn13', 'isbn10', 'isbns', 'isbnuid', 'ean', 'eanisbn13'],
    help: 'an ISBN in any spelling',
    many: true,
    read: (text) => ({ identifiers: [{ scheme: 'isbn', value: parseIsbn(text) }] }),
    none: { identifiers: [] },
    write: (book) =>
      book.identifiers.filter(({ scheme, value }) => scheme === 'isbn' && isIsbn(value)).map(({ value }) => value),
  },
  {
    name: 'identifiers',
    option: 'identifier',
    aliases: ['identifier'],
    help: 'another number: SCHEME=VALUE',
    many: true,
    read: (text) => ({ identifiers: [parseIdentifier(text)] }),
    none: { identifiers: [] },
    write: (book) =>
      book.identifiers
        .filter(({ scheme, value }) => scheme !== 'isbn' || !isIsbn(value))
        .map(({ scheme, value }) => `${scheme}=${value}`),
  },
  {
    name: 'series',
    option: 'series',
    aliases: ['serie'],
    help: "a series: 'Dune #1'",
    many: true,
    read: (text) => ({ series: [parseSeries(text)] }),
    none: { series: [] },
    write: (book) => book.series.map(formatSeries),
  },
  {
    name: 'tags',
    option: 'tag',
    aliases: ['tag', 'shelves', 'bookshelves', 'genres', 'keywords'],
    help: 'a tag; slashes nest it',
    many: true,
    read: (name) => ({ tags: [{ name, position: null }] }),
    none: { tags: [] },
    write: (book) => book.tags.map(({ name }) => name),
  },
  one(
    'description',
    ['summary', 'blurb'],
    'what it is about',
    (description) => ({ description }),
    { description: null },
    (book) => book.description,
  ),
  one(
    'language',
    ['lang'],
    'the language',
    (text) => ({ language: readLanguage(text) }),
    { language: null },
    (book) => book.language,
  ),
  one(
    'publisher',
    [],
    'the publisher',
    (publisher) => ({ publisher }),
    { publisher: null },
    (book) => book.publisher,
  ),
  one(
    'published',
    ['year', 'date', 'publicationyear', 'yearpublished', 'publishyear', 'publishdate', 'pubdate', 'publicationdate'],
    'when it came out: 1998, 2001-05, ~1985',
    (text) => ({ published: parsePartialDate(text) }),
    { published: null },
    (book) => book.published,
  ),
  one(
    'firstPublished',
    ['originalpublicationyear', 'originalyear', 'firstpublicationyear'],
    'when the work first came out',
    (text) => ({ firstPublished: parsePartialDate(text) }),
    { firstPublished: null },
    (book) => book.firstPublished,
  ),
  one(
    'edition',
    [],
    'the edition',
    (edition) => ({ edition }),
    { edition: null },
    (book) => book.edition,
  ),
  one(
    'format',
    ['binding', 'bookformat', 'media'],
    'paperback, ebook, …',
    (text) => ({ format: readFormat(text) }),
    { format: null },
    (book) => book.format,
  ),
  one(
    'pages',
    ['numberofpages', 'pagecount'],
    'how many pages',
    (text) => ({ pages: parseCount(text) }),
    { pages: null },
    (book) => numberText(book.pages),
  ),
  one(
    'minutes',
    [],
    'how long it plays, in minutes',
    (text) => ({ minutes: parseCount(text) }),
    { minutes: null },
    (book) => numberText(book.minutes),
  ),
  one(
    'rating',
    ['stars', 'myrating', 'starrating'],
    'stars from 0.25 to 5',
    (text) => ({ rating: parseRating(text) }),
    { rating: null },
    (book) => (book.rating === null ? null : formatRating(book.rating)),
  ),
  one(
    'review',
    ['myreview'],
    'what you think of it',
    (review) => ({ review }),
    { review: null },
    (book) => book.review,
  ),
  one(
    'status',
    ['readstatus', 'exclusiveshelf', 'shelf'],
    'to-read, reading, read, …',
    (text) => ({ status: parseStatus(text) }),
    { status: null },
    (book) => book.status,
  ),
  one(
    'cover',
    ['coverurl', 'image'],
    'address of a picture',
    (cover) => ({ cover }),
    { cover: null },
    (book) => book.cover,
  ),
  one(
    'wished',
    ['wishlist'],
    'whether it is wished for: yes or no',
    (text) => ({ wished: parseFlag(text) }),
    { wished: false },
    (book) => (book.wished ? 'yes' : null),
  ),
  one(
    'added',
    ['dateadded', 'entrydate'],
    'when it came into the library',
    (text) => ({ added: parseMoment(text) }),
    { added: null },
    (book) => book.added,
  ),
  {
    name: 'readings',
    option: 'reading',
    aliases: ['reading'],
    help: 'a passage through it: read 2024-01-05..2024-02-01',
    many: true,
    read: (text) => ({ readings: [parseReading(text)] }),
    none: { readings: [] },
    write: (book) => book.readings.map(formatReading),
  },
  notes('notes', ['note', 'comment', 'comments'], 'note', 'a note'),
  notes('privateNotes', ['privatenote', 'privatecomment'], 'private', 'a private note'),
  notes('quotes', ['quote'], 'quote', 'a passage worth keeping'),
];

function one(
  name: string,
  aliases: readonly string[],
  help: string,
  read: DraftField['read'],
  none: BookDraft,
  write: (book: Book) => string | null,
): DraftField {
  const option = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return { name, option, aliases, help, many: false, read, none, write: (book) => [write(book)] };
}

function contributors(name: string, aliases: readonly string[], role: string, help: string): DraftField {
  return {
    name,
    option: role,
    aliases,
    help,
    many: true,
    read: (text) => ({ authors: [{ name: text, role }] }),
    none: { authors: [] },
    write: (book) => book.authors.filter((author) => author.role === role).map((author) => author.name),
  };
}

function notes(
  name: string,
  aliases: readonly string[],
  kind: Book['notes'][number]['kind'],
  help: string,
): DraftField {
  return {
    name,
    option: name === 'privateNotes' ? 'private-note' : kind,
    aliases,
    help,
    many: true,
    read: (text) => ({ notes: [{ kind, text }] }),
    none: { notes: [] },
    write: (book) => book.notes.filter((note) => note.kind === kind).map((note) => note.text),
  };
}

const namedRoles = ['author', 'editor', 'translator', 'illustrator', 'narrator'];

function numberText(value: number | null): string | null {
  return value === null ? null : String(value);
}
