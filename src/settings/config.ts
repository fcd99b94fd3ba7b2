import { readFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';
import { configPath } from './paths.ts';

/** What the configuration file may say. */
export interface Config {
  /** The library's address. */
  readonly db?: string;
}

const known = ['db'];

/** Reads the configuration file; an absent one says nothing. Throws for one that is damaged or has an unknown key. */
export async function readConfig(environment: Environment): Promise<Config> {
  const path =
    environment.home === null && !isAbsolute(environment.variables['XDG_CONFIG_HOME'] ?? '')
      ? null
      : configPath(environment);
  const text = path === null ? null : readIfThere(path);
  if (path === null || text === null) return {};
  const { parse } = await import('smol-toml');
  const values = parsed(() => parse(text), path);
  for (const key of Object.keys(values)) {
    if (!known.includes(key)) throw configError(path, `there is no setting "${key}"`, `Known: ${known.join(', ')}`);
  }
  const db = values['db'];
  if (db === undefined) return {};
  if (typeof db !== 'string') throw configError(path, 'db is not a text', 'Write db = "/path/books.db"');
  return { db };
}

function parsed<Value>(parse: () => Value, path: string): Value {
  try {
    return parse();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : '';
    throw configError(path, `${reason}`, 'The file is TOML: https://toml.io', cause);
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR')) return null;
    throw configError(path, 'it cannot be read', 'Check its permissions', cause);
  }
}

function configError(path: string, reason: string, hint: string, cause?: unknown): BookshelfError {
  return new BookshelfError('failure', `${path}: ${reason}`, { hint, cause });
}
