import { describe, expect, test } from 'vitest';
import type { RunOptions } from '../support/run.ts';
import { Shelf } from '../support/shelf.ts';

/** Clears the screen, renames the window, colours by an eight-bit control, turns the text round, and rings. */
const hostile = 'a\u001b[2Jb\u001b]0;owned\u0007c\u009b31md\u202egnp.exe\u2066e\rf\u0000g'.replace('\u0000', '');
const unsafe = /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u;

async function hostileShelf(): Promise<Shelf> {
  const shelf = await Shelf.holding([
    {
      title: `Title ${hostile}`,
      authors: [`Author ${hostile}`, { name: 'Plain', role: `role ${hostile}` }],
      tags: [`tag ${hostile}`],
      series: [{ name: `Series ${hostile}`, position: null }],
      publisher: `Publisher ${hostile}`,
      review: `Review\n${hostile}`,
      notes: [{ kind: 'note', text: `Note ${hostile}` }],
      identifiers: [{ scheme: 'shelfmark', value: hostile }],
    },
    { title: `Title ${hostile}`, authors: ['Another'] },
  ]);
  shelf.write('bad.csv', `title,pages,${hostile}\n"${hostile}",many,x\n`);
  return shelf;
}

const named = `Title ${hostile}`;
const lines: readonly (readonly string[])[] = [
  ['list'],
  ['list', '-o', 'table'],
  ['list', '-o', 'markdown', '--fields', 'title,authors,review'],
  ['list', '--template', '{title}: {notes}'],
  ['show', '1'],
  ['search', 'note'],
  ['authors'],
  ['author', '1'],
  ['author', 'rename', '1', `New ${hostile}`],
  ['author', 'alias', '1', `Alias ${hostile}`],
  ['author', 'merge', '1', '2', '--yes'],
  ['add-author', `Somebody ${hostile}`],
  ['tags'],
  ['tags', 'rename', `tag ${hostile}`, `other ${hostile}`],
  ['series'],
  ['series', 'rename', `Series ${hostile}`, `Other ${hostile}`],
  ['tag', `new ${hostile}`, '1'],
  ['untag', `new ${hostile}`, '1'],
  ['set', '1', '--', `title=Changed ${hostile}`, `notes+=More ${hostile}`],
  ['add-book', `Fresh ${hostile}`],
  ['add-book', `Fresh ${hostile}`, '--if-exists', 'update', '--publisher', hostile],
  ['import', 'bad.csv', '--dry-run'],
  ['delete', '1', '--dry-run'],
  ['delete', '1', '--yes'],
];
const errors: readonly (readonly string[])[] = [
  [hostile],
  ['list', `--${hostile}`],
  ['list', `${hostile}:x`],
  ['list', `rating:${hostile}`],
  ['list', '--fields', hostile],
  ['list', '--sort', hostile],
  ['list', '--limit', hostile],
  ['list', '-o', hostile],
  ['list', '--template', `{${hostile}}`],
  ['list', '--db', `${hostile}.db`],
  ['list', '--db', `${hostile}://x`],
  ['show', `nothing ${hostile}`],
  ['show', named],
  ['delete', '1'],
  ['set', '1', '--', `${hostile}=x`],
  ['set', '1', '--', `published=${hostile}`],
  ['tag', 'x', '1', '--position', hostile],
  ['untag', `nothing ${hostile}`, '1'],
  ['author', `nothing ${hostile}`],
  ['author', 'alias', '1', 'Plain'],
  ['tags', 'rename', `nothing ${hostile}`, 'x'],
  ['series', 'rename', `nothing ${hostile}`, 'x'],
  ['add-book', 'Dune', '--isbn', hostile],
  ['import', `${hostile}.csv`],
  ['import', 'bad.csv'],
  ['import', 'bad.csv', '--format', hostile],
  ['import', 'bad.csv', '--encoding', hostile],
  ['import', 'bad.csv', '--map-shelf', `x=${hostile}`],
  ['export', hostile],
  ['export', `${hostile}/x.json`],
];

describe('text from outside', () => {
  test.each<[string, RunOptions]>([
    ['a pipe', {}],
    ['a terminal', { width: 60, variables: { NO_COLOR: '1' } }],
  ])('reaches %s without what could drive a terminal', async (_where, options) => {
    const shelf = await hostileShelf();
    for (const line of lines) {
      const { stdout, stderr, status } = await shelf.run(line, options);
      expect({ line, status: line.includes('bad.csv') ? 0 : status }).toEqual({ line, status: 0 });
      expect({ line, text: stdout + stderr }).toEqual({ line, text: expect.not.stringMatching(unsafe) });
    }
  });

  test.each<[string, RunOptions]>([
    ['a sentence', {}],
    ['a sentence on a terminal', { width: 60, variables: { NO_COLOR: '1' } }],
  ])('in an error is safe as %s', async (_where, options) => {
    const shelf = await hostileShelf();
    for (const line of errors) {
      const { stdout, stderr, status } = await shelf.run(line, options);
      expect({ line, isError: status > 0 && status < 70, stdout }).toEqual({ line, isError: true, stdout: '' });
      expect({ line, text: stderr }).toEqual({ line, text: expect.not.stringMatching(unsafe) });
    }
  });

  test('in an error is safe as JSON, and exact', async () => {
    const shelf = await hostileShelf();
    const { stderr } = await shelf.run(['show', `nothing ${hostile}`, '--json']);
    expect(stderr).not.toMatch(unsafe);
    expect(JSON.parse(stderr)).toMatchObject({ error: { message: `there is no book "nothing ${hostile}"` } });
  });

  test('is asked about safely', async () => {
    const shelf = await hostileShelf();
    const { stderr } = await shelf.run('bookshelf delete 1', { answers: ['n'] });
    expect(stderr).not.toMatch(unsafe);
  });

  test('is exact in JSON and CSV in a pipe, and safe on a terminal', async () => {
    const shelf = await hostileShelf();
    for (const line of ['bookshelf list --json', 'bookshelf list -o jsonl --limit 1', 'bookshelf export']) {
      const terminal = await shelf.run(line, { width: 80 });
      expect(terminal.stdout).not.toMatch(unsafe);
      const pipe = await shelf.succeed(line);
      expect(JSON.parse(terminal.stdout)).toEqual(JSON.parse(pipe));
      expect(pipe).toContain(JSON.stringify(`Title ${hostile}`));
    }
    expect(await shelf.succeed('bookshelf list -o csv')).toContain(`Title ${hostile}`);
    expect((await shelf.run('bookshelf list -o csv', { width: 80 })).stdout).not.toMatch(unsafe);
    for (const format of ['csv', 'biblatex', 'ris', 'csl-json', 'markdown', 'html']) {
      const { stdout } = await shelf.run(`bookshelf export --format ${format}`, { width: 80 });
      expect({ format, stdout }).toEqual({ format, stdout: expect.not.stringMatching(unsafe) });
    }
    const { stdout } = await shelf.run('bookshelf export --format csl-json', { width: 80 });
    expect(stdout).toContain(String.raw`\u`);
  });
});

test('an error stays short, however long the words are', async () => {
  const shelf = await Shelf.holding();
  const long = 'x'.repeat(100_000);
  for (const line of errors.map((words) => words.map((word) => word.replace(hostile, long)))) {
    const { stderr } = await shelf.run(line);
    expect({ line: line.map((word) => word.slice(0, 20)), isShort: stderr.length < 4000 }).toMatchObject({
      isShort: true,
    });
  }
});
