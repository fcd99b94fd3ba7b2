import { test } from 'vitest';
import { readFileSync } from 'node:fs';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';
test('explore', async () => {
  const lines = readFileSync('/tmp/explore.txt', 'utf8').split('\n').filter(Boolean);
  const shelf = await Shelf.holding(smallShelf);
  for (const line of lines) {
    const [, width, rest = line] = /^@(\d+) (.*)$/.exec(line) ?? [];
    process.stdout.write(await shelf.type(rest, width ? { width: Number(width), answers: ['y'] } : {}));
  }
});
