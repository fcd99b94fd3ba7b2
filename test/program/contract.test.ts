import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { contractLines } from '../support/contract-lines.ts';

const file = fileURLToPath(new URL('../../docs/contract.txt', import.meta.url));
const recorded = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

test('nothing that scripts rely on is gone or different; what a new major version drops is taken out of docs/contract.txt by hand', async () => {
  const now = new Set(await contractLines());
  expect(recorded.filter((line) => !now.has(line))).toEqual([]);
});

test('docs/contract.txt has all that scripts may rely on; npm run docs adds what is new', async () => {
  const lines = [...new Set([...recorded, ...(await contractLines())])].toSorted();
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(file);
});
