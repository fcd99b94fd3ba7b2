import { execFileSync } from 'node:child_process';
import { assert, constantFrom, property, sample, string } from 'fast-check';
import { expect, test } from 'vitest';
import { candidate } from '../../../src/cli/completion/candidate.ts';
import { bashInsertions } from '../../../src/cli/completion/bash-insertions.ts';
import { readShellWord, splitShellLine } from '../../../src/cli/completion/shell-word.ts';
import { isInstalled } from '../../support/installed.ts';

const breaks = ' \t\n"\'@><=;|&(:';
const texts = string({ unit: constantFrom(...Array.from('ab é"`\'\\:@=$!#~*()&;<>|')), minLength: 1, maxLength: 8 });

test.each([
  ['author:"le gu', 'author:le gu', '"', 8],
  [`'it'\\''s`, "it's", "'", 7],
  [String.raw`le\ gu`, 'le gu', '', 0],
  [String.raw`"a\"b\c`, String.raw`a"b\c`, '"', 1],
  ["'a\\", 'a\\', "'", 1],
])('reads %s as a shell does', (raw, value, quote, quoteStart) => {
  expect(readShellWord(raw)).toEqual({ raw, value, quote, quoteStart });
});

test('cuts a line into words, the last of which may be empty', () => {
  const words = splitShellLine(`bookshelf  list 'a b'  x\\ y `).map(({ value }) => value);
  expect(words).toEqual(['bookshelf', 'list', 'a b', 'x y', '']);
});

test.each(['', '"', "'"] as const)('what is put into the line behind %s is the candidate to a shell', (quote) => {
  assert(
    property(texts, (text) => {
      const [, insertion = ''] = bashInsertions(
        { candidates: [candidate(text)], files: false },
        readShellWord(quote),
        breaks,
      );
      expect(readShellWord(`${quote}${insertion}${quote}`).value).toBe(text);
    }),
  );
});

function insert(text: string, quote: string): string {
  const completion = { candidates: [candidate(text)], files: false };
  return bashInsertions(completion, readShellWord(quote), breaks)[1] ?? '';
}

test.skipIf(!isInstalled('bash'))('what is put into the line is the candidate to bash itself', () => {
  const all = sample(texts, { numRuns: 200, seed: 7 });
  const script = all.flatMap((text) =>
    ['', '"', "'"].map((quote) => `printf '%s\\n' ${quote}${insert(text, quote)}${quote}`),
  );
  const printed = execFileSync('bash', ['-c', script.join('\n')], { encoding: 'utf8' }).split('\n');
  expect(printed.slice(0, -1)).toEqual(all.flatMap((text) => [text, text, text]));
});

test.each([
  ['author:ur', ['author:Ursula K. Le Guin'], ['whole', String.raw`Ursula\ K.\ Le\ Guin`]],
  ["'author:ur", ['author:Ursula'], ['whole', 'author:Ursula']],
  ['dune:h', ['Dune: House Atreides'], ['whole', String.raw`\ House\ Atreides`]],
  ['tag:x', ['title:x'], ['whole']],
  ['@t', ['@tbr'], ['whole', '@tbr']],
  ['le g', ['Le Guin', 'LE GUIN'], ['whole', String.raw`Le\ Guin`]],
  ['Le', ['Le Guin', 'LE GUIN'], ['whole', String.raw`Le\ Guin`]],
])('puts into a line that ends with %s what bash replaces', (raw, values, lines) => {
  const word = readShellWord(raw.replace(' ', '\\ '));
  expect(bashInsertions({ candidates: values.map((value) => candidate(value)), files: false }, word, breaks)).toEqual(
    lines,
  );
});

test('keeps a quotation open where more is to follow', () => {
  const completion = { candidates: [candidate('author:', '', true)], files: false };
  expect(bashInsertions(completion, readShellWord("'au"), breaks)).toEqual(['partial', 'author:', 'author:*']);
  expect(bashInsertions(completion, readShellWord('au'), breaks)).toEqual(['partial', 'author:']);
});
