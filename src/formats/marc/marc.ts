import type { Incoming } from '../../domain/incoming.ts';
import type { SourceReader } from '../format.ts';
import { fieldDecoder, type DecodeField } from './marc-encoding.ts';
import { marcIncoming } from './marc-incoming.ts';
import { namedDecoder } from '../named-decoder.ts';
import { parseMarc } from './parse-marc.ts';
import { RecordProblems } from '../record-problems.ts';
import type { Source } from '../source.ts';
import { splitMarc } from './split-marc.ts';

/** Reads MARC 21 as libraries exchange it (ISO 2709, `.mrc`), in UTF-8, MARC-8 or both. */
export const marc: SourceReader = { readSource: readMarc };

async function* readMarc(source: Source): AsyncGenerator<Incoming> {
  const decode = source.encoding === null ? null : await decoderNamed(source.encoding);
  let number = 0;
  for await (const bytes of splitMarc(source.bytes())) {
    number += 1;
    yield { ...readRecord(bytes, decode), number, line: number, place: `record ${number}` };
  }
}

function readRecord(bytes: Buffer, decode: DecodeField | null): Omit<Incoming, 'number' | 'line'> {
  const problems = new RecordProblems();
  const record = parseMarc(
    bytes,
    decode ?? fieldDecoder(bytes, String.fromCharCode(bytes[9] ?? 0), problems),
    problems,
  );
  return marcIncoming(record, problems);
}

/** An encoding that a person names counts for every record. */
async function decoderNamed(name: string): Promise<DecodeField> {
  if (/^marc-?8$/i.test(name)) {
    const { decodeMarc8 } = await import('../marc8.ts');
    return (bytes) => decodeMarc8(bytes).text;
  }
  const decoder = await namedDecoder(name);
  return (bytes) => decoder.write(bytes, 1);
}
