import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 0 }));
afterEach(() => void vi.useRealTimers());

/** What a terminal is shown while 1,000 bytes are read in lumps of 250, of 400 records each, told of after every 2 records. */
async function shown(): Promise<string> {
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
  let done = 0;
  const surroundings = { stderr: { terminal }, clock: () => Date.now() };
  const input = { size: 1000, bytesRead: () => done };
  const progress = await startProgress({ surroundings, settings: { quiet: false } }, input);
  for (let records = 2; records <= 1600; records += 2) {
    vi.setSystemTime(records * 5);
    done = Math.ceil(records / 400) * 250;
    progress.update(records);
  }
  progress.stop();
  return String(terminal.read());
}

test('the bar says how long the rest takes, also while one lump of the file makes many records', async () => {
  const text = await shown();
  expect(text).toMatch(/25% \d+ records, 200 a second, \ds left/);
  expect(text).toMatch(/50% \d+ records, 200 a second, \ds left/);
  expect(text).not.toMatch(/NaN|NU|NF/);
});
