import { queryFields } from '../../domain/query/fields.ts';
import { findField } from '../../domain/query/find-field.ts';
import { fieldWords } from '../../domain/query/join-words.ts';
import { quoteText } from '../../domain/query/quoting.ts';
import { behind, candidate, type Candidate, type Completion } from './candidate.ts';
import { fieldValues } from './complete-field-value.ts';
import type { KnownWord } from './command-shape.ts';
import type { LibraryWords } from './library-words.ts';

/**
 * Completes the last word of a query: a field, its value, `@` and a saved query, or else a title. An argument that is one field and several
 * words (`author:le gu`) is completed as a whole first.
 */
export function completeQuery(typed: string, library: LibraryWords): Completion {
  const whole = fieldWords(typed) === null ? [] : valuesOf(typed, true, library);
  if (whole !== null && whole.length > 0) return { candidates: whole, files: false };
  const start = lastWord(typed);
  const word = typed.slice(start);
  const candidates = valuesOf(word, start === 0, library) ?? wordsFrom(word, library);
  return behind(typed.slice(0, start), { candidates, files: false });
}

function wordsFrom(word: string, library: LibraryWords): readonly Candidate[] {
  if (word.startsWith('@')) return library.saved(word.slice(1)).map((saved) => candidate(`@${saved}`));
  const saved = word === '' ? library.saved('').map((name) => candidate(`@${name}`, 'a saved query')) : [];
  const fields = word.startsWith('"') ? [] : [...fieldsFrom(word), ...saved];
  if (fields.length > 0) return fields;
  const titles = library.titled(unquoted(word)).map(({ title, author }) => candidate(title, author ?? ''));
  return written(titles, word.startsWith('"') || titles.some(({ value }) => needsQuotes(value)));
}

/** Field names with their colon; where the first letters are those of an alias, the alias. */
function fieldsFrom(word: string): Candidate[] {
  const start = word.toLowerCase();
  return queryFields.flatMap(({ name, aliases, description }) => {
    const names: readonly string[] = [name, ...aliases];
    const found = names.find((each) => each.toLowerCase().startsWith(start));
    return found === undefined ? [] : [candidate(`${found}:`, description, true)];
  });
}

/** The values of a field that is being tested, with the field in front; null where the word is no such test. */
function valuesOf(word: string, alone: boolean, library: LibraryWords): readonly Candidate[] | null {
  const [, name = '', sign = '', typed] = /^(\p{L}[\p{L}\p{N}_-]*):(=?)(.*)$/su.exec(word) ?? [];
  if (typed === undefined) return null;
  const field = findField(name);
  if (field === null || /^[~#<>]/.test(typed)) return [];
  const head = `${name}:${sign}`;
  const values = fieldValues(field.name, unquoted(typed), library);
  const plain = (value: string) => !needsQuotes(value) || (alone && fieldWords(head + value) !== null);
  const quoted = typed.startsWith('"') || !values.every(({ value }) => plain(value));
  return behind(head, { candidates: written(values, quoted), files: false }).candidates;
}

/** Writes values as a query has them, all in quotes or none, so that a shell finds what they have in common. */
function written(values: readonly KnownWord[], quoted: boolean): Candidate[] {
  return values.map(({ value, description }) => candidate(quoted ? quoteText(value) : value, description));
}

function needsQuotes(value: string): boolean {
  return /[\s()"\\]|^[=~#<>*@]|^\p{L}[\p{L}\p{N}_-]*:/u.test(value) || keywords.includes(value.toLowerCase());
}

const keywords: readonly string[] = ['and', 'or', 'not'];

function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1).replace(/\\(["\\])/g, '$1') : text;
}

/** Where the last word starts: behind white space or a parenthesis that stands in no quotation marks. */
function lastWord(text: string): number {
  let start = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index] ?? '';
    if (quoted && letter === '\\') index += 1;
    else if (letter === '"') quoted = !quoted;
    else if (!quoted && /[\s()]/.test(letter)) start = index + 1;
  }
  return start;
}
