import { describe, expect, test } from 'vitest';
import type { BookDraft } from '../../src/domain/book.ts';
import { contradiction, firstNameKey, otherIsbn, sameTitleAndAuthor } from '../../src/domain/match-book.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { bookOf } from '../support/awkward-books.ts';

const by = (...names: string[]) => names.map((name) => ({ name, role: 'author' }));
const isbn = (value: string) => ({ scheme: 'isbn', value });
const published = (text: string): BookDraft => ({ published: parsePartialDate(text) });

describe('the same title and author', () => {
  const book = bookOf({ title: 'L’Été', authors: [{ name: 'X', role: 'editor' }, ...by('Albert Camus', 'Y')] });

  test.each([
    ["L'ETE", by('albert camus'), true],
    ['L’Été !', [{ name: 'Z', role: 'translator' }, ...by('Albert Camus')], true],
    ['L’Été', by('Y', 'Albert Camus'), false],
    ['L’Été', [], false],
    ['Été', by('Albert Camus'), false],
  ])('hold but for case, accents and punctuation: %s by %o', (title, authors, expected) => {
    expect(sameTitleAndAuthor(book, { title, authors })).toBe(expected);
  });

  test('hold where nobody is named on either side', () => {
    expect(sameTitleAndAuthor(bookOf({ title: 'Beowulf' }), { title: 'beowulf' })).toBe(true);
  });

  test('name the first contributor where there is no author', () => {
    expect(firstNameKey({ authors: [{ name: 'Émile', role: 'editor' }] })).toBe('emile');
    expect(firstNameKey({})).toBe('');
  });
});

describe('another edition', () => {
  test.each([
    [{ format: 'paperback' }, { format: 'ebook' }, 'another format (paperback, not ebook)'],
    [{ format: 'paperback' }, {}, null],
    [{}, { format: 'ebook' }, null],
    [{ format: 'paperback' }, { format: null }, null],
    [{ language: 'en-US' }, { language: 'EN' }, null],
    [{ language: 'en' }, { language: 'de' }, 'another language (en, not de)'],
    [published('1998'), published('1998-05'), null],
    [published('~1998'), published('2001'), null],
    [published('1998-05'), published('1998-06'), 'another date (1998-05, not 1998-06)'],
    [published('1998'), published('2003'), 'another date (1998, not 2003)'],
    [published('2000/..'), published('2020'), null],
    [published('../2000'), published('2020'), 'another date (../2000, not 2020)'],
    [{ identifiers: [isbn('9780441478125')] }, { identifiers: [isbn('9780441172719')] }, 'another ISBN'],
  ])('speaks against %o being %o: %s', (known, said, reason) => {
    expect(contradiction(bookOf({ title: 'Emma', ...known }), { title: 'Emma', ...said })).toBe(reason);
  });

  test.each([
    [[isbn('9780441478125')], [isbn('9780441172719')], true],
    [[isbn('9780441478125'), isbn('9780441172719')], [isbn('9780441172719')], false],
    [[isbn('9780441478125')], [isbn('978-0-BROKEN')], false],
    [[isbn('9780441478125')], [], false],
    [[{ scheme: 'oclc', value: '1' }], [{ scheme: 'oclc', value: '2' }], false],
  ])('is told by ISBNs that are sound and none of which is shared: %o and %o', (known, said, expected) => {
    expect(otherIsbn(known, said)).toBe(expected);
  });
});
