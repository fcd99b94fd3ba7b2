import * as fc from 'fast-check';
import { dateBounds, parsePartialDate, type PartialDate } from '../../src/domain/partial-date.ts';
import type { DateValue } from '../../src/domain/query/syntax.ts';

/** Words that books and questions share, so that questions find something: accents, scripts, signs that SQL or patterns know. */
const words = [
  'Zafón',
  'zafon',
  'Straße',
  'strasse',
  'Łódź',
  '三体',
  '三',
  'L’Été',
  "O'Brien",
  '100%',
  '100',
  'a_b',
  'ab',
  '\\',
  'C:\\x',
  'C++',
  'c',
  '🔥 hot',
  '!!!',
  '%',
  '_',
  '"',
  "'; drop table books; --",
  'fiction',
  'Sci-Fi',
  'sci fi',
  'en',
  'en-US',
  'pt-BR',
  'pt',
  'read',
  'to read',
] as const;

export const word = fc.constantFrom(...words);

/** Languages of which one begins with another, not always at the end of a part. */
export const language = fc.constantFrom('en', 'en-US', 'EN_us', 'enm', 'pt', 'pt-BR', 'br', 'Old English', 'old');

/** One word, some of them, a path of them, or any text at all. */
export const someText: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 10, arbitrary: word },
    { weight: 2, arbitrary: fc.array(word, { minLength: 2, maxLength: 3 }).map((each) => each.join(' ')) },
    { weight: 2, arbitrary: fc.array(word, { minLength: 2, maxLength: 3 }).map((each) => each.join('/')) },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 6, unit: 'binary' }) },
  )
  .map((each) => each.replaceAll('\0', ''))
  .filter((each) => each.trim() !== '');

/** Dates whose ends meet or nearly meet, some open, some before our era. */
export const partialDates: readonly PartialDate[] = [
  '2023',
  '2023-12',
  '2023-12-31',
  '2024',
  '2024-01',
  '2024-01-01',
  '2024-02-29',
  '2024-05',
  '2024-05-01',
  '2024-05-17',
  '2024-05-31',
  '2024-12-31',
  '2025-01-01',
  '~2024',
  '2024-05?',
  '~2024-05-17',
  '2023/2024',
  '2024-05/2024-07-03',
  '2024/..',
  '../2024',
  '-350',
  '~-44',
  '0001',
  '9999',
  '9999-12-31',
].map((each) => parsePartialDate(each));

export const partialDate: fc.Arbitrary<PartialDate> = fc.constantFrom(...partialDates);
export const dateValue: fc.Arbitrary<DateValue> = partialDate.map(valueOf);

function valueOf(text: PartialDate): DateValue {
  return { text, ...dateBounds(text) };
}

/** Times and dates as the library stores when a book was added. */
export const storedMoments: readonly string[] = [
  ...partialDates.filter((each) => /^\d{4}(?:-\d\d){0,2}$/u.test(each)),
  '0001-01-01',
  '2022',
  '2024-04',
  '2024-06',
  '2024-05-16',
  '2024-05-18',
  '2023-12-31T23:59:59.999Z',
  '2024-01-01T00:00:00.000Z',
  '2024-05-17T00:00:00.000Z',
  '2024-05-17T23:59:59.999Z',
  '2024-05-31T23:59:59.999Z',
  '9999-12-31T23:59:59.999Z',
  '0000-12-31T23:00:00.000Z',
  '-000001-12-31T23:00:00.000Z',
  '+010000-01-01T01:00:00.000Z',
];
