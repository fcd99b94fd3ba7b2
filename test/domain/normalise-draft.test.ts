import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseDraft, normaliseIdentifiers } from '../../src/domain/normalise-draft.ts';
import { awkwardDraft } from '../support/awkward-drafts.ts';

const isbn = (value: string) => ({ scheme: 'ISBN ', value });

describe('a draft that is brought into its stored form', () => {
  test('loses the white space around lines, but not that within them or around long texts', () => {
    const draft = {
      title: '\ufeff The  Left\u00a0Hand \n',
      publisher: ' Ace ',
      description: ' First.\n\n',
      review: '\tFine.',
      authors: [{ name: ' Ursula  K. Le Guin ', role: ' Author ', sortName: ' Le Guin ' }],
      series: [{ name: ' Hainish ', position: ' 4 ' }],
      tags: [{ name: ' sf ', position: 2 }],
      notes: [{ text: ' Gethen ', page: ' xii ' }],
    };
    expect(normaliseDraft(draft)).toEqual({
      title: 'The  Left\u00a0Hand',
      publisher: 'Ace',
      description: ' First.\n\n',
      review: '\tFine.',
      authors: [{ name: 'Ursula  K. Le Guin', role: 'author', sortName: 'Le Guin' }],
      series: [{ name: 'Hainish', position: '4' }],
      tags: [{ name: 'sf', position: 2 }],
      notes: [{ text: ' Gethen ', page: 'xii' }],
    });
  });

  test('says of blank texts that there is none, and leaves blank items out', () => {
    const draft = {
      title: ' ',
      subtitle: '',
      description: '',
      authors: [
        { name: ' ', role: 'author' },
        { name: 'Homer', role: ' ', sortName: ' ' },
      ],
      identifiers: [
        { scheme: ' ', value: '1' },
        { scheme: 'oclc', value: ' ' },
      ],
      series: [
        { name: '', position: '1' },
        { name: 'Epics', position: '' },
      ],
      tags: [{ name: '\t', position: 1 }],
      readings: [{ state: 'read' as const, review: '' }],
      notes: [{ text: '' }, { text: ' ', page: ' ' }],
    };
    expect(normaliseDraft(draft)).toEqual({
      title: null,
      subtitle: null,
      description: null,
      authors: [{ name: 'Homer', role: 'author' }],
      identifiers: [],
      series: [{ name: 'Epics', position: null }],
      tags: [],
      readings: [{ state: 'read', review: null }],
      notes: [{ text: ' ', page: null }],
    });
  });

  test('says nothing more than it said', () => {
    expect(normaliseDraft({})).toEqual({});
    expect(normaliseDraft({ title: null, rating: 0.25 })).toEqual({ title: null, rating: 0.25 });
  });

  test('names nothing twice in a list; the first of two stays', () => {
    const homer = { name: 'Homer', role: 'author' };
    expect(
      normaliseDraft({
        authors: [homer, { name: 'Homer ', role: 'AUTHOR', sortName: 'x' }, { ...homer, role: 'editor' }],
        series: [
          { name: 'Epics', position: '1' },
          { name: ' Epics', position: '2' },
        ],
        tags: [
          { name: 'old', position: 7 },
          { name: 'old ', position: 8 },
          { name: 'Old', position: null },
        ],
      }),
    ).toEqual({
      authors: [homer, { ...homer, role: 'editor' }],
      series: [{ name: 'Epics', position: '1' }],
      tags: [
        { name: 'old', position: 7 },
        { name: 'Old', position: null },
      ],
    });
  });

  test('has sound ISBNs as 13 digits, and others as they were typed', () => {
    expect(normaliseIdentifiers([isbn('0-441-47812-3'), isbn('978 0441478125'), isbn(' 0-441-47812-4 ')])).toEqual([
      { scheme: 'isbn', value: '9780441478125' },
      { scheme: 'isbn', value: '0-441-47812-4' },
    ]);
    const long = { scheme: 'isbn_13', value: '9780441478125' };
    expect(normaliseIdentifiers([{ ...long, scheme: 'ISBN-10' }, long])).toEqual([{ ...long, scheme: 'isbn' }]);
    expect(normaliseIdentifiers([{ scheme: 'asin', value: '0-441-47812-3' }])).toEqual([
      { scheme: 'asin', value: '0-441-47812-3' },
    ]);
  });

  test.each([
    ['fiction//sf', 'fiction/sf'],
    ['/fiction/ /sf/', 'fiction/sf'],
    [' fiction / sf ', 'fiction / sf'],
    ['//', '//'],
  ])('has no empty level in a tag: %s', (name, kept) => {
    expect(normaliseDraft({ tags: [{ name, position: null }] }).tags).toEqual([{ name: kept, position: null }]);
  });

  test('has uuids in small letters', () => {
    const uuid = '01890A5D-AC96-774B-BCCE-B302099A8057';
    const small = uuid.toLowerCase();
    expect(normaliseDraft({ uuid, readings: [{ uuid, state: 'read' }], notes: [{ uuid, text: 'x' }] })).toEqual({
      uuid: small,
      readings: [{ uuid: small, state: 'read' }],
      notes: [{ uuid: small, text: 'x' }],
    });
  });

  test.each([
    [{ title: 'a\0b' }, 'title holds a NUL character at position 2'],
    [{ review: 'a\ud800' }, 'review holds half of a character (a lone surrogate) at position 2'],
    [{ authors: [{ name: '\0', role: 'author' }] }, 'a name holds a NUL character at position 1'],
    [{ authors: [{ name: 'A', role: 'author', sortName: '\0' }] }, 'a sort name holds a NUL character at position 1'],
    [{ authors: [{ name: 'A', role: '\0' }] }, 'a role holds a NUL character at position 1'],
    [{ identifiers: [{ scheme: '\0', value: '1' }] }, 'a scheme holds a NUL character at position 1'],
    [{ identifiers: [{ scheme: 'isbn', value: '\0' }] }, 'an identifier holds a NUL character at position 1'],
    [{ series: [{ name: '\0', position: null }] }, 'a series holds a NUL character at position 1'],
    [{ series: [{ name: 'A', position: '\0' }] }, 'a place in a series holds a NUL character at position 1'],
    [{ tags: [{ name: '\0', position: null }] }, 'a tag holds a NUL character at position 1'],
    [{ readings: [{ state: 'read' as const, review: '\0' }] }, 'a review holds a NUL character at position 1'],
    [{ notes: [{ text: '\0' }] }, 'a note holds a NUL character at position 1'],
    [{ notes: [{ text: 'A', page: '\0' }] }, 'a page holds a NUL character at position 1'],
  ])('is refused with text that cannot be kept: %o', (draft, message) => {
    expect(() => normaliseDraft(draft)).toThrow(expect.objectContaining({ kind: 'usage', message }));
  });

  test('is in its stored form then', () => {
    fc.assert(
      fc.property(awkwardDraft, (draft) => {
        const once = normaliseDraft(draft);
        expect(normaliseDraft(once)).toEqual(once);
      }),
    );
  });
});
