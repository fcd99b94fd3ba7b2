import { oneLine } from '../bibliography/one-line.ts';

const spellings: ReadonlyMap<string, string> = new Map([
  ['\\', String.raw`\textbackslash{}`],
  ['{', String.raw`\textbraceleft{}`],
  ['}', String.raw`\textbraceright{}`],
  ['~', String.raw`\textasciitilde{}`],
  ['^', String.raw`\textasciicircum{}`],
  ['&', String.raw`\&`],
  ['%', String.raw`\%`],
  ['$', String.raw`\$`],
  ['#', String.raw`\#`],
  ['_', String.raw`\_`],
]);

/** Writes a text so that TeX sets it as it stands: on one line, no command in it, every brace with its partner. */
export function escapeLatex(text: string): string {
  return oneLine(text).replaceAll(/[\\{}~^&%$#_]|-(?=-)|`(?=`)|'(?=')/g, (sign) => spellings.get(sign) ?? `${sign}{}`);
}

/** Writes a title: words with a capital letter in braces, because styles make small letters of the others. */
export function escapeTitle(text: string): string {
  return escapeLatex(text)
    .split(' ')
    .map((word) => (/\p{Lu}/u.test(word.replaceAll(/\\[a-z]+/g, '')) ? `{${word}}` : word))
    .join(' ');
}

/** Writes an item of a list whose items `and` or commas part. */
export function escapeItem(text: string): string {
  const escaped = escapeLatex(text);
  return /[,=]|\band\b/i.test(escaped) ? `{${escaped}}` : escaped;
}
