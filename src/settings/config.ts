import { readFileSync, statSync, type Stats } from 'node:fs';
import { BookshelfError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';
import { parseConfig, type ConfigValues } from './parse-config.ts';
import { findProjectFile } from './project-file.ts';
import { userConfigPath } from './paths.ts';

/** A configuration file that is there. */
export interface ConfigFile {
  readonly path: string;
  readonly origin: 'project' | 'user';
  readonly values: ConfigValues;
}

/** The configuration files that are there, the stronger first. */
export type Config = readonly ConfigFile[];

/** What is more than this is no configuration. */
const largest = 1_000_000;

/**
 * Reads the configuration files: the project's, found upward from the working folder, then the user's. `BOOKSHELF_CONFIG` names one file to read
 * instead of both, or `none`. Throws for one that is damaged or says what cannot be.
 */
export async function readConfig(environment: Environment): Promise<Config> {
  const chosen = environment.variables['BOOKSHELF_CONFIG'];
  if (chosen === 'none') return [];
  const project = chosen ? null : findProjectFile(environment);
  const files = [
    { path: project, origin: 'project' as const },
    { path: userConfigPath(environment), origin: 'user' as const },
  ];
  const read = await Promise.all(files.map(async ({ path, origin }) => readFile(path, origin)));
  return read.filter((file) => file !== null);
}

async function readFile(path: string | null, origin: ConfigFile['origin']): Promise<ConfigFile | null> {
  const text = path === null ? null : readConfigText(path);
  return path === null || text === null ? null : { path, origin, values: await parseConfig(text, path) };
}

/** The text of a configuration file; null where there is none. */
export function readConfigText(path: string): string | null {
  const status = statusOf(path);
  if (status === null) return null;
  if (!status.isFile() || status.size > largest) throw unreadable(path);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function statusOf(path: string): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOTDIR') return null;
    throw unreadable(path, cause);
  }
}

function unreadable(path: string, cause?: unknown): BookshelfError {
  return new BookshelfError('failure', `${path}: it cannot be read`, { hint: 'Check its permissions', cause });
}
