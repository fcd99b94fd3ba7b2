/** A record of Open Library: JSON that anybody may edit, so nothing in it is what it should be until it was looked at. */
export class OpenLibraryRecord {
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(value: object) {
    this.#values = new Map(Object.entries(value));
  }

  /** A text, or the text of an object that has one (`{"type": "/type/text", "value": "…"}`); empty where there is none. */
  text(name: string): string {
    return textOf(this.#values.get(name));
  }

  /** The texts of a list, or the only one. */
  texts(name: string): string[] {
    const value = this.#values.get(name);
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.map(textOf).filter((text) => text !== '');
  }

  /** A whole number above 0; null for anything else. */
  count(name: string): number | null {
    const value = Number(this.#values.get(name));
    return Number.isSafeInteger(value) && value > 0 ? value : null;
  }

  /** The objects of a list. */
  records(name: string): OpenLibraryRecord[] {
    const value = this.#values.get(name);
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.filter((item) => typeof item === 'object' && item !== null).map((item) => new OpenLibraryRecord(item));
  }

  /** An object whose keys are data: the numbers of other catalogues. */
  entries(name: string): [key: string, texts: string[]][] {
    const value = this.#values.get(name);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    const record = new OpenLibraryRecord(value);
    return Object.keys(value).map((key) => [key, record.texts(key)]);
  }
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  const { value: inner, key } = new Plain(value);
  return inner ?? key ?? '';
}

/** The two objects that stand for a text: a typed value, and a link to another record. */
class Plain {
  readonly value: string | null;
  readonly key: string | null;

  constructor(given: object) {
    this.value = 'value' in given && typeof given.value === 'string' ? given.value.trim() : null;
    this.key = 'key' in given && typeof given.key === 'string' ? given.key : null;
  }
}
