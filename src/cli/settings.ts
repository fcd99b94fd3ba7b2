import { BookshelfError } from '../domain/errors.ts';
import type { OutputName } from '../output/index.ts';

/** What the flags that mean one thing everywhere say. */
export interface Settings {
  readonly db: string | undefined;
  readonly colour: 'auto' | 'always' | 'never';
  readonly input: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly json: boolean;
  readonly output: OutputName | null;
  readonly fields: readonly string[] | null;
  readonly template: string | undefined;
  readonly dryRun: boolean;
  readonly yes: boolean;
}

const colourWords = ['auto', 'always', 'never'] as const;

/** Reads the common flags out of commander's merged options. */
export function readSettings(options: Readonly<Record<string, unknown>>, outputs: readonly OutputName[]): Settings {
  const text = (name: string) => (typeof options[name] === 'string' ? options[name] : undefined);
  const fields = text('fields');
  const template = text('template');
  return {
    db: text('db'),
    colour: colourWords.find((word) => word === text('color')) ?? 'auto',
    input: options['input'] !== false,
    verbose: options['verbose'] === true,
    quiet: options['quiet'] === true,
    json: options['json'] === true || options['output'] === 'json',
    output: chosenOutput(options, outputs),
    fields: fields === undefined ? null : fieldNames(fields),
    template,
    dryRun: options['dryRun'] === true,
    yes: options['yes'] === true,
  };
}

function chosenOutput(options: Readonly<Record<string, unknown>>, outputs: readonly OutputName[]): OutputName | null {
  if (options['quiet'] === true) return 'ids';
  if (options['json'] === true) return 'json';
  if (options['output'] !== undefined) return outputs.find((name) => name === options['output']) ?? null;
  return options['template'] === undefined ? null : 'template';
}

function fieldNames(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length > 0) return names;
  throw new BookshelfError('usage', '--fields names no field', { hint: 'Write --fields title,author,year' });
}
