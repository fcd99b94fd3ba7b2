import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TakenBooks } from '../../src/repository/taken-books.ts';

test('books that records were are known by the key of the last one', () => {
  const taken = new TakenBooks();
  taken.note(3, 'goodreads\n18423', false);
  for (const id of [10, 11, 12]) taken.note(id, id === 11 ? null : `uuid ${id}`, true);
  taken.note(14, null, true);
  taken.note(12, 'another', false);
  const record = (id: number, key: string | null) => taken.record(id, key);
  expect([record(3, 'goodreads\n18423'), record(3, 'goodreads\n18424'), record(3, null)]).toEqual([
    'same',
    'other',
    'other',
  ]);
  expect([record(10, 'uuid 10'), record(11, 'uuid 11'), record(12, 'uuid 12')]).toEqual(['same', 'keyless', 'other']);
  expect([record(12, 'another'), record(13, 'uuid 13'), record(14, null)]).toEqual(['same', 'none', 'keyless']);
  expect([record(9, null), record(1, 'uuid 10')]).toEqual(['none', 'none']);
});

test('what it says of any books is what a table of their keys says', () => {
  const note = fc.record({
    id: fc.integer({ min: 1, max: 12 }),
    key: fc.option(fc.string(), { nil: null }),
    isNew: fc.boolean(),
  });
  const property = fc.property(fc.array(note), fc.option(fc.string(), { nil: null }), (notes, asked) => {
    const taken = new TakenBooks();
    const keys = new Map<number, string | null>();
    for (const { id, key, isNew } of notes) {
      taken.note(id, key, isNew);
      keys.set(id, key);
    }
    for (const key of [asked, ...notes.map((one) => one.key)])
      for (let id = 0; id <= 13; id += 1) {
        const known = keys.get(id);
        const expected = known === undefined ? 'none' : known === null ? 'keyless' : known === key ? 'same' : 'other';
        expect(taken.record(id, key)).toBe(expected);
      }
  });
  fc.assert(property, { numRuns: 200 });
});
