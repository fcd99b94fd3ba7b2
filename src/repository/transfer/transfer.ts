import type { Connection } from '../../database/connection.ts';
import { applyChanges } from './apply-changes.ts';
import { isAt, lastPoint, type LinePoint } from './line.ts';
import { readChanges, requestFor } from './read-changes.ts';
import { uploadChanges } from './upload-changes.ts';

/** What was taken over. */
export interface Transferred {
  readonly operations: number;
  /** Whether it was all that the library holds, and not only what was done since. */
  readonly isWhole: boolean;
}

/** Gives a library what another one of its line did since; the one is then what the other is, row by row. */
export async function transfer(from: Connection, to: Connection): Promise<Transferred> {
  const [source, target] = [await lastPoint(from), await lastPoint(to)];
  if (source === null) throw new Error('a library without a history has nothing to give');
  const isWhole = target === null || !(await reaches(from, target));
  const after = isWhole ? null : target.id;
  // What a server tells is compared at the end: a transaction that stays open would keep others from it.
  if (!from.isRemote) await from.run('begin');
  try {
    await give(from, to, { after, source, target });
  } finally {
    if (!from.isRemote) await from.run('rollback').catch(() => undefined);
  }
  return { operations: await operationsAfter(to, after ?? 0), isWhole };
}

/** Which operations are given: those after one (null: all that there is) up to `source`, to a library that is at `target`. */
export interface Gift {
  readonly after: number | null;
  readonly source: LinePoint;
  readonly target: LinePoint | null;
}

/** Gives a library what another did, inside a transaction of the one that gives, if that is of this machine. */
export async function give(from: Connection, to: Connection, { after, source, target }: Gift): Promise<void> {
  const request = await requestFor(from, after);
  if (to.isRemote) {
    await uploadChanges(from, to, { name: crypto.randomUUID(), request, expected: target, last: source });
    return;
  }
  const isSettled = () => isAt(from, source);
  await applyChanges(to, readChanges(from, request), request, { expected: target, isSettled });
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
