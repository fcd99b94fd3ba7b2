import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, test, onTestFinished } from 'vitest';
import type { Connection } from '../../src/database/connection.ts';
import { journalTables } from '../../src/database/journal-tables.ts';
import { installTriggers } from '../../src/database/journal-triggers.ts';
import { createDatabase } from '../../src/database/open.ts';
import * as schema from '../../src/database/schema/index.ts';

async function opened(): Promise<Connection> {
  const { connection } = await createDatabase({ kind: 'memory' });
  onTestFinished(() => connection.close());
  return connection;
}

const tables = Object.values<unknown>(schema).filter((value) => is(value, SQLiteTable));
const columnsOf = new Map(
  tables.map((table) => {
    const { name, columns } = getTableConfig(table);
    return [name, columns.map((column) => column.name)];
  }),
);
/** Worked out from the rest, or the journal itself. */
const unjournalled = [
  ...['index_state', 'journal_marks', 'known_operations', 'operation_ranges', 'operations', 'origins', 'row_images'],
  'staged_rows',
];

describe('the journal', () => {
  test('keeps every table but those that are worked out from others', () => {
    const names = [...journalTables.map(({ name }) => name), ...unjournalled];
    expect(names.toSorted()).toEqual([...columnsOf.keys()].toSorted());
  });

  test('has those that others refer to first', () => {
    for (const [index, { references }] of journalTables.entries())
      for (const { table } of references)
        expect(journalTables.findIndex(({ name }) => name === table)).toBeLessThan(index);
  });

  test.each(journalTables)('keeps every column of $name when a row is changed or deleted', async ({ name }) => {
    const connection = await opened();
    for (const event of ['update', 'delete']) {
      const text = await connection.value(`select sql from sqlite_master where name = 'journal_${name}_${event}'`);
      const image = /jsonb_array\(([^)]*)\)/.exec(String(text))?.[1] ?? '';
      const kept = image.split(', ').map((column) => column.slice('old."'.length, -1));
      expect(kept.toSorted()).toEqual(columnsOf.get(name)?.toSorted());
    }
  });

  test('has the same triggers when they are made anew', async () => {
    const connection = await opened();
    const triggers = `select group_concat(sql) from (select sql from sqlite_master where type = 'trigger' order by name)`;
    const before = await connection.value(triggers);
    await installTriggers(connection);
    expect(await connection.value(triggers)).toBe(before);
  });

  test('rests while no operation runs', async () => {
    const connection = await opened();
    await connection.run(
      `insert into tags (name, name_key) values ('sf', 'sf'); update tags set name = 'SF'; delete from tags`,
    );
    expect(await connection.value('select count(*) from row_images')).toBe(0);
  });

  test('keeps the first image of a row that was there, and nothing of one that was not', async () => {
    const connection = await opened();
    await connection.run(`
      insert into tags (name, name_key) values ('sf', 'sf'), ('old', 'old');
      insert into journal_marks (name, operation, high) values ('tags', 7, 2);
      update tags set name = 'sf' where id = 1;
      update tags set name = 'SF' where id = 1;
      update tags set name = 'scifi' where id = 1;
      delete from tags where id = 1;
      insert into tags (name, name_key) values ('new', 'new');
      update tags set name = 'newer' where id = 3;
      delete from tags where id = 3`);
    const images = await connection.value(
      `select json_group_array(json_array(operation, table_name, row_id, book_id, json(before))) from row_images`,
    );
    expect(JSON.parse(String(images))).toEqual([[7, 'tags', 1, null, [1, 'sf', 'sf']]]);
  });
});
