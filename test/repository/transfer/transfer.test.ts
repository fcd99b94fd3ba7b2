import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../src/repository/create-library.ts';
import { openLibrary, type Library } from '../../../src/repository/library.ts';
import { cloneLibrary } from '../../../src/repository/transfer/clone-library.ts';
import { exchange } from '../../../src/repository/transfer/exchange.ts';
import { lineDump } from '../../support/line-dump.ts';
import { randomChange } from '../../support/random-changes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { uuidOf } from '../../support/test-library.ts';

let uuids = 0;
let seconds = 0;
const services = {
  clock: () => Date.UTC(2026, 2, 1, 10, 0, (seconds += 1)),
  uuid: () => uuidOf((uuids += 1)),
};

type Step = (library: Library) => Promise<unknown>;

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: randomChange.map(({ make }) => make) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('undo' as const, 'redo' as const).map((verb): Step => async (library) => {
      const undo = await library.undo();
      await undo[verb](null, { dryRun: false }).catch(() => null);
    }),
  },
);

async function newLibrary(): Promise<string> {
  const path = join(temporaryFolder(), 'books.db');
  const { library } = await createLibrary(path, services);
  await library.close();
  return path;
}

async function change(path: string, ...steps: readonly Step[]): Promise<void> {
  const library = await openLibrary(path, services);
  for (const each of steps) await each(library);
  await library.close();
}

const add =
  (title: string): Step =>
  (library) =>
    library.atomically(({ books }) => books.intake({ ifExists: 'add', values: 'replace' }).take({ title }));

const push = (here: string, there: string) =>
  exchange({ direction: 'push', here, there, dryRun: false, reach: undefined });
const pull = (here: string, there: string) =>
  exchange({ direction: 'pull', here, there, dryRun: false, reach: undefined });

describe('libraries of one line', () => {
  test('are the same row by row and operation by operation after each push and pull', async () => {
    const rounds = fc.array(fc.tuple(fc.boolean(), fc.array(step, { maxLength: 5 })), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 4 }), rounds, async (before, turns) => {
        const home = await newLibrary();
        await change(home, ...before);
        const away = join(temporaryFolder(), 'away.db');
        await cloneLibrary(home, away);
        expect(await lineDump(away)).toBe(await lineDump(home));
        for (const [isHome, steps] of turns) {
          await change(isHome ? home : away, ...steps);
          await (isHome ? pull(away, home) : push(away, home));
          expect(await lineDump(away)).toBe(await lineDump(home));
        }
      }),
      { numRuns: 20 },
    );
  }, 120_000);

  test('give an empty library everything', async () => {
    const [home, empty] = [await newLibrary(), await newLibrary()];
    await change(home, add('Emma'), add('Dune'));
    expect(await push(home, empty)).toMatchObject({ standing: 'ahead', operations: 2, isWhole: true });
    expect(await lineDump(empty)).toBe(await lineDump(home));
  });

  test('give all of it where the history that would be needed was pruned', async () => {
    const home = await newLibrary();
    await change(home, add('Emma'));
    const away = join(temporaryFolder(), 'away.db');
    await cloneLibrary(home, away);
    await change(home, add('Dune'), async (library) => {
      const operations = await library.operations();
      await library.atomically(() => operations.prune('2100-01-01'));
    });
    expect(await pull(away, home)).toMatchObject({ standing: 'ahead', isWhole: true });
    expect(await lineDump(away)).toBe(await lineDump(home));
    expect(await pull(away, home)).toMatchObject({ standing: 'same' });
  });
});

describe('libraries that are not of one line', () => {
  test('are left as they are where both went on', async () => {
    const home = await newLibrary();
    await change(home, add('Emma'));
    const away = join(temporaryFolder(), 'away.db');
    await cloneLibrary(home, away);
    await change(home, add('Dune'));
    await change(away, add('Ubik'));
    await expect(push(away, home)).rejects.toMatchObject({ kind: 'conflict', hint: expect.stringContaining('sync') });
    await expect(pull(away, home)).rejects.toMatchObject({ kind: 'conflict' });
  });

  test('are refused where they never were the same', async () => {
    const [one, other] = [await newLibrary(), await newLibrary()];
    await change(one, add('Emma'));
    await change(other, add('Dune'));
    await expect(push(one, other)).rejects.toMatchObject({ message: expect.stringContaining('no history in common') });
  });
});
