import type { Contributor } from '../../domain/book.ts';
import { furtherFields } from './entry-authors.ts';
import { escapeLatex } from './escape-latex.ts';
import type { WrittenField } from './write-entry.ts';
import { writeNames } from './write-names.ts';

/** The roles that BibLaTeX has fields for. */
const fieldRoles = [
  'author',
  'editor',
  'translator',
  'introduction',
  'foreword',
  'afterword',
  'commentator',
  'annotator',
];

/** The roles of a book's contributors that an entry holds, in its order: those with fields, then three others as editors of their own kind. */
export function heldRoles(authors: readonly Contributor[]): readonly string[] {
  const others = new Set(authors.map(({ role }) => role).filter((role) => !fieldRoles.includes(role)));
  return [...fieldRoles, ...[...others].slice(0, furtherFields.length)];
}

/** Writes the contributors of a book, each role in its field. */
export function contributorFields(authors: readonly Contributor[]): WrittenField[] {
  const names = (role: string): string | null => writeNames(authors.filter((author) => author.role === role));
  const others = heldRoles(authors).slice(fieldRoles.length);
  return [
    ...fieldRoles.map((role): WrittenField => [role, names(role)]),
    ...furtherFields.flatMap((field, index): WrittenField[] => {
      const role = others[index];
      return role === undefined
        ? []
        : [
            [field, names(role)],
            [`${field}type`, escapeLatex(role)],
          ];
    }),
  ];
}
