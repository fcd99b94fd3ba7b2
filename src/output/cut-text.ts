import { cutNarrowText, isNarrow } from './cut-narrow-text.ts';
import type { MeasuredText } from './cut-narrow-text.ts';
import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cuts text that takes more cells than `width` (1 or more) between two graphemes and ends it with `…`; shorter text is only measured. */
export function cutText(text: string, width: number): MeasuredText {
  if (isNarrow(text)) return cutNarrowText(text, width);
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
