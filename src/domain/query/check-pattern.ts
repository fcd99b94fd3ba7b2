import type { FieldValue } from './field-value.ts';
import { quoteValue } from '../quote-value.ts';

const longest = 200;
const mostRepeats = 4;

/** Makes the regular expression of a `~` test: letters without case, the pattern found anywhere in the text as it stands. */
export function compilePattern(pattern: string): RegExp {
  return new RegExp(pattern, 'iu');
}

/**
 * Returns the pattern when it is sound and cannot take for ever; throws a usage error otherwise.
 * Time is guarded by rule of thumb: no repeat of a group that itself repeats or chooses, no look-back to a group, few open repeats.
 */
export function checkPattern(pattern: string, value: FieldValue): string {
  if (pattern.length > longest) {
    throw value.error(
      `the pattern has ${pattern.length} characters; it may have ${longest}`,
      'Use several tests instead.',
    );
  }
  try {
    compilePattern(pattern);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
    throw value.error(`the pattern ${quoteValue(pattern)} cannot be read (${reason.toLowerCase()})`, patternHint);
  }
  const danger = findDanger(pattern);
  if (danger !== null)
    throw value.error(`the pattern ${quoteValue(pattern)} could take for ever: ${danger}`, dangerHint);
  return pattern;
}

const patternHint = 'Patterns are JavaScript regular expressions; a pattern with spaces or parentheses goes in quotes.';
const dangerHint = 'Make the pattern simpler, or join several tests with and.';

/** One round of the pattern's parts: escapes and classes whole, then group signs, repeats, choices, other characters. */
const part =
  /\\[pPu]\{[^}]*\}|\\k<|\\.|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)|\(|\)|\{\d+(?:,\d*)?\}|[*+?|]|[^]/gu;

function findDanger(pattern: string): string | null {
  const groups: boolean[] = [];
  let varies = false;
  let closed = false;
  let repeats = 0;
  for (const [piece] of pattern.matchAll(part)) {
    if (/^\\(?:[1-9]|k<)/u.test(piece)) return 'it looks back to a group';
    const repeat = isRepeat(piece);
    if (repeat && closed) return 'it repeats a group that itself repeats or chooses';
    if (repeat) repeats += 1;
    closed = piece === ')' && varies;
    if (piece.startsWith('(')) {
      groups.push(varies);
      varies = false;
    } else if (piece === ')') {
      varies = (groups.pop() ?? false) || varies;
    } else {
      varies ||= repeat || piece === '|' || piece === '?';
    }
  }
  return repeats > mostRepeats ? `it repeats in more than ${mostRepeats} places` : null;
}

/** Whether a piece repeats what stands before it: `*`, `+`, `{2,}`, and any `{n}`, which multiplies what is inside. */
const isRepeat = (piece: string): boolean => piece === '*' || piece === '+' || piece.startsWith('{');
