import { dirname, isAbsolute, join } from 'node:path';
import { readConfig } from './config.ts';
import type { Environment } from './environment.ts';
import { configPath, defaultLibraryPath } from './paths.ts';

/** Where the library is, and who says so. */
export interface LibraryAddress {
  readonly text: string;
  readonly origin: '--db' | 'BOOKSHELF_DB' | 'config file' | 'default';
}

/**
 * Finds the library's address: the option, then the environment, then the configuration file, then the default place. A leading `~/`, which a
 * shell leaves in quotes and a file always has, is the home folder; a relative path in the configuration file starts at that file.
 */
export async function libraryAddress(option: string | undefined, environment: Environment): Promise<LibraryAddress> {
  if (option !== undefined) return { text: atHome(option, environment), origin: '--db' };
  const variable = environment.variables['BOOKSHELF_DB'];
  if (variable) return { text: atHome(variable, environment), origin: 'BOOKSHELF_DB' };
  const { db } = await readConfig(environment);
  if (db !== undefined) return { text: besideConfig(atHome(db, environment), environment), origin: 'config file' };
  return { text: defaultLibraryPath(environment), origin: 'default' };
}

function atHome(text: string, environment: Environment): string {
  const home = /^~[\\/]/.test(text) ? environment.home : null;
  return home === null ? text : join(home, text.slice(2));
}

function besideConfig(text: string, environment: Environment): string {
  const isPath = !/^[a-z]*:/i.test(text) && !isAbsolute(text);
  return isPath ? join(dirname(configPath(environment)), text) : text;
}
