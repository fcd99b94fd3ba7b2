import type { Connection } from '../../database/connection.ts';
import type { SyncSide } from '../../domain/sync-conflict.ts';
import { ownOperations } from '../transfer/line.ts';

/** Where two libraries were the same, or one of them held all of the other. */
export interface Ancestor {
  /** The last operation of each that the other contains: its number in its own library. */
  readonly ours: number;
  readonly theirs: number;
  /** Which of them tells how things were before. */
  readonly base: SyncSide;
  /** Whether both libraries said the same there. */
  readonly isEven: boolean;
}

/** The operations of a library: its own by uuid, and those that it took in from others, with the own operation after which they are a part of it. */
interface Past {
  readonly own: ReadonlyMap<string, number>;
  readonly known: ReadonlyMap<string, number>;
}

/** Finds the last moment at which two libraries had the same; null where there was none. */
export async function findAncestor(here: Connection, there: Connection): Promise<Ancestor | null> {
  const [ours, theirs] = [await pastOf(here), await pastOf(there)];
  const [mine, other] = [lastKnown(ours, theirs), lastKnown(theirs, ours)];
  if (mine === null || other === null) return null;
  const isInOther = contains(theirs, other.id, mine.uuid);
  const isInOurs = contains(ours, mine.id, other.uuid);
  const base = isInOther && !isInOurs ? 'theirs' : 'ours';
  return { ours: mine.id, theirs: other.id, base, isEven: isInOther && isInOurs };
}

async function pastOf(connection: Connection): Promise<Past> {
  const own = new Map<string, number>();
  const known = new Map<string, number>();
  for await (const { id, uuid } of connection.rows(`select id, uuid from ${ownOperations}`))
    own.set(String(uuid), Number(id));
  for await (const { uuid, operation } of connection.rows('select uuid, operation from known_operations where not own'))
    known.set(String(uuid), Number(operation));
  return { own, known };
}

/** The last operation of a library that another contains. */
function lastKnown({ own }: Past, other: Past): { id: number; uuid: string } | null {
  let last: { id: number; uuid: string } | null = null;
  for (const [uuid, id] of own)
    if ((other.own.has(uuid) || other.known.has(uuid)) && id > (last?.id ?? 0)) last = { id, uuid };
  return last;
}

/** Whether a library contained an operation right after one of its own. */
function contains({ own, known }: Past, upTo: number, uuid: string): boolean {
  return (own.get(uuid) ?? known.get(uuid) ?? Infinity) <= upTo;
}
