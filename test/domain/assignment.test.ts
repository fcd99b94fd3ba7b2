import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assign, findDraftField, looksLikeAssignment, parseAssignment } from '../../src/domain/assignment.ts';
import type { Book } from '../../src/domain/book.ts';
import { writeField } from '../../src/domain/draft-field.ts';
import { draftFields } from '../../src/domain/draft-fields.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { guessSortTitle } from '../../src/domain/sort-title.ts';
import { awkwardBook, bookOf, stampFrom } from '../support/awkward-books.ts';

const dune = bookOf({
  title: 'Dune',
  authors: [
    { name: 'Frank Herbert', role: 'author', sortName: 'Herbert, F.' },
    { name: 'Ronald Hahn', role: 'translator' },
    { name: 'Brian Herbert', role: 'author' },
  ],
  identifiers: [
    { scheme: 'isbn', value: '9780441172719' },
    { scheme: 'oclc', value: '19' },
    { scheme: 'isbn', value: '9780441478125' },
  ],
  series: [{ name: 'Dune', position: '1' }],
  tags: [
    { name: 'sf', position: 3 },
    { name: 'classic', position: null },
  ],
  rating: 4,
  readings: [
    { state: 'read', started: null, finished: parsePartialDate('2020') },
    { state: 'read', started: null, finished: null, review: 'Again' },
    { state: 'read', started: null, finished: null },
  ],
  notes: [
    { kind: 'note', text: ' Lent; given back', page: 'xii' },
    { kind: 'quote', text: 'Fear is the mind-killer.' },
    { kind: 'note', text: 'Spice' },
  ],
});

const withoutTitle = draftFields.filter(({ name }) => name !== 'title');

/** The book that words of a command line make of another. */
function change(book: Book, ...words: readonly string[]): Book {
  return { id: book.id, ...assign(book, words.map(parseAssignment), stampFrom(900)) };
}

describe('an assignment', () => {
  test.each([
    ['rating=4.5', 'rating', '=', ['4.5']],
    ['tags+=sf; space', 'tags', '+=', ['sf', 'space']],
    ['tags-=sf', 'tags', '-=', ['sf']],
    ['series=', 'series', '=', []],
    ['first-published=1965', 'firstPublished', '=', ['1965']],
    ['year=1965', 'published', '=', ['1965']],
    ['title=E=mc²', 'title', '=', ['E=mc²']],
    ['title= Dune ', 'title', '=', ['Dune']],
    ['description=one\ntwo', 'description', '=', ['one\ntwo']],
    [String.raw`tags=a\;b; c`, 'tags', '=', [String.raw`a;b`, 'c']],
  ])('is read: %s', (word, name, operator, texts) => {
    const { field, ...assignment } = parseAssignment(word);
    expect(field.name).toBe(name);
    expect(assignment).toMatchObject({ operator, texts });
  });

  test.each([
    ['rating', '"rating" is no change', 'Write field=value, field+=value or field-=value'],
    ['=4', '"=4" is no change', 'Write field=value, field+=value or field-=value'],
    ['rating+=1', 'rating holds one value: += is for lists', 'Write rating=value'],
    ['title-=x', 'title holds one value: -= is for lists', 'Write title=value'],
    ['ratign=4', 'there is no field "ratign"', expect.stringMatching(/^Did you mean rating\? Fields: title, /)],
    ['rating=9', expect.stringMatching(/^rating: "9" is not a rating/), expect.any(String)],
    ['pages=-1', 'pages: "-1" is no whole number from 1 to 999999999', 'Write it in digits, such as 304'],
    ['isbn=123', expect.stringMatching(/^isbn: /), expect.any(String)],
  ])('is refused: %s', (word, message, hint) => {
    expect(() => parseAssignment(word)).toThrow(expect.objectContaining({ kind: 'usage', message, hint }));
  });

  test.each([
    ['rating=4', true],
    ['tags+=sf', true],
    ['first_published=1', true],
    ['title:=Dune', false],
    ['rating:>=4', false],
    ['=4', false],
    ['Dune', false],
    ['1=1', false],
  ])('is told from the words of a query: %s', (word, expected) => {
    expect(looksLikeAssignment(word)).toBe(expected);
  });

  test('finds fields by every name they have', () => {
    for (const field of draftFields)
      for (const name of [field.name, field.name.toUpperCase(), field.option, ...field.aliases])
        expect(findDraftField(name).name).toBe(field.name);
  });
});

