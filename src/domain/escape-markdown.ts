/**
 * Escapes what Markdown would take for markup within a line (GitHub Flavored Markdown): no live HTML, links or emphasis. What starts a block at the
 * beginning of a line is not its business.
 */
export function escapeMarkdown(text: string): string {
  // The last two keep bare addresses from becoming links (its spec, section 6.9).
  return text
    .replace(/[\\`*_[<|~$]|&(?=[#\w]*;)/g, String.raw`\$&`)
    .replaceAll('://', String.raw`\://`)
    .replace(/\bwww\./gi, (word) => `${word.slice(0, 3)}\\.`);
}
