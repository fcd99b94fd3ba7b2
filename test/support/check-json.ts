import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { answerSchema, itemSchema } from '../../src/cli/answer-schema.ts';
import { jsonAnswers, type JsonAnswer } from '../../src/cli/json-answers.ts';
import type { JsonSchema } from '../../src/output/json-schema.ts';
import { splitCommandLine } from './command-line.ts';

const ajv = new Ajv2020({ allErrors: true });
const validators = new Map<string, ValidateFunction>();

interface Printed {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

/** Holds what a command line printed as JSON against its schema, with no key more than that has; throws where it does not fit. */
export function checkJson(args: readonly string[], { stdout, stderr, status }: Printed): void {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const form = formOf(options);
  if (form === null || options.includes('--help') || options.includes('-h')) return;
  if (status !== 0 && form === 'json') checkError(args, stderr);
  // A check that fails prints what it found all the same; what another command had to leave unfinished is no JSON yet.
  if ((status !== 0 && status !== 6) || stdout === '') return;
  const answers = answersTo(options);
  if (form === 'json' && answers.every((answer) => answer.form !== 'lines'))
    return check(args, stdout, (answer, asked) => answerSchema(answer, asked), answers);
  for (const line of stdout.trimEnd().split('\n'))
    check(args, line, (answer, asked) => itemSchema(answer, asked), answers);
}

function formOf(options: readonly string[]): 'json' | 'jsonl' | null {
  const named = options.map((word, index) => (/^(-o|--output)$/.test(options[index - 1] ?? '') ? `-o${word}` : word));
  const asks = (output: string) => named.includes(`-o${output}`) || named.includes(`--output=${output}`);
  if (named.includes('--json') || asks('json')) return 'json';
  return asks('jsonl') ? 'jsonl' : null;
}

function fieldsOf(options: readonly string[]): readonly string[] | null {
  const index = options.indexOf('--fields');
  const text = index < 0 ? options.find((word) => word.startsWith('--fields='))?.slice(9) : options[index + 1];
  return text?.split(',') ?? null;
}

/** The answers that a command line may give: those of its options, else the one without. */
function answersTo(options: readonly string[]): readonly JsonAnswer[] {
  const line = splitCommandLine(options);
  if (line === null) return [];
  if (line.name === 'schema' && line.words.some((word) => !word.startsWith('-'))) return [];
  const given = new Set(line.words.map((word) => (word === '-n' ? '--dry-run' : (word.split('=')[0] ?? ''))));
  const own = jsonAnswers.filter(({ name }) => name === line.name || name.startsWith(`${line.name} --`));
  const asked = own.filter(({ name }) => given.has(name.slice(line.name.length + 1)));
  const found = asked.length > 0 ? asked : own.filter(({ name }) => name === line.name);
  if (found.length === 0) throw new Error(`src/cli/json-answers.ts has nothing that ${line.name} prints`);
  return found;
}

type Schema = (answer: JsonAnswer, asked: { closed: true; fields: readonly string[] | null }) => JsonSchema;

function check(args: readonly string[], text: string, schema: Schema, answers: readonly JsonAnswer[]): void {
  if (answers.length === 0) return;
  const value: unknown = JSON.parse(text);
  const schemas = answers.map((answer) =>
    schema(answer, { closed: true, fields: 'listing' in answer.content ? fieldsOf(args) : null }),
  );
  const errors = schemas.map((one) => errorsOf(one, value));
  if (errors.every((found) => found !== null))
    throw new Error(
      `bookshelf ${args.join(' ')} printed what its schema does not know: ${errors.join('; or ')}\n${text}`,
    );
}

function checkError(args: readonly string[], stderr: string): void {
  const line = stderr.trimEnd().split('\n').at(-1) ?? '';
  check(args, line, (answer) => answerSchema(answer, { closed: true, fields: null }), [errorAnswer]);
}

const errorAnswer = jsonAnswers.filter(({ name }) => name === 'error')[0]!;

function errorsOf(schema: JsonSchema, value: unknown): string | null {
  const key = JSON.stringify(schema);
  const validate = validators.get(key) ?? ajv.compile(schema);
  validators.set(key, validate);
  return validate(value) ? null : ajv.errorsText(validate.errors);
}
