import type { LibraryContent } from '../../domain/library-content.ts';
import { chunkText } from '../chunk-text.ts';
import type { Writer } from '../format.ts';
import { marcLimits } from './marc-limits.ts';
import type { MarcField } from './marc-record.ts';
import { writeMarcRecord } from './write-record.ts';

const endOfField = '\u001E';
const endOfRecord = '\u001D';
const subfieldMark = '\u001F';

/** Writes books as libraries exchange them: MARC 21 in UTF-8, each record with its directory (ISO 2709). */
export const marcWriter: Writer = {
  limits: marcLimits,
  write: ({ books }) => chunkText(records(books)),
};

async function* records(books: LibraryContent['books']): AsyncGenerator<string> {
  for await (const book of books) {
    const { leader, fields } = writeMarcRecord(book);
    yield encodeRecord(leader, fields);
  }
}

/** Puts a record together: the leader with its lengths, the directory of tag, length and place, and the fields. */
function encodeRecord(leader: string, fields: readonly MarcField[]): string {
  let directory = '';
  let data = '';
  let place = 0;
  for (const field of fields) {
    const text = encodeField(field) + endOfField;
    const length = Buffer.byteLength(text);
    directory += field.tag + digits(length, 4) + digits(place, 5);
    place += length;
    data += text;
  }
  const start = leader.length + directory.length + 1;
  const lengths = [digits(start + place + 1, 5), leader.slice(5, 12), digits(start, 5), leader.slice(17)];
  return lengths.join('') + directory + endOfField + data + endOfRecord;
}

function encodeField({ indicators, subfields, value }: MarcField): string {
  return value + indicators + subfields.map((one) => subfieldMark + one.code + one.value).join('');
}

function digits(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
