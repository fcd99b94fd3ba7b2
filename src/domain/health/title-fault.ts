import { quoteValue } from '../quote-value.ts';

const placeholders: ReadonlySet<string> = new Set([
  'null',
  'undefined',
  'untitled',
  '(untitled)',
  '[untitled]',
  'unknown title',
  'no title',
  'n/a',
  '#n/a',
  '#name?',
  '#ref!',
  '#value!',
  'nan',
  '[object object]',
  '-',
  '--',
  '?',
  '??',
  '???',
]);

/** Why a title says nothing, or null. */
export function titleFault(title: string): string | null {
  if (!/[^\s\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/u.test(title)) return 'its title cannot be seen';
  return placeholders.has(title.trim().toLowerCase()) ? `its title is ${quoteValue(title)}` : null;
}
