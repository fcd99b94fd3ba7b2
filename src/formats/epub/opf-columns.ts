import type { BookDraft } from '../../domain/book.ts';
import { readCalibreColumn } from '../calibre/calibre-column.ts';
import type { OpfStatement } from './opf-metadata.ts';

const prefix = 'calibre:user_metadata:#';

/** Reads the columns of a calibre user's own, each written as JSON into a meta of its own. */
export function readCalibreColumns(statements: readonly OpfStatement[]): BookDraft[] {
  return statements
    .filter(({ name }) => name.startsWith(prefix))
    .map(({ name, value }) => readColumn(name.slice(prefix.length), value));
}

function readColumn(label: string, json: string): BookDraft {
  const column = parseObject(json);
  const values = textsOf(column.get('#value#'));
  const position = column.get('#extra#');
  return readCalibreColumn({
    label,
    name: textsOf(column.get('name'))[0] ?? label,
    type: textsOf(column.get('datatype'))[0] ?? '',
    values,
    position: typeof position === 'number' ? String(position) : null,
  });
}

function parseObject(json: string): ReadonlyMap<string, unknown> {
  try {
    const parsed: unknown = JSON.parse(json);
    return new Map(typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []);
  } catch {
    return new Map();
  }
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => textsOf(item));
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
