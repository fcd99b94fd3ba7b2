import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Book, BookDraft } from '../../src/domain/book.ts';
import { changedFields } from '../../src/domain/field-change.ts';
import { bookValueKeys, mergeBook, withSortTitle, type MergeRules } from '../../src/domain/merge-book.ts';
import { normaliseDraft } from '../../src/domain/normalise-draft.ts';
import { awkwardBook, bookOf, stampFrom } from '../support/awkward-books.ts';
import { awkwardDraft } from '../support/awkward-drafts.ts';

const draft = awkwardDraft.map(normaliseDraft);
const values = fc.constantFrom('fill' as const, 'replace' as const);

function merge(book: Book, said: BookDraft, rules: Partial<MergeRules> = {}): Book {
  return { id: book.id, ...mergeBook(book, said, { base: null, values: 'fill', ...rules }, stampFrom(5000)) };
}

const emma = bookOf({
  title: 'The Emma',
  authors: [
    { name: 'Jane Austen', role: 'author', sortName: 'Austen' },
    { name: 'Fiona Stafford', role: 'editor' },
  ],
  identifiers: [{ scheme: 'oclc', value: '1' }],
  tags: [{ name: 'classic', position: null }],
  series: [{ name: 'Penguin', position: null }],
});

const at = (position: string | null) => [{ name: 'Penguin', position }];
const titled = (title: string, sortTitle: string, sortTitleTyped = false): Book => ({
  ...emma,
  title,
  sortTitle,
  sortTitleTyped,
});

describe('merging a draft', () => {
  test('twice changes nothing the second time', () => {
    fc.assert(
      fc.property(awkwardBook, draft, values, (book, said, rule) => {
        const once = merge(book, said, { values: rule });
        expect(changedFields(once, merge(once, said, { values: rule }))).toEqual([]);
      }),
    );
  });

  test('of a source that says what it said before changes nothing', () => {
    fc.assert(
      fc.property(awkwardBook, draft, values, (book, said, rule) => {
        expect(merge(book, said, { base: said, values: rule })).toEqual(book);
      }),
    );
  });

  test('whose file is preferred takes what it says over what was changed here, and no more', () => {
    const base = { title: 'Emma', rating: 3, review: 'Once', tags: [{ name: 'sf', position: null }] };
    const book = { ...bookOf({ ...base, rating: 5, publisher: 'Mine', tags: [] }), subtitle: 'Typed here' };
    const said = { title: 'Emma', rating: 4, review: null, subtitle: null, tags: base.tags };
    const before = { rating: 5, review: null, subtitle: 'Typed here', publisher: 'Mine', tags: [] };
    expect(merge(book, said, { base })).toMatchObject(before);
    expect(merge(book, said, { base, prefer: 'file' })).toMatchObject({ ...before, rating: 4, tags: base.tags });
  });

  test('whose file is preferred changes nothing the second time', () => {
    fc.assert(
      fc.property(awkwardBook, draft, draft, values, (book, base, said, rule) => {
        const rules = { base, values: rule, prefer: 'file' as const };
        const once = merge(book, said, rules);
        expect(changedFields(once, merge(once, said, { ...rules, base: said }))).toEqual([]);
      }),
    );
  });

  test('that says nothing changes nothing', () => {
    fc.assert(
      fc.property(awkwardBook, values, (book, rule) => {
        expect(merge(book, {}, { values: rule })).toEqual(book);
        expect(merge(book, {}, { base: { title: 'Before', rating: 2, tags: [] }, values: rule })).toEqual(book);
      }),
    );
  });

  test('that says what the book says changes nothing', () => {
    fc.assert(
      fc.property(awkwardBook, values, (book, rule) => {
        const { id: _id, ...said } = book;
        expect(changedFields(book, merge(book, said, { values: rule }))).toEqual([]);
      }),
    );
  });

  test('never takes a value or an item away where no source gave it', () => {
    fc.assert(
      fc.property(awkwardBook, draft, values, (book, said, rule) => {
        const after = merge(book, said, { values: rule });
        for (const key of bookValueKeys.filter((name) => book[name] !== null && book[name] !== false))
          expect([null, false]).not.toContain(after[key]);
        for (const key of ['identifiers', 'series', 'tags', 'readings', 'notes'] as const)
          expect(after[key].length).toBeGreaterThanOrEqual(book[key].length);
      }),
    );
  });

  test('that only fills leaves every value that is there', () => {
    fc.assert(
      fc.property(awkwardBook, draft, (book, said) => {
        const after = merge(book, said);
        for (const key of bookValueKeys.filter((name) => book[name] !== null && book[name] !== false))
          expect(after[key]).toBe(book[key]);
        for (const reading of book.readings.filter(({ review }) => review !== null))
          expect(after.readings).toContainEqual(
            expect.objectContaining({ uuid: reading.uuid, review: reading.review }),
          );
        expect(after.authors.slice(0, book.authors.length)).toEqual(book.authors);
      }),
    );
  });

  test('into a book that is as its source left it gives the book of the new draft', () => {
    fc.assert(
      fc.property(draft, draft, (before, after) => {
        const rules = { base: before, values: 'fill' as const };
        const merged = merge(bookOf(before), after, rules);
        const fresh = bookOf(after);
        for (const key of bookValueKeys) expect(merged[key]).toEqual(fresh[key]);
        for (const key of ['identifiers', 'series', 'tags', 'notes'] as const)
          expect(new Set(merged[key].map(nameOf))).toEqual(new Set(fresh[key].map(nameOf)));
      }),
    );
  });

  test('takes names in their parts, with the sort names that are known', () => {
    const authors = [
      { name: 'Fiona Stafford', role: 'author' },
      { name: 'Jane Austen', role: 'author' },
      { name: 'Jane Austen', role: 'foreword' },
      { name: 'Ann', role: 'editor', sortName: 'A.' },
    ];
    expect(merge(emma, { authors }, { values: 'replace' }).authors).toEqual([
      { name: 'Fiona Stafford', role: 'author', sortName: 'Stafford, Fiona' },
      { name: 'Jane Austen', role: 'author', sortName: 'Austen' },
      { name: 'Jane Austen', role: 'foreword', sortName: 'Austen' },
      { name: 'Ann', role: 'editor', sortName: 'A.' },
    ]);
  });

  test('keeps the names that are there where it names none, or only fills', () => {
    expect(merge(emma, { authors: [] }, { values: 'replace' }).authors).toEqual(emma.authors);
    expect(merge(emma, { authors: [{ name: 'Ann', role: 'author' }] }).authors).toEqual(emma.authors);
  });

  test('takes the place in a list where there is none, and the first time only', () => {
    const tags = [{ name: 'classic', position: 7 }];
    expect(merge(emma, { tags }).tags).toEqual(tags);
    const base = { tags: [{ name: 'classic', position: 3 }] };
    expect(merge(emma, { tags }, { base }).tags).toEqual(emma.tags);
  });

  test('takes the place in a series where there is none, or in the place of another', () => {
    expect(merge(emma, { series: at('4') }).series).toEqual(at('4'));
    const placed = { ...emma, series: at('4') };
    expect(merge(placed, { series: at('5') }).series).toEqual(at('4'));
    expect(merge(placed, { series: at('5') }, { values: 'replace' }).series).toEqual(at('5'));
    expect(merge(placed, { series: at(null) }, { values: 'replace' }).series).toEqual(at('4'));
    expect(merge(placed, { series: at(null) }, { base: { series: at('4') } }).series).toEqual(at(null));
    expect(merge(placed, { series: at(null) }, { base: { series: at('3') } }).series).toEqual(at('4'));
  });
});

