import type { Connection } from '../../database/connection.ts';
import { applyChanges } from './apply-changes.ts';
import { isAt, lastPoint, type LinePoint } from './line.ts';
import { readChanges, requestFor } from './read-changes.ts';

/** What was taken over. */
export interface Transferred {
  readonly operations: number;
  /** Whether it was all that the library holds, and not only what was done since. */
  readonly isWhole: boolean;
}

/** Gives a library what another one of its line did since; the one is then what the other is, row by row. */
export async function transfer(from: Connection, to: Connection): Promise<Transferred> {
  const [source, target] = [await lastPoint(from), await lastPoint(to)];
  const isWhole = target === null || !(await reaches(from, target));
  const after = isWhole ? null : target.id;
  const request = await requestFor(from, after);
  await from.run('begin');
  try {
    const isSettled = () => isAt(from, source);
    await applyChanges(to, readChanges(from, request), request, { expected: target, isSettled });
  } finally {
    await from.run('rollback').catch(() => undefined);
  }
  return { operations: await operationsAfter(to, after ?? 0), isWhole };
}

/** Whether the journal of a library still tells what was done after an operation. */
export async function reaches(connection: Connection, { id }: Pick<LinePoint, 'id'>): Promise<boolean> {
  const first = await connection.value(
    `select coalesce((select min(id) - 1 from operations), (select max(operation) from known_operations where own), 0)`,
  );
  return Number(first) <= id;
}

/** How many operations a library lists after one. */
export async function operationsAfter(connection: Connection, id: number): Promise<number> {
  for await (const { number } of connection.rows('select count(*) as number from operations where id > ?', id))
    return Number(number);
  return 0;
}
