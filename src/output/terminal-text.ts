import { replaceUnsafe, visibleLines } from './visible.ts';

/**
 * Makes text of an output or a format that carries values exactly safe for a terminal: JSON keeps its meaning, because what could drive the
 * terminal is written as an escape; of the others, only CSV is not safe by itself.
 */
export function terminalText(text: string, name: string): string {
  if (name === 'json' || name === 'jsonl') return escapeJson(text);
  return name === 'csv' ? visibleLines(text) : text;
}

/** Writes control, bidirectional and hidden characters in JSON as `\u202e`; the line ends between its parts stay. */
export function escapeJson(text: string): string {
  return replaceUnsafe(text, (character) => (character === '\n' ? character : escapeUnits(character)));
}

function escapeUnits(character: string): string {
  let escaped = '';
  for (let index = 0; index < character.length; index++)
    escaped += `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  return escaped;
}
