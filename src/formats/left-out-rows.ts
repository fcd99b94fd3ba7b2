import type { Problem } from '../domain/incoming.ts';

/** Counts the rows of a file that are no books, so that the last book of the file can say so: nothing is dropped in silence. */
export class LeftOutRows {
  readonly #counts = new Map<string, number>();

  add(reason: string): void {
    this.#counts.set(reason, (this.#counts.get(reason) ?? 0) + 1);
  }

  describe(): Problem[] {
    return [...this.#counts].map(([reason, count]) => ({
      severity: 'warning',
      field: null,
      value: null,
      message: `${count === 1 ? '1 row of the file was' : `${count} rows of the file were`} left out: ${reason}`,
    }));
  }
}
