import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BookDraft, ReadingDraft } from '../../src/domain/book.ts';
import { completeReading } from '../../src/domain/complete-book.ts';
import { mergeReadings } from '../../src/domain/merge-readings.ts';
import { parsePartialDate } from '../../src/domain/partial-date.ts';
import { formatReading } from '../../src/domain/reading-text.ts';
import { stampFrom } from '../support/awkward-books.ts';

const read = (date: string | null): ReadingDraft => ({
  state: 'read',
  finished: date === null ? null : parsePartialDate(date),
});
const dropped = (date: string): ReadingDraft => ({ ...read(date), state: 'dropped' });

/** The readings that a book with some has after a draft, on one line each. */
function merged(
  current: readonly ReadingDraft[],
  draft: BookDraft,
  base: BookDraft | null = null,
  values: 'fill' | 'replace' = 'fill',
): string[] {
  const readings = current.map((each) => completeReading(each, stampFrom(1)));
  return mergeReadings(readings, draft, { base, values }, stampFrom(100)).map(formatReading);
}

describe('the readings of a draft', () => {
  test('are added where they are new, and known by their dates and end', () => {
    expect(merged([], { readings: [read('2019'), dropped('2020')] })).toEqual(['read ..2019', 'dropped ..2020']);
    expect(merged([read('2019')], { readings: [read('2019'), read('2020')] })).toEqual(['read ..2019', 'read ..2020']);
    expect(merged([read('2019')], { readings: [dropped('2019')] })).toEqual(['read ..2019', 'dropped ..2019']);
  });

  test('leave those that are there where the draft is silent or says that there are none', () => {
    expect(merged([read('2019')], {})).toEqual(['read ..2019']);
    expect(merged([read('2019')], { readings: [], readCount: 0 })).toEqual(['read ..2019']);
  });

  test('fill an undated one where the count leaves no room for a further one', () => {
    expect(merged([read(null)], { readings: [read('2019')], readCount: 1 })).toEqual(['read ..2019']);
    expect(merged([read(null)], { readings: [read('2019')], readCount: 2 })).toEqual(['read', 'read ..2019']);
    expect(merged([read('2018'), read(null)], { readings: [read('2019')], readCount: 2 })).toEqual([
      'read ..2018',
      'read ..2019',
    ]);
  });

  test('are topped up to the count, without dates', () => {
    expect(merged([read('2018')], { readCount: 3 })).toEqual(['read ..2018', 'read', 'read']);
    expect(merged([], { readings: [read('2019')], readCount: 2 })).toEqual(['read ..2019', 'read']);
    expect(merged([read('2018'), read(null)], { readings: [read(null)], readCount: 2 })).toEqual([
      'read ..2018',
      'read',
    ]);
  });

  test('that say nothing but that there was one are met by any that was finished', () => {
    expect(merged([read('2018')], { readings: [read(null)] })).toEqual(['read ..2018']);
    expect(merged([dropped('2018')], { readings: [read(null)] })).toEqual(['dropped ..2018', 'read']);
  });

  test('of a source that was read before count only where they are new there', () => {
    const base = { readings: [read('2019')], readCount: 1 };
    expect(merged([], base, base)).toEqual([]);
    expect(merged([], { readings: [read('2019'), read('2020')], readCount: 2 }, base)).toEqual(['read ..2020', 'read']);
    expect(merged([read('2018')], { ...base, readCount: 2 }, base)).toEqual(['read ..2018', 'read']);
  });

  test('mend the date that the source gave before, where it was not changed here', () => {
    const base = { readings: [read('2019')], readCount: 1 };
    const draft = { readings: [read('2020')], readCount: 1 };
    expect(merged([read('2019')], draft, base)).toEqual(['read ..2020']);
    expect(merged([read('2018')], draft, base)).toEqual(['read ..2018', 'read ..2020']);
    expect(merged([read('2019')], { ...draft, readCount: 2 }, base)).toEqual(['read ..2019', 'read ..2020']);
    expect(merged([read('2019')], { readings: [dropped('2019')], readCount: 0 }, base)).toEqual(['dropped ..2019']);
  });

  test('take away what the source gave before and counts no more, where it is as the source left it', () => {
    const base = { readings: [read('2018'), read('2019')], readCount: 3 };
    const known = [read('2018'), read('2019'), read(null)];
    expect(merged(known, { readings: [], readCount: 0 }, base)).toEqual([]);
    expect(merged(known, { readings: [read('2019')], readCount: 1 }, base)).toEqual(['read ..2019']);
    expect(merged([read('2017'), ...known], { readings: [], readCount: 0 }, base)).toEqual(['read ..2017']);
    expect(merged([{ ...read('2018'), rating: 4 }], { readings: [] }, { readings: [read('2018')] })).toHaveLength(1);
    expect(
      merged([dropped('2018')], { readings: [read('2018')], readCount: 1 }, { readings: [dropped('2018')] }),
    ).toEqual(['read ..2018']);
  });

  test('keep what the source has forgotten and still counts, or of which it says nothing any more', () => {
    const base = { readings: [read('2018'), read('2019')], readCount: 3 };
    const known = [read('2018'), read('2019'), read(null)];
    expect(merged(known, { readings: [], readCount: 2 }, base)).toEqual(['read ..2018', 'read ..2019']);
    expect(merged(known, { readings: [], readCount: 3 }, base)).toEqual(['read ..2018', 'read ..2019', 'read']);
    expect(merged(known, { readings: [] }, base)).toHaveLength(3);
    expect(merged(known, { readCount: 0 }, base)).toHaveLength(3);
  });

  test('meet each reading once', () => {
    expect(merged([read('2019')], { readings: [read('2019'), read('2019')] })).toEqual(['read ..2019', 'read ..2019']);
  });

  test('that name one by its uuid change it where the draft is to be believed', () => {
    const [uuid, other] = [stampFrom(1).uuid(), stampFrom(9).uuid()];
    const current = [{ ...read('2019'), uuid }];
    const draft = {
      readings: [
        { ...read('2020'), uuid: other },
        { ...dropped('2021'), uuid },
      ],
    };
    expect(merged(current, draft, null, 'replace')).toEqual(['dropped ..2021', 'read ..2020']);
    expect(merged(current, { readings: [{ ...read('2020'), uuid }] })).toEqual(['read ..2019']);
  });

  test('never change a uuid, and clear nothing', () => {
    const [mine] = [completeReading({ ...read('2019'), rating: 4, review: 'Mine' }, stampFrom(1))];
    const theirs = { ...read('2019'), uuid: stampFrom(9).uuid(), rating: null, review: null };
    for (const values of ['fill', 'replace'] as const)
      expect(mergeReadings([mine], { readings: [theirs] }, { base: null, values }, stampFrom(100))).toEqual([mine]);
  });

  test('fill or replace the rating and review of one', () => {
    const mine = completeReading({ ...read('2019'), rating: 4 }, stampFrom(1));
    const draft = { readings: [{ ...read('2019'), rating: 2, review: 'Theirs' }] };
    const rules = { base: null, values: 'fill' } as const;
    expect(mergeReadings([mine], draft, rules, stampFrom(100))).toEqual([{ ...mine, review: 'Theirs' }]);
    expect(mergeReadings([mine], draft, { ...rules, values: 'replace' }, stampFrom(100))).toEqual([
      { ...mine, rating: 2, review: 'Theirs' },
    ]);
  });

  test('with a review are kept even where they say no date', () => {
    const draft = { readings: [{ ...read(null), review: 'Again' }] };
    const [first, second] = mergeReadings(
      [completeReading(read('2019'), stampFrom(1))],
      draft,
      { base: null, values: 'fill' },
      stampFrom(100),
    );
    expect([first?.review, second?.review]).toEqual([null, 'Again']);
  });

  test('of the same dates are each met by the one with the same review', () => {
    const [plain, again] = [read('2019'), { ...read('2019'), review: 'Again' }];
    const library = [completeReading(plain, stampFrom(1)), completeReading(again, stampFrom(2))];
    const rules = { base: null, values: 'fill' } as const;
    expect(mergeReadings(library, { readings: [again, plain] }, rules, stampFrom(100))).toEqual(library);
  });

  test('take the place of both dates that the source gave before', () => {
    const [last, next] = [
      { ...read('2019'), started: parsePartialDate('2018') },
      { ...read(null), started: parsePartialDate('2020') },
    ];
    expect(merged([last], { readings: [next] }, { readings: [last] })).toEqual(['read 2020..']);
  });

  test('however alike they are, change nothing the second time', () => {
    const date = fc.constantFrom(null, ...['2023', '2024-01'].map(parsePartialDate));
    const state = fc.constantFrom('read' as const, 'reading' as const);
    const review = fc.constantFrom(null, null, 'Again');
    const readings = fc.array(fc.record({ state, started: date, finished: date, review }), { maxLength: 4 });
    const draft = fc.record({ readings, readCount: fc.nat(3) });
    const rules = fc.record({
      values: fc.constantFrom('fill' as const, 'replace' as const),
      base: draft,
      prefer: fc.constantFrom('library' as const, 'file' as const),
    });
    fc.assert(
      fc.property(readings, draft, rules, (current, said, { base, values, prefer }) => {
        const library = current.map((each) => completeReading(each, stampFrom(1)));
        const first = prefer === 'file' ? base : null;
        const once = mergeReadings(library, said, { values, prefer, base: first }, stampFrom(100));
        const second = prefer === 'file' ? said : null;
        expect(mergeReadings(once, said, { values, prefer, base: second }, stampFrom(200))).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});
