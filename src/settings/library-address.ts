import { readConfig } from './config.ts';
import type { Environment } from './environment.ts';
import { defaultLibraryPath } from './paths.ts';

/** Where the library is, and who says so. */
export interface LibraryAddress {
  readonly text: string;
  readonly origin: '--db' | 'BOOKSHELF_DB' | 'config file' | 'default';
}

/** Finds the library's address: the option, then the environment, then the configuration file, then the default place. */
export async function libraryAddress(option: string | undefined, environment: Environment): Promise<LibraryAddress> {
  if (option !== undefined) return { text: option, origin: '--db' };
  const variable = environment.variables['BOOKSHELF_DB'];
  if (variable) return { text: variable, origin: 'BOOKSHELF_DB' };
  const { db } = await readConfig(environment);
  if (db !== undefined) return { text: db, origin: 'config file' };
  return { text: defaultLibraryPath(environment), origin: 'default' };
}
