import type { Incoming } from '../../domain/incoming.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import type { Reader } from '../format.ts';
import { RecordProblems } from '../record-problems.ts';
import { EntryShelf } from './entry-shelf.ts';
import { entryKind } from './entry-types.ts';
import { inheritFields } from './inherit-fields.ts';
import { parseEntry, type BibtexEntry } from './parse-entry.ts';
import { readEntry } from './read-entry.ts';
import { splitEntries } from './split-entries.ts';
import { Strings } from './strings.ts';

/**
 * Reads the books of a BibTeX or BibLaTeX file. An entry that cannot be read is refused by itself; one that is no book is named and left out. Entries that take
 * fields from one further down come last.
 */
export const bibtexReader: Reader = { read: readFile };

/** How many entries wait for another one; more than any file has. */
const mostWaiting = 10_000;

interface Numbered {
  readonly entry: BibtexEntry;
  readonly number: number;
}

async function* readFile(text: AsyncIterable<string>): AsyncGenerator<Incoming> {
  const strings = new Strings();
  const shelf = new EntryShelf();
  const waiting: Numbered[] = [];
  let number = 0;
  for await (const piece of splitEntries(text)) {
    const parsed = parseEntry(piece, strings);
    if ('nothing' in parsed) continue;
    number += 1;
    if ('fault' in parsed) {
      yield refused(number, piece.line, piece.text, parsed.fault);
      continue;
    }
    const { entry } = parsed;
    shelf.add(entry);
    if (entry.type === 'xdata') continue;
    if (isComplete(entry, shelf) || waiting.length === mostWaiting) yield readRecord({ entry, number }, shelf);
    else waiting.push({ entry, number });
  }
  for (const each of waiting) yield readRecord(each, shelf);
}

/** Whether everything that an entry refers to has been read. */
function isComplete(entry: BibtexEntry, shelf: EntryShelf): boolean {
  if (entryKind(entry.type) === null) return true;
  return inheritFields(entry, shelf).missing.length === 0;
}

function readRecord({ entry, number }: Numbered, shelf: EntryShelf): Incoming {
  const { line, text: raw, type } = entry;
  const problems = new RecordProblems();
  const kind = entryKind(type);
  const { fields, missing } = kind === null ? { fields: entry.fields, missing: [] } : inheritFields(entry, shelf);
  for (const key of new Set(missing))
    problems.warn(null, key, `the entry refers to ${quoteValue(key)}, which was not found in the file`);
  if (kind === null) problems.warn(null, type, `an entry @${type} is no book; it was left out`);
  const draft = kind === null ? null : readEntry(fields, kind, problems);
  const source = draft === null ? null : { source: 'bibtex', key: keyOf(entry), row: rowOf(entry) };
  return { number, line, draft, source, problems: problems.all, raw };
}

/** Keys of entries are anybody's: two files have `smith2001` for two books. So the title and the names tell them apart. */
function keyOf({ key, fields }: BibtexEntry): string {
  return [key, ...['title', 'author', 'editor', 'year', 'date', 'crossref'].map((name) => fields.get(name) ?? '')]
    .filter((part) => part !== '')
    .join(' / ');
}

function rowOf({ type, key, fields }: BibtexEntry): [string, string][] {
  return [['entrytype', type], ['citationkey', key], ...fields];
}

function refused(number: number, line: number, raw: string, message: string): Incoming {
  const problems = new RecordProblems();
  problems.refuse(null, null, message);
  return { number, line, draft: null, source: null, problems: problems.all, raw };
}
