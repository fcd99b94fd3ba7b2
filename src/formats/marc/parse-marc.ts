import type { DecodeField } from './marc-encoding.ts';
import type { MarcField, MarcRecord, MarcSubfield } from './marc-record.ts';
import type { RecordProblems } from '../record-problems.ts';

const endOfField = 0x1e;
const subfieldMark = 0x1f;
const leaderLength = 24;
const entryLength = 12;

/**
 * Parses a record of ISO 2709. Its directory says where each field is; where it lies, the fields are taken in the order in which they stand.
 * What cannot be a record is refused in `problems`.
 */
export function parseMarc(bytes: Buffer, decode: DecodeField, problems: RecordProblems): MarcRecord {
  const leader = bytes.toString('latin1', 0, leaderLength);
  const endOfDirectory = findEndOfDirectory(bytes, leader);
  if (bytes.length < leaderLength || endOfDirectory === -1) {
    problems.refuse(null, null, 'the bytes are no MARC record: they have no directory of fields');
    return { leader, fields: [] };
  }
  const entries = readDirectory(bytes.toString('latin1', leaderLength, endOfDirectory));
  const data = bytes.subarray(endOfDirectory + 1);
  const isTrue = entries.every((entry) => isField(data, entry));
  if (!isTrue)
    problems.warn(null, null, 'the record states wrong places for its fields; they are taken in their order');
  const fields = isTrue ? entries.map((entry) => cut(data, entry)) : inOrder(data, entries);
  return { leader, fields: fields.map(([tag, field]) => parseField(tag, field, decode)) };
}

/** The directory ends with the mark of a field; where that is damaged, the leader (12 to 16) says where the fields begin. */
function findEndOfDirectory(bytes: Buffer, leader: string): number {
  const marked = bytes.indexOf(endOfField, leaderLength);
  const stated = Number(leader.slice(12, 17)) - 1;
  return !isDirectory(bytes, marked) && isDirectory(bytes, stated) ? stated : marked;
}

/** Entries have 12 characters that can be printed. */
function isDirectory(bytes: Buffer, end: number): boolean {
  if (!Number.isInteger(end) || end <= leaderLength || end >= bytes.length) return false;
  const text = bytes.toString('latin1', leaderLength, end);
  return text.length % entryLength === 0 && /^[ -~]*$/.test(text);
}

interface Entry {
  readonly tag: string;
  readonly length: number;
  readonly start: number;
}

function readDirectory(text: string): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + entryLength <= text.length; at += entryLength) {
    const entry = text.slice(at, at + entryLength);
    entries.push({ tag: entry.slice(0, 3), length: Number(entry.slice(3, 7)), start: Number(entry.slice(7, 12)) });
  }
  return entries;
}

/** A field begins where another ends, and ends with its mark. */
function isField(data: Buffer, { length, start }: Entry): boolean {
  const begins = start === 0 || data[start - 1] === endOfField;
  return begins && length > 0 && data.indexOf(endOfField, start) === start + length - 1;
}

function cut(data: Buffer, { tag, length, start }: Entry): [string, Buffer] {
  return [tag, data.subarray(start, start + length - 1)];
}

function inOrder(data: Buffer, entries: readonly Entry[]): [string, Buffer][] {
  const tags = [...entries].sort((one, other) => one.start - other.start).map(({ tag }) => tag);
  const fields: [string, Buffer][] = [];
  let start = 0;
  for (const tag of tags) {
    const found = data.indexOf(endOfField, start);
    const end = found === -1 ? data.length : found;
    if (start < data.length) fields.push([tag, data.subarray(start, end)]);
    start = end + 1;
  }
  return fields;
}

function parseField(tag: string, bytes: Buffer, decode: DecodeField): MarcField {
  const first = bytes.indexOf(subfieldMark);
  if (tag.startsWith('00') || first === -1) return { tag, indicators: '', subfields: [], value: decode(bytes) };
  const indicators = bytes.toString('latin1', 0, first).padEnd(2).slice(0, 2);
  return { tag, indicators, subfields: parseSubfields(bytes.subarray(first + 1), decode), value: '' };
}

function parseSubfields(bytes: Buffer, decode: DecodeField): MarcSubfield[] {
  const subfields: MarcSubfield[] = [];
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(subfieldMark, start);
    const end = found === -1 ? bytes.length : found;
    if (end > start)
      subfields.push({
        code: bytes.toString('latin1', start, start + 1),
        value: decode(bytes.subarray(start + 1, end)),
      });
    start = end + 1;
  }
  return subfields;
}
