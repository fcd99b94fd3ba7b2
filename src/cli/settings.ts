import { BookshelfError } from '../domain/errors.ts';
import type { OutputName } from '../output/index.ts';
import { colourWords, type ColourWord } from '../settings/colour-words.ts';

/** What the flags that mean one thing everywhere say. */
export interface Settings {
  readonly db: string | undefined;
  readonly colour: ColourWord;
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
    fields: fields === undefined ? null : fieldNames(fields, '--fields'),
    template,
    dryRun: options['dryRun'] === true,
    yes: options['yes'] === true,
  };
}

/** The one output that the flags ask for, in any of their ways; throws where they ask for two. */
function chosenOutput(options: Readonly<Record<string, unknown>>, outputs: readonly OutputName[]): OutputName | null {
  const named = outputs.find((name) => name === options['output']);
  const asked = [
    ...(options['quiet'] === true ? [{ flag: '--quiet', output: 'ids' as const }] : []),
    ...(options['json'] === true ? [{ flag: '--json', output: 'json' as const }] : []),
    ...(named === undefined ? [] : [{ flag: `--output ${named}`, output: named }]),
    ...(options['template'] === undefined ? [] : [{ flag: '--template', output: 'template' as const }]),
  ];
  const [first, ...others] = asked;
  const other = others.find(({ output }) => output !== first?.output);
  if (first === undefined || other === undefined) return first?.output ?? null;
  throw new BookshelfError('usage', `${first.flag} and ${other.flag} ask for two outputs`, {
    hint: 'Give one of them',
  });
}

/** Reads names of fields, separated by commas; `what` is where they are said. */
export function fieldNames(text: string, what: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (names.length > 0) return names;
  throw new BookshelfError('usage', `${what} names no field`, { hint: `Write ${what} title,author,year` });
}
