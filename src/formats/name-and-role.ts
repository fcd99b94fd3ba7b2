import type { Contributor, ContributorDraft } from '../domain/book.ts';

/** Reads `Shvorne Marks (Narrator)`; a name without a role in brackets behind it has the one that is given. */
export function readNameAndRole(text: string, role: string): ContributorDraft {
  const bracket = text.endsWith(')') ? text.lastIndexOf(' (') : -1;
  const said = bracket < 1 ? '' : text.slice(bracket + 2, -1).trim();
  return said === '' ? { name: text, role } : { name: text.slice(0, bracket).trim(), role: said.toLowerCase() };
}

/** Writes what `readNameAndRole` reads: the role as services write it, with a capital. */
export function writeNameAndRole({ name, role }: Contributor): string {
  return `${name} (${role.slice(0, 1).toUpperCase()}${role.slice(1)})`;
}
