import { exchange, type Exchanged } from '../repository/transfer/exchange.ts';
import type { Context } from './context.ts';
import { otherAddress } from './other-address.ts';
import { plural } from './plural.ts';
import { sayCutOff } from './say-cut-off.ts';

/** Gives one of two libraries what was done in the other, and says so. */
export async function exchangeLibraries(context: Context, action: 'push' | 'pull', address?: string): Promise<void> {
  const there = address === undefined ? null : await otherAddress(context, address);
  const here = (await context.address()).text;
  const { dryRun } = context.settings;
  const done = await exchange({ direction: action, here, there, dryRun, reach: context.services.server });
  await sayCutOff(context, done.cutOff);
  await context.answer({
    action,
    ids: [],
    message: sentence(action, done, dryRun),
    counts: { operations: done.operations },
    details: { address: done.address, standing: done.standing, whole: done.isWhole },
  });
}

function sentence(
  action: 'push' | 'pull',
  { standing, operations, address, isWhole }: Exchanged,
  dryRun: boolean,
): string {
  if (standing === 'same') return `This library and ${address} are the same`;
  if (standing !== 'ahead') return nothing(action, standing, address);
  const what = isWhole ? 'everything' : plural(operations, 'operation');
  const [verb, would, where] = action === 'push' ? ['Pushed', 'Would push', 'to'] : ['Pulled', 'Would pull', 'from'];
  return `${dryRun ? would : verb} ${what} ${where} ${address}`;
}

function nothing(action: 'push' | 'pull', standing: string, address: string): string {
  if (standing === 'empty') return `There is nothing in ${action === 'push' ? 'this library' : address} yet`;
  return action === 'push'
    ? `There is nothing new here; ${address} went on: bookshelf pull ${address}`
    : `There is nothing new in ${address}; this library went on: bookshelf push ${address}`;
}
