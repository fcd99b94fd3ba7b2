import * as v from 'valibot';
import { noteKinds, readingStates, statuses, type SourceRecord } from '../domain/book.ts';
import { isPartialDate } from '../domain/partial-date.ts';

const text = v.string('should be text');
const optionalText = v.exactOptional(v.nullable(text));
const optionalNumber = v.exactOptional(v.nullable(v.number('should be a number')));
const optionalDate = v.exactOptional(v.nullable(v.custom(isDate, 'should be a date')));

const reading = v.object({
  uuid: v.exactOptional(text),
  state: v.picklist(readingStates, 'should be the state of a reading'),
  started: optionalDate,
  finished: optionalDate,
  rating: optionalNumber,
  review: optionalText,
});

const note = v.object({
  uuid: v.exactOptional(text),
  kind: v.exactOptional(v.picklist(noteKinds, 'should be a kind of note')),
  text,
  page: optionalText,
  added: v.exactOptional(text),
});

/** What was read from a row, as bookshelf wrote it down: no other spelling is welcome. */
const draft = v.object({
  uuid: v.exactOptional(text),
  changed: v.exactOptional(text),
  title: optionalText,
  subtitle: optionalText,
  sortTitle: optionalText,
  originalTitle: optionalText,
  description: optionalText,
  language: optionalText,
  publisher: optionalText,
  published: optionalDate,
  firstPublished: optionalDate,
  edition: optionalText,
  format: optionalText,
  pages: optionalNumber,
  minutes: optionalNumber,
  rating: optionalNumber,
  review: optionalText,
  status: v.exactOptional(v.nullable(v.picklist(statuses, 'should be a status'))),
  cover: optionalText,
  wished: v.exactOptional(v.nullable(v.boolean('should be true or false'))),
  added: optionalText,
  authors: v.exactOptional(v.array(v.object({ name: text, role: text, sortName: v.exactOptional(text) }))),
  identifiers: v.exactOptional(v.array(v.object({ scheme: text, value: text }))),
  series: v.exactOptional(v.array(v.object({ name: text, position: v.nullable(text) }))),
  tags: v.exactOptional(v.array(v.object({ name: text, position: v.nullable(v.number('should be a number')) }))),
  readings: v.exactOptional(v.array(reading)),
  readCount: v.exactOptional(v.number('should be a number')),
  notes: v.exactOptional(v.array(note)),
});

const filled = v.pipe(text, v.nonEmpty('should not be empty'));

const sources = v.array(
  v.object({
    source: filled,
    key: text,
    row: v.array(v.tuple([text, text], 'should be a column and its cell')),
    draft,
  }),
  'should be a list',
);

/**
 * Tells whether a value is the `sources` of a book in our own JSON. They are kept as they stand, down to the order of their keys: the next
 * export of the service is compared with them.
 */
export function isSources(value: unknown): value is readonly SourceRecord[] {
  return v.is(sources, value);
}

/** Says what is wrong with `sources`: `sources.0.row should be a list`. */
export function explainSources(value: unknown): string {
  const [issue] = v.safeParse(sources, value).issues ?? [];
  const path = issue === undefined ? null : v.getDotPath(issue);
  return `${['sources', path].filter((part) => part !== null).join('.')} ${issue?.message ?? ''}`;
}

function isDate(value: unknown): boolean {
  return typeof value === 'string' && isPartialDate(value);
}
