import { describe, expect, test } from 'vitest';
import { drivers, openEmpty } from './drivers.ts';

const insert = (name: string) => ({
  sql: 'insert into tags (name, name_key) values (?, ?)',
  values: [name, name.toLowerCase()],
});

describe.each(drivers)('a batch of statements in $name', (driver) => {
  test('is run as a whole', async () => {
    const { connection } = await openEmpty(driver);
    await connection.batch([insert('SF'), insert('Poetry')]);
    expect(await connection.value('select group_concat(name) from (select name from tags order by id)')).toBe(
      'SF,Poetry',
    );
  });

  test('leaves nothing behind where one of them fails', async () => {
    const { connection } = await openEmpty(driver);
    await expect(connection.batch([insert('SF'), insert('SF')])).rejects.toThrow(/UNIQUE/);
    expect(await connection.value('select count(*) from tags')).toBe(0);
    await connection.batch([insert('SF')]);
    expect(await connection.value('select count(*) from tags')).toBe(1);
  });
});
