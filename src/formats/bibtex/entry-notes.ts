import type { NoteDraft } from '../../domain/book.ts';
import type { EntryFields } from './entry-fields.ts';

/** Reads what an entry says beside its fields; for a part of a book also where it stands. */
export function readNotes(fields: EntryFields, isPart: boolean): NoteDraft[] {
  const texts = [
    fields.text('note'),
    fields.text('annotation'),
    fields.text('annote'),
    isPart ? readHost(fields) : null,
  ];
  return [...new Set(texts)].flatMap((text) => (text === null ? [] : [{ text }]));
}

/** `In: A Book of Essays, pages 5–17`. */
function readHost(fields: EntryFields): string | null {
  const host = [fields.text('booktitle', 'maintitle'), fields.text('booksubtitle')].filter((text) => text !== null);
  if (host.length === 0) return null;
  const pages = fields.text('pages');
  return `In: ${host.join(': ')}${pages === null ? '' : `, pages ${pages}`}`;
}
