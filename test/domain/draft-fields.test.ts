import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinDrafts, writeField, type DraftField } from '../../src/domain/draft-field.ts';
import { draftFields } from '../../src/domain/draft-fields.ts';
import { normaliseDraft } from '../../src/domain/normalise-draft.ts';
import { awkwardBook, bookOf } from '../support/awkward-books.ts';

const named = draftFields.map((field) => [field.name, field] as const);

function fieldOf(name: string): DraftField {
  const field = draftFields.find((each) => each.name === name);
  if (field === undefined) throw new Error(`there is no field ${name}`);
  return field;
}

describe('the fields of a draft', () => {
  test('have names of their own, among options and other names too', () => {
    const names = draftFields.flatMap(({ name, option, aliases }) => [
      ...new Set([name.toLowerCase(), option.replaceAll('-', ''), ...aliases]),
    ]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names.every((name) => /^[a-z0-9]+$/.test(name))).toBe(true);
  });

  const verbatim = named.filter(([name]) => !['language', 'format'].includes(name));

  test.each(verbatim)('%s reads what it writes', (_name, field) => {
    fc.assert(
      fc.property(awkwardBook, (book) => {
        const texts = field.write(book).filter((text) => text !== null);
        const read = bookOf({ title: 'Untitled', ...joinDrafts(texts.map((text) => field.read(text))) });
        expect(field.write(read)).toEqual(texts.length === 0 ? field.write(bookOf({ title: 'Untitled' })) : texts);
      }),
    );
  });

  test.each(['language', 'format'])('%s reads what it made of a text as the same', (name) => {
    fc.assert(
      fc.property(awkwardBook, (book) => {
        const read = (text: string | null) => (text === null ? null : bookOf({ ...fieldOf(name).read(text) }));
        const once = fieldOf(name).write(book).map(read);
        for (const known of once) expect(known && fieldOf(name).write(known).map(read)).toEqual(known && [known]);
      }),
    );
  });

  test.each(named)('%s says that there is none in a form that is stored', (_name, field) => {
    expect(normaliseDraft(field.none)).toEqual(field.none);
  });

  test.each([
    ['isbn', '123', 'ISBN'],
    ['identifiers', '123', '"123" is no identifier'],
    ['identifiers', '=123', '"=123" is no identifier'],
    ['contributors', 'Ann', '"Ann" is no contributor'],
    ['contributors', 'foreword= ', '"foreword= " is no contributor'],
    ['pages', '0', '"0" is no whole number from 1 to 999999999'],
    ['pages', '1e3', '"1e3" is no whole number from 1 to 999999999'],
    ['minutes', '1234567890', '"1234567890" is no whole number from 1 to 999999999'],
    ['wished', 'perhaps', '"perhaps" is neither yes nor no'],
    ['rating', '6', '"6" is not a rating'],
    ['status', 'gone', '"gone" is no status'],
    ['published', 'soon', '"soon" is not a date'],
    ['added', 'soon', '"soon" is neither a date nor a time'],
    ['readings', 'soon', '"soon" is no reading'],
  ])('%s refuses %s', (name, text, message) => {
    expect(() => fieldOf(name).read(text)).toThrow(
      expect.objectContaining({ kind: 'usage', message: expect.stringContaining(message) }),
    );
  });

  test.each([
    ['isbn', '0-441-47812-3', { identifiers: [{ scheme: 'isbn', value: '9780441478125' }] }],
    ['identifiers', 'urn:oclc:1', { identifiers: [{ scheme: 'urn', value: 'oclc:1' }] }],
    ['identifiers', 'oclc=a=b', { identifiers: [{ scheme: 'oclc', value: 'a=b' }] }],
    ['contributors', 'foreword=Ann', { authors: [{ role: 'foreword', name: 'Ann' }] }],
    ['translators', 'Ann', { authors: [{ role: 'translator', name: 'Ann' }] }],
    ['series', 'Dune #1', { series: [{ name: 'Dune', position: '1' }] }],
    ['language', 'German', { language: 'de' }],
    ['format', 'Taschenbuch', { format: 'paperback' }],
    ['wished', 'Y', { wished: true }],
    ['wished', '0', { wished: false }],
    ['pages', ' 12 ', { pages: 12 }],
    ['privateNotes', 'x', { notes: [{ kind: 'private', text: 'x' }] }],
  ])('%s reads %s', (name, text, draft) => {
    expect(fieldOf(name).read(text)).toEqual(draft);
  });

  test('are one cell each: lists are joined by semicolons', () => {
    const book = bookOf({ title: 'Dune', tags: ['a;b', 'c'].map((name) => ({ name, position: null })), rating: 4.25 });
    expect(writeField(fieldOf('tags'), book)).toBe(String.raw`a\;b; c`);
    expect(writeField(fieldOf('rating'), book)).toBe('4.25');
    expect(writeField(fieldOf('pages'), book)).toBe('');
  });
});

const tag = (name: string) => ({ name, position: null });

test('joined drafts have the later value and all items', () => {
  const [one, other] = [
    { title: 'A', tags: [tag('a')], pages: 1 },
    { title: 'B', tags: [tag('b')], authors: [] },
  ];
  expect(joinDrafts([one, other])).toEqual({ title: 'B', pages: 1, tags: [tag('a'), tag('b')], authors: [] });
  expect(joinDrafts([])).toEqual({});
});
