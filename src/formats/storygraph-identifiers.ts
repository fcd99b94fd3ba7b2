import type { Identifier } from '../domain/book.ts';
import { looksLikeIsbn } from '../domain/isbn.ts';
import { readIsbns } from './row-isbns.ts';
import type { ServicePart } from './service-part.ts';
import { writeIsbns } from './write-isbns.ts';

/** The one number of a StoryGraph row: an ISBN, Amazon's number, or StoryGraph's own. */
export const storygraphIdentifiers: ServicePart = {
  name: 'identifiers',
  lost: 'identifiers beside one number',
  fields: ['identifiers'],
  read(row) {
    const column = row.nameOf('ISBN/UID', 'ISBN');
    const text = row.text(column);
    if (typeof text !== 'string') return { identifiers: text === null ? [] : undefined };
    const other = otherNumber(text);
    return { identifiers: other === null ? readIsbns(row, [column]) : [other] };
  },
  write({ identifiers }) {
    const { thirteen } = writeIsbns(identifiers);
    const other = identifiers.find(({ scheme, value }) => otherNumber(value)?.scheme === scheme);
    return { 'ISBN/UID': thirteen || (other?.value ?? '') };
  },
};

/** Amazon's numbers begin with a B; what has letters and is longer than any ISBN is StoryGraph's. */
function otherNumber(text: string): Identifier | null {
  if (/^B[0-9A-Z]{9}$/.test(text)) return { scheme: 'asin', value: text };
  return text.length > 17 && /[a-z]/i.test(text) && !looksLikeIsbn(text) ? { scheme: 'storygraph', value: text } : null;
}
