import type { Status } from '../domain/book.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';

/** What shelves mean, by `--map-shelf`; remembers which shelves a reader asked for. */
export class ShelfMap extends Map<string, Status> {
  readonly #asked = new Set<string>();

  override get(shelf: string): Status | undefined {
    this.#asked.add(shelf);
    return super.get(shelf);
  }

  /** A sentence for each shelf that no record stands on: a name that was mistyped would go unnoticed. */
  unused(): string[] {
    return [...this.keys()].filter((shelf) => !this.#asked.has(shelf)).map((shelf) => this.#describe(shelf));
  }

  #describe(shelf: string): string {
    const near = nearest(shelf, [...this.#asked]);
    const guess = near === null ? '' : `; did you mean ${quoteValue(near)}?`;
    return `--map-shelf: no book stands on a shelf ${quoteValue(shelf)} in a way that says its status${guess}`;
  }
}
