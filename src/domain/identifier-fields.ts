import type { DraftField } from './draft-field.ts';
import { identifierSchemes } from './identifier-schemes.ts';

/** The numbers of each known scheme as a field: `goodreads=234225` is short for `identifiers+=goodreads=234225`. */
export const identifierFields: readonly DraftField[] = identifierSchemes.map((scheme) => ({
  name: scheme,
  option: scheme,
  aliases: [],
  help: `the number of ${scheme}`,
  many: true,
  read: (value) => ({ identifiers: [{ scheme, value }] }),
  none: { identifiers: [] },
  write: ({ identifiers }) => identifiers.filter((one) => one.scheme === scheme).map(({ value }) => value),
}));
