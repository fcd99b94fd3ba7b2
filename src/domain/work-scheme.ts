const workSchemes: ReadonlySet<string> = new Set(['viaf', 'wikidata']);

/** Whether the numbers of a scheme name works, of which there are many editions, or their authors: such a number says nothing of which book it is. */
export function isWorkScheme(scheme: string): boolean {
  return scheme.endsWith('-work') || workSchemes.has(scheme);
}
