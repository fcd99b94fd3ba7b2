import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';

const corpus = resolve('../shared/corpus');

/** Folders of files in formats that are read, healthy and damaged. */
const folders = [
  ...['bibtex', 'calibre', 'csl-json', 'epub', 'goodreads', 'jelu', 'marc', 'onix', 'openlibrary', 'opf', 'ris'],
  ...['tellico', 'misc', 'hostile'],
].filter((folder) => existsSync(join(corpus, folder)));

function filesIn(folder: string): string[] {
  return readdirSync(join(corpus, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(corpus, folder, name))
    .filter((path) => statSync(path).isFile())
    .toSorted();
}

/** Read, or refused with a sentence: never a fault of the program, and never anything printed that no file says. */
describe.skipIf(folders.length === 0)(
  'every file of other programs (skipped where ../shared/corpus is not there)',
  () => {
    test.each(folders)('in %s is read or refused', async (folder) => {
      const shelf = new Shelf();
      const statuses: number[] = [];
      for (const path of filesIn(folder)) {
        const { status, stderr } = await shelf.run(['convert', path, '-', '--to', 'jsonl', '--skip-bad', '--quiet']);
        statuses.push(status);
        expect({ path, isExpected: [0, 1, 2, 6].includes(status), stderr }).toMatchObject({ path, isExpected: true });
        expect({ path, isSaid: status === 0 || stderr.startsWith('bookshelf: ') }).toEqual({ path, isSaid: true });
      }
      expect(statuses).toContain(0);
    });
  },
);
