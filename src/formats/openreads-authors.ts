import type { Book, ContributorDraft } from '../domain/book.ts';
import { joinNames } from './join-names.ts';
import type { ServicePart } from './service-part.ts';
import { splitNames } from './split-names.ts';

/** The authors of an OpenReads row: several by commas, or one as `Last, First`. */
export const openreadsAuthors: ServicePart = {
  name: 'names',
  lost: 'contributors that are no authors, names of one word or with commas, or sort names of their own',
  fields: ['authors'],
  read(row) {
    const text = row.text('author');
    return typeof text === 'string' ? { authors: readAuthors(text) } : { authors: text === null ? [] : undefined };
  },
  write: writeAuthors,
};

/** A second author stays out where the two would be read as one, with the last name first. */
function writeAuthors({ authors }: Book): Record<string, string> {
  const names = [...new Set(authors.filter(({ role }) => role === 'author').map(({ name }) => name))];
  const [first = '', second = ''] = names;
  const looksTurned = names.length === 2 && isTurned(first, second);
  return { author: joinNames(looksTurned ? [first] : names) };
}

function readAuthors(text: string): ContributorDraft[] {
  const names = splitNames(text);
  const [last = '', first = '', further] = names;
  if (first !== '' && further === undefined && isTurned(last, first))
    return [{ name: `${first} ${last}`, role: 'author', sortName: `${last}, ${first}` }];
  return names.map((name) => ({ name, role: 'author' }));
}

/** A first name ends in an initial or the last name is one word or begins with a particle; two authors have two words each. */
function isTurned(last: string, first: string): boolean {
  return !last.includes(' ') || /\p{Lu}\.$/u.test(first) || particles.test(last);
}

const particles = /^(?:de|del|della|der|di|du|la|le|van|von)\s/i;
