import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';

/** The header line of a table: column names as they stand, found again whatever their case, spaces, `_` and `-`. */
export class CsvHeader {
  readonly names: readonly string[];
  readonly #indexes = new Map<string, number>();
  readonly #asked = new Map<string, number | null>();

  /** Throws a `failure` when a name stands twice: nobody could say which of the two is meant. */
  constructor(cells: readonly string[]) {
    this.names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim());
    for (const [index, name] of this.names.entries()) this.#add(name, index);
  }

  /** Finds a column by name; null where the table has none. */
  indexOf(name: string): number | null {
    const known = this.#asked.get(name);
    if (known !== undefined) return known;
    const index = this.#indexes.get(columnKey(name)) ?? null;
    this.#asked.set(name, index);
    return index;
  }

  has(name: string): boolean {
    return this.indexOf(name) !== null;
  }

  #add(name: string, index: number): void {
    const key = columnKey(name);
    if (key === '') return;
    if (this.#indexes.has(key))
      throw new BookshelfError('failure', `the header line has the column ${quoteValue(name)} twice`, {
        hint: 'Rename or remove one of the two columns.',
      });
    this.#indexes.set(key, index);
  }
}

/** A name without what writers of the same table differ in. */
function columnKey(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_\-\uFEFF]/g, '');
}
