/** A book in somebody's account, as its owner and the service know it. */
interface AccountBook {
  readonly id: number;
  title: string;
  author: string;
  publisher: string;
  pages: number;
  rating: number;
  shelf: 'to-read' | 'currently-reading' | 'read' | 'did-not-finish';
  tags: string[];
  review: string;
  note: string;
  /** The days of finishing, oldest first. */
  finished: string[];
  added: string;
}

/** How a service writes the books of an account; `seen` changes with every export what its owner did not: averages, places on shelves. */
export interface ServiceAccount {
  readonly name: string;
  readonly header: string;
  readonly separator: string;
  /** Whether an export lists every passage through a book, and not only the last. */
  readonly listsAllReadings: boolean;
  readonly row: (book: AccountBook, seen: number) => readonly string[];
}

const goodreads: ServiceAccount = {
  name: 'goodreads',
  separator: ',',
  listsAllReadings: false,
  header:
    'Book Id,Title,Author,Author l-f,Additional Authors,ISBN,ISBN13,My Rating,Average Rating,Publisher,Binding,Number of Pages,Year Published,Original Publication Year,Date Read,Date Added,Bookshelves,Bookshelves with positions,Exclusive Shelf,My Review,Spoiler,Private Notes,Read Count,Owned Copies',
  row: (book, seen) => [
    String(book.id),
    book.title,
    book.author,
    book.author.split(' ').toReversed().join(', '),
    '',
    '=""',
    '=""',
    String(book.rating),
    `3.${70 + ((book.id + seen) % 30)}`,
    book.publisher,
    'Paperback',
    String(book.pages),
    '1976',
    '1969',
    (book.finished.at(-1) ?? '').replaceAll('-', '/'),
    book.added.replaceAll('-', '/'),
    book.tags.join(', '),
    book.tags.map((tag, index) => `${tag} (#${book.id + index + seen})`).join(', '),
    book.shelf,
    book.review,
    '',
    book.note,
    String(book.shelf === 'currently-reading' ? book.finished.length + 1 : book.finished.length),
    '0',
  ],
};

const storygraph: ServiceAccount = {
  name: 'storygraph',
  separator: ',',
  listsAllReadings: true,
  header:
    'Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,Moods,Pace,Character- or Plot-Driven?,Strong Character Development?,Loveable Characters?,Diverse Characters?,Flawed Characters?,Star Rating,Review,Content Warnings,Content Warning Description,Tags,Owned?',
  row: (book) => [
    book.title,
    book.author,
    '',
    `B0${String(book.id).padStart(8, '0')}`,
    'paperback',
    book.shelf,
    book.added.replaceAll('-', '/'),
    (book.finished.at(-1) ?? '').replaceAll('-', '/'),
    book.finished.map((day) => day.replaceAll('-', '/')).join(', '),
    String(book.finished.length),
    'adventurous, tense',
    'slow',
    ...['Plot', 'Yes', 'No', 'N/A', "It's complicated"],
    book.rating === 0 ? '' : String(book.rating - 0.25),
    book.review,
    '',
    '',
    book.tags.join(', '),
    'No',
  ],
};

const librarything: ServiceAccount = {
  name: 'librarything',
  separator: '\t',
  listsAllReadings: false,
  header:
    'Book Id\tTitle\tSort Character\tPrimary Author\tPrimary Author Role\tPublication\tDate\tReview\tRating\tComment\tPrivate Comment\tMedia\tPage Count\tDate Read\tTags\tCollections\tISBN\tSubjects\tEntry Date\tWork id',
  row: (book, seen) => [
    String(book.id),
    book.title,
    '5',
    book.author.split(' ').toReversed().join(', '),
    '',
    `${book.publisher} (1976)`,
    '1976',
    book.review,
    book.rating === 0 ? '' : String(book.rating),
    '',
    book.note,
    'Paperback',
    `${book.pages} `,
    book.shelf === 'read' ? (book.finished.at(-1) ?? '') : '',
    book.tags.join(', '),
    `Your library${collections[book.shelf]}`,
    '[]',
    `Fiction > Science ${seen}`,
    book.added,
    String(9000 + book.id),
  ],
};

