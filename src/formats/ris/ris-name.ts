import type { Contributor, ContributorDraft } from '../../domain/book.ts';
import { oneLine } from '../bibliography/one-line.ts';
import { joinName, partName } from '../bibliography/person-name.ts';

/** Reads a name: `Le Guin, Ursula K.`, `King, Martin Luther, Jr.`; without a comma it is whole, and sorted by the rules. */
export function readRisName(text: string): Omit<ContributorDraft, 'role'> {
  const [family = '', given = '', suffix = '', ...more] = text.split(',').map((part) => oneLine(part));
  if (family === '' || given === '' || more.length > 0) return { name: oneLine(text) };
  return joinName({ family, given, particle: '', suffix });
}

/** Writes a name, family name first where it is known which one that is. */
export function writeRisName({ name, sortName }: Pick<Contributor, 'name' | 'sortName'>): string {
  const whole = { name: oneLine(name), sortName: oneLine(sortName) };
  return partName(whole).given === '' ? whole.name : whole.sortName;
}
