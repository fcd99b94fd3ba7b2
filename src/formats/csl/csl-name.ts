import type { Contributor, ContributorDraft } from '../../domain/book.ts';
import { oneLine } from '../bibliography/one-line.ts';
import { joinName, partName } from '../bibliography/person-name.ts';
import { isJsonObject } from '../json-value.ts';

/** A name as CSL-JSON has it; a body has `literal` alone. */
export type CslName = Readonly<Record<string, string>>;

/** Reads a name (CSL 1.0.2, name variables); null where it says nothing. */
export function readCslName(value: unknown): Omit<ContributorDraft, 'role'> | null {
  if (!isJsonObject(value)) return null;
  const part = (key: string): string => {
    const text = Object.hasOwn(value, key) ? value[key] : undefined;
    return typeof text === 'string' ? oneLine(text) : '';
  };
  const literal =
    part('literal') || (part('given') === '' ? part('family') : part('family') === '' ? part('given') : '');
  if (literal !== '') return { name: literal, sortName: literal };
  if (part('family') === '') return null;
  const particle = [part('dropping-particle'), part('non-dropping-particle')].filter((text) => text !== '').join(' ');
  const person = { family: part('family'), given: part('given'), particle, suffix: part('suffix') };
  if (person.suffix === '' || !hasCommaSuffix(value)) return joinName(person);
  const { name } = joinName({ ...person, suffix: '' });
  return { name: `${name}, ${person.suffix}`, sortName: `${person.family}, ${person.given}, ${person.suffix}` };
}

/** Writes a name in its parts, where its sort name says which they are. */
export function writeCslName(author: Pick<Contributor, 'name' | 'sortName'>): CslName {
  const { family, given, particle, suffix } = partName({
    name: oneLine(author.name),
    sortName: oneLine(author.sortName),
  });
  if (given === '') return { literal: family };
  return {
    family,
    given,
    ...(particle !== '' && { 'non-dropping-particle': particle }),
    ...(suffix !== '' && { suffix }),
  };
}

function hasCommaSuffix(value: Readonly<Record<string, unknown>>): boolean {
  return Object.hasOwn(value, 'comma-suffix') && value['comma-suffix'] !== false;
}
