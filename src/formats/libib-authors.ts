import type { Book, ContributorDraft } from '../domain/book.ts';
import { foldSpaces } from '../domain/text.ts';
import type { CsvRow } from './csv-row.ts';
import { joinNames } from './join-names.ts';
import type { ServicePart } from './service-part.ts';
import { splitNames } from './split-names.ts';

/** The creators of a Libib row; the first has its parts in columns of their own. */
export const libibAuthors: ServicePart = {
  name: 'names',
  lost: 'contributors that are no authors, names with commas, or sort names of their own',
  fields: ['authors'],
  read: (row) => ({ authors: readAuthors(row) }),
  write: writeAuthors,
};

function readAuthors(row: CsvRow): ContributorDraft[] | undefined {
  const creators = row.text('creators');
  const first = firstAuthor(row);
  if (creators === undefined) return first === null ? undefined : [first];
  const names = isParted(creators, first) ? splitNames(creators ?? '') : [foldSpaces(creators ?? '')];
  const written = names.filter((name) => name !== '');
  if (written.length === 0) return first === null ? [] : [first];
  return written.map((name) => (first?.name === name ? first : { name, role: 'author' }));
}

/** A comma parts creators only where the first of them is known to end before it: it may stand in a name turned round. */
function isParted(creators: string | null, first: ContributorDraft | null): boolean {
  return first !== null && splitNames(creators ?? '')[0] === first.name;
}

function firstAuthor(row: CsvRow): ContributorDraft | null {
  const [first, last] = [foldSpaces(row.text('first_name') ?? ''), foldSpaces(row.text('last_name') ?? '')];
  if (first === '' || last === '') return first + last === '' ? null : { name: first + last, role: 'author' };
  return { name: `${first} ${last}`, role: 'author', sortName: `${last}, ${first}` };
}

/** The parts of a name are known where the sort name is the name turned round. */
function writeAuthors({ authors }: Book): Record<string, string> {
  const written = authors.filter(({ role }) => role === 'author');
  const [first] = written;
  const [last = '', given = ''] = first?.sortName.split(', ') ?? [];
  const isTurned = first !== undefined && `${given} ${last}` === first.name;
  return {
    creators: joinNames(written.map(({ name }) => name)),
    first_name: isTurned ? given : '',
    last_name: isTurned ? last : (first?.name ?? ''),
  };
}
