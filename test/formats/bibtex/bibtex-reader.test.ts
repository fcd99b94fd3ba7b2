import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../../src/domain/book.ts';
import { messages, readRecords } from '../library-content.ts';

/** Reads the fields of one `@book`. */
async function readFields(fields: string, type = 'book'): Promise<BookDraft> {
  const [record] = await readRecords('biblatex', `@${type}{key,\n title = {Emma},\n${fields}\n}`);
  return record?.draft ?? {};
}

async function readNames(author: string) {
  const { authors = [] } = await readFields(`author = {${author}}`);
  return authors.map(({ name, sortName }) => [name, sortName]);
}

describe('names', () => {
  test.each([
    ['Ursula K. {Le Guin}', 'Ursula K. Le Guin', 'Le Guin, Ursula K.'],
    ['Le Guin, Ursula K.', 'Ursula K. Le Guin', 'Le Guin, Ursula K.'],
    ['King, Jr., Martin Luther', 'Martin Luther King Jr.', 'King, Martin Luther, Jr.'],
    ['{United Nations and Others, Inc.}', 'United Nations and Others, Inc.', 'United Nations and Others, Inc.'],
    ['{\\v{C}}apek, Karel', 'Karel Čapek', 'Čapek, Karel'],
    ['村上, 春樹', '村上春樹', '村上春樹'],
  ])('%s', async (text, name, sortName) => {
    expect(await readNames(text)).toEqual([[name, sortName]]);
  });

  test('a particle is sorted by the rules of names', async () => {
    expect(await readNames('van Gogh, Vincent and Charles de la Vallée Poussin')).toEqual([
      ['Vincent van Gogh', undefined],
      ['Charles de la Vallée Poussin', undefined],
    ]);
  });

  test('"and others" names nobody and is reported', async () => {
    const [record] = await readRecords('bibtex', '@book{k, title={Emma}, author={Jane Austen and others}}');
    expect(record?.draft?.authors).toHaveLength(1);
    expect(messages(record)).toEqual(['author ends in "and others": there are more than are named']);
  });

  test('editors of other kinds have the role that their type says', async () => {
    const { authors } = await readFields('editora = {Stephen Fry}, editoratype = {narrator}, translator = {Ann Lee}');
    expect(authors?.map(({ name, role }) => [name, role])).toEqual([
      ['Ann Lee', 'translator'],
      ['Stephen Fry', 'narrator'],
    ]);
  });
});

