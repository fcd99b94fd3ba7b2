import { BookshelfError } from '../domain/errors.ts';
import { checkText } from '../domain/text.ts';
import { configLines } from './config-lines.ts';
import { findSetting } from './settings-table.ts';

/** What a configuration file says: the whole name of each setting, and its value. */
export type ConfigValues = ReadonlyMap<string, string>;

/** Reads the text of a configuration file. Throws a failure that names the file and the line where it is no TOML or says what cannot be. */
export async function parseConfig(text: string, path: string): Promise<ConfigValues> {
  const { parse } = await import('smol-toml');
  const values = new Map<string, string>();
  for (const [name, value] of flatten(parsed(() => parse(text), path))) {
    try {
      values.set(name, read(name, value));
    } catch (error) {
      throw error instanceof BookshelfError ? located(error, { name, text, path }) : error;
    }
  }
  return values;
}

function parsed<Value>(parse: () => Value, path: string): Value {
  try {
    return parse();
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    const line = cause instanceof Error && 'line' in cause ? `:${String(cause.line)}` : '';
    throw new BookshelfError('failure', `${path}${line}: ${reason}`, {
      hint: 'The file is TOML: https://toml.io',
      cause,
    });
  }
}

/** Settings in a table have its name before theirs. */
function* flatten(values: object): Generator<[name: string, value: unknown]> {
  for (const [name, value] of Object.entries(values)) {
    if (!isTable(value)) yield [name, value];
    else for (const [own, inner] of Object.entries(value)) yield [`${name}.${own}`, inner];
  }
}

function isTable(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

function read(name: string, value: unknown): string {
  const setting = findSetting(name);
  if (typeof value !== 'string')
    throw new BookshelfError('usage', 'this is not a text', { hint: `Write "${setting.example}"` });
  setting.check(checkText(value, name));
  return value;
}

/** An unknown name is told as it is; a wrong value with the setting that it was meant for. */
function located(error: BookshelfError, at: { name: string; text: string; path: string }): BookshelfError {
  const line = configLines(at.text).findIndex(({ name }) => name === at.name) + 1;
  const place = line === 0 ? at.path : `${at.path}:${line}`;
  const about = error.message.includes('setting') ? '' : `${at.name}: `;
  const hint = error.hint === null ? {} : { hint: error.hint };
  return new BookshelfError('failure', `${place}: ${about}${error.message}`, { ...hint, cause: error });
}
