import { showAddress } from '../address.ts';
import { openHrana, type Step, type StepAnswer } from './hrana.ts';
import { foreignDatabase, preludeSteps, readPrelude, refuseOthers, type Found } from './prelude.ts';
import type { ServerAddress } from './remote.ts';
import { schemaStatements } from './schema-statements.ts';
import type { ServerAccess } from './server-access.ts';

/** Makes a library in an empty database; answers whether it did: false where there is one of this program's schema already. */
export async function makeOnServer(address: ServerAddress, access: ServerAccess): Promise<boolean> {
  const found = await lookAtServer(address, access);
  if (found.kind === 'foreign') throw foreignDatabase(showAddress(address));
  if (found.kind === 'empty' && (await applySchema(address, access, 0))) return true;
  refuseOthers(showAddress(address), await lookAtServer(address, access));
  return false;
}

/** Finds out what is in a database on a server. */
export async function lookAtServer(address: ServerAddress, access: ServerAccess): Promise<Found> {
  const { stream } = openHrana(address.url, showAddress(address), access);
  return readPrelude(await stream().send(preludeSteps, true));
}

/** Brings a library to the newest schema in one request, all of it or nothing; answers whether it did: false where somebody else was quicker. */
export async function applySchema(address: ServerAddress, access: ServerAccess, from: number): Promise<boolean> {
  const { stream } = openHrana(address.url, showAddress(address), access);
  const before: Step[] = [
    { sql: 'pragma foreign_keys = off', values: [], follows: false },
    { sql: 'begin immediate', values: [], follows: true },
  ];
  const steps = (await schemaStatements(from)).map((statement) => ({ ...statement, follows: true }));
  const answers = await stream().send([...before, ...steps, { sql: 'commit', values: [], follows: true }], true);
  const failure = answers.find((answer) => answer instanceof Error);
  if (failure === undefined) return true;
  if (isQuickerElsewhere(failure)) return false;
  throw failure;
}

function isQuickerElsewhere(failure: StepAnswer | undefined): boolean {
  return (
    failure instanceof Error && /already exists|UNIQUE constraint failed: __drizzle_migrations/.test(failure.message)
  );
}
