import * as fc from 'fast-check';
import { statuses } from '../../src/domain/book.ts';
import { allOf, anyOf } from '../../src/domain/query/combine.ts';
import { queryFields, type FieldName, type QueryField } from '../../src/domain/query/fields.ts';
import { textQuery } from '../../src/domain/query/parse-word.ts';
import type { DateTest, FieldTest, IdentifierTest, Operator, Query } from '../../src/domain/query/syntax.ts';
import { dateValue, language, someText, word } from './awkward-words.ts';
import { uuidOf } from './test-library.ts';

const kind = <const Kind extends string>(name: Kind): fc.Arbitrary<Kind> => fc.constant(name);
const operator = fc.constantFrom<Operator>('<', '<=', '>', '>=', '=');
const pattern = fc.constantFrom('^.$', 'a|o', '\\s', '[%_\\\\]', '\\p{Lu}', '^\\s*$', '三', '^978');
const certainty = fc.constantFrom('surely' as const, 'maybe' as const);
/** Whole numbers and quarters, which a rating is compared with. */
const number = fc.oneof(
  fc.integer({ min: 0, max: 6 }),
  fc.integer({ min: 1, max: 20 }).map((quarters) => quarters / 4),
);

const presence = fc.constantFrom<IdentifierTest>({ kind: 'empty' }, { kind: 'any' });
const count = fc.record({ kind: kind('count'), operator, value: fc.integer({ min: 0, max: 3 }) });
const regex = fc.record({ kind: kind('regex'), pattern });
const words = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 3, arbitrary: fc.constantFrom('a', 'o', 's', 'sci', '体', '0', ...statuses) },
  { weight: 2, arbitrary: someText },
);
const uuid = fc.integer({ min: 1, max: 20 }).map((number) => uuidOf(number));
const uuids = fc.oneof(
  uuid,
  uuid.map((each) => each.toUpperCase().replace('-', '_')),
  uuid.map((each) => each.replaceAll('-', '')),
);
const textTest = (texts: fc.Arbitrary<string>) =>
  fc.record({ kind: fc.constantFrom('part' as const, 'exact' as const), text: texts });
const text = textTest(words);
const compare = fc.record({ kind: kind('compare'), operator, value: number });
const range = fc.record({ kind: kind('range'), from: fc.option(number), to: fc.option(number) });
const flag = fc.record({ kind: kind('flag'), value: fc.boolean() });

/** Any test of a date: what the parser refuses (a backward range, an open comparison) must mean the same everywhere too. */
export const dateTest: fc.Arbitrary<DateTest> = fc.oneof(
  fc.record({ kind: kind('dateCompare'), operator, value: dateValue, certainty }),
  fc.record({ kind: kind('dateRange'), from: fc.option(dateValue), to: fc.option(dateValue), certainty }),
);

const anyTest: fc.Arbitrary<FieldTest> = fc.oneof(presence, count, text, regex, compare, range, dateTest, flag);

/** Mostly the tests that a field is made for, now and then any other. */
function testOf(field: QueryField): fc.Arbitrary<FieldTest> {
  if (field.name === 'uuid') return fc.oneof({ weight: 4, arbitrary: textTest(uuids) }, anyTest);
  if (field.kind === 'language') return fc.oneof({ weight: 4, arbitrary: textTest(language) }, anyTest);
  if (field.kind === 'date') return fc.oneof({ weight: 4, arbitrary: dateTest }, anyTest);
  if (field.kind === 'number' || field.kind === 'rating') return fc.oneof(compare, range, anyTest);
  if (field.kind === 'flag' || field.kind === 'list') return fc.oneof(flag, count, presence, anyTest);
  return fc.oneof({ weight: 4, arbitrary: text }, regex, anyTest);
}

const identifierTest: fc.Arbitrary<IdentifierTest> = fc.oneof(
  presence,
  count,
  regex,
  fc.record({
    kind: kind('exact'),
    text: fc.constantFrom('9780441478125', '978-0-441-47812-5', '9780BROKEN', '234225', 'B000fc1pji', '%'),
  }),
);

const isPlain = (field: QueryField): field is Extract<QueryField, { name: FieldName }> =>
  field.kind !== 'identifier' && field.kind !== 'shorthand';

const fieldQuery = fc
  .constantFrom(...queryFields.filter(isPlain))
  .chain((field) => fc.record({ kind: kind('field'), field: fc.constant(field.name), test: testOf(field) }));

const leaf: fc.Arbitrary<Query> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Query>({ kind: 'all' }) },
  { weight: 4, arbitrary: words.map(textQuery) },
  { weight: 30, arbitrary: fieldQuery },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: kind('identifier'),
      scheme: fc.constantFrom(null, 'isbn', 'goodreads', 'x-y.z'),
      test: identifierTest,
    }),
  },
);

/** Queries that awkward books are likely to answer; every field with every test, those without sense too. */
export const likelyQuery: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.array(tie('query'), { minLength: 2, maxLength: 4 }).map(allOf),
    fc.array(tie('query'), { minLength: 2, maxLength: 4 }).map(anyOf),
    tie('query').map((operand): Query => ({ kind: 'not', operand })),
  ),
})).query;
