import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { ask } from '../../src/cli/ask.ts';

/** A terminal as readline takes it for one. */
function terminal(): { input: PassThrough; output: PassThrough & { isTTY?: boolean } } {
  const output: PassThrough & { isTTY?: boolean } = new PassThrough();
  output.isTTY = true;
  return { input: new PassThrough(), output };
}

test('asks, and gives the line that was typed', async () => {
  const { input, output } = terminal();
  const answer = ask('Delete it? ', input, output);
  input.write('yes\r');
  expect(await answer).toBe('yes');
  expect(String(output.read())).toContain('Delete it? ');
});

test('gives null at the end of input', async () => {
  const { input, output } = terminal();
  const answer = ask('Delete it? ', input, output);
  input.end();
  expect(await answer).toBeNull();
});

test('is interrupted by Ctrl-C', async () => {
  const { input, output } = terminal();
  const answer = ask('Delete it? ', input, output);
  input.write('\u0003');
  await expect(answer).rejects.toMatchObject({ kind: 'interrupted', message: 'stopped; nothing was changed' });
});
