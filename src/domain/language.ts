import { foldKey } from './fold.ts';
import { languages } from './languages.ts';

const tagForm = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8}){0,4}$/i;
const tagsByCode = new Map<string, string>();
const tagsByName = new Map<string, string>();
const codesByTag = new Map<string, string>();
const namesByTag = new Map<string, string>();

/**
 * Reads a language by its name (`German`, `Deutsch`) or its code (ISO 639-1, -2 or -3: `de`, `deu`, `ger`), with a script or a
 * region (`EN-us`, `zh_hant`), and gives its BCP 47 tag (`de`, `en-US`, `zh-Hant`); what it does not know stays as typed.
 */
export function readLanguage(text: string): string {
  const typed = text.trim();
  fillTables();
  return readTag(typed) ?? tagsByName.get(foldKey(typed)) ?? typed;
}

/** Gives the code of three letters by which catalogues know a language (ISO 639-2/B: `ger` for `de-AT`), or null for one that has none here. */
export function bibliographicCode(language: string): string | null {
  fillTables();
  return codesByTag.get(primaryOf(language)) ?? null;
}

/** The English name of a language (`German`), or the language as it stands where it is not known. */
export function languageName(language: string): string {
  fillTables();
  return namesByTag.get(primaryOf(language)) ?? language;
}

function primaryOf(language: string): string {
  return language.trim().toLowerCase().split(/[-_]/, 1)[0] ?? '';
}

function readTag(typed: string): string | null {
  if (!tagForm.test(typed)) return null;
  const [code = '', ...rest] = typed.toLowerCase().split(/[-_]/);
  const tag = tagsByCode.get(code);
  return tag === undefined ? null : [tag, ...rest.map((part) => spellSubtag(part))].join('-');
}

/** Spells a subtag as RFC 5646 section 2.1.1 recommends: `Hant`, `US`, and all others small. */
function spellSubtag(part: string): string {
  if (/^[a-z]{4}$/.test(part)) return part.charAt(0).toUpperCase() + part.slice(1);
  return part.length === 2 ? part.toUpperCase() : part;
}

function fillTables(): void {
  if (tagsByCode.size > 0) return;
  for (const [tag, codes, names] of languages) {
    for (const code of [tag, ...codes.split(' ')]) tagsByCode.set(code, tag);
    // Of two codes the second is that of bibliographies.
    codesByTag.set(tag, codes.split(' ').findLast((code) => code.length === 3) ?? tag);
    namesByTag.set(tag, names.split(' / ', 1)[0] ?? tag);
    for (const name of names.split(' / ')) tagsByName.set(foldKey(name), tag);
  }
}
