import type { Incoming } from '../../domain/incoming.ts';
import { readMarcBook } from './marc-book.ts';
import { controlValue, describeRecord, type MarcRecord } from './marc-record.ts';
import { RecordProblems } from '../record-problems.ts';

/** Makes the record that an import takes of a MARC record; `noticed` are the problems of reading it. */
export function marcIncoming(record: MarcRecord, noticed: RecordProblems): Omit<Incoming, 'number' | 'line'> {
  const row = describeRecord(record);
  const draft = readMarcBook(record, noticed);
  if (!draft.title && !noticed.refused) noticed.refuse('245', null, 'the record has no title');
  return {
    draft: noticed.refused ? null : draft,
    source: sourceOf(record, row),
    problems: noticed.all,
    raw: row.map(([tag, text]) => `=${tag} ${text}`).join('\n'),
  };
}

/** A record's number (001) is a key only together with whose number it is (003): every catalogue counts from 1. */
function sourceOf(record: MarcRecord, row: readonly [string, string][]): Incoming['source'] {
  const number = controlValue(record, '001').trim();
  const agency = controlValue(record, '003').trim();
  return number === '' || agency === '' ? null : { source: 'marc', key: `${agency}/${number}`, row };
}
