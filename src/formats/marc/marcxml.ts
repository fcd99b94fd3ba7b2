import type { Incoming } from '../../domain/incoming.ts';
import type { SourceReader } from '../format.ts';
import { marcIncoming } from './marc-incoming.ts';
import type { MarcField, MarcRecord } from './marc-record.ts';
import { readXml } from '../xml/read-xml.ts';
import { RecordProblems } from '../record-problems.ts';
import type { Source } from '../source.ts';
import { childrenOf, childText, textOf, type XmlElement } from '../xml/xml-element.ts';

/** Reads MARC 21 records as XML (MARCXML, Library of Congress). */
export const marcxml: SourceReader = { readSource: readMarcxml };

async function* readMarcxml(source: Source): AsyncGenerator<Incoming> {
  let number = 0;
  for await (const element of readXml(source, ['record'])) {
    number += 1;
    yield { ...marcIncoming(readRecord(element), new RecordProblems()), number, line: element.line };
  }
}

function readRecord(element: XmlElement): MarcRecord {
  return {
    leader: childText(element, 'leader').padStart(24),
    fields: childrenOf(element, 'controlfield', 'datafield').map(readField),
  };
}

/** The white space of a control field is part of it: its places have meanings. */
function readField(element: XmlElement): MarcField {
  const tag = (element.attributes.get('tag') ?? '').padStart(3, '0');
  if (element.name === 'controlfield') return { tag, indicators: '', subfields: [], value: wholeText(element) };
  const indicators = ['ind1', 'ind2']
    .map((name) => (element.attributes.get(name) ?? '').padEnd(1).slice(0, 1))
    .join('');
  const subfields = childrenOf(element, 'subfield').map((subfield) => ({
    code: subfield.attributes.get('code') ?? '',
    value: textOf(subfield).normalize('NFC'),
  }));
  return { tag, indicators, subfields, value: '' };
}

function wholeText({ content }: XmlElement): string {
  return content.map((item) => (typeof item === 'string' ? item : '')).join('');
}
