type Plain = 'string' | 'integer' | 'number' | 'boolean' | 'any';

/**
 * What a JSON value is: a plain type (with `?` at the end it may be null), a list of one shape in brackets, or an object by its keys. A key with `?` at the end
 * may be missing; `*` stands for keys that are not known before.
 */
export type JsonShape = Plain | `${Plain}?` | readonly [JsonShape] | { readonly [key: string]: JsonShape };

/** An object by its keys. */
export interface ObjectShape {
  readonly [key: string]: JsonShape;
}
