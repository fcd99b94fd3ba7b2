/** A place in a series: the text to show, and the number to sort by, null where there is none to be read. */
export interface SeriesPosition {
  readonly text: string;
  readonly number: number | null;
}

const dashes = /\s?[-‐-―−]\s?(?=\d)/g;
const label =
  /^(?:volume|vol|v|book|bk|number|no|nr|n[º°]|№|part|pt|tome|tomo|t|livre|libro|band|bd|buch|teil|deel|bind|del|#)[.:]?\s?(?=\d)/i;
const leadingNumber = /^-?(?:\d{1,15}(?:\.\d{1,6})?|\.\d{1,6})(?!\d)/;
const smallRoman = /^(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})$/i;
const romanValues = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
]);

/**
 * Reads a place in a series: `1`, `2.5`, `0.1`, `1-3` (which sorts as 1), `Vol. 3` (shown as `3`), `IV` (sorts as 4).
 * A whole number loses its leading zeros and a fraction its idle ones (`1.0` is `1`); anything else stays as typed, with
 * null for a number where it does not start with one (`Prequel`). Answers null for a blank text.
 */
export function readSeriesPosition(text: string): SeriesPosition | null {
  const bare = text.trim().replace(/\s+/g, ' ').replace(label, '');
  if (bare === '') return null;
  if (smallRoman.test(bare)) return { text: bare, number: romanNumber(bare.toUpperCase()) };
  const number = leadingNumber.exec(bare);
  if (number === null) return { text: bare, number: null };
  const range = bare.replace(dashes, (dash, at) => (at === 0 ? dash : '-'));
  return { text: range.length === number[0].length ? String(Number(range)) : range, number: Number(number[0]) };
}

function romanNumber(roman: string): number {
  const values = Array.from(roman, (letter) => romanValues.get(letter) ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
