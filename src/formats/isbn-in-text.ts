import { readIsbn } from '../domain/isbn.ts';
import { explainIsbn } from '../domain/isbn-fault.ts';
import type { RecordProblems } from './record-problems.ts';

/**
 * Reads the ISBN at the start of a text such as `0313286639 (alk. paper) :`, as 13 digits where it is sound; a damaged one is kept as it stands
 * and reported. Null where there is none.
 */
export function isbnInText(text: string, field: string, problems: RecordProblems): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [number = ''] = /^(?:(?:urn:)?isbn:?\s?)?[\dXx][\dXx -]{7,18}/i.exec(trimmed) ?? [];
  const sound = readIsbn(number) ?? readIsbn(firstWord(trimmed));
  if (sound !== null) return sound;
  const typed = firstWord(trimmed.replace(/^(?:urn:)?isbn:?\s?/i, ''));
  if (!/\d/.test(typed)) return null;
  problems.warn(field, text, explainIsbn(typed).message);
  return typed;
}

function firstWord(text: string): string {
  return text.split(/[\s(:;,]/, 1)[0] ?? '';
}
