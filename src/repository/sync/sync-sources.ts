import { sql } from 'drizzle-orm';
import type { Settlement } from '../../domain/sync-conflict.ts';
import type { SyncLibrary, SyncPair } from './sync-library.ts';

/** Both sides may have taken the same row of a service for another book: it can stand with one only. */
export async function syncSources({ ours, theirs }: SyncPair, settlement: Settlement): Promise<void> {
  const [mine, others] = [await newSources(ours), await newSources(theirs)];
  for (const [key, own] of mine) {
    const other = others.get(key);
    if (other === undefined || other.book === own.book) continue;
    const name = key.replace('\n', ' ');
    const conflict = { key: `source ${name}`, kind: 'source', name, field: 'book', base: null };
    const side = settlement.side({ ...conflict, ours: own.title, theirs: other.title });
    if (side === 'ours') await theirs.writer.delete('source_records', [other.id]);
    else await ours.writer.delete('source_records', [own.id]);
  }
}

interface NewSource {
  readonly id: number;
  readonly book: string;
  readonly title: string;
}

async function newSources({ rows }: SyncLibrary): Promise<Map<string, NewSource>> {
  const found = await rows.database.all<NewSource & { source: string; key: string }>(sql`
    select s.id as id, s.source as source, s.key as key, b.uuid as book, b.title as title
    from operation_ranges r join source_records s on s.id between r.first_id and r.last_id join books b on b.id = s.book_id
    where r.operation > ${rows.after} and r.table_name = 'source_records'`);
  return new Map(found.map(({ source, key, ...row }) => [`${source}\n${key}`, row]));
}
