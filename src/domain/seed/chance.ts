/**
 * Chance that is the same on every machine: 32-bit whole numbers only (sfc32 by Chris Doty-Humphrey, PractRand), started from words by FNV-1a.
 */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** Two that are made of the same words go the same way. */
  constructor(...words: readonly (string | number)[]) {
    const text = words.join('\n');
    this.#a = hash(text, 0x81_1c_9d_c5);
    this.#b = hash(text, this.#a);
    this.#c = hash(text, this.#b);
    for (let round = 0; round < 12; round += 1) this.#next();
  }

  /** A whole number from 0 to one below the limit. */
  below(limit: number): number {
    return Math.floor((this.#next() / 4_294_967_296) * limit);
  }

  /** A whole number from one to another, both of them possible. */
  between(least: number, most: number): number {
    return least + this.below(most - least + 1);
  }

  /** True so many times in a hundred. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  /** One of a list that is not empty. */
  one<const Item>(items: readonly [Item, ...Item[]]): Item {
    return items[this.below(items.length)] ?? items[0];
  }

  /** Some of a list, each once, in the order of the list. */
  some<Item>(items: readonly Item[], most: number): Item[] {
    const chosen = new Set(Array.from({ length: this.below(most + 1) }, () => this.below(items.length)));
    return items.filter((_, index) => chosen.has(index));
  }

  /** So many bytes. */
  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    for (let index = 0; index < length; index += 1) bytes[index] = this.below(256);
    return bytes;
  }

  #next(): number {
    const result = (this.#a + this.#b + this.#counter++) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + result;
    return result >>> 0;
  }
}

function hash(text: string, start: number): number {
  let value = start;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01_00_01_93);
  return value | 0;
}
