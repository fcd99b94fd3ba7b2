import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { answerSchema } from '../../src/cli/answer-schema.ts';
import { jsonAnswers } from '../../src/cli/json-answers.ts';
import { declaredCommands } from '../support/command-tree.ts';

const declared = await declaredCommands();
const names = jsonAnswers.map(({ name }) => name);
/** `author` alone is `author show`. */
const groups = new Set(declared.map(({ name }) => name.split(' ')).flatMap(([name, below]) => (below ? [name] : [])));
const printing = declared.filter(({ name, flags }) => flags.includes('--json') && !groups.has(name));

test.each(printing.map(({ name }) => name))('what %s prints as JSON has a schema', (name) => {
  expect(names.some((known) => known === name || known.startsWith(`${name} --`))).toBe(true);
});

test.each(names.filter((name) => name !== 'error'))('%s is a command, with an option that it has', (name) => {
  const [words = '', option] = name.split(/ (?=--)/);
  const spellings = declared.find((one) => one.name === words)?.flags.flatMap((flag) => flag.split(/[ ,]+/));
  expect(spellings).toEqual(expect.arrayContaining(option === undefined ? [] : [option]));
});

test.each(jsonAnswers.map((answer) => [answer.name, answer] as const))('the schema of %s is one', (_name, answer) => {
  expect(new Ajv2020().validateSchema(answerSchema(answer, { fields: null, closed: false }))).toBe(true);
});

test('no answer stands in the table twice', () => {
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
