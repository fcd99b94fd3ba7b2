import { sql } from 'drizzle-orm';
import type { BoundStatement, Connection } from '../../database/connection.ts';
import { clearing } from './apply-changes.ts';
import { holds, isAt, ownOperations, type LinePoint } from './line.ts';
import { movedMeanwhile } from './moved-meanwhile.ts';
import { readChanges, type ChangesRequest, type TransferPiece } from './read-changes.ts';
import { readWords } from './read-words.ts';
import type { TransferStep } from './transfer-steps.ts';

/** How many characters are sent in a request. */
const portion = 1_000_000;

/** Who sends something sends on: after so many seconds of silence what was staged is litter. */
const patience = 60;

/** What is sent, and what has to be the last operation before and after. */
export interface Upload {
  /** Tells it from others that are on their way. */
  readonly name: string;
  readonly request: ChangesRequest;
  readonly expected: LinePoint | null;
  readonly last: LinePoint;
}

/**
 * Gives a library on a server what one of this machine did: in pieces to a table that nobody reads, then all of it in one transaction. Cut off before
 * that, nothing of it is there. Throws `busy` where somebody else changed the library meanwhile. Answers with the number of uploads that others had left.
 */
export async function uploadChanges(from: Connection, to: Connection, upload: Upload): Promise<number> {
  const left = await dropLitter(to);
  try {
    await stage(to, upload, pieces(from, upload.request));
    await takeIn(to, upload);
  } catch (error) {
    // Where the answer to the commit was lost, and the server was silent for long: it counts all the same.
    if (await holds(to, upload.last).catch(() => false)) return left;
    const isMoved = await isAt(to, upload.expected).then(
      (isThere) => !isThere,
      () => false,
    );
    await to.batch([{ sql: 'delete from staged_rows where upload = ?', values: [upload.name] }]).catch(() => null);
    throw isMoved ? movedMeanwhile() : error;
  }
  return left;
}

async function* pieces(from: Connection, request: ChangesRequest): AsyncGenerator<TransferPiece> {
  yield* readChanges(from, request);
  yield* readWords(from, request);
}

async function stage(to: Connection, upload: Upload, changes: AsyncIterable<TransferPiece>): Promise<void> {
  let waiting: BoundStatement[] = [];
  let size = 0;
  for await (const { step, data } of changes) {
    const values = [upload.name, upload.request.steps.all.indexOf(step), data];
    waiting.push({ sql: 'insert into staged_rows (upload, step, data, staged) values (?, ?, ?, unixepoch())', values });
    size += data.length;
    if (size < portion) continue;
    await to.batch(waiting);
    waiting = [];
    size = 0;
  }
  if (waiting.length > 0) await to.batch(waiting);
}

/** All of it in one request, of which the last question tells whether it counts, should the answer be lost. */
async function takeIn(to: Connection, { name, request, expected, last }: Upload): Promise<void> {
  const { database } = to;
  await to.run('begin immediate');
  try {
    // A row that is refused where the library is not where it should be.
    await database.run(sql`insert into journal_marks (name, operation, high) select 'moved', null, 0
      where (select uuid from ${sql.raw(ownOperations)} order by id desc limit 1) is not ${expected?.uuid ?? null}`);
    await to.run('pragma defer_foreign_keys = on');
    if (request.after === null) for (const statement of clearing(request.shapes)) await to.run(statement);
    if (request.after === null) await to.run(`insert into book_text (book_text) values ('delete-all')`);
    for (const [index, step] of request.steps.all.entries()) await database.run(takingIn(step, name, index));
    await database.run(sql`delete from staged_rows where upload = ${name}`);
    await to.commit(`select uuid from operations where uuid = '${checked(last.uuid)}'`);
  } catch (error) {
    await to.run('rollback').catch(() => undefined);
    throw error;
  }
}

function takingIn({ before, after }: TransferStep, upload: string, step: number) {
  return sql`${sql.raw(before)}(select j.value as value from staged_rows s, json_each(s.data) j
    where s.upload = ${upload} and s.step = ${step})${sql.raw(after)}`;
}

function checked(uuid: string): string {
  if (/^[0-9a-f-]{36}$/.test(uuid)) return uuid;
  throw new Error('an operation without a uuid');
}

/** Drops what others staged and never took in; answers with how many they were. */
async function dropLitter(to: Connection): Promise<number> {
  const old = `select upload from staged_rows group by upload having max(staged) < unixepoch() - ${patience}`;
  const left = Number(await to.value(`select count(*) from (${old})`));
  if (left > 0) await to.batch([{ sql: `delete from staged_rows where upload in (${old})`, values: [] }]);
  return left;
}
