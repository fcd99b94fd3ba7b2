import { isAbsolute, join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import type { Environment } from './environment.ts';

/** The library used when no other is named, by the XDG base directory rules and their counterparts on macOS and Windows. */
export function defaultLibraryPath(environment: Environment): string {
  return join(dataFolder(environment), 'bookshelf', 'bookshelf.db');
}

/** The user's configuration file, which `BOOKSHELF_CONFIG` may name; null where there is no home folder to look in. */
export function userConfigPath(environment: Environment): string | null {
  const { variables, platform, home: folder } = environment;
  if (variables['BOOKSHELF_CONFIG']) return variables['BOOKSHELF_CONFIG'];
  const isSaid = absolute(variables['XDG_CONFIG_HOME']) !== null || (platform === 'win32' && variables['APPDATA']);
  return folder === null && !isSaid ? null : configPath(environment);
}

/** Where the user's configuration file is by default. */
export function configPath(environment: Environment): string {
  return join(configFolder(environment), 'bookshelf', 'config.toml');
}

/** Where copies of libraries on servers are kept to work in; null where there is no home folder. */
export function workingFolder(environment: Environment): string | null {
  const { variables, platform, home: folder } = environment;
  const chosen = absolute(variables['XDG_CACHE_HOME']);
  if (chosen !== null) return join(chosen, 'bookshelf', 'servers');
  if (platform === 'win32' && variables['LOCALAPPDATA']) return join(variables['LOCALAPPDATA'], 'bookshelf', 'servers');
  if (folder === null) return null;
  const caches = platform === 'darwin' ? join(folder, 'Library', 'Caches') : join(folder, '.cache');
  return join(caches, 'bookshelf', 'servers');
}

function dataFolder(environment: Environment): string {
  const { variables, platform } = environment;
  const chosen = absolute(variables['XDG_DATA_HOME']);
  if (chosen !== null) return chosen;
  if (platform === 'darwin') return join(home(environment), 'Library', 'Application Support');
  if (platform === 'win32') return variables['LOCALAPPDATA'] || join(home(environment), 'AppData', 'Local');
  return join(home(environment), '.local', 'share');
}

function configFolder(environment: Environment): string {
  const { variables, platform } = environment;
  const chosen = absolute(variables['XDG_CONFIG_HOME']);
  if (chosen !== null) return chosen;
  if (platform === 'darwin') return join(home(environment), 'Library', 'Preferences');
  if (platform === 'win32') return variables['APPDATA'] || join(home(environment), 'AppData', 'Roaming');
  return join(home(environment), '.config');
}

/** The XDG base directory specification: a relative path is to be ignored. */
function absolute(folder: string | undefined): string | null {
  return folder !== undefined && isAbsolute(folder) ? folder : null;
}

function home(environment: Environment): string {
  if (environment.home) return environment.home;
  throw new BookshelfError('failure', 'there is no home folder to keep a library in', {
    hint: 'Say where it is: --db FILE, or BOOKSHELF_DB=FILE',
  });
}
