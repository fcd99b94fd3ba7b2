import type { BibtexEntry } from './parse-entry.ts';

/** How much text of earlier entries is kept, in characters, for those that refer to them. */
const room = 16 * 1024 * 1024;

/** The entries of a file that others may refer to: the last 16 MB of them, so that a file of any length takes the same memory. */
export class EntryShelf {
  readonly #entries = new Map<string, BibtexEntry>();
  #length = 0;

  add(entry: BibtexEntry): void {
    for (const key of [entry.key, ...aliases(entry)]) this.#put(key, entry);
    for (const [key, oldest] of this.#entries) {
      if (this.#length <= room) return;
      this.#entries.delete(key);
      this.#length -= oldest.text.length;
    }
  }

  find(key: string): BibtexEntry | null {
    return this.#entries.get(key.toLowerCase()) ?? null;
  }

  #put(key: string, entry: BibtexEntry): void {
    if (this.#entries.has(key.toLowerCase())) return;
    this.#entries.set(key.toLowerCase(), entry);
    this.#length += entry.text.length;
  }
}

/** Further keys of an entry. */
function aliases({ fields }: BibtexEntry): string[] {
  return splitKeys(fields.get('ids') ?? '').slice(0, 20);
}

/** Parts a list of keys. */
export function splitKeys(keys: string): string[] {
  return keys.split(',').flatMap((key) => key.trim() || []);
}
