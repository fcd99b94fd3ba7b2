import * as v from 'valibot';
import { noteKinds, readingStates, type BookDraft, type Note } from '../domain/book.ts';
import { BookshelfError } from '../domain/errors.ts';
import { parseMoment } from '../domain/moment.ts';
import { parsePartialDate } from '../domain/partial-date.ts';
import { parseRating } from '../domain/rating.ts';
import { describeJson } from './json-value.ts';
import { parseUuid } from './known-fields.ts';

/** How an object in a list of a book is read: the keys it may have, and a schema that makes a draft of it. */
export interface JsonItem {
  readonly keys: readonly string[];
  readonly schema: v.GenericSchema<unknown, BookDraft>;
}

const text = v.pipe(v.union([v.string(), v.number()], 'should be text'), v.transform(String));
const filled = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'should not be empty'),
);
const optionalText = v.exactOptional(v.nullable(text));
const date = v.exactOptional(v.nullable(parsed(parsePartialDate)));
const uuid = v.exactOptional(parsed(parseUuid));

/** The objects of each list, by the name of its field. */
export const jsonItems: ReadonlyMap<string, JsonItem> = new Map([
  ['authors', contributor('author')],
  ['editors', contributor('editor')],
  ['translators', contributor('translator')],
  ['illustrators', contributor('illustrator')],
  ['narrators', contributor('narrator')],
  ['contributors', contributor('contributor')],
  ['identifiers', item({ scheme: filled, value: filled }, (identifier) => ({ identifiers: [identifier] }))],
  [
    'series',
    item({ name: filled, position: v.nullish(text, null) }, ({ name, position }) => ({ series: [{ name, position }] })),
  ],
  [
    'tags',
    item({ name: filled, position: v.nullish(v.number('should be a number'), null) }, ({ name, position }) => ({
      tags: [{ name, position }],
    })),
  ],
  [
    'readings',
    item(
      {
        uuid,
        state: v.picklist(readingStates, `should be one of ${readingStates.join(', ')}`),
        started: date,
        finished: date,
        rating: v.exactOptional(v.nullable(parsed(parseStars))),
        review: optionalText,
      },
      (reading) => ({ readings: [reading] }),
    ),
  ],
  ['notes', note('note')],
  ['privateNotes', note('private')],
  ['quotes', note('quote')],
]);

/** Says where an object is wrong: its key, and a sentence that starts with it. */
export function explainIssue(issue: v.BaseIssue<unknown>, value: object): { field: string; message: string } {
  const field = v.getDotPath(issue) ?? '';
  if (issue.type === 'object') return { field, message: `${field} is missing` };
  const given: unknown = Reflect.get(value, field);
  const message = issue.message.startsWith(':')
    ? issue.message.slice(2)
    : `${field} is ${describeJson(given)}; it ${issue.message}`;
  return { field, message };
}

function contributor(role: string): JsonItem {
  const entries = { name: filled, sortName: v.nullish(text, null), role: v.nullish(text, role) };
  return item(entries, ({ name, sortName, role }) => ({
    authors: [sortName === null ? { name, role } : { name, role, sortName }],
  }));
}

function note(kind: Note['kind']): JsonItem {
  const kinds = v.optional(v.picklist(noteKinds, `should be one of ${noteKinds.join(', ')}`), kind);
  const entries = { uuid, kind: kinds, text, page: optionalText, added: v.exactOptional(parsed(parseMoment)) };
  return item(entries, (note) => ({ notes: [note] }));
}

function item<Entries extends v.ObjectEntries>(
  entries: Entries,
  toDraft: (value: v.InferOutput<v.ObjectSchema<Entries, undefined>>) => BookDraft,
): JsonItem {
  return { keys: Object.keys(entries), schema: v.pipe(v.object(entries), v.transform(toDraft)) };
}

function parseStars(stars: string): number | null {
  return Number(stars) === 0 ? null : parseRating(stars);
}

/** A text that one of the domain's parsers reads; what it says is wrong becomes the issue. */
function parsed<Value>(parse: (text: string) => Value) {
  return v.pipe(
    text,
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      try {
        return parse(dataset.value);
      } catch (error) {
        if (!(error instanceof BookshelfError)) throw error;
        addIssue({ message: `: ${error.message}` });
        return NEVER;
      }
    }),
  );
}
