import type { Contributor } from '../../domain/book.ts';
import { oneLine } from '../bibliography/one-line.ts';
import { partName } from '../bibliography/person-name.ts';
import { escapeLatex } from './escape-latex.ts';

/** Writes names for BibTeX: `van Gogh, Vincent and {United Nations}`. Null where there are none. */
export function writeNames(authors: readonly Contributor[]): string | null {
  return authors.length === 0 ? null : authors.map(writeName).join(' and ');
}

function writeName({ name, sortName }: Contributor): string {
  const { family, given, particle, suffix } = partName({ name: oneLine(name), sortName: oneLine(sortName) });
  if (given === '') return `{${escapeLatex(family)}}`;
  const last = particle === '' ? writePart(family, true) : `${particle} ${writePart(family, true)}`;
  return [last, ...(suffix === '' ? [] : [writePart(suffix, false)]), writePart(given, false)].join(', ');
}

/** Words of letters, as most names are. All else stands in braces, and a small first letter in a family name: BibTeX would take the word for a particle. */
const plain = /^[\p{L}\p{M}.'’]+(?:[ -][\p{L}\p{M}.'’]+)*$/u;

function writePart(part: string, isFamily: boolean): string {
  const words = part.split(/[ -]/);
  const isPlain =
    plain.test(part) &&
    !words.some((word) => /^(?:and|others)$/i.test(word)) &&
    (!isFamily || words.every((word) => /^['’]?\p{Lu}/u.test(word)));
  return isPlain ? escapeLatex(part) : `{${escapeLatex(part)}}`;
}
