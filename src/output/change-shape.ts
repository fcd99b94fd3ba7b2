import type { ObjectShape } from './json-shape.ts';

/** A changed field of a book, its values before and after as texts. */
export const changeShape = { field: 'string', before: ['string'], after: ['string'] } as const satisfies ObjectShape;