describe('assigning', () => {
  test.each(draftFields.map((field) => [field.name, field] as const))(
    'to %s what it says already changes nothing',
    (name, field) => {
      fc.assert(
        fc.property(awkwardBook, (book) => {
          const after = change(book, `${name}=${writeField(field, book)}`);
          // Whoever says a sort title has typed it, were it as guessed.
          expect(after).toEqual(name === 'sortTitle' ? { ...book, sortTitleTyped: true } : book);
        }),
      );
    },
  );

  test('nothing to the title is refused', () => {
    expect(() => change(dune, 'title= ')).toThrow(
      expect.objectContaining({ kind: 'usage', message: 'book #1 cannot be without a title' }),
    );
  });

  test.each(withoutTitle.map((field) => [field.name, field] as const))('nothing to %s empties it', (name, field) => {
    fc.assert(
      fc.property(awkwardBook, (book) => {
        const after = change(book, `${name}=`);
        const empty =
          name === 'added' ? book.added : name === 'sortTitle' ? guessSortTitle(book.title, book.language) : '';
        expect(writeField(field, after)).toBe(empty);
      }),
    );
  });

  test('one value replaces another', () => {
    expect(change(dune, 'rating=4.5', 'status=currently reading', 'published=c. 1965', 'wished=yes')).toEqual({
      ...dune,
      rating: 4.5,
      status: 'reading',
      published: '~1965',
      wished: true,
    });
    expect(change({ ...dune, wished: true }, 'wished=no', 'rating=')).toEqual({ ...dune, rating: null });
  });

  test('a title takes its guessed sort title along, but not a typed one', () => {
    expect(change(dune, 'title=The Dune').sortTitle).toBe('Dune, The');
    const typed = { ...dune, sortTitle: 'Dune 1', sortTitleTyped: true };
    expect(change(typed, 'title=The Dune').sortTitle).toBe('Dune 1');
    expect(change(typed, 'title=The Dune', 'sortTitle=').sortTitle).toBe('Dune, The');
    expect(change(dune, 'sortTitle=Dune')).toMatchObject({ sortTitle: 'Dune', sortTitleTyped: true });
    expect(change(dune, 'title=The Dune', 'sortTitle=Zzz').sortTitle).toBe('Zzz');
  });

  test('a list replaces the items of its field, in their places among those of others', () => {
    const { authors } = change(dune, 'authors=Brian Herbert; Kevin J. Anderson; Frank Herbert');
    expect(authors).toEqual([
      { name: 'Brian Herbert', role: 'author', sortName: 'Herbert, Brian' },
      { name: 'Ronald Hahn', role: 'translator', sortName: 'Hahn, Ronald' },
      { name: 'Kevin J. Anderson', role: 'author', sortName: 'Anderson, Kevin J.' },
      { name: 'Frank Herbert', role: 'author', sortName: 'Herbert, F.' },
    ]);
    expect(change(dune, 'isbn=').identifiers).toEqual([{ scheme: 'oclc', value: '19' }]);
    expect(change(dune, 'translators=').authors.map(({ name }) => name)).toEqual(['Frank Herbert', 'Brian Herbert']);
  });

  test('a list keeps what it says again as it was, with positions, pages and reviews', () => {
    expect(change(dune, 'tags=space; sf').tags).toEqual([
      { name: 'space', position: null },
      { name: 'sf', position: 3 },
    ]);
    expect(change(dune, 'notes=Spice').notes).toEqual([dune.notes[2], dune.notes[1]]);
    expect(change(dune, 'readings=read; read; read 2020').readings).toEqual([
      dune.readings[1],
      dune.readings[2],
      dune.readings[0],
    ]);
  });

  test('+= adds behind what is there, once', () => {
    expect(change(dune, 'tags+=space; sf').tags).toEqual([...dune.tags, { name: 'space', position: null }]);
    expect(change(dune, 'authors+=Kevin J. Anderson').authors.map(({ name }) => name)).toEqual([
      'Frank Herbert',
      'Ronald Hahn',
      'Brian Herbert',
      'Kevin J. Anderson',
    ]);
    expect(change(dune, 'narrators+=Scott Brick').authors.at(-1)).toEqual({
      name: 'Scott Brick',
      role: 'narrator',
      sortName: 'Brick, Scott',
    });
    expect(change(dune, 'notes+=Spice')).toEqual(dune);
    expect(change(dune, 'isbn+=0-441-17271-7')).toEqual(dune);
  });

  test('+= never names a number or a part twice, by whatever field', () => {
    expect(change(dune, 'identifiers+=isbn=9780441172719')).toEqual(dune);
    expect(change(dune, 'contributors+=translator=Ronald Hahn')).toEqual(dune);
    expect(change(dune, 'contributors+=Author=Frank Herbert')).toEqual(dune);
  });

  test('+= gives a book of a series another place in it', () => {
    expect(change(dune, 'series+=Dune #1.5').series).toEqual([{ name: 'Dune', position: '1.5' }]);
  });

  test('+= adds another reading without dates, but none with the dates of one that is there', () => {
    const { readings } = change(dune, 'readings+=read; read 2020');
    expect(readings).toHaveLength(4);
    expect(new Set(readings.map(({ uuid }) => uuid)).size).toBe(4);
    expect(readings.slice(0, 3)).toEqual(dune.readings);
  });

  test('-= takes away what it names, in any spelling', () => {
    expect(change(dune, 'tags-=sf; unknown').tags).toEqual(dune.tags.slice(1));
    expect(change(dune, 'isbn-=0-441-17271-7').identifiers).toEqual(dune.identifiers.slice(1));
    expect(change(dune, 'authors-=Frank Herbert').authors).toEqual(dune.authors.slice(1));
    expect(change(dune, 'authors-=Ronald Hahn')).toEqual(dune);
    expect(change(dune, 'series-=Dune').series).toEqual([]);
    expect(change(dune, 'series-=Dune #2')).toEqual(dune);
    expect(change(dune, 'readings-=read 2020').readings).toEqual(dune.readings.slice(1));
    expect(change(dune, 'quotes-=Spice')).toEqual(dune);
  });

  test('adding and taking away again is as if nothing had been', () => {
    const lists = draftFields.filter(({ many, name }) => many && !['readings', 'isbn', 'identifiers'].includes(name));
    fc.assert(
      fc.property(awkwardBook, fc.constantFrom(...lists), (book, { name }) => {
        const text = name === 'contributors' ? 'foreword=Nobody At All' : 'Nobody At All';
        expect(change(change(book, `${name}+=${text}`), `${name}-=${text}`)).toEqual(book);
      }),
    );
  });

  test('happens in the order of the words', () => {
    expect(change(dune, 'tags=', 'tags+=a', 'tags+=b', 'tags-=a').tags).toEqual([{ name: 'b', position: null }]);
  });
});
