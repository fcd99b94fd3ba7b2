import type { Contributor } from '../../domain/book.ts';
import { isBodyName } from '../../domain/sort-name.ts';
import { writeRelator } from '../relators.ts';
import { withSortName } from '../turn-name.ts';
import type { MarcField } from './marc-record.ts';
import { writeField } from './write-field.ts';

/** Writes who made a book: an author who stands first as the main entry (100, 110), everybody else as added ones (700, 710) with their role. */
export function writePeople(people: readonly Contributor[]): MarcField[] {
  return people.flatMap((person, index) => writePerson(person, index === 0 && person.role === 'author' ? '1' : '7'));
}

function writePerson(person: Contributor, block: '1' | '7'): MarcField[] {
  const role: [string, string | null][] = [
    ['e', person.role],
    ['4', writeRelator(person.role)],
  ];
  const { name, sortName } = person;
  if (isBodyName(name)) return writeField(`${block}10`, '2 ', [['a', name], ...role]);
  // Filed under the family name only where that is the name turned round: anything else would be read as another name.
  const isTurned = sortName.includes(', ') && withSortName(name, sortName).sortName !== undefined;
  return writeField(`${block}00`, isTurned ? '1 ' : '0 ', [['a', isTurned ? sortName : name], ...role]);
}
