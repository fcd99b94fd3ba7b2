/**
 * Remembers which books the records of a file were, by the own key of each record (a uuid, a service's number), in a few bytes a book: a file may have
 * millions. Books that are added have ids in a row, so they need none of their own.
 */
export class TakenBooks {
  /** The id of the first book that was added. */
  #first: number | null = null;
  readonly #added: number[] = [];
  readonly #others = new Map<number, number>();

  /** Notes the book that a record was, and whether the record made it. The key is null for a record without one. */
  note(id: number, key: string | null, isNew: boolean): void {
    const mark = markOf(key);
    if (isNew) this.#first ??= id;
    const place = id - (this.#first ?? Infinity);
    if (place >= 0 && place < this.#added.length) this.#added[place] = mark;
    else if (place === this.#added.length) this.#added.push(mark);
    else this.#others.set(id, mark);
  }

  /** Says whether any record was the book: one without a key, one with the key that is given, or one with another. */
  record(id: number, key: string | null): 'none' | 'keyless' | 'same' | 'other' {
    const place = id - (this.#first ?? Infinity);
    const mark = (place >= 0 ? this.#added[place] : undefined) ?? this.#others.get(id);
    if (mark === undefined) return 'none';
    if (mark === keyless) return 'keyless';
    return key !== null && mark === markOf(key) ? 'same' : 'other';
  }
}

const keyless = 0;

/** A number of 53 bits for a key, never 0: the same key has the same one. Only keys of records that may be one book are compared, so two that share one by chance never meet. */
function markOf(key: string | null): number {
  if (key === null) return keyless;
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ (low >>> 13);
  low = Math.imul(low ^ (low >>> 16), 0xc2b2ae35) ^ (high >>> 13);
  return 1 + (high >>> 0) * 0x100000 + (low >>> 12);
}
