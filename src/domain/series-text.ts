import type { SeriesEntry } from './book.ts';

/**
 * Reads a series and the book's place in it as people write them: `Dune #1`, `Dune, #1`, `Dune (#1)`, or `Dune` alone.
 * The last `#` after white space, a comma or a bracket starts the position, so `C# in Depth` is all name; a `#` with
 * nothing after it (`Love #trending #`) says that there is no position. The position stays as typed.
 */
export function parseSeries(text: string): SeriesEntry {
  const whole = text.trim();
  const mark = startOfPosition(whole);
  if (mark === null) return { name: whole, position: null };
  const bracketed = whole[mark - 1] === '(' && whole.endsWith(')');
  const name = trimComma(whole.slice(0, bracketed ? mark - 1 : mark));
  const position = whole.slice(mark + 1, bracketed ? -1 : undefined).trim();
  return name === '' ? { name: whole, position: null } : { name, position: position === '' ? null : position };
}

/** Writes a series and the book's place in it so that `parseSeries` reads the same: `Dune #1`. */
export function formatSeries(entry: SeriesEntry): string {
  if (entry.position !== null) return `${entry.name} #${entry.position}`;
  return startOfPosition(entry.name) === null ? entry.name : `${entry.name} #`;
}

function startOfPosition(text: string): number | null {
  for (let mark = text.lastIndexOf('#'); mark > 0; mark = text.lastIndexOf('#', mark - 1)) {
    if (/[\s,(]/.test(text[mark - 1] ?? '')) return mark;
  }
  return null;
}

function trimComma(text: string): string {
  const name = text.trimEnd();
  return name.endsWith(',') ? name.slice(0, -1).trimEnd() : name;
}
