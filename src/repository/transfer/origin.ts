import { resolve } from 'node:path';
import { sql } from 'drizzle-orm';
import { parseAddress } from '../../database/address.ts';
import type { Connection } from '../../database/connection.ts';

/** The address of the library that this one is a clone of; null where it is none. */
export async function originOf(connection: Connection): Promise<string | null> {
  const address = await connection.value('select address from origins order by id desc limit 1');
  return typeof address === 'string' ? address : null;
}

/** Notes where a library came from, unless that is known. */
export async function noteOrigin(connection: Connection, address: string): Promise<void> {
  if ((await originOf(connection)) === null)
    await connection.database.run(sql`insert into origins (address) values (${address})`);
}

/** Notes where a library came from, whatever was known. */
export async function setOrigin(connection: Connection, address: string): Promise<void> {
  await connection.database.run(sql`delete from origins`);
  await noteOrigin(connection, address);
}

/** An address as it is the same from every folder. */
export function lastingAddress(address: string): string {
  const parsed = parseAddress(address);
  return parsed.kind === 'file' ? resolve(parsed.path) : address;
}
