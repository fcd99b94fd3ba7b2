import * as fc from 'fast-check';
import { statuses } from '../../../src/domain/book.ts';
import { readFormat } from '../../../src/domain/book-format.ts';
import { readLanguage } from '../../../src/domain/language.ts';
import { looksLikeIsbn, readIsbn } from '../../../src/domain/isbn.ts';
import { dateBounds, parsePartialDate } from '../../../src/domain/partial-date.ts';
import { allOf, anyOf } from '../../../src/domain/query/combine.ts';
import { queryFields, type FieldName, type QueryField } from '../../../src/domain/query/fields.ts';
import { textQuery } from '../../../src/domain/query/parse-word.ts';
import type {
  AnyTest,
  CountTest,
  DateTest,
  DateValue,
  EmptyTest,
  FieldQuery,
  FieldTest,
  IdentifierTest,
  Query,
} from '../../../src/domain/query/syntax.ts';
import { tagPath } from '../../../src/domain/query/tag-path.ts';

const text = fc
  .oneof(
    fc.constantFrom(
      'left hand',
      'Dune',
      'or',
      'NOT',
      '9780441478125',
      '10:04',
      'a "b" c',
      'C:\\',
      '\\"',
      '(x',
      '*',
      '@me',
      '-a',
      '&',
    ),
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }),
  )
  .filter((each) => each.trim() !== '');

const operator = fc.constantFrom('<', '<=', '>', '>=', '=');
const pattern = fc.constantFrom('^the', 'a|b', '(x|y) "z"', '\\bsea\\b', '[)"\\\\]', '\\p{Lu}+\\.');

const empty = fc.constant<EmptyTest>({ kind: 'empty' });
const any = fc.constant<AnyTest>({ kind: 'any' });
const count = fc.record<CountTest>({ kind: fc.constant('count'), operator, value: fc.nat() });
const regex = fc.record({ kind: fc.constant('regex' as const), pattern });
const exact = (words: fc.Arbitrary<string>) => fc.record({ kind: fc.constant('exact' as const), text: words });
const part = (words: fc.Arbitrary<string>) => fc.record({ kind: fc.constant('part' as const), text: words });
const textTest = (words: fc.Arbitrary<string>) => fc.oneof(part(words), exact(words), regex);
const settled = (read: (text: string) => string) =>
  text.map((each) => read(each) || each).filter((each) => (read(each) || each) === each && each.trim() !== '');

const ordered = <T>(values: fc.Arbitrary<T>, isBefore: (left: T, right: T) => boolean) =>
  fc
    .tuple(fc.option(values), fc.option(values))
    .filter(([from, to]) => from !== null || to !== null)
    .map(([from, to]) => (from !== null && to !== null && !isBefore(from, to) ? { from: to, to: from } : { from, to }));

const numbers = (values: fc.Arbitrary<number>): fc.Arbitrary<FieldTest> =>
  fc.oneof(
    fc.record({ kind: fc.constant('compare' as const), operator, value: values }),
    ordered(values, (left, right) => left <= right).map((ends) => ({ kind: 'range' as const, ...ends })),
  );

const date: fc.Arbitrary<DateValue> = fc
  .constantFrom(
    '1998',
    '2001-05',
    '2001-05-17',
    '~1985',
    '1985?',
    '-350',
    '2010/2012',
    '2010-05/2010-07-03',
    '~-44',
    '9999-12-31',
  )
  .map((each) => ({ text: parsePartialDate(each), ...dateBounds(parsePartialDate(each)) }));
const certainty = fc.constantFrom('surely' as const, 'maybe' as const);
const single = fc
  .oneof(
    date,
    fc
      .constantFrom('2010/..', '../2010')
      .map((each) => ({ text: parsePartialDate(each), ...dateBounds(parsePartialDate(each)) })),
  )
  .map((each) => ({ from: each, to: each }));
const dates: fc.Arbitrary<DateTest> = fc.oneof(
  fc
    .record({ kind: fc.constant('dateCompare' as const), operator, value: date, certainty })
    .map((test) => (test.operator === '=' ? { ...test, certainty: 'surely' as const } : test)),
  fc
    .tuple(
      fc.oneof(
        single,
        ordered(date, ({ from }, { to }) => (from ?? 0) <= (to ?? 0)),
      ),
      certainty,
    )
    .map(([ends, certain]) => ({ kind: 'dateRange' as const, ...ends, certainty: certain })),
);

const flag = fc.boolean().map((value) => ({ kind: 'flag' as const, value }));

function testsOf(field: QueryField): fc.Arbitrary<FieldTest> {
  const presence = fc.oneof(empty, any, ...(field.many ? [count] : []));
  if (field.kind === 'flag') return flag;
  if (field.kind === 'list') return presence;
  if (field.kind === 'text') return fc.oneof(presence, textTest(text));
  if (field.kind === 'tag') return fc.oneof(presence, textTest(text.filter((each) => tagPath(each) !== '')));
  if (field.kind === 'language') return fc.oneof(presence, textTest(settled(readLanguage)));
  if (field.kind === 'code')
    return fc.oneof(presence, exact(field.name === 'format' ? settled(readFormat) : text), regex);
  if (field.kind === 'choice') return fc.oneof(presence, exact(fc.constantFrom(...statuses)));
  if (field.kind === 'rating')
    return fc.oneof(presence, numbers(fc.integer({ min: 1, max: 20 }).map((quarters) => quarters / 4)));
  if (field.kind === 'number') return fc.oneof(presence, numbers(fc.nat()));
  return fc.oneof(presence, dates);
}

const isPlain = (field: QueryField): field is Extract<QueryField, { name: FieldName }> =>
  field.kind !== 'identifier' && field.kind !== 'shorthand';

const fieldQueries = queryFields
  .filter(isPlain)
  .map((field): fc.Arbitrary<FieldQuery> => testsOf(field).map((test) => ({ kind: 'field', field: field.name, test })));

const identifierText = text
  .map((each) => each.trim())
  .filter((each) => !looksLikeIsbn(each) || readIsbn(each) === each);
const identifierTest: fc.Arbitrary<IdentifierTest> = fc.oneof(empty, any, count, regex, exact(identifierText));
const schemes = fc.constantFrom(null, 'isbn', 'goodreads', 'bnf', 'x-y.z');

const leaf: fc.Arbitrary<Query> = fc.oneof(
  fc.constant<Query>({ kind: 'all' }),
  text.map(textQuery),
  ...fieldQueries,
  fc.record({ kind: fc.constant('identifier' as const), scheme: schemes, test: identifierTest }),
  fc.constantFrom('mine', 'to-read.2024', 'été').map((name): Query => ({ kind: 'saved', name })),
);

/** Any query that the language can say. */
export const queries: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    leaf,
    fc.array(tie('query'), { minLength: 2, maxLength: 4 }).map(allOf),
    fc.array(tie('query'), { minLength: 2, maxLength: 4 }).map(anyOf),
    tie('query').map((operand): Query => ({ kind: 'not', operand })),
  ),
})).query;
