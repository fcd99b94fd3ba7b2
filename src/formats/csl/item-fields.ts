import type { ContributorDraft } from '../../domain/book.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import { describeJson, type JsonObject } from '../json-value.ts';
import type { RecordProblems } from '../record-problems.ts';
import { readCslDate } from './csl-date.ts';
import { readCslName } from './csl-name.ts';
import { roleVariables } from './csl-roles.ts';
import { withoutMarkup } from './without-markup.ts';

/** The variables of an item; what has another type than it should is reported and left out. */
export class ItemFields {
  readonly #item: JsonObject;
  readonly #problems: RecordProblems;

  constructor(item: JsonObject, problems: RecordProblems) {
    this.#item = item;
    this.#problems = problems;
  }

  /** The first of these variables that says anything: texts, and numbers as text. */
  text(...names: readonly string[]): string | null {
    for (const name of names) {
      const value = this.#value(name);
      const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      if (text !== '') return text;
      if (typeof value === 'object' && value !== null)
        this.#warn(name, `${name} is ${describeJson(value)}, not a text`);
    }
    return null;
  }

  title(...names: readonly string[]): string | null {
    const text = this.text(...names);
    return text === null ? null : withoutMarkup(text).trim() || null;
  }

  authors(): ContributorDraft[] {
    return roleVariables.flatMap(([name, role]) => this.#names(name).map((author) => ({ ...author, role })));
  }

  date(name: string): PartialDate | null {
    const value = this.#value(name);
    const date = readCslDate(value);
    if (date === null && value !== undefined && value !== null)
      this.#warn(name, `${name} is no date that can be read; it was left out`);
    return date;
  }

  #names(name: string): Omit<ContributorDraft, 'role'>[] {
    const value = this.#value(name);
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.#warn(name, `${name} is ${describeJson(value)}, not a list of names`);
      return [];
    }
    return value.flatMap((each: unknown) => readCslName(each) ?? this.#unnamed(name, each));
  }

  #unnamed(name: string, value: unknown): [] {
    this.#warn(name, `${name} has ${describeJson(value)}, which is no name; it was left out`);
    return [];
  }

  #value(name: string): unknown {
    return Object.hasOwn(this.#item, name) ? this.#item[name] : undefined;
  }

  #warn(name: string, message: string): void {
    this.#problems.warn(name, quoteValue(JSON.stringify(this.#value(name)).slice(0, 200)), message);
  }
}
