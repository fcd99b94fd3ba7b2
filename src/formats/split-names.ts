import { foldSpaces } from '../domain/text.ts';

/** What stands behind a comma and belongs to the name before it, in small letters. */
export const nameSuffixes: ReadonlySet<string> = new Set('jr. jr sr. sr ii iii iv phd ph.d. md m.d. esq.'.split(' '));

/** Parts names at commas, repeated spaces in them folded; `Jr.` and its like belong to the name before. */
export function splitNames(text: string): string[] {
  const names: string[] = [];
  for (const part of text.split(',').map((part) => foldSpaces(part))) {
    const before = nameSuffixes.has(part.toLowerCase()) ? names.pop() : undefined;
    if (part !== '') names.push(before === undefined ? part : `${before}, ${part}`);
  }
  return names;
}
