/** Writes text in quotes; a backslash is doubled only where it would otherwise be read as an escape. */
export function quoteText(text: string): string {
  const letters = Array.from(text).map((letter, index, all) => {
    if (letter === '"') return '\\"';
    const next = all[index + 1];
    return letter === '\\' && (next === undefined || next === '\\' || next === '"') ? '\\\\' : letter;
  });
  return `"${letters.join('')}"`;
}

/**
 * Reads the quoted text that opens at `start`: `\"` is a quotation mark, `\\` a backslash, any other backslash itself.
 * Gives the text and the place after the closing quote, or null when it is never closed.
 */
export function readQuoted(text: string, start: number): { text: string; end: number } | null {
  const parts: string[] = [];
  let from = start + 1;
  for (let index = from; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '"') return { text: parts.join('') + text.slice(from, index), end: index + 1 };
    if (letter !== '\\') continue;
    const next = text[index + 1];
    if (next !== '"' && next !== '\\') continue;
    parts.push(text.slice(from, index), next);
    index += 1;
    from = index + 1;
  }
  return null;
}
