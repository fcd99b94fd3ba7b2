/** A book in somebody's account, as its owner and the service know it. */
interface AccountBook {
  readonly id: number;
  readonly title: string;
  readonly author: string;
  rating: number;
  shelf: 'to-read' | 'currently-reading' | 'read';
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
  readonly row: (book: AccountBook, seen: number) => readonly string[];
}

const goodreads: ServiceAccount = {
  name: 'goodreads',
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
    'Ace Books',
    'Paperback',
    String(100 + book.id),
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

/** The services whose exports can be made up here. */
export const serviceAccounts: readonly ServiceAccount[] = [goodreads, storygraph];

/** Makes up successive exports of one account, whose owner goes on adding, reading, rating, shelving and correcting; always the same ones. */
export function accountExports({ header, row }: ServiceAccount, count: number): string[] {
  const chance = chanceFrom(7);
  const books = Array.from({ length: 20 }, (_, index) => newBook(index + 1));
  return Array.from({ length: count }, (_, round) => {
    for (const book of books) change(book, round, chance);
    for (let more = 0; more < 4; more += 1) books.push(newBook(books.length + 1));
    const rows = books.toSorted((one, other) => ((one.id * (round + 3)) % 31) - ((other.id * (round + 3)) % 31));
    return [
      header,
      ...rows.map((book) =>
        row(book, round * 5)
          .map(quote)
          .join(','),
      ),
    ]
      .map((line) => `${line}\n`)
      .join('');
  });
}

function newBook(id: number): AccountBook {
  return {
    id,
    title: `The Chronicle of Year ${id}`,
    author: id % 2 === 0 ? 'Ursula Kroeber' : 'Stanisław Lem',
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
function change(book: AccountBook, round: number, chance: (below: number) => number): void {
  const day = `20${21 + round}-0${1 + chance(9)}-1${chance(9)}`;
  const deeds = [
    () => (book.rating = chance(6)),
    () => (book.tags = ['sf', 'owned', 'loved', 'lent'].filter(() => chance(2) === 0)),
    () => (book.review = chance(3) === 0 ? '' : `Thought of it in round ${round}.`),
    () => (book.note = chance(3) === 0 ? '' : `From Marta, round ${round}`),
    () => (book.shelf = book.finished.length === 0 ? 'currently-reading' : 'read'),
    () => finish(book, day),
    () => (book.added = day),
    () => undefined,
  ];
  deeds[chance(deeds.length)]?.();
}

/** The first time through, or a date put right: what was read again is in a test of its own, because an export keeps its last date only. */
function finish(book: AccountBook, day: string): void {
  book.shelf = 'read';
  book.finished = [day];
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
