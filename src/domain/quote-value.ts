const longest = 60;

/** Puts a value in quotation marks for an error message, cut short where it is long. */
export function quoteValue(text: string): string {
  if (text.length <= longest) return `"${text}"`;
  return `"${text.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…"`;
}
