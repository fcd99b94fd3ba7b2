import { describe, expect, test } from 'vitest';
import { reportBug, reportError } from '../../src/cli/report-error.ts';
import type { Surroundings } from '../../src/cli/surroundings.ts';
import { BookshelfError } from '../../src/domain/errors.ts';

function surroundings(
  args: readonly string[],
  write: (text: string) => Promise<void>,
  isTerminal = false,
): Surroundings {
  const sink = { isTerminal, columns: 80, terminal: null, write };
  return {
    args,
    environment: { variables: {}, platform: 'linux', home: null },
    stdin: { isTerminal: false, chunks: async function* () {}, ask: async () => null },
    stdout: sink,
    stderr: sink,
    clock: () => 0,
    random: (length) => new Uint8Array(length),
    run: async () => 1,
    temporary: '.',
  };
}

async function told(error: BookshelfError, args: readonly string[] = [], isTerminal = false) {
  let text = '';
  const status = await reportError(
    error,
    surroundings(args, async (part) => void (text += part), isTerminal),
  );
  return { text, status };
}

describe('an error', () => {
  test.each([
    ['failure', 1],
    ['usage', 2],
    ['missing', 3],
    ['conflict', 4],
    ['busy', 5],
    ['check', 6],
    ['interrupted', 130],
  ] as const)('of kind %s ends with %i', async (kind, code) => {
    expect(await told(new BookshelfError(kind, 'no luck'))).toEqual({ text: 'bookshelf: no luck\n', status: code });
  });

  test('has its hint on a line of its own', async () => {
    const error = new BookshelfError('usage', 'no luck', { hint: 'Try again' });
    expect((await told(error)).text).toBe('bookshelf: no luck\nTry again\n');
  });

  test.each([['--json'], ['-o', 'json'], ['--output', 'json'], ['--output=json'], ['-ojson']])(
    'is one JSON object with %s %s',
    async (...words) => {
      const { text } = await told(new BookshelfError('missing', 'no luck'), ['show', '7', ...words]);
      expect(text).toBe('{"error":{"kind":"missing","message":"no luck","hint":null}}\n');
    },
  );

  test('is a sentence where the words of JSON stand after --, or mean another thing', async () => {
    for (const args of [
      ['set', '1', '--', '--json'],
      ['add-book', 'json'],
      ['list', '--sort', 'json'],
    ])
      expect((await told(new BookshelfError('missing', 'no luck'), args)).text).toBe('bookshelf: no luck\n');
  });

  test('is coloured on a terminal, unless --color says otherwise', async () => {
    const error = new BookshelfError('missing', 'no luck');
    expect((await told(error, [], true)).text).toContain('\u001b[31m');
    expect((await told(error, ['--color', 'never'], true)).text).not.toContain('\u001b');
    expect((await told(error, ['--color=always'])).text).toContain('\u001b[31m');
  });

  test('keeps its exit status where standard error cannot be written', async () => {
    const broken = surroundings([], () => Promise.reject(new Error('ENOSPC')));
    expect(await reportError(new BookshelfError('busy', 'no luck'), broken)).toBe(5);
    expect(await reportBug(new Error('no luck'), broken)).toBe(70);
  });
});
