import type { TagEntry } from '../../domain/book.ts';
import type { CsvRow } from '../csv-row.ts';
import type { RowOptions, ServicePart } from '../service-part.ts';
import { splitList } from '../split-cell.ts';
import { withoutCommas } from '../without-commas.ts';

/** A column of tags; those of one with a prefix are nested in it here: `mood/dark`. */
export interface TagColumn {
  readonly column: string;
  readonly prefix?: string;
  /** The only tags that the column may hold. */
  readonly only?: ReadonlySet<string>;
}

/** Tags in some columns, by commas or another sign. The last column takes whatever no other does. */
export function tagsPart(
  columns: readonly TagColumn[],
  { sign = ',', further = () => [] }: { sign?: string; further?: (row: CsvRow, options: RowOptions) => string[] } = {},
): ServicePart {
  return {
    name: 'tags',
    lost: `tags with positions or with ${sign === ',' ? 'commas' : sign}`,
    fields: ['tags'],
    read(row, options) {
      if (!columns.some(({ column }) => row.cell(column) !== undefined)) return {};
      const names = columns.flatMap(({ column, prefix = '' }) =>
        splitList(row.cell(column) ?? '', sign).map((name) => prefix + name),
      );
      return { tags: [...further(row, options), ...names].map((name) => ({ name, position: null })) };
    },
    write: ({ tags }) => writeTags(tags, columns, sign),
  };
}

function writeTags(tags: readonly TagEntry[], columns: readonly TagColumn[], sign: string): Record<string, string> {
  const cells = new Map(columns.map(({ column }) => [column, new Array<string>()]));
  for (const { name } of tags) {
    const taking = columns.find((column) => takes(column, name));
    if (taking === undefined) continue;
    const own = name.slice((taking.prefix ?? '').length);
    cells.get(taking.column)?.push(sign === ',' ? withoutCommas(own) : own.replaceAll(sign, ' '));
  }
  const joint = sign === ',' ? ', ' : sign;
  return Object.fromEntries([...cells].map(([column, names]) => [column, names.join(joint)]));
}

function takes({ prefix = '', only }: TagColumn, tag: string): boolean {
  const name = tag.slice(prefix.length).trim();
  return tag.startsWith(prefix) && name !== '' && (only?.has(name) ?? true);
}
