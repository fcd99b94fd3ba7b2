import { quoteValue } from '../domain/quote-value.ts';

/** An object of JSON: any key, `__proto__` too, so it is read by `Object.entries` and never written to. */
export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Names a value in a sentence without going into it, however deep it is: `a list`, `"abc"`, `12`. */
export function describeJson(value: unknown): string {
  if (typeof value === 'string') return quoteValue(value);
  if (Array.isArray(value)) return 'a list';
  return isJsonObject(value) ? 'an object' : String(value);
}
