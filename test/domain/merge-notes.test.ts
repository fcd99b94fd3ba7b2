import { describe, expect, test } from 'vitest';
import type { NoteDraft } from '../../src/domain/book.ts';
import { completeNote } from '../../src/domain/complete-book.ts';
import { mergeNotes } from '../../src/domain/merge-notes.ts';
import type { MergeRules } from '../../src/domain/merge-book.ts';
import { stampFrom } from '../support/awkward-books.ts';

const stamp = stampFrom(1);
const lent = completeNote({ text: 'Lent to Ann', page: '3' }, stamp);
const spice = completeNote({ kind: 'quote', text: 'The spice must flow' }, stamp);

function merged(notes: readonly NoteDraft[], rules: Partial<MergeRules> = {}) {
  return mergeNotes([lent, spice], { notes }, { base: null, values: 'fill', ...rules }, stampFrom(100));
}

describe('the notes of a draft', () => {
  test('are added where their words are new, in their kind', () => {
    const [, , third, fourth] = merged([
      { text: 'Lent to Ann' },
      { kind: 'private', text: 'Lent to Ann' },
      { text: 'x' },
    ]);
    expect(third).toMatchObject({ kind: 'private', text: 'Lent to Ann' });
    expect(fourth).toMatchObject({ kind: 'note', text: 'x', uuid: stampFrom(101).uuid() });
  });

  test('leave those that are there where the draft is silent or says that there are none', () => {
    expect(merged([])).toEqual([lent, spice]);
    expect(mergeNotes([lent], {}, { base: null, values: 'replace' }, stamp)).toEqual([lent]);
  });

  test('change one that they name by its uuid, where the draft is to be believed', () => {
    const said = { uuid: lent.uuid, text: 'Lent to Bob', page: null };
    expect(merged([said])).toEqual([lent, spice]);
    expect(merged([said], { values: 'replace' })).toEqual([{ ...lent, text: 'Lent to Bob' }, spice]);
    const placed = { kind: 'quote', text: 'The spice must flow', page: '7' } as const;
    expect(merged([placed], { values: 'replace' })).toEqual([lent, { ...spice, page: '7' }]);
  });

  test('of a source that was read before go where they went there, and come only where they are new there', () => {
    const base = { notes: [{ text: 'Lent to Ann' }, { text: 'Taken away here' }] };
    expect(merged([{ text: 'Lent to Ann' }, { text: 'Taken away here' }], { base })).toEqual([lent, spice]);
    expect(merged([], { base })).toEqual([spice]);
    expect(merged([{ text: 'Lent to Bob' }], { base })).toMatchObject([spice, { text: 'Lent to Bob' }]);
  });
});
