import { dirname, isAbsolute, join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { readConfig, type Config } from './config.ts';
import { configured, configuredNames, type Configured } from './configured.ts';
import type { Environment } from './environment.ts';
import { defaultLibraryPath } from './paths.ts';

/** Where the library is, and who says so. */
export interface LibraryAddress {
  readonly text: string;
  /** Whether the address itself stands in a project's configuration. */
  readonly isFromProject: boolean;
  readonly origin: '--db' | 'BOOKSHELF_DB' | 'project file' | 'config file' | 'default';
}

/**
 * Finds the library's address: the option, then the environment, then the configuration files, then the default place. `@school` is the library
 * of that name in the configuration. A leading `~/`, which a shell leaves in quotes and a file always has, is the home folder; a relative path in
 * a configuration file starts at that file.
 */
export async function libraryAddress(
  option: string | undefined,
  environment: Environment,
  config: () => Promise<Config> = async () => readConfig(environment),
): Promise<LibraryAddress> {
  const typed = option ?? (environment.variables['BOOKSHELF_DB'] || undefined);
  if (typed !== undefined) {
    const origin = option === undefined ? 'BOOKSHELF_DB' : '--db';
    if (!typed.startsWith('@')) return { text: atHome(typed, environment), isFromProject: false, origin };
    return { ...named(typed, await config(), environment), origin };
  }
  const files = await config();
  const chosen = configured(files, 'db');
  if (chosen === null) return { text: defaultLibraryPath(environment), isFromProject: false, origin: 'default' };
  const isNamed = chosen.value.startsWith('@');
  const found = isNamed ? named(chosen.value, files, environment) : inFile(chosen, environment);
  return { ...found, origin: chosen.file.origin === 'project' ? 'project file' : 'config file' };
}

/** The address of the library `@school`; throws `missing` where the configuration knows none of that name. */
function named(text: string, config: Config, environment: Environment): Found {
  const name = text.slice(1);
  const chosen = configured(config, `libraries.${name}`);
  if (chosen !== null) return inFile(chosen, environment);
  const known = configuredNames(config, 'libraries');
  const near = nearest(name, known);
  throw new BookshelfError('missing', `there is no library of the name ${quoteValue(text)}`, {
    hint:
      known.length === 0
        ? `Give it one: bookshelf config set libraries.${name || 'school'} /path/books.db; for a file of that name write ./${text}`
        : `${near === null ? '' : `Did you mean @${near}? `}Known: ${known.map((one) => `@${one}`).join(', ')}`,
  });
}

function atHome(text: string, { home }: Environment): string {
  return /^~[\\/]/.test(text) && home !== null ? join(home, text.slice(2)) : text;
}

function inFile({ value, file }: Configured, environment: Environment): Found {
  const text = atHome(value, environment);
  const isPath = !/^[a-z]*:/i.test(text) && !isAbsolute(text);
  return { text: isPath ? join(dirname(file.path), text) : text, isFromProject: file.origin === 'project' };
}

type Found = Pick<LibraryAddress, 'text' | 'isFromProject'>;
