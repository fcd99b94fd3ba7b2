/**
 * Takes off the punctuation by which cataloguing rules (ISBD) part one element from the next: `Emma /`, `London :`, `Penguin,`, `1999.`
 * The full stop behind an initial, an abbreviation of one letter, stays.
 */
export function withoutIsbd(text: string): string {
  let bare = text
    .replaceAll(/[\u0098\u009C]/g, '')
    .trim()
    .replace(/^[:;,=/]\s*/, '');
  while (/[/:;,=]$/.test(bare)) bare = bare.slice(0, -1).trimEnd();
  return bare.endsWith('.') && !bare.endsWith('...') && !/(?:^|[\s.(-])\p{L}\p{M}*\.$/u.test(bare)
    ? bare.slice(0, -1)
    : bare;
}
