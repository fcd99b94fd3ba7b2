import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Spool } from '../../src/cli/spool.ts';
import { spoolText } from '../../src/cli/spool-text.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const page = '三体 📚 Æsop — "a\tb"\n'.repeat(1000);

async function textOf(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

describe('text that is held back', () => {
  test('comes back as it was, from memory while it is short, and from a file when it is long', async () => {
    for (const pages of [0, 1, 40]) {
      const spool = new Spool(temporaryFolder());
      for (let count = 0; count < pages; count += 1) spool.add(page);
      expect(await textOf(spool.read())).toBe(page.repeat(pages));
      expect(await textOf(spool.read())).toBe(page.repeat(pages));
      spool.remove();
    }
  });

  test('leaves nothing in the temporary folder, also where what is done with it fails', async () => {
    const folder = temporaryFolder();
    const whole = (async function* () {
      for (let count = 0; count < 40; count += 1) yield page;
    })();
    const failing = spoolText(whole, folder, async (text) => {
      await textOf(text);
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('needs no temporary folder while it is short, and names the one that is not there', () => {
    const spool = new Spool('/nowhere/at/all');
    spool.add(page);
    expect(() => {
      for (let count = 0; count < 40; count += 1) spool.add(page);
    }).toThrow(/\/nowhere\/at\/all/);
  });
});
