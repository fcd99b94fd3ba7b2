import type { BookDraft } from '../domain/book.ts';
import type { CsvRow } from './csv-row.ts';
import { dropUnsaid, type UnfinishedDraft } from './drop-unsaid.ts';
import type { RowOptions, ServicePart } from './service-part.ts';

/** Reads one row into a draft; null where it has no title, which refuses it. What has no place in a draft stays in the source row. */
export function readServiceRow(row: CsvRow, parts: readonly ServicePart[], options: RowOptions): BookDraft | null {
  const draft: UnfinishedDraft = {};
  for (const part of parts) Object.assign(draft, part.read(row, options));
  dropUnsaid(draft);
  if (draft.title) return draft;
  row.refuse(row.nameOf('Title'), 'the row has no title');
  return null;
}