const collections = {
  'to-read': ', To read',
  'currently-reading': ', Currently reading',
  read: '',
  'did-not-finish': ', Gave up',
} as const;

/** The services whose exports can be made up here. */
export const serviceAccounts: readonly ServiceAccount[] = [goodreads, storygraph, librarything];

/**
 * Makes up successive exports of one account, whose owner goes on adding, reading, rating, shelving, correcting, taking back and throwing out; the same ones for the same
 * seed. `kept` are the titles that are left at the end.
 */
export function accountExports(account: ServiceAccount, count: number, seed = 7): { files: string[]; kept: string[] } {
  const chance = chanceFrom(seed);
  let books = Array.from({ length: 20 }, (_, index) => newBook(index + 1));
  let last = books.length;
  const files: string[] = [];
  for (let round = 0; round < count; round += 1) {
    for (const book of books) change(book, round, account, chance);
    books = books.filter(() => chance(25) > 0);
    for (let more = 0; more < 4; more += 1) books.push(newBook(++last));
    files.push(exportOf(account, books, round));
  }
  return { files, kept: books.map(({ title }) => title) };
}

function exportOf({ header, separator, row }: ServiceAccount, books: readonly AccountBook[], round: number): string {
  const order = ({ id }: AccountBook) => (id * (round + 3)) % 31;
  const quoted = separator === ',' ? quote : (cell: string) => cell;
  const rows = books
    .toSorted((one, other) => order(one) - order(other))
    .map((book) =>
      row(book, round * 5)
        .map(quoted)
        .join(separator),
    );
  return [header, ...rows].map((line) => `${line}\n`).join('');
}

function newBook(id: number): AccountBook {
  return {
    id,
    title: `The Chronicle of Year ${id}`,
    author: id % 2 === 0 ? 'Ursula Kroeber' : 'Stanisław Lem',
    publisher: 'Ace Books',
    pages: 100 + id,
    rating: 0,
    shelf: 'to-read',
    tags: ['sf'],
    review: '',
    note: '',
    finished: [],
    added: '2020-01-02',
  };
}

/** One thing that an owner does to a book between two exports, or nothing. */
function change(book: AccountBook, round: number, account: ServiceAccount, chance: (below: number) => number): void {
  const day = `20${21 + round}-0${1 + chance(9)}-1${chance(9)}`;
  const deeds = [
    () => (book.rating = chance(6)),
    () => (book.tags = ['sf', 'owned', 'loved', 'lent'].filter(() => chance(2) === 0)),
    () => (book.review = chance(3) === 0 ? '' : `Thought of it in round ${round}.`),
    () => (book.note = chance(3) === 0 ? '' : `From Marta, round ${round}`),
    () => (book.shelf = book.finished.length === 0 ? 'currently-reading' : 'read'),
    () => finish(book, day, account),
    () => (book.shelf = 'did-not-finish'),
    () => Object.assign(book, { shelf: 'to-read', finished: [] }),
    () => (book.added = day),
    () => (book.title = `The Chronicle of Year ${book.id}, Edition ${round}`),
    () => (book.author = book.author === 'Stanisław Lem' ? 'Stanislaw Lem' : 'Ursula K. Kroeber'),
    () => Object.assign(book, { publisher: `House ${chance(5)}`, pages: 200 + chance(50) }),
    () => undefined,
  ];
  deeds[chance(deeds.length)]?.();
}

/** Where an export keeps the last date only, it is the first time through, or a date put right: what was read again there has a test of its own. */
function finish(book: AccountBook, day: string, { listsAllReadings }: ServiceAccount): void {
  book.shelf = 'read';
  book.finished = listsAllReadings ? [...new Set([...book.finished, day])].sort() : [day];
}

function chanceFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor(state / 65_536) % below;
  };
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
