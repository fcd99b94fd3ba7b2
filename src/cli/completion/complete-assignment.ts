import { findField } from '../../domain/query/find-field.ts';
import { beginning, behind, candidate, type Completion } from './candidate.ts';
import type { KnownWord } from './command-shape.ts';
import { fieldValues } from './complete-field-value.ts';
import type { LibraryWords } from './library-words.ts';

/** Completes a change of `set`: the name of a field with its sign, or a value behind it. */
export function completeAssignment(typed: string, assignable: readonly KnownWord[], library: LibraryWords): Completion {
  const [, name = '', sign = '', value] = /^([A-Za-z]+)(\+=|-=|=)(.*)$/s.exec(typed) ?? [];
  if (value === undefined) {
    const names = assignable.map((field) => candidate(`${field.value}=`, field.description, true));
    return { candidates: beginning(names, typed), files: false };
  }
  const values = fieldValues(findField(name)?.name ?? name, value, library);
  const candidates = values.map((word) => candidate(word.value, word.description));
  return behind(name + sign, { candidates, files: false });
}
