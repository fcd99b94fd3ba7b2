import type { MarcRecord } from './marc-record.ts';

/**
 * Takes off the punctuation by which cataloguing rules (ISBD) part one element from the next: `Emma /`, `London :`, `Penguin,`, `1999.`
 * The full stop behind an initial, an abbreviation of one letter, stays.
 */
export function withoutIsbd(text: string): string {
  const bare = withoutMarks(text);
  return bare.endsWith('.') && !bare.endsWith('...') && !/(?:^|[\s.(-])\p{L}\p{M}*\.$/u.test(bare)
    ? bare.slice(0, -1)
    : bare;
}

function withoutMarks(text: string): string {
  let bare = text
    .replaceAll(/[\u0098\u009C]/g, '')
    .trim()
    .replace(/^[:;,=/]\s*/, '');
  while (/[/:;,=]$/.test(bare)) bare = bare.slice(0, -1).trimEnd();
  return bare;
}

/** Leaves the full stop of `Jr.` where a record says that it does without the punctuation of ISBD (leader 18: c); commas stand between the parts of names all the same. */
export function headingOf({ leader }: MarcRecord): (text: string) => string {
  return leader.charAt(18) === 'c' ? withoutMarks : withoutIsbd;
}

/** Takes a description as it stands where a record says that it does without the punctuation of ISBD. */
export function elementOf({ leader }: MarcRecord): (text: string) => string {
  return leader.charAt(18) === 'c' ? (text) => text.replaceAll(/[\u0098\u009C]/g, '').trim() : withoutIsbd;
}
