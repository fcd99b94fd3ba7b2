import { isUtf8 } from 'node:buffer';
import { decodeMarc8 } from '../marc8.ts';
import type { RecordProblems } from '../record-problems.ts';

/** Decodes the bytes of one field. */
export type DecodeField = (bytes: Uint8Array) => string;

/**
 * Chooses how the fields of a record are decoded. The record says UTF-8 or MARC-8 (leader 09), but is believed only where its bytes agree: bytes that
 * are UTF-8 and not ASCII are no MARC-8, and of a record that says UTF-8 and is not, each field is what its own bytes are. The first byte that
 * means nothing is reported.
 */
export function fieldDecoder(record: Uint8Array, flag: string, problems: RecordProblems): DecodeField {
  const saysUtf8 = flag === 'a';
  const whole = isUtf8(record);
  const hasEscapes = record.includes(0x1b);
  if (whole && (saysUtf8 || !hasEscapes)) return (bytes) => Buffer.from(bytes).toString('utf8').normalize('NFC');
  const report = saysUtf8 ? reportDamage(problems) : refuseOther(problems);
  return saysUtf8 ? (bytes) => decodeEither(bytes, report) : (bytes) => decodeOne(bytes, report);
}

function decodeEither(bytes: Uint8Array, report: () => void): string {
  if (isUtf8(bytes)) return Buffer.from(bytes).toString('utf8').normalize('NFC');
  const marc8 = decodeMarc8(bytes);
  // Where most of the letters are UTF-8, one damaged byte is likelier than another encoding.
  const utf8 = Buffer.from(bytes).toString('utf8');
  const isMostlyUtf8 = /[^\0-\x7F\uFFFD]/.test(utf8);
  report();
  return marc8.isSound && !isMostlyUtf8 ? marc8.text : utf8;
}

function decodeOne(bytes: Uint8Array, report: () => void): string {
  const { text, isSound } = decodeMarc8(bytes);
  if (!isSound) report();
  return text;
}

function reportDamage(problems: RecordProblems): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count === 1) problems.warn(null, null, 'the record says that it is UTF-8, but some of its bytes are not');
  };
}

/** One unknown byte is damage; where they are all over the record, it is in an encoding of its own. */
function refuseOther(problems: RecordProblems): () => void {
  let count = 0;
  return () => {
    count += 1;
    if (count === 1)
      problems.warn(null, null, 'the record says that it is MARC-8, but some of its bytes mean nothing there');
    if (count === 3)
      problems.refuse(
        null,
        null,
        'the record is neither MARC-8 nor UTF-8; --encoding names what it is (windows-1251, say)',
      );
  };
}
