import type { LibraryContent } from '../../domain/library-content.ts';
import { chunkText } from '../chunk-text.ts';
import type { Writer } from '../format.ts';
import { escapeXml } from '../xml/escape-xml.ts';
import { marcLimits } from './marc-limits.ts';
import type { MarcField } from './marc-record.ts';
import { writeMarcRecord } from './write-record.ts';

/** Writes books as MARC 21 records in XML (MARCXML, Library of Congress): one collection. */
export const marcxmlWriter: Writer = {
  limits: marcLimits,
  write: ({ books }) => chunkText(lines(books)),
};

async function* lines(books: LibraryContent['books']): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<collection xmlns="http://www.loc.gov/MARC21/slim">\n';
  for await (const book of books) {
    const { leader, fields } = writeMarcRecord(book);
    yield `<record>\n  <leader>${leader}</leader>\n${fields.map(encodeField).join('')}</record>\n`;
  }
  yield '</collection>\n';
}

function encodeField({ tag, indicators, subfields, value }: MarcField): string {
  if (subfields.length === 0) return `  <controlfield tag="${tag}">${escapeXml(value)}</controlfield>\n`;
  const [first, second] = indicators;
  const parts = subfields.map((one) => `    <subfield code="${one.code}">${escapeXml(one.value)}</subfield>\n`);
  return `  <datafield tag="${tag}" ind1="${first}" ind2="${second}">\n${parts.join('')}  </datafield>\n`;
}
