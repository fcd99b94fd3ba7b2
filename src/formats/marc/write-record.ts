import type { Book, SeriesEntry, TagEntry } from '../../domain/book.ts';
import type { MarcField, MarcRecord } from './marc-record.ts';
import { marcText } from './marc-text.ts';
import { writeCodedData } from './write-coded-data.ts';
import { fieldsWithin, writeField } from './write-field.ts';
import { writeIdentifiers } from './write-identifiers.ts';
import { writePeople } from './write-people.ts';
import { writePublication } from './write-publication.ts';
import { writeTitles } from './write-titles.ts';

/** The room of each kind of field in a record, in bytes; together less than the 99,999 that a record may have. */
const room = { identifiers: 8000, series: 6000, description: 30_000, tags: 12_000, people: 15_000 };

/** Writes a book as a bibliographic record of MARC 21, without the punctuation between elements (leader 18: c). */
export function writeMarcRecord(book: Book): MarcRecord {
  const people = fieldsWithin(writePeople(book.authors), room.people);
  return {
    leader: `00000n${kindOf(book)}m a22000003c 4500`,
    fields: [
      { tag: '001', indicators: '', subfields: [], value: book.uuid },
      writeCodedData(book),
      ...fieldsWithin(writeIdentifiers(book.identifiers), room.identifiers),
      ...people.filter(isMain),
      ...writeTitles(book, people.some(isMain)),
      ...writePublication(book),
      ...fieldsWithin(book.series.flatMap(writeSeries), room.series),
      ...fieldsWithin(writeDescription(book.description ?? ''), room.description),
      ...fieldsWithin(book.tags.flatMap(writeTag), room.tags),
      ...people.filter((field) => !isMain(field)),
    ],
  };
}

function isMain({ tag }: MarcField): boolean {
  return tag.startsWith('1');
}

/** The kind of material (leader 06) of formats that are no printed text. */
const kinds: ReadonlyMap<string | null, string> = new Map([
  ['score', 'c'],
  ['map', 'e'],
  ['film', 'g'],
  ['audiobook', 'i'],
  ['music recording', 'j'],
  ['picture', 'k'],
  ['software', 'm'],
  ['kit', 'o'],
  ['object', 'r'],
]);

function kindOf({ format }: Book): string {
  return kinds.get(format) ?? 'a';
}

/** A name that would come out otherwise, because of control characters in it, would be that of another series. */
function writeSeries({ name, position }: SeriesEntry): MarcField[] {
  if (marcText(name) !== name.normalize('NFC')) return [];
  return writeField('490', '0 ', [
    ['a', name],
    ['v', position],
  ]);
}

/** A field for each paragraph. */
function writeDescription(description: string): MarcField[] {
  return description.split('\n\n').flatMap((paragraph) => writeField('520', '  ', [['a', paragraph]]));
}

/** A tag is a heading from no list of headings (650 with a 4), what is nested in it a subdivision. */
function writeTag({ name }: TagEntry): MarcField[] {
  const [main = '', ...subdivisions] = name.split('/');
  return writeField('650', ' 4', [['a', main], ...subdivisions.map((part): [string, string] => ['x', part])]);
}
