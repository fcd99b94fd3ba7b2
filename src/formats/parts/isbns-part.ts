import type { CsvRow } from '../csv-row.ts';
import { readIsbns } from '../row-isbns.ts';
import type { ServicePart } from '../service-part.ts';
import { writeIsbns } from '../write-isbns.ts';

/** A column with a number of some scheme. */
export interface NumberColumn {
  readonly column: string;
  readonly scheme: string;
}

/** The ISBN in both its lengths, and numbers of other schemes, one each. */
export function isbnsPart(
  { ten, thirteen }: { readonly ten: string | null; readonly thirteen: string },
  numbers: readonly NumberColumn[],
  further: (row: CsvRow) => readonly NumberColumn[] = () => [],
): ServicePart {
  const columns = ten === null ? [thirteen] : [thirteen, ten];
  return {
    name: 'identifiers',
    lost: 'identifiers of other kinds, or several of one kind',
    fields: ['identifiers'],
    read(row) {
      const isbns = readIsbns(row, columns);
      const others = [...numbers, ...further(row)].flatMap(({ column, scheme }) => {
        const value = row.text(column);
        return value ? [{ scheme, value }] : [];
      });
      return isbns === undefined && others.length === 0 ? {} : { identifiers: [...(isbns ?? []), ...others] };
    },
    write({ identifiers }) {
      const isbn = writeIsbns(identifiers);
      const cells = numbers.map(({ column, scheme }) => [
        column,
        identifiers.find((identifier) => identifier.scheme === scheme)?.value ?? '',
      ]);
      return { [thirteen]: isbn.thirteen, ...(ten !== null && { [ten]: isbn.ten }), ...Object.fromEntries(cells) };
    },
  };
}
