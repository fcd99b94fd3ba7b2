import type { Contributor } from '../domain/book.ts';
import { joinList, splitList } from '../domain/escape-list.ts';
import { guessSortName } from '../domain/sort-name.ts';
import type { RecordUnderWay } from './read-field-text.ts';

/** Writes what authors are sorted under, `NAME=SORT NAME`, where it is not what the rules would guess; each once, by name. */
export function writeSortNames(authors: readonly Contributor[]): string {
  const typed = authors.filter(({ name, sortName }) => !name.includes('=') && sortName !== guessSortName(name));
  return joinList([...new Set(typed.map(({ name, sortName }) => `${name}=${sortName}`))].sort());
}

/** Reads what `writeSortNames` writes; a sort name counts for the authors of its row. */
export function readSortNames(column: string, cell: string, { builder, problems }: RecordUnderWay): void {
  for (const text of splitList(cell)) {
    const [, name = '', sortName = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
    if (name.trim() !== '' && sortName.trim() !== '') builder.sortAuthor(name.trim(), sortName.trim());
    else problems.refuse(column, text, `the ${column} should be like "Federico García Lorca=García Lorca, Federico"`);
  }
}
