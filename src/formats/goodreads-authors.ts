import type { Book, ContributorDraft } from '../domain/book.ts';
import { foldSpaces } from '../domain/text.ts';
import type { CsvRow } from './csv-row.ts';
import { joinNames } from './join-names.ts';
import type { ServicePart } from './service-part.ts';
import { sortedWords } from './sorted-words.ts';
import { nameSuffixes, splitNames } from './split-names.ts';

/** The authors of a Goodreads row. What part the further ones have is not written: Goodreads takes names only. */
export const goodreadsAuthors: ServicePart = {
  name: 'roles',
  lost: 'roles of contributors, or authors beside the first',
  fields: ['authors'],
  read: (row) => ({ authors: readAuthors(row) }),
  write: writeAuthors,
};

function writeAuthors({ authors }: Book): Record<string, string> {
  const first = authors.find(({ role }) => role === 'author') ?? authors[0];
  const further = authors.filter((author) => author !== first).map(({ name }) => name);
  return {
    Author: first?.name ?? '',
    'Author l-f': first?.sortName ?? '',
    'Additional Authors': joinNames([...new Set(further)]),
  };
}

/**
 * Reads the authors of a row: `Author`, with `Author l-f` as sort name where it is the same name turned round, then `Additional Authors`.
 * The export does not say whether an additional author wrote, translated or drew, so the role is `contributor`, unless the name brings one in brackets.
 */
function readAuthors(row: CsvRow): ContributorDraft[] | undefined {
  const author = row.text('Author');
  const additional = row.text('Additional Authors');
  if (author === undefined && additional === undefined) return undefined;
  const first = author ? [firstAuthor(foldSpaces(author), row.text('Author l-f') ?? '')] : [];
  return distinct([...first, ...splitNames(additional ?? '').map((name) => additionalAuthor(name))]);
}

function firstAuthor(name: string, lastFirst: string): ContributorDraft {
  const sortName = foldSpaces(lastFirst);
  return isTurned(name, sortName) ? { name, role: 'author', sortName } : { name, role: 'author' };
}

/** Tells whether both have the same words and the sort name's family part is a name: Goodreads makes `Jr., Martin Luther King`, too. */
function isTurned(name: string, sortName: string): boolean {
  const comma = sortName.indexOf(',');
  if (comma < 1 || nameSuffixes.has(sortName.slice(0, comma).toLowerCase())) return false;
  return !splitsFamily.test(sortName) && sortedWords(name) === sortedWords(sortName);
}

/** Goodreads parts a family name of two words: `Guin, Ursula K. Le`. Our own rule knows better. */
const splitsFamily = /\s(?:De|Del|Della|Der|Di|Du|La|Le|Mac|St\.?|Van|Von)$/;

const roles: ReadonlySet<string> = new Set(
  [
    'author, editor, translator, illustrator, narrator, contributor, photographer, foreword, introduction',
    'afterword, preface, adapter, compiler, colorist, letterer, penciler, inker, artist, cover artist, reader',
  ].flatMap((line) => line.split(', ')),
);

function additionalAuthor(text: string): ContributorDraft {
  const bracket = text.endsWith(')') ? text.lastIndexOf(' (') : -1;
  const role = bracket === -1 ? '' : text.slice(bracket + 2, -1).toLowerCase();
  return roles.has(role) ? { name: text.slice(0, bracket).trim(), role } : { name: text, role: 'contributor' };
}

/** Keeps the first of those with the same name: a repeated name is not a second person. */
function distinct(authors: readonly ContributorDraft[]): ContributorDraft[] {
  const byName = new Map<string, ContributorDraft>();
  for (const author of authors) if (!byName.has(author.name)) byName.set(author.name, author);
  return [...byName.values()];
}
