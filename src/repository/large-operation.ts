import type { Connection } from '../database/connection.ts';

/** From so many rows on, taking an operation back is work for a copy on this machine. */
const many = 2000;

/** Whether an operation touched so many rows that it is taken back in one go; null stands for the last one. */
export async function isLargeOperation(connection: Connection, operation: number | null): Promise<boolean> {
  const id = operation ?? '(select max(id) from operations)';
  const rows = await connection.value(`select (select count(*) from row_images where operation = ${id})
    + (select coalesce(sum(last_id - first_id + 1), 0) from operation_ranges where operation = ${id})`);
  return Number(rows) > many;
}
