/** Text and how many cells of a terminal it takes. */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
}

/** Measures text and cuts what takes more cells than `width`. */
export type CutText = (text: string, width: number) => MeasuredText;

/** ASCII, the letters of Latin and Greek as single characters, and common punctuation: one cell each, and no need to look further. */
const narrow = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02af\u0386-\u03ce\u2010-\u2027]*$/;

/** Whether each character of a text takes one cell, so that it can be measured by its length. */
export function isNarrow(text: string): boolean {
  return narrow.test(text);
}

/** Cuts a narrow text that is longer than `width` (1 or more) and ends it with `…`. */
export function cutNarrowText(text: string, width: number): MeasuredText {
  return text.length <= width ? { text, width: text.length } : { text: `${text.slice(0, width - 1)}…`, width };
}
