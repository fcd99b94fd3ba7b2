import type { Connection } from '../../database/connection.ts';
import { BookshelfError } from '../../domain/errors.ts';
import { applyChanges } from './apply-changes.ts';
import { isAt, lastPoint, type LinePoint } from './line.ts';
import { readChanges, requestFor } from './read-changes.ts';
import { uploadChanges } from './upload-changes.ts';

/** What was taken over. */
export interface Transferred {
  readonly operations: number;
  /** Whether it was all that the library holds, and not only what was done since. */
  readonly isWhole: boolean;
  /** How many uploads to the server were found that had been cut off, of which nothing counted. */
  readonly cutOff: number;
}

/** Gives a library what another one of its line did since; the one is then what the other is, row by row. */
export async function transfer(from: Connection, to: Connection): Promise<Transferred> {
  const [source, target] = [await lastPoint(from), await lastPoint(to)];
  const isWhole = target === null || !(await reaches(from, target));
  const after = isWhole ? null : target.id;
  // What a server tells is compared at the end: a transaction that stays open would keep others from it.
  if (!from.isRemote) await from.run('begin');
  try {
    const cutOff = await give(from, to, { after, source, target });
    return { operations: await operationsAfter(from, after ?? 0), isWhole, cutOff };
  } finally {
    if (!from.isRemote) await from.run('rollback').catch(() => undefined);
  }
}

/** Which operations are given: those after one (null: all that there is) up to `source`, to a library that is at `target`. */
export interface Gift {
  readonly after: number | null;
  /** Null where the library has no history. */
  readonly source: LinePoint | null;
  readonly target: LinePoint | null;
}

/**
 * Gives a library what another did, inside a transaction of the one that gives, if that is of this machine. Answers with how many uploads to a server
 * were found that had been cut off.
 */
export async function give(from: Connection, to: Connection, { after, source, target }: Gift): Promise<number> {
  const request = await requestFor(from, after);
  if (to.isRemote) {
    if (source === null) throw withoutHistory();
    return uploadChanges(from, to, { name: crypto.randomUUID(), request, expected: target, last: source });
  }
  const isSettled = () => isAt(from, source);
  await applyChanges(to, readChanges(from, request), request, { expected: target, isSettled });
  return 0;
}

/** What tells whether an upload counts is its last operation. */
function withoutHistory(): BookshelfError {
  return new BookshelfError('conflict', 'a library without a history cannot be given to a server as it is', {
    hint: 'Bring the books over: bookshelf export books.jsonl, then bookshelf import books.jsonl --db SERVER',
  });
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
