import type { Identifier } from '../../domain/book.ts';
import { isIsbn } from '../../domain/isbn.ts';
import type { MarcField } from './marc-record.ts';
import { marcText } from './marc-text.ts';
import { writeField } from './write-field.ts';

/** Writes the numbers of a book: LCCN (010), ISBN (020), ISSN (022), WorldCat's number (035), and those of other kinds under their name (024). */
export function writeIdentifiers(identifiers: readonly Identifier[]): MarcField[] {
  const fields = identifiers.filter(({ value }) => marcText(value) === value).flatMap(writeIdentifier);
  return fields.toSorted((one, other) => one.tag.localeCompare(other.tag));
}

/** An ISBN that is none stands where readers do not look for one (020 $z). */
function writeIdentifier({ scheme, value }: Identifier): MarcField[] {
  if (scheme === 'isbn') return writeField('020', '  ', [[isIsbn(value) ? 'a' : 'z', value]]);
  if (scheme === 'lccn' && /^[^\s/]+$/.test(value)) return writeField('010', '  ', [['a', value]]);
  if (scheme === 'issn' && /^\d{4}-?\d{3}[\dXx]$/.test(value)) return writeField('022', '  ', [['a', value]]);
  if (scheme === 'oclc' && /^[1-9]\d{0,14}$/.test(value)) return writeField('035', '  ', [['a', `(OCoLC)${value}`]]);
  if (!/^[a-z-]{2,20}$/.test(scheme)) return [];
  return writeField('024', '7 ', [
    ['a', value],
    ['2', scheme],
  ]);
}
