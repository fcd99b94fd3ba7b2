import * as v from 'valibot';
import type { BookDraft, SourceRecord } from '../domain/book.ts';
import { splitList } from '../domain/escape-list.ts';
import { DraftBuilder } from './draft-builder.ts';
import { explainIssue, jsonItems, type JsonItem } from './json-item.ts';
import { describeJson, isJsonObject, type JsonObject } from './json-value.ts';
import { findField, type KnownField } from './known-fields.ts';
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

/** Keys of the list output that say in short what another says in full: no word is lost where both are there. */
const inShort: ReadonlySet<string> = new Set(['author', 'year']);
/** Keys of the list output that mean something in one library only, or nothing. */
const withoutMeaning: ReadonlySet<string> = new Set(['id', 'type']);
/** Texts in which a semicolon is a semicolon. */
const prose: ReadonlySet<string> = new Set(['notes', 'privateNotes', 'quotes']);

class BookJsonReader implements RecordUnderWay {
  readonly builder = new DraftBuilder();
  readonly problems: RecordProblems;
  readonly #object: JsonObject;
  readonly #unknown: UnknownNames;
  /** Our own export keeps language and format as they stand; elsewhere they are read as people write them. */
  readonly #isOwn: boolean;
  readonly #keys = new Map<KnownField, string>();
  /** Read last: `isbn` repeats one of `identifiers` in our own export, and must not change their order. */
  readonly #isbns: { field: KnownField; key: string; value: unknown }[] = [];
  #sources: readonly SourceRecord[] = [];

  constructor(object: JsonObject, problems: RecordProblems, unknown: UnknownNames) {
    this.#object = object;
    this.problems = problems;
    this.#unknown = unknown;
    this.#isOwn = Object.hasOwn(object, 'uuid') && Object.hasOwn(object, 'changed');
  }

  finish(): BookOfJson {
    for (const { field, key, value } of this.#isbns) this.#readList(field, key, value);
    return { draft: this.builder.finish(), sources: this.#sources };
  }

  read(key: string, value: unknown): void {
    if (withoutMeaning.has(key)) return;
    if (key === 'sources') return this.#readSources(value);
    if (key === 'tagPositions') return readTagPositions(value, this);
    if (key === 'sortTitleTyped') return this.#readTyped(key, value);
    const field = findField(key);
    if (field === null) this.#unknown.report(key, this.problems);
    else if (field.name === 'isbn') this.#isbns.push({ field, key, value });
    else if (field.many) this.#readList(field, key, value);
    else if (!this.#isSaidElsewhere(field, key)) this.#readSingle(field, key, value);
  }

  #isSaidElsewhere(field: KnownField, key: string): boolean {
    const other = Object.hasOwn(this.#object, field.name) ? field.name : (this.#keys.get(field) ?? key);
    this.#keys.set(field, other);
    if (other !== key && !inShort.has(key))
      this.#unknown.reportAs(key, `was left out: "${other}" says the same`, this.problems);
    return other !== key;
  }

  #readSingle(field: KnownField, key: string, value: unknown): void {
    if (value === null) return this.builder.set(field.none);
    const isFlag = field.name === 'wished';
    if (typeof value !== 'string' && typeof value !== 'number' && !(isFlag && typeof value === 'boolean'))
      return this.#refuseType(key, value, isFlag ? 'true or false' : 'text or a number');
    if (this.#isOwn && field.name === 'language') return this.builder.set({ language: String(value) });
    if (this.#isOwn && field.name === 'format') return this.builder.set({ format: String(value) });
    readSingleText(field, key, String(value), this);
  }

  #readList(field: KnownField, key: string, value: unknown): void {
    if (key === 'author' && Object.hasOwn(this.#object, 'authors')) return;
    this.builder.append(field.none);
    for (const entry of listOf(field, value)) this.#readItem(field, key, entry);
  }

  #readItem(field: KnownField, key: string, value: unknown): void {
    const form = jsonItems.get(field.name);
    if (typeof value === 'string' || typeof value === 'number') {
      if (value !== '') readItemText(field, key, String(value), this);
    } else if (form === undefined || !isJsonObject(value)) {
      this.#refuseType(key, value, form === undefined ? 'text' : 'text or an object');
    } else {
      this.#readObject(form, key, value);
    }
  }

  #readObject(form: JsonItem, key: string, value: JsonObject): void {
    for (const name of Object.keys(value))
      if (!form.keys.includes(name)) this.#unknown.report(`${key}.${name}`, this.problems);
    const result = v.safeParse(form.schema, value);
    if (result.success) return this.builder.append(result.output);
    const { field, message } = explainIssue(result.issues[0], value);
    this.problems.refuse(`${key}.${field}`, null, `${key}: ${message}`);
  }

  #readTyped(key: string, value: unknown): void {
    if (typeof value === 'boolean') this.builder.set({ sortTitleTyped: value });
    else this.#refuseType(key, value, 'true or false');
  }

  #readSources(value: unknown): void {
    if (isSources(value)) this.#sources = value;
    else this.problems.refuse('sources', null, explainSources(value));
  }

  #refuseType(key: string, value: unknown, expected: string): void {
    this.problems.refuse(key, describeJson(value), `${key} is ${describeJson(value)}; it should be ${expected}`);
  }
}

/** null says that there is none; a text is a list as people type it. */
function listOf(field: KnownField, value: unknown): readonly unknown[] {
  if (value === null) return [];
  if (typeof value === 'string' && !prose.has(field.name)) return splitList(value);
  return Array.isArray(value) ? value : [value];
}