describe('a sort title', () => {
  test('that was guessed follows the title', () => {
    expect(withSortTitle(emma, { ...emma, title: 'A Room' }).sortTitle).toBe('Room, A');
    expect(
      withSortTitle(titled('Die Box', 'Die Box'), { ...titled('Die Box', 'Die Box'), language: 'de' }),
    ).toMatchObject({ sortTitle: 'Box, Die' });
  });

  test('that was typed stays, before or now, until it is emptied', () => {
    expect(withSortTitle(titled('The Emma', 'E', true), titled('A Room', 'E', true)).sortTitle).toBe('E');
    expect(withSortTitle(emma, titled('A Room', 'R')).sortTitle).toBe('R');
    expect(withSortTitle(titled('The Emma', 'E', true), titled('The Emma', '', true))).toMatchObject({
      sortTitle: 'Emma, The',
      sortTitleTyped: false,
    });
  });

  test('that was typed as the rules would guess stays as well', () => {
    const typed = titled('The Emma', 'Emma, The', true);
    expect(withSortTitle(typed, { ...typed, title: 'A Room' }).sortTitle).toBe('Emma, The');
  });

  test('that was guessed by other rules stays until the title changes', () => {
    const guessed = titled('The Emma', 'Emma The');
    expect(withSortTitle(guessed, { ...guessed, rating: 3 }).sortTitle).toBe('Emma The');
    expect(withSortTitle(guessed, { ...guessed, title: 'A Room' }).sortTitle).toBe('Room, A');
  });

  test('of a draft is typed where it is taken, and unlike the guess or said to be', () => {
    const said = { title: 'The Emma', sortTitle: 'Emmas' };
    expect(merge(emma, said, { values: 'fill' }).sortTitleTyped).toBe(false);
    expect(merge(emma, said, { values: 'replace' })).toMatchObject({ sortTitle: 'Emmas', sortTitleTyped: true });
    const guessed = { ...said, sortTitle: 'Emma, The' };
    expect(merge(emma, guessed, { values: 'replace' }).sortTitleTyped).toBe(false);
    expect(merge(emma, { ...guessed, sortTitleTyped: true }, { values: 'replace' }).sortTitleTyped).toBe(true);
    expect(merge(titled('The Emma', 'Emma, The', true), guessed, { values: 'replace' }).sortTitleTyped).toBe(true);
  });
});

function nameOf(item: object): unknown {
  if ('scheme' in item && 'value' in item) return `${String(item.scheme)} ${String(item.value)}`;
  return 'name' in item ? item.name : 'text' in item && 'kind' in item && `${String(item.kind)} ${String(item.text)}`;
}
