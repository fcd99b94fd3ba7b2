import type { Incoming } from '../../domain/incoming.ts';
import type { AuthorRecord } from '../../domain/library-content.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import { guessSortName } from '../../domain/sort-name.ts';
import { foldSpaces } from '../../domain/text.ts';
import type { Reader } from '../format.ts';
import { readEdition, readWork } from './openlibrary-book.ts';
import { OpenLibraryRecord } from './openlibrary-record.ts';
import { RecordProblems } from '../record-problems.ts';
import { splitLines } from '../split-lines.ts';

/**
 * Reads a dump of Open Library (`ol_dump_editions_2026-10-31.txt.gz` and the like): editions and works are books, authors are authors; lines of
 * other types are left out. Each line has a type, a key, a revision, a time and JSON, parted by tabs.
 */
export const openLibraryDump: Reader = { read: readDump };

async function* readDump(text: AsyncIterable<string>): AsyncGenerator<Incoming> {
  const leftOut = new Set<string>();
  let number = 0;
  for await (const { line, text: raw } of splitLines(text)) {
    number += 1;
    yield { ...readLine(raw, leftOut), number, line, raw };
  }
}

function readLine(raw: string, leftOut: Set<string>): Omit<Incoming, 'number' | 'line' | 'raw'> {
  const problems = new RecordProblems();
  const nothing = { draft: null, source: null, problems: problems.all };
  const [type = '', ...rest] = raw.split('\t', 4);
  const record = parse(raw.slice([type, ...rest].join('\t').length + 1), problems);
  if (record === null) return nothing;
  if (type === '/type/author') return { ...nothing, ...readAuthor(record, problems) };
  if (type !== '/type/edition' && type !== '/type/work') {
    // Once for each type: a dump of everything has millions.
    if (!leftOut.has(type)) problems.warn(null, type, `records of the type ${quoteValue(type)} are left out`);
    leftOut.add(type);
    return nothing;
  }
  const draft = type === '/type/work' ? readWork(record) : readEdition(record, problems);
  if (draft.title) return { ...nothing, draft };
  problems.refuse('title', null, 'the record has no title');
  return nothing;
}

function parse(json: string, problems: RecordProblems): OpenLibraryRecord | null {
  try {
    const parsed: unknown = JSON.parse(json);
    if (typeof parsed === 'object' && parsed !== null) return new OpenLibraryRecord(parsed);
  } catch {
    // What is no JSON is told below, like JSON that is no object.
  }
  problems.refuse(null, null, 'the line does not end in a JSON object');
  return null;
}

/** Other spellings come along as aliases. */
function readAuthor(record: OpenLibraryRecord, problems: RecordProblems): { author?: AuthorRecord } {
  const name = foldSpaces(record.text('name') || record.text('personal_name'));
  if (name === '') {
    problems.refuse('name', null, 'the author has no name');
    return {};
  }
  const aliases = [...new Set(record.texts('alternate_names').map(foldSpaces))].filter(
    (alias) => alias !== name && alias !== '',
  );
  return { author: { name, sortName: guessSortName(name), aliases } };
}
