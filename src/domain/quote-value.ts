const longest = 60;

/** Puts a value in quotation marks for an error message, cut short where it is long. */
export function quoteValue(text: string): string {
  const line = text.replace(/\s*\n\s*/g, ' ⏎ ');
  if (line.length <= longest) return `"${line}"`;
  return `"${line.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…"`;
}
