import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Connection } from '../../database/connection.ts';
import { createDatabase, openDatabase } from '../../database/open.ts';
import { explainError } from '../../domain/explain-error.ts';
import { lastPoint, standingOf } from './line.ts';
import { transfer } from './transfer.ts';

/** Opens the copy of a library on a server that this machine keeps to work in, as the server is now; makes it where there is none, or none that can be used. */
export async function openWorkingCopy(server: Connection, path: string): Promise<Connection> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw explainError(error, dirname(path)) ?? error;
  }
  const known = existsSync(path) ? await openDatabase({ kind: 'file', path }).catch(() => null) : null;
  if (known !== null) {
    if (await refresh(known, server)) return known;
    await known.close();
  }
  return makeAnew(server, path);
}

/** Brings a working copy up to the server; false where it cannot be. */
export async function refresh(copy: Connection, server: Connection): Promise<boolean> {
  const standing = await standingOf(copy, server);
  if (standing === 'behind' || (standing === 'empty' && (await lastPoint(server)) !== null))
    await transfer(server, copy);
  return ['same', 'behind', 'empty'].includes(standing);
}

async function makeAnew(server: Connection, path: string): Promise<Connection> {
  const part = `${path}.${process.pid}.part`;
  try {
    const { connection } = await createDatabase({ kind: 'file', path: part });
    try {
      await refresh(connection, server);
    } finally {
      await connection.close();
    }
    for (const suffix of suffixes) rmSync(path + suffix, { force: true });
    renameSync(part, path);
  } finally {
    for (const suffix of suffixes) rmSync(part + suffix, { force: true });
  }
  return openDatabase({ kind: 'file', path });
}

const suffixes = ['', '-wal', '-shm', '-journal'] as const;
