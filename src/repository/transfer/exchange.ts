import { parseAddress, showAddress } from '../../database/address.ts';
import type { Connection } from '../../database/connection.ts';
import { openDatabase } from '../../database/open.ts';
import type { ReachServer } from '../../database/remote/server-access.ts';
import { BookshelfError } from '../../domain/errors.ts';
import { explainError } from '../../domain/explain-error.ts';
import { filePath } from '../file-path.ts';
import { fileIdentity } from '../../database/file-identity.ts';
import { operationsAfter, reaches, transfer, type Transferred } from './transfer.ts';
import { lastPoint, standingOf, type Standing } from './line.ts';
import { lastingAddress, noteOrigin, originOf } from './origin.ts';

/** Which of two libraries is to get what the other has. */
export interface Exchange {
  readonly direction: 'push' | 'pull';
  /** The library of this command. */
  readonly here: string;
  /** The other one; null for the one that this was cloned from. */
  readonly there: string | null;
  readonly dryRun: boolean;
  /** How servers are reached. */
  readonly reach: ReachServer | undefined;
}

/** What came of it. */
export interface Exchanged extends Transferred {
  /** The other library, as it is shown to people. */
  readonly address: string;
  /** How the one that gives stands to the one that is given; only one that is `ahead` has something to give. */
  readonly standing: Standing;
}

/** Gives the one library what the other did since; throws a conflict where both went on, each for itself. */
export async function exchange({ direction, here, there, dryRun, reach }: Exchange): Promise<Exchanged> {
  return withLibrary(here, reach, async (own) => {
    const address = there ?? (await originOf(own));
    if (address === null) throw noOrigin(direction);
    refuseSame(here, address);
    return withLibrary(address, reach, async (other) => {
      const [from, to] = direction === 'push' ? [own, other] : [other, own];
      const standing = await standingOf(from, to);
      const shown = showAddress(parseAddress(address));
      if (standing === 'diverged' || standing === 'strange') throw apart(standing, direction, shown);
      if (standing !== 'ahead') return { address: shown, standing, operations: 0, isWhole: false, cutOff: 0 };
      const done = dryRun ? await preview(from, to) : await transfer(from, to);
      // A shared library is nobody's clone: an address of this machine would mislead everybody else.
      if (!dryRun && there !== null && !own.isRemote && own.writable) await noteOrigin(own, lastingAddress(there));
      return { address: shown, standing, ...done };
    });
  });
}

async function preview(from: Connection, to: Connection): Promise<Transferred> {
  const target = await lastPoint(to);
  const isWhole = target === null || !(await reaches(from, target));
  return { operations: await operationsAfter(from, target?.id ?? 0), isWhole, cutOff: 0 };
}

async function withLibrary<Result>(
  address: string,
  reach: ReachServer | undefined,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const parsed = parseAddress(address);
  const connection = await openThere(address, reach);
  try {
    return await work(connection);
  } catch (error) {
    throw explainError(error, showAddress(parsed)) ?? error;
  } finally {
    await connection.close();
  }
}

/** Opens the database of a library whose address was typed for this command; one that is not there can be made. */
export async function openThere(address: string, reach?: ReachServer): Promise<Connection> {
  try {
    return await openDatabase(parseAddress(address), reach);
  } catch (error) {
    if (!(error instanceof BookshelfError) || error.kind !== 'missing') throw error;
    throw new BookshelfError('missing', error.message, {
      hint: `Make one: bookshelf init-db --db ${address}`,
      cause: error,
    });
  }
}

/** Throws a usage error where two addresses are of one library. */
export function refuseSame(here: string, there: string): void {
  const [one, other] = [filePath(here), filePath(there)];
  const isSame =
    one !== null && other !== null && fileIdentity(one) !== null && fileIdentity(one) === fileIdentity(other);
  if (isSame) throw new BookshelfError('usage', `${there} is this library itself`, { hint: 'Name the other one' });
}

function noOrigin(direction: 'push' | 'pull'): BookshelfError {
  return new BookshelfError('missing', 'this library is no clone, so it is not known where it came from', {
    hint: `Say which library: bookshelf ${direction} ADDRESS`,
  });
}

function apart(standing: 'diverged' | 'strange', direction: 'push' | 'pull', address: string): BookshelfError {
  if (standing === 'diverged')
    return new BookshelfError('conflict', `this library and ${address} both went on since they were the same`, {
      hint: `Make them the same again: bookshelf sync ${address}`,
    });
  return new BookshelfError('conflict', `this library and ${address} have no history in common`, {
    hint:
      direction === 'push'
        ? 'To bring the books over: bookshelf export books.jsonl, then bookshelf import books.jsonl there'
        : `To bring the books over: bookshelf export books.jsonl --db ${address}, then bookshelf import books.jsonl`,
  });
}
