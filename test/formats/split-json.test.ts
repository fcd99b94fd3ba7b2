import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitJson } from '../../src/formats/split-json.ts';
import { splitLines } from '../../src/formats/split-lines.ts';
import { chunks, collect } from './chunks.ts';

function split(...pieces: readonly string[]) {
  return collect(splitJson(chunks(...pieces)));
}

const tricky = '\uFEFF [\n  {"a": "}],{\\"", "b": [{"c": "\\\\"}]},\r\n\n  {"d": "line\\u000a 😀"}, []\n]\n{"e": {}}\n';
const parts = [
  { line: 2, text: '{"a": "}],{\\"", "b": [{"c": "\\\\"}]}' },
  { line: 4, text: '{"d": "line\\u000a 😀"}' },
  { line: 4, text: '[]' },
  { line: 6, text: '{"e": {}}' },
];

test('the elements of a list and further documents are found, with their lines', async () => {
  expect(await split(tricky)).toEqual(parts);
});

test('the same is found wherever a chunk ends', async () => {
  for (let at = 0; at <= tricky.length; at += 1) {
    expect(await split(tricky.slice(0, at), tricky.slice(at)), `cut at ${at}`).toEqual(parts);
  }
  expect(await split(...tricky.split(''))).toEqual(parts);
});

test('lines are found wherever a chunk ends', async () => {
  const text = '{"a":1}\r\n\n  \n{"b":"é"}\n{"c":3}';
  const whole = await collect(splitLines(chunks(text)));
  expect(whole.map(({ line }) => line)).toEqual([1, 4, 5]);
  for (let at = 0; at <= text.length; at += 1) {
    expect(await collect(splitLines(chunks(text.slice(0, at), text.slice(at)))), `cut at ${at}`).toEqual(whole);
  }
});

test('any list of objects falls into its objects', async () => {
  const list = fc.array(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 })));
  const property = fc.asyncProperty(list, fc.constantFrom(undefined, 2), fc.nat(7), async (objects, indent, size) => {
    const text = JSON.stringify(objects, null, indent);
    const pieces = text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? [];
    expect((await split(...pieces)).map((element) => JSON.stringify(JSON.parse(element.text)))).toEqual(
      objects.map((object) => JSON.stringify(object)),
    );
  });
  await fc.assert(property);
});

test.each(['[]', ' [ ] \n', '[{"a":1},]', '[{"a":1}{"b":2}]', '{"a":1}\n{"b":2}', '[{}]\n[{}]'])(
  'a list may be empty, and commas missing or too many: %s',
  async (text) => {
    await expect(split(text)).resolves.toBeDefined();
  },
);

describe('what is no list of objects is refused with its line', () => {
  test.each([
    ['', 'the file is empty; a JSON list is at least []'],
    [' \n ', 'the file is empty; a JSON list is at least []'],
    ['[\n{"a": 1},\n{"b": ', 'the record that starts on line 3 does not end'],
    ['{"a": "no end}', 'the record that starts on line 1 does not end'],
    ['[\n{"a": 1}\n', 'the list is not closed: the text ends on line 3 without ]'],
    ['[{}]\n]', 'line 2 has "]" where a book should start with {'],
    ['["Emma", "Dune"]', 'line 1 has ""Emma", "Dune"]" where a book should start with {'],
    ['[\n\n12]', 'line 3 has "12]" where a book should start with {'],
    ['title,author\nEmma', 'line 1 has "title,author" where a book should start with {'],
    ['['.repeat(100_000), 'the record that starts on line 1 is nested more than 64 levels deep'],
  ])('%j', async (text, message) => {
    await expect(split(text)).rejects.toMatchObject({ kind: 'failure', message });
  });
});

test('a record over 16 MB is refused, not gathered', async () => {
  const piece = 'x'.repeat(1024 * 1024);
  async function* endless(start: string) {
    yield start;
    for (let count = 0; count < 100; count += 1) yield piece;
  }
  await expect(collect(splitJson(endless('[{"a": "')))).rejects.toThrow(
    'the record that starts on line 1 is larger than 16 MB',
  );
  await expect(collect(splitLines(endless('\n{"a": "')))).rejects.toThrow('line 2 is larger than 16 MB');
});
