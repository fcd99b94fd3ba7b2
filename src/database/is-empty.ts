import type { Connection } from './connection.ts';

/** Whether a file has no tables and no version, as a killed `init-db` leaves it, which is as good as no library. */
export async function isEmpty(connection: Connection): Promise<boolean> {
  return (
    (await connection.value('select count(*) from sqlite_master')) === 0 &&
    (await connection.value('pragma application_id')) === 0 &&
    (await connection.value('pragma user_version')) === 0
  );
}