describe('texts', () => {
  test.each([
    ['{\\"O}sterreich \\& {\\ss}', 'Österreich & ß'],
    ['\\emph{De Anima} -- {\\em a} study', 'De Anima – a study'],
    ["Voil\\`a ``\\c{c}a''", 'Voilà “ça”'],
    ['The \\TeX{}book', 'The TeXbook'],
    ['Nothing \\unknown here', 'Nothing \\unknown here'],
    ['The \\constructor', 'The'],
  ])('%s', async (tex, text) => {
    const [record] = await readRecords('bibtex', `@book{k, title = {${tex}}}`);
    expect(record?.draft?.title).toBe(text);
  });

  test('TeX that cannot be read is kept as it stands and reported', async () => {
    const [record] = await readRecords('bibtex', '@book{k, title = {Costs $5 only}}');
    expect(record?.draft?.title).toBe('Costs $5 only');
    expect(messages(record)).toEqual([
      'the TeX of title cannot be read, so it was taken as it stands: "Costs $5 only"',
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['date = {2001-05-17}', '2001-05-17'],
    ['date = {1985~}', '~1985'],
    ['date = {1985%}', '~1985?'],
    ['date = {2010/}', '2010/..'],
    ['date = {199X}', '1990/1999'],
    ['date = {2001-21}', '2001'],
    ['year = 1986, month = jul', '1986-07'],
    ['year = 1986, month = "10~" # jan', '1986-01-10'],
    ['year = {1995--1996}', '1995/1996'],
    ['year = {{\\noopsort{1973b}}1973}', '1973'],
  ])('%s', async (field, date) => {
    expect((await readFields(field)).published).toBe(date);
  });

  test('the one year in a text is taken, and that is said', async () => {
    const [record] = await readRecords('bibtex', '@book{k, title={Emma}, year={printed 1815}}');
    expect(record?.draft?.published).toBe('1815');
    expect(messages(record)).toEqual(['the year "printed 1815" was read as 1815']);
  });
});

test('numbers, series, tags, notes and language have their places', async () => {
  const draft = await readFields(
    'isbn = {0-441-47812-3 (pbk.)}, doi = {https://doi.org/10.1000/a_b}, series = {Hainish}, number = 4,' +
      ' keywords = {sf, {war, peace}}, note = {Signed}, annotation = {A gift}, langid = {ngerman}, pagetotal = {304 pp.}',
  );
  expect(draft).toMatchObject({
    identifiers: [
      { scheme: 'isbn', value: '9780441478125' },
      { scheme: 'doi', value: '10.1000/a_b' },
    ],
    series: [{ name: 'Hainish', position: '4' }],
    tags: [
      { name: 'sf', position: null },
      { name: 'war, peace', position: null },
    ],
    notes: [{ text: 'Signed' }, { text: 'A gift' }],
    language: 'de',
    pages: 304,
  });
});

test('a part of a book has no number of the book, and says where it stands', async () => {
  const draft = await readFields(
    'booktitle = {Novels of 1815}, pages = {5--90}, isbn = {9780441478125}, publisher = {Murray}',
    'incollection',
  );
  expect(draft).toMatchObject({ format: 'chapter', notes: [{ text: 'In: Novels of 1815, pages 5–90' }] });
  expect(draft.identifiers).toBeUndefined();
});

test('a part without a book is the book', async () => {
  expect(await readFields('chapter = 1', 'inbook')).toEqual({ title: 'Emma' });
});

describe('references', () => {
  const parent = '@book{parent, title={Graphs}, publisher={Grimble}, year=1974}';
  const child = '@inbook{child, title={Great Graphs}, crossref={parent}}';

  test.each([
    ['before', `${parent}\n${child}`],
    ['after', `${child}\n${parent}`],
  ])('takes fields from an entry that stands %s it', async (_, text) => {
    const records = await readRecords('bibtex', text);
    const record = records.find(({ draft }) => draft?.title === 'Great Graphs');
    expect(record?.draft).toMatchObject({ publisher: 'Grimble', published: '1974', notes: [{ text: 'In: Graphs' }] });
  });

  test('takes fields from xdata, in a circle too, and is no book itself', async () => {
    const records = await readRecords(
      'biblatex',
      '@xdata{one, publisher={Macmillan}, xdata={two}}\n@xdata{two, xdata={one}, year=1923}\n@book{k, title={Emma}, xdata={one}}',
    );
    expect(records.map(({ draft }) => draft)).toMatchObject([{ publisher: 'Macmillan', published: '1923' }]);
  });

  test('says of an entry that is not there that it is missing', async () => {
    const [record] = await readRecords('bibtex', '@book{k, title={Emma}, crossref={nowhere}}');
    expect(messages(record)).toEqual(['the entry refers to "nowhere", which was not found in the file']);
  });

  test('gives a volume the title of the work as its series', async () => {
    const records = await readRecords(
      'biblatex',
      '@mvbook{w, title={Computers \\& Typesetting}, author={Donald E. Knuth}}\n@book{v, title={The \\TeX book}, volume=1, crossref={w}}',
    );
    expect(records[1]?.draft).toMatchObject({
      title: 'The TeXbook',
      series: [{ name: 'Computers & Typesetting', position: '1' }],
      authors: [{ name: 'Donald E. Knuth' }],
    });
  });
});

describe('what is wrong with a file', () => {
  test('an article is left out with its number, and refuses nothing', async () => {
    const [record] = await readRecords('bibtex', '\n@article{k, title={On Emma}}');
    expect(record).toMatchObject({ number: 1, line: 2, draft: null, problems: [{ severity: 'warning' }] });
    expect(messages(record)).toEqual(['an entry @article is no book; it was left out']);
  });

  test('a bad entry is refused with its line, and the next one is read', async () => {
    const records = await readRecords('bibtex', '@book{a, title = oops oops}\n\n@book{b, title={Emma}}');
    expect(records.map(({ line, draft }) => [line, draft?.title ?? null])).toEqual([
      [1, null],
      [3, 'Emma'],
    ]);
    expect(messages(records[0])).toEqual(['the entry cannot be read at "@book{a, title = oops oops}"']);
  });

  test('an entry that does not close ends where the next one starts', async () => {
    const records = await readRecords('bibtex', '@book{a, title={Open\n@book{b, title={Emma}}');
    expect(records.map((record) => record.draft?.title ?? messages(record)[0])).toEqual([
      'the entry is not closed: a brace is missing',
      'Emma',
    ]);
  });

  test('braces a thousand deep are refused', async () => {
    const [record] = await readRecords('bibtex', `@book{k, title={${'{'.repeat(1000)}x${'}'.repeat(1000)}}}`);
    expect(messages(record)).toEqual(['the entry has braces more than 100 levels deep']);
  });

  test('abbreviations of abbreviations do not fill the memory', async () => {
    const doubles = Array.from({ length: 40 }, (_, at) => `@string{s${at + 1} = s${at} # s${at}}`).join('\n');
    const records = await readRecords('bibtex', `@string{s0 = {xxxxxxxxxx}}\n${doubles}\n@book{k, title=s40}`);
    expect(messages(records[0])).toEqual(['the abbreviation "s10" is too long']);
  });

  test('names of objects are no abbreviations', async () => {
    const [record] = await readRecords('bibtex', '@book{k, title={Emma}, publisher = constructor, __proto__ = {x}}');
    expect(record?.draft).toEqual({ title: 'Emma' });
  });

  test('text between entries and after a percent sign is comment', async () => {
    const records = await readRecords(
      'bibtex',
      'me@home.org (and you)\n%@book{a, title={Old}}\n@comment{x}\n@book(b, title="Emma")',
    );
    expect(records.map(({ draft }) => draft?.title)).toEqual(['Emma']);
  });
});

test('the entry is kept whole with the book', async () => {
  const [record] = await readRecords('bibtex', '@Book{k1, title={Emma}, file={a:b.pdf}}');
  expect(record?.source).toEqual({
    source: 'bibtex',
    key: 'k1 / Emma',
    row: [
      ['entrytype', 'book'],
      ['citationkey', 'k1'],
      ['title', 'Emma'],
      ['file', 'a:b.pdf'],
    ],
  });
});

test('an abbreviation is spelt out', async () => {
  const records = await readRecords(
    'bibtex',
    '@STRING{aw = "Addison" # {-Wesley}}\n@book{k, title={TAOCP}, publisher = AW}',
  );
  expect(records.map(({ draft }) => draft?.publisher)).toEqual(['Addison-Wesley']);
});
