import { quoteValue } from '../../domain/quote-value.ts';
import type { RecordProblems } from '../record-problems.ts';
import { latexKeywords, latexList, latexNames, latexText, type LatexName } from './latex-text.ts';

/** The fields of an entry as texts; what the grammar cannot read stays as it stands, without its braces, and is reported. */
export class EntryFields {
  readonly #fields: ReadonlyMap<string, string>;
  readonly #problems: RecordProblems;

  constructor(fields: ReadonlyMap<string, string>, problems: RecordProblems) {
    this.#fields = fields;
    this.#problems = problems;
  }

  /** The first of these fields that says anything, as text; null where none does. */
  text(...names: readonly string[]): string | null {
    return this.#first(names, latexText, (value) => value) || null;
  }

  /** The same, of a field that holds no TeX: an address, a number. */
  verbatim(name: string): string | null {
    const value = this.#fields
      .get(name)
      ?.replaceAll(/\\([_&%#$~{}])/g, '$1')
      .replaceAll(/[{}]/g, '');
    return value?.trim() || null;
  }

  /** The items of the first of these lists that has any; `and` parts them. */
  items(...names: readonly string[]): readonly string[] {
    return this.#first(names, latexList, (value) => [value]) ?? [];
  }

  keywords(name: string): readonly string[] {
    return this.#first([name], latexKeywords, (value) => value.split(',')) ?? [];
  }

  names(name: string): readonly LatexName[] {
    return this.#first([name], latexNames, wholeName) ?? [];
  }

  /** Reports something odd in a field. */
  warn(name: string, message: string): void {
    this.#problems.warn(name, this.#fields.get(name) ?? null, message);
  }

  #first<Read>(
    names: readonly string[],
    read: (value: string) => Read | null,
    fallBack: (value: string) => Read,
  ): Read | null {
    for (const name of names) {
      const value = this.#fields.get(name);
      if (value === undefined || value.trim() === '') continue;
      const found = read(value);
      if (found !== null) return found;
      this.warn(name, `the TeX of ${name} cannot be read, so it was taken as it stands: ${quoteValue(value)}`);
      return fallBack(value.replaceAll(/[{}]/g, '').replaceAll(/\s+/g, ' ').trim());
    }
    return null;
  }
}

function wholeName(value: string): readonly LatexName[] {
  return value.split(' and ').map((family) => ({ family, given: '', prefix: '', suffix: '' }));
}
