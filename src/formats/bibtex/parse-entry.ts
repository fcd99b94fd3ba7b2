import { parse } from '@citation-js/plugin-bibtex/lib/input/file.js';
import { quoteValue } from '../../domain/quote-value.ts';
import type { EntryText } from './split-entries.ts';
import type { Strings } from './strings.ts';

/** One entry: its fields in the file's order, their values still in TeX, abbreviations spelt out. */
export interface BibtexEntry {
  readonly line: number;
  readonly text: string;
  /** In lower case: `book`. */
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

/** What a text of a file is: an entry, something that is none (`@comment`, `@string`), or why it cannot be read. */
export type ParsedEntry = { readonly entry: BibtexEntry } | { readonly fault: string } | { readonly nothing: true };

/** Reads one entry by the grammar of BibTeX; an abbreviation is remembered in `strings`. */
export function parseEntry({ line, text, fault }: EntryText, strings: Strings): ParsedEntry {
  const type = (/^@([A-Za-z]+)/.exec(text)?.[1] ?? '').toLowerCase();
  if (type === 'comment' || type === 'preamble') return { nothing: true };
  if (fault !== null) return { fault };
  if (type === 'string') return define(text, strings);
  const parsed = parseText(text, strings);
  if ('fault' in parsed) return parsed;
  const [first] = parsed.entries;
  if (first === undefined) return { fault: 'the entry has no key and no fields' };
  return { entry: { line, text, type, key: first.label, fields: fieldsOf(first.properties) } };
}

function define(text: string, strings: Strings): ParsedEntry {
  const [whole = '', name = ''] =
    /^@string\s{0,100}[{(]\s{0,100}([A-Za-z_][A-Za-z0-9_:+-]*)\s{0,100}=/i.exec(text) ?? [];
  const parsed = parseText(`@abbreviation{value, value = ${text.slice(whole.length, -1)}}`, strings);
  if (whole === '' || 'fault' in parsed) return { fault: `the abbreviation ${quoteValue(text)} cannot be read` };
  const value = fieldsOf(parsed.entries[0]?.properties ?? {}).get('value') ?? '';
  if (strings.define(name, value)) return { nothing: true };
  return { fault: `the abbreviation ${quoteValue(name)} is too long` };
}

function parseText(text: string, strings: Strings): { fault: string } | { entries: ReturnType<typeof parse> } {
  const definitions = strings.definitionsFor(text);
  if (definitions === null) return { fault: 'the entry is made of too many abbreviations' };
  try {
    return { entries: parse(definitions + text) };
  } catch (error) {
    const lines = text.split('\n');
    const at = Number(/ line (\d+)/.exec(String(error))?.[1] ?? 1) - definitions.split('\n').length;
    return { fault: `the entry cannot be read at ${quoteValue((lines[at] ?? lines[0] ?? '').trim())}` };
  }
}

/** Values that are no text, such as what a bare `constructor` finds, are nobody's. */
function fieldsOf(properties: Readonly<Record<string, unknown>>): Map<string, string> {
  return new Map(
    Object.entries(properties).flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
    ),
  );
}
