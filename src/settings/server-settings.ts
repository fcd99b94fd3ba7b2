import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, dirname, join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import type { Config, ConfigFile } from './config.ts';
import { configured } from './configured.ts';
import type { Environment } from './environment.ts';

/** What is said of how to reach a server. */
export interface ServerSettings {
  readonly token: string | null;
  /** Milliseconds that one request may take. */
  readonly timeout: number;
}

const defaultSeconds = 10;
/** What is more is no token. */
const largest = 100_000;

/**
 * Reads the token for a server, from the environment or a file that the user's configuration names, and how long an answer is waited for. A project's
 * configuration cannot name the file: somebody else wrote it, and may want to see another.
 */
export function serverSettings(environment: Environment, config: Config): ServerSettings {
  const said = environment.variables['BOOKSHELF_AUTH_TOKEN']?.trim();
  const seconds = Number(configured(config, 'server-timeout')?.value ?? defaultSeconds);
  return {
    token: said ? checkedToken(said, 'BOOKSHELF_AUTH_TOKEN') : fileToken(environment, config),
    timeout: seconds * 1000,
  };
}

function fileToken(environment: Environment, config: Config): string | null {
  const chosen = configured(
    config.filter(({ origin }) => origin === 'user'),
    'token-file',
  );
  if (chosen === null) return null;
  const path = atPlace(chosen.value, chosen.file, environment);
  return checkedToken(textOf(path).trim(), path);
}

function atPlace(path: string, file: ConfigFile, { home }: Environment): string {
  if (/^~[\\/]/.test(path) && home !== null) return join(home, path.slice(2));
  return isAbsolute(path) ? path : join(dirname(file.path), path);
}

function textOf(path: string): string {
  try {
    if (statSync(path).size <= largest) return readFileSync(path, 'utf8');
  } catch (cause) {
    throw unreadable(path, cause);
  }
  throw unreadable(path);
}

function unreadable(path: string, cause?: unknown): BookshelfError {
  return new BookshelfError('failure', `${path}: the token cannot be read`, {
    hint: 'The setting token-file names a file that holds the token and nothing else',
    cause,
  });
}

/** What is sent in a header is one line of ASCII; the value itself is not told. */
function checkedToken(token: string, place: string): string {
  if (/^[\x21-\x7e]+$/.test(token)) return token;
  throw new BookshelfError('failure', `${place} holds no token: a token is one word of letters, digits and signs`, {
    hint: 'Copy it again, with nothing before it and nothing behind',
  });
}
