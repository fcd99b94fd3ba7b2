const longest = 60;
/** White space around line ends is folded, which takes quadratic time: so in no more of a text than may be shown. */
const looked = 240;

/** Puts a value in quotation marks for an error message, cut short where it is long. */
export function quoteValue(text: string): string {
  const line = text.slice(0, looked).replace(/\s*\n\s*/g, ' ⏎ ');
  if (line.length <= longest && text.length <= looked) return `"${line}"`;
  return `"${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…"`;
}
