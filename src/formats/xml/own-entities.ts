import { BookshelfError } from '../../domain/errors.ts';

/** The error about an XML document whose document type defines entities in the document itself: what bombs are made of. One elsewhere is never fetched. */
export function ownEntities(line: number): BookshelfError {
  return new BookshelfError(
    'failure',
    `line ${line}: the XML declares entities of its own (DOCTYPE), which are not read`,
    {
      hint: 'Such a file can grow without end. Save it without its document type.',
    },
  );
}

/** Throws `ownEntities` for a text that begins like such a document. */
export function refuseOwnEntities(head: string): void {
  const start = /\S/.exec(head)?.index ?? 0;
  const doctype = endOfProlog(head, start);
  if (!/^<!doctype/i.test(head.slice(doctype, doctype + 9))) return;
  const bracket = head.indexOf('[', doctype);
  const end = head.indexOf('>', doctype);
  if (bracket === -1 || (end !== -1 && end < bracket)) return;
  throw ownEntities(head.slice(0, doctype).split('\n').length);
}

/** Where the declaration, comments and instructions before the document type end. */
function endOfProlog(head: string, start: number): number {
  let at = start;
  for (;;) {
    const close = head.startsWith('<?', at) ? '?>' : head.startsWith('<!--', at) ? '-->' : null;
    const end = close === null ? -1 : head.indexOf(close, at);
    if (close === null || end === -1) return at;
    at = end + close.length;
    while (/\s/.test(head.charAt(at))) at += 1;
  }
}
