import type { Incoming } from '../../domain/incoming.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import type { Reader } from '../format.ts';
import { RecordProblems } from '../record-problems.ts';
import { readRecord } from './read-record.ts';
import { recordKind } from './record-types.ts';
import { splitRecords, type RisRecord } from './split-records.ts';

/** Reads the books of a RIS file, as reference managers and library catalogues export it. Records of other things are named and left out. */
export const risReader: Reader = { read: readFile };

async function* readFile(text: AsyncIterable<string>): AsyncGenerator<Incoming> {
  let number = 0;
  for await (const record of splitRecords(text)) {
    number += 1;
    yield readOne(record, number);
  }
}

function readOne(record: RisRecord, number: number): Incoming {
  const problems = new RecordProblems();
  const type = record.tags.findLast(([tag]) => tag === 'TY')?.[1] ?? null;
  const kind = type === null ? null : recordKind(type.trim().toUpperCase());
  if (type === null) problems.refuse('TY', null, 'the record does not start with TY, so nothing says what it is');
  else if (kind === null) problems.warn('TY', type, `a record of type ${quoteValue(type)} is no book; it was left out`);
  const draft = kind === null ? null : readRecord(record, kind, problems);
  return {
    number,
    line: record.line,
    draft,
    source: draft === null ? null : { source: 'ris', key: keyOf(record), row: record.tags },
    problems: problems.all,
    raw: `${record.raw}\n`,
  };
}

/** Keys of records are anybody's, and may be missing: title, first author and year tell records apart. */
function keyOf({ tags }: RisRecord): string {
  const first = (...names: readonly string[]): string => tags.find(([tag]) => names.includes(tag))?.[1] ?? '';
  return [first('ID'), first('TI', 'T1'), first('AU', 'A1', 'ED', 'A2'), first('PY', 'Y1', 'DA')]
    .filter((part) => part !== '')
    .join(' / ');
}
