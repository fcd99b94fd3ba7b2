import type { ContributorDraft } from '../../domain/book.ts';
import { headingOf, withoutIsbd } from './isbd.ts';
import { fieldsOf, subfieldsOf, type MarcField, type MarcRecord } from './marc-record.ts';
import { readRelator } from '../relators.ts';
import { turnName } from '../turn-name.ts';

/** Reads who made a book (fields 100 to 111 and 700 to 711). An added name without a role is a contributor, because the record does not say more. */
export function readPeople(record: MarcRecord): ContributorDraft[] {
  const heading = headingOf(record);
  const main = fieldsOf(record, '100', '110', '111').flatMap((field) => readPerson(field, 'author', heading));
  const added = fieldsOf(record, '700', '710', '711')
    // A name with a title is another work that is contained or related.
    .filter((field) => subfieldsOf(field, 't').length === 0)
    .flatMap((field) => readPerson(field, 'contributor', heading));
  return [...main, ...added.filter(({ name }) => !main.some((person) => person.name === name))];
}

function readPerson(field: MarcField, usual: string, heading: (text: string) => string): ContributorDraft[] {
  const isPerson = field.tag.endsWith('00');
  const parts = subfieldsOf(field, isPerson ? 'ab' : 'abn');
  const filed = parts.map(heading).join(isPerson ? ' ' : '. ');
  if (filed === '') return [];
  // A first indicator of 1 says that the family name stands first; a body's name has no such order.
  const name = isPerson && field.indicators.startsWith('1') ? turnName(filed) : { name: filed, sortName: filed };
  return [{ ...name, role: readRole(field) ?? usual }];
}

/** The role as a code (`$4 trl`) or as a word (`$e translator`). */
function readRole(field: MarcField): string | null {
  const code = subfieldsOf(field, '4')
    .map(readRelator)
    .find((role) => role !== null);
  if (code !== undefined && code !== null) return code;
  const [word = ''] = subfieldsOf(field, field.tag.endsWith('11') ? 'j' : 'e');
  const plain = withoutIsbd(word).toLowerCase();
  return abbreviations.get(plain) ?? (/^\p{L}[\p{L} ]{1,40}$/u.test(plain) ? plain : null);
}

const abbreviations: ReadonlyMap<string, string> = new Map([
  ['ed', 'editor'],
  ['hrsg', 'editor'],
  ['tr', 'translator'],
  ['trans', 'translator'],
  ['ill', 'illustrator'],
  ['illus', 'illustrator'],
  ['comp', 'compiler'],
  ['joint author', 'author'],
  ['writer', 'author'],
  ['auteur', 'author'],
  ['verfasser', 'author'],
]);
