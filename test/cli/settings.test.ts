import { expect, test } from 'vitest';
import { readSettings } from '../../src/cli/settings.ts';
import { outputs } from '../../src/output/index.ts';

const names = outputs.map(({ name }) => name);
const read = (options: Record<string, unknown>) => readSettings(options, names);

test('without a flag nothing is settled: it is for the terminal to say', () => {
  expect(read({})).toEqual({
    db: undefined,
    colour: 'auto',
    input: true,
    verbose: false,
    quiet: false,
    json: false,
    output: null,
    fields: null,
    template: undefined,
    dryRun: false,
    yes: false,
  });
});

test.each([
  [{ quiet: true }, 'ids'],
  [{ json: true }, 'json'],
  [{ output: 'csv' }, 'csv'],
  [{ template: '{title}' }, 'template'],
  [{ template: '{title}', output: 'template' }, 'template'],
  [{ json: true, output: 'json' }, 'json'],
  [{ quiet: true, output: 'ids' }, 'ids'],
])('%o is the output %s', (options, output) => {
  expect(read(options).output).toBe(output);
});

test.each([
  { quiet: true, json: true },
  { json: true, output: 'csv' },
  { quiet: true, output: 'table' },
  { template: '{title}', json: true },
  { template: '', output: 'csv' },
])('%o asks for two outputs', (options) => {
  expect(() => read(options)).toThrow(/ask for two outputs$/);
});

test('--output json asks for errors as JSON too', () => {
  expect(read({ output: 'json' }).json).toBe(true);
  expect(read({ output: 'jsonl' }).json).toBe(false);
});

test('fields are parted by commas, with white space or without', () => {
  expect(read({ fields: 'title, author ,,year' }).fields).toEqual(['title', 'author', 'year']);
  expect(() => read({ fields: ' ,' })).toThrow('--fields names no field');
});
