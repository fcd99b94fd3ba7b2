import type { Book, Contributor, ContributorDraft } from '../../domain/book.ts';
import type { CsvRow } from '../csv-row.ts';
import type { ServicePart } from '../service-part.ts';

/** The contributors of a row: the first in columns of its own, the others between strokes, as are their roles; names turned round. */
export const authors: ServicePart = {
  name: 'names',
  lost: 'names with commas or strokes, or with sort names that are not the name turned round',
  fields: ['authors'],
  read(row) {
    if (row.cell('Primary Author') === undefined) return {};
    return { authors: [...readPrimary(row), ...readSecondary(row)] };
  },
  write: writeAuthors,
};

function readPrimary(row: CsvRow): ContributorDraft[] {
  const name = row.text('Primary Author');
  return name ? [contributor(name, row.text('Primary Author Role') || 'author')] : [];
}

function readSecondary(row: CsvRow): ContributorDraft[] {
  const roles = (row.cell(row.nameOf('Secondary Author Roles', 'Secondary Author Role')) ?? '').split('|');
  const names = (row.cell('Secondary Author') ?? '').split('|');
  return names.flatMap((name, index) =>
    name.trim() === '' ? [] : [contributor(name.trim(), roles[index]?.trim() || 'contributor')],
  );
}

/** Reads `Le Guin, Ursula K.`; what is behind a second comma stays at the end: `King, Martin Luther, Jr.`. */
function contributor(text: string, role: string): ContributorDraft {
  const name = turned(text);
  return { name, role: role.toLowerCase(), ...(name !== text && { sortName: text }) };
}

function turned(text: string): string {
  const [family = '', given = '', ...rest] = text.split(',').map((part) => part.trim());
  return given === '' ? text : [`${given} ${family}`, ...rest].join(' ');
}

function writeAuthors({ authors: [first, ...others] }: Book): Record<string, string> {
  return {
    'Primary Author': first === undefined ? '' : writeName(first),
    'Primary Author Role': first === undefined ? '' : writeRole(first),
    'Secondary Author': others.map(writeName).join('|'),
    'Secondary Author Roles': others.map(writeRole).join('|'),
  };
}

function writeName({ name, sortName }: Contributor): string {
  return (turned(sortName) === name ? sortName : name).replaceAll('|', ' ');
}

function writeRole({ role }: Contributor): string {
  return `${role.slice(0, 1).toUpperCase()}${role.slice(1)}`.replaceAll('|', ' ');
}
