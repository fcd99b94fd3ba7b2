import { splitKeys, type EntryShelf } from './entry-shelf.ts';
import type { BibtexEntry } from './parse-entry.ts';

/** The fields of an entry with those that it takes from others, and the keys that led nowhere. */
export interface Inherited {
  readonly fields: ReadonlyMap<string, string>;
  readonly missing: readonly string[];
}

/** Longer chains of references than this are circles. */
const longest = 10;
const references = ['xdata', 'crossref'] as const;

/** What describes an entry itself is never passed on (biblatex manual, 2.4.1 and appendix B). */
const own: ReadonlySet<string> = new Set(
  'ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey sortname sorttitle sortyear indextitle shorttitle file keywords'.split(
    ' ',
  ),
);

/**
 * Adds what an entry leaves to others: the fields of its `xdata`, then those of the entry that `crossref` names. Of a book of which it is a part the
 * title is its `booktitle`, of a work in several volumes its `maintitle`.
 */
export function inheritFields(entry: BibtexEntry, shelf: EntryShelf, depth = 0): Inherited {
  const fields = new Map(entry.fields);
  const missing: string[] = [];
  for (const reference of references) {
    for (const key of referencesOf(entry, reference)) {
      const other = depth < longest ? shelf.find(key) : null;
      if (other === null) missing.push(key);
      else {
        const from = inheritFields(other, shelf, depth + 1);
        missing.push(...from.missing);
        const passed = reference === 'xdata' ? from.fields : passedOn(from.fields, other.type, entry.type);
        for (const [name, value] of passed) if (!fields.has(name)) fields.set(name, value);
      }
    }
  }
  return { fields, missing };
}

/** The keys that an entry refers to. */
function referencesOf({ fields }: BibtexEntry, name: (typeof references)[number]): readonly string[] {
  const keys = splitKeys(fields.get(name) ?? '');
  return name === 'crossref' ? keys.slice(0, 1) : keys.slice(0, 20);
}

function passedOn(fields: ReadonlyMap<string, string>, parent: string, child: string): [string, string][] {
  const isWork = parent.startsWith('mv');
  const isBook = isWork ? /^(?:book|collection|reference|proceedings)$/.test(child) : false;
  const prefix = isBook ? 'main' : /^(?:in|supp)/.test(child) && !isWork ? 'book' : isWork ? 'main' : '';
  return [...fields].flatMap(([name, value]): [string, string][] => {
    if (own.has(name) || (child === 'bookinbook' && name === 'isbn')) return [];
    return /^(?:title|subtitle|titleaddon)$/.test(name) && prefix !== '' ? [[prefix + name, value]] : [[name, value]];
  });
}
