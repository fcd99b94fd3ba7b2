import type { ContributorDraft, Identifier } from './book.ts';
import { BookshelfError } from './errors.ts';
import { quoteValue } from './quote-value.ts';

/** Reads `ROLE=NAME`. Throws a usage error, as all of these do. */
export function parseContributor(text: string): ContributorDraft {
  const [, role = '', name = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (role.trim() === '' || name.trim() === '')
    throw wrong(text, 'is no contributor', 'Write ROLE=NAME, for example foreword=Ursula K. Le Guin');
  return { role, name };
}

/** Reads `SCHEME=VALUE`, or `SCHEME:VALUE`. */
export function parseIdentifier(text: string): Identifier {
  const [, scheme = '', value = ''] = /^([^=:]*)[=:](.*)$/s.exec(text) ?? [];
  if (scheme.trim() === '' || value.trim() === '')
    throw wrong(text, 'is no identifier', 'Write SCHEME=VALUE, for example oclc=1234567');
  return { scheme, value };
}

/** Reads a whole number from 1. */
export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text.trim()))
    throw wrong(text, 'is no whole number from 1 to 999999999', 'Write it in digits, such as 304');
  return Number(text);
}

/** Reads `yes` or `no`. */
export function parseFlag(text: string): boolean {
  if (/^(yes|y|true|1)$/i.test(text.trim())) return true;
  if (/^(no|n|false|0)$/i.test(text.trim())) return false;
  throw wrong(text, 'is neither yes nor no', 'Write yes or no');
}

function wrong(text: string, what: string, hint: string): BookshelfError {
  return new BookshelfError('usage', `${quoteValue(text)} ${what}`, { hint });
}
