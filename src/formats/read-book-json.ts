import * as v from 'valibot';
import type { BookDraft, SourceRecord } from '../domain/book.ts';
import type { DraftField } from '../domain/draft-fields.ts';
import { splitList } from '../domain/escape-list.ts';
import { DraftBuilder } from './draft-builder.ts';
import { jsonItems } from './json-item.ts';
import { describeJson, isJsonObject, type JsonObject } from './json-value.ts';
import { findField } from './known-fields.ts';
import { readItemText, readSingleText, type RecordUnderWay } from './read-field-text.ts';
import type { RecordProblems } from './record-problems.ts';
import { explainSources, isSources } from './source-json.ts';
import { readTagPositions } from './tag-positions-json.ts';
import type { UnknownNames } from './unknown-names.ts';

/** A book of JSON: what it says, and the rows it came from in the library that was exported. */
export interface BookOfJson {
  readonly draft: BookDraft;
  readonly sources: readonly SourceRecord[];
}

/**
 * Reads an object as a book: our own keys, in any of their spellings, and those that other programs use. null says that there is none, a
 * missing key says nothing. What is wrong goes to the problems; the caller looks there whether the book is refused.
 */
export function readBookJson(object: JsonObject, problems: RecordProblems, unknown: UnknownNames): BookOfJson {
  const reader = new BookJsonReader(object, problems, unknown);
  for (const [key, value] of Object.entries(object)) reader.read(key, value);
  return reader.finish();
}

/** Keys of the list output that are worked out from others, or mean something in another library only. */
const workedOut: ReadonlySet<string> = new Set(['author', 'year', 'isbn']);
const withoutMeaning: ReadonlySet<string> = new Set(['id', 'type']);
/** Texts in which a semicolon is a semicolon. */
const prose: ReadonlySet<string> = new Set(['notes', 'privateNotes', 'quotes']);

class BookJsonReader implements RecordUnderWay {
  readonly builder = new DraftBuilder();
  readonly problems: RecordProblems;
  readonly #object: JsonObject;
  readonly #unknown: UnknownNames;
  /** Our own export says what language and format are called; elsewhere they are read as people write them. */
  readonly #isOwn: boolean;
  readonly #read = new Map<DraftField, string>();
  #isbnKey: { key: string; field: DraftField; value: unknown } | null = null;
  #sources: readonly SourceRecord[] = [];

  constructor(object: JsonObject, problems: RecordProblems, unknown: UnknownNames) {
    this.#object = object;
    this.problems = problems;
    this.#unknown = unknown;
    this.#isOwn = Object.hasOwn(object, 'uuid') && Object.hasOwn(object, 'changed');
  }
}
