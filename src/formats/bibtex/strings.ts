/** Longer than any name of a journal or a publisher: abbreviations made of abbreviations could otherwise fill the memory. */
const longest = 10_000;
const most = 100_000;

/** The abbreviations of a file: `@string{aw = "Addison-Wesley"}`. */
export class Strings {
  readonly #values = new Map<string, string>();

  /** Answers whether the abbreviation can be kept. */
  define(name: string, value: string): boolean {
    if (value.length > longest || this.#values.size >= most) return false;
    this.#values.set(name.toLowerCase(), value);
    return true;
  }

  /** The definitions of those that an entry uses, in BibTeX, to go before it; null where they would make too much of it. */
  definitionsFor(text: string): string | null {
    const used = new Map<string, string>();
    let length = 0;
    for (const [, name = ''] of text.matchAll(/[=#]\s{0,100}([A-Za-z_][A-Za-z0-9_:+-]{0,100})/g)) {
      const value = this.#values.get(name.toLowerCase());
      length += value?.length ?? 0;
      if (value !== undefined) used.set(name.toLowerCase(), value);
    }
    if (length > longest * 10) return null;
    return [...used].map(([name, value]) => `@string{${name} = {${value}}}\n`).join('');
  }
}
