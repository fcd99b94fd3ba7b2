import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../src/formats/fingerprint.ts';
import { createLibrary } from '../../../src/repository/create-library.ts';
import { openLibrary, type Library } from '../../../src/repository/library.ts';
import { syncLibraries } from '../../../src/repository/sync/sync-libraries.ts';
import { cloneLibrary } from '../../../src/repository/transfer/clone-library.ts';
import { lineDump } from '../../support/line-dump.ts';
import { randomChange, type RandomChange } from '../../support/random-changes.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { uuidOf } from '../../support/test-library.ts';

let uuids = 0;
let seconds = 0;
const services = {
  clock: () => Date.UTC(2026, 2, 1, 10, 0, (seconds += 1)),
  uuid: () => uuidOf((uuids += 1)),
};
const names = { ours: 'home.db', theirs: 'away.db' };

async function hashOf(library: Library): Promise<string> {
  return (await fingerprint(library.content(null), { exact: true })).hash;
}

async function checkSound(library: Library): Promise<void> {
  const { connection } = library.inside;
  expect(await connection.value('select count(*) from pragma_foreign_key_check')).toBe(0);
  expect(await connection.value('select count(*) from journal_marks')).toBe(0);
}

/** Takes the last sync back where it wrote anything, and makes it again. */
async function undoAndRedo(library: Library): Promise<void> {
  if (library.operation === null) return;
  const undo = await library.undo();
  await undo.undo(library.operation, { dryRun: false });
  await undo.redo(null, { dryRun: false });
}

test('two libraries that went on in any way are the same after a sync, again and again, and it can be taken back', async () => {
  const turn = fc.record({
    home: fc.array(randomChange, { maxLength: 5 }),
    away: fc.array(randomChange, { maxLength: 5 }),
    side: fc.constantFrom('ours' as const, 'theirs' as const),
    undone: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(randomChange, { maxLength: 6 }),
      fc.array(turn, { minLength: 1, maxLength: 3 }),
      async (before: readonly RandomChange[], turns) => {
        const path = join(temporaryFolder(), 'home.db');
        const { library: home } = await createLibrary(path, services);
        await home.authors.add('Nobody', null, true);
        for (const { make } of before) await make(home);
        const copy = join(temporaryFolder(), 'away.db');
        await cloneLibrary(path, copy);
        const away = await openLibrary(copy, services);
        for (const { home: steps, away: others, side, undone } of turns) {
          for (const { make } of steps) await make(home);
          for (const { make } of others) await make(away);
          const states = [await lineDump(path), await lineDump(copy)];
          const options = { dryRun: false, both: true, decide: () => side, names };
          await syncLibraries(home, away, { ...options, dryRun: true });
          expect([await lineDump(path), await lineDump(copy)]).toEqual(states);
          await syncLibraries(home, away, options);
          for (const library of [home, away]) await checkSound(library);
          expect(await hashOf(away)).toBe(await hashOf(home));
          const hash = await hashOf(home);
          if (undone) await undoAndRedo(home);
          expect(await hashOf(home)).toBe(hash);
          const again = await syncLibraries(home, away, options);
          expect(again).toEqual({ conflicts: [], ours: 0, theirs: 0 });
        }
        await home.close();
        await away.close();
      },
    ),
    { numRuns: Number(process.env['SYNC_RUNS'] ?? 30) },
  );
}, 300_000);
