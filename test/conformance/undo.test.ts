import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dump } from '../support/dump.ts';
import { randomChange } from '../support/random-changes.ts';
import { drivers, openEmpty } from './drivers.ts';

const now = { dryRun: false };

/** Each step is many requests there, and the SQL is the same. */
const onServer = process.env['BOOKSHELF_TEST_SERVER'] === '1';

describe.each(drivers)('undo of everything in $name', (driver) => {
  test('gives each state back exactly, and redo each in its turn', async () => {
    const property = fc.asyncProperty(fc.array(randomChange, { minLength: 1, maxLength: 12 }), async (changes) => {
      const { library, connection } = await openEmpty(driver);
      const states = [await dump(library, connection)];
      for (const { make } of changes) {
        await make(library);
        const state = await dump(library, connection);
        if (library.operation !== null) states.push(state);
        expect(state).toBe(states.at(-1));
      }
      const undo = await library.undo();
      for (const state of states.slice(0, -1).toReversed()) {
        await undo.undo(null, now);
        expect(await dump(library, connection)).toBe(state);
      }
      expect(await undo.undo(null, now)).toBeNull();
      for (const state of states.slice(1)) {
        await undo.redo(null, now);
        expect(await dump(library, connection)).toBe(state);
      }
      expect(await undo.redo(null, now)).toBeNull();
      for (const state of states.slice(0, -1).toReversed()) {
        await undo.undo(null, now);
        expect(await dump(library, connection)).toBe(state);
      }
      await library.close();
    });
    await fc.assert(property, { numRuns: onServer ? 5 : 25 });
  }, 120_000);

  test('of an older change leaves a sound library, and can itself be taken back', async () => {
    const property = fc.asyncProperty(
      fc.array(randomChange, { minLength: 2, maxLength: 12 }),
      fc.infiniteStream(fc.nat()),
      async (changes, numbers) => {
        const { library, connection } = await openEmpty(driver);
        for (const { make } of changes) await make(library);
        const undo = await library.undo();
        const operations = await library.operations();
        for (let round = 0; round < 4; round += 1) {
          const standing = (await operations.list({})).filter(({ undoneBy }) => undoneBy === null);
          const chosen = standing[(numbers.next().value ?? 0) % Math.max(1, standing.length)];
          if (chosen === undefined) break;
          const before = await dump(library, connection);
          await undo.undo(chosen.id, now);
          expect(await connection.value('select count(*) from pragma_foreign_key_check')).toBe(0);
          // Taken back at once where it did something, else there is nothing to take back.
          if (library.operation !== null && round % 2 === 0) await undo.undo(library.operation, now);
          const isBack = library.operation === null || round % 2 === 0;
          expect(isBack ? await dump(library, connection) : before).toBe(before);
        }
        await library.close();
      },
    );
    await fc.assert(property, { numRuns: onServer ? 5 : 25 });
  }, 120_000);
});
