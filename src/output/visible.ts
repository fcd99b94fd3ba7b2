import { isNarrow } from './cut-narrow-text.ts';

/**
 * Replaces what would move the cursor, turn the direction of the text round, or hide in it: controls, line separators, lone surrogates,
 * bidirectional controls, noncharacters, and of the default-ignorable characters those that no writing needs in a title:
 * word joiner and invisible operators (2060-206F), Hangul fillers, byte order mark, interlinear annotation, tags (E0000-E00FF).
 * Zero-width joiner and non-joiner, soft hyphen, variation selectors and zero-width space stay: emoji, Persian, Thai and Japanese need them.
 */
export function replaceUnsafe(text: string, replacement: (character: string) => string): string {
  if (isNarrow(text)) return text;
  // Inside, because V8 reads it as long as a page of books takes to print, and most have no need of it.
  const unsafe =
    /[\p{Cc}\p{Zl}\p{Zp}\p{Surrogate}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]/gu;
  return text.replace(unsafe, replacement);
}

/**
 * Makes text safe for one line of a terminal.
 * Control characters become their pictures (`␛`, `␊`), other unsafe ones an escape (`\u{202e}`). Clean text comes back as it is;
 * applying it twice changes nothing.
 */
export function visible(text: string): string {
  return replaceUnsafe(text, show);
}

/** Makes text safe for a terminal and keeps its lines: as `visible`, but `\n` stays and `\r\n` becomes it. */
export function visibleLines(text: string): string {
  return text.replaceAll('\r\n', '\n').split('\n').map(visible).join('\n');
}

function show(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `\\u{${code.toString(16)}}`;
}
