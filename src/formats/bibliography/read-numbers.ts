import type { Identifier } from '../../domain/book.ts';
import { explainIsbn } from '../../domain/isbn-fault.ts';
import { looksLikeIsbn, readIsbn } from '../../domain/isbn.ts';
import type { RecordProblems } from '../record-problems.ts';

/** Reads what stands in an ISBN or ISSN field: one number or several, each perhaps with a remark (`(pbk.)`). A damaged one is kept and reported. */
export function readNumbers(text: string, field: string, problems: RecordProblems): Identifier[] {
  if (text.trim() === '') return [];
  const whole = readNumber(text);
  if (whole !== null) return [whole];
  const found = text.split(/[\s,;/]+/).flatMap((part) => readNumber(part) ?? damaged(part, field, problems));
  if (found.length > 0) return found;
  problems.warn(field, text, explainIsbn(text).message);
  return [{ scheme: 'isbn', value: text.trim() }];
}

function readNumber(text: string): Identifier | null {
  const isbn = readIsbn(text);
  if (isbn !== null) return { scheme: 'isbn', value: isbn };
  const issn = text.trim().toUpperCase();
  return /^\d{4}-\d{3}[\dX]$/.test(issn) ? { scheme: 'issn', value: issn } : null;
}

function damaged(part: string, field: string, problems: RecordProblems): Identifier[] {
  if (!looksLikeIsbn(part)) return [];
  problems.warn(field, part, explainIsbn(part).message);
  return [{ scheme: 'isbn', value: part }];
}

/** Reads a DOI, bare or as an address; null for anything else. */
export function readDoi(text: string): Identifier | null {
  const value = text.trim().replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return /^10\.\d{4,9}\/\S+$/.test(value) ? { scheme: 'doi', value } : null;
}
