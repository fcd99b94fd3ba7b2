import * as fc from 'fast-check';
import { tmpdir } from 'node:os';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openLocal } from '../../src/database/local.ts';
import { openLibraryAsOf } from '../../src/repository/library-as-of.ts';
import { dump } from '../support/dump.ts';
import { randomChange } from '../support/random-changes.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { uuidOf } from '../support/test-library.ts';
import { openEmpty } from './drivers.ts';

const services = { clock: () => 0, uuid: () => uuidOf(1) };

test('a library as it was after an operation is what it was, undo and redo between them or not', async () => {
  const step = fc.oneof(
    { weight: 4, arbitrary: randomChange.map(({ make }) => make) },
    { weight: 1, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
  );
  const property = fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 10 }), async (steps) => {
    const { library, connection } = await openEmpty({
      name: 'a file',
      address: () => join(temporaryFolder(), 'library.db'),
    });
    const undo = await library.undo();
    const states = new Map([[0, await dump(library, connection)]]);
    for (const each of steps) {
      if (typeof each === 'function') await each(library);
      else await undo[each](null, { dryRun: false }).catch(() => null);
      if (library.operation !== null) states.set(library.operation, await dump(library, connection));
    }
    const now = await dump(library, connection);
    for (const [operation, state] of states) {
      const past = await openLibraryAsOf(library.address, { operation, words: true, temporary: tmpdir() }, services);
      const copy = openLocal({ kind: 'file', path: past.address });
      expect(await dump(past, copy)).toBe(state);
      await copy.close();
      await past.close();
      expect(existsSync(dirname(past.address))).toBe(false);
    }
    expect(await dump(library, connection)).toBe(now);
    await library.close();
  });
  await fc.assert(property, { numRuns: 15 });
}, 120_000);
