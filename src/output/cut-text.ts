import stringWidth from 'string-width';

/** Text and how many cells of a terminal it takes. */
export interface MeasuredText {
  readonly text: string;
  readonly width: number;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** ASCII, the letters of Latin and Greek as single characters, and common punctuation: one cell each, and no need to look further. */
const narrow = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02af\u0386-\u03ce\u2010-\u2027]*$/;

/** Cuts text that takes more cells than `width` (1 or more) between two graphemes and ends it with `…`; shorter text is only measured. */
export function cutText(text: string, width: number): MeasuredText {
  if (narrow.test(text)) {
    return text.length <= width ? { text, width: text.length } : { text: `${text.slice(0, width - 1)}…`, width };
  }
  let used = 0;
  // What fits together with the `…`.
  let kept = { end: 0, width: 0 };
  for (const { segment, index } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > width) return { text: `${text.slice(0, kept.end)}…`, width: kept.width + 1 };
    if (used < width) kept = { end: index + segment.length, width: used };
  }
  return { text, width: used };
}
