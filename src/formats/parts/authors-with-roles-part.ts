import type { Book, Contributor, ContributorDraft } from '../../domain/book.ts';
import { joinNames } from '../join-names.ts';
import { readNameAndRole, writeNameAndRole } from '../name-and-role.ts';
import type { ServicePart } from '../service-part.ts';
import { splitNames } from '../split-names.ts';

/** Authors in one column, by commas, and all others with their roles in brackets: in a second column, or mixed in where there is none. */
export function authorsWithRolesPart(
  authors: readonly [string, ...string[]],
  contributors: string | null,
): ServicePart {
  return {
    name: 'names',
    lost: 'names with commas or brackets, with sort names of their own, or in an order of their own',
    fields: ['authors'],
    read(row) {
      const names = row.text(row.nameOf(...authors));
      const others = contributors === null ? undefined : row.text(contributors);
      if (names === undefined && others === undefined) return {};
      return { authors: [...readNames(names, 'author'), ...readNames(others, 'contributor')] };
    },
    write: (book) => writeNames(book, authors[0], contributors),
  };
}

function readNames(text: string | null | undefined, role: string): ContributorDraft[] {
  return splitNames(text ?? '').map((name) => readNameAndRole(name, role));
}

function isAuthor({ role }: Contributor): boolean {
  return role === 'author';
}

function writeNames({ authors }: Book, column: string, contributors: string | null): Record<string, string> {
  const others = authors.filter((author) => !isAuthor(author));
  if (contributors === null) {
    const names = authors.map((author) => (isAuthor(author) ? author.name : writeNameAndRole(author)));
    return { [column]: joinNames(names) };
  }
  return {
    [column]: joinNames(authors.filter(isAuthor).map(({ name }) => name)),
    [contributors]: joinNames(others.map(writeNameAndRole)),
  };
}
