import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { configPath, defaultLibraryPath } from '../../src/settings/paths.ts';

const home = '/home/ann';

/** Platform, variables, and where the library and the configuration are then. */
const places: readonly (readonly [string, Record<string, string>, readonly string[], readonly string[]])[] = [
  ['linux', {}, [home, '.local', 'share'], [home, '.config']],
  ['freebsd', {}, [home, '.local', 'share'], [home, '.config']],
  ['linux', { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/config' }, ['/data'], ['/config']],
  ['linux', { XDG_DATA_HOME: '', XDG_CONFIG_HOME: '' }, [home, '.local', 'share'], [home, '.config']],
  ['linux', { XDG_DATA_HOME: 'data', XDG_CONFIG_HOME: './config' }, [home, '.local', 'share'], [home, '.config']],
  ['darwin', {}, [home, 'Library', 'Application Support'], [home, 'Library', 'Preferences']],
  ['darwin', { XDG_DATA_HOME: '/data', XDG_CONFIG_HOME: '/config' }, ['/data'], ['/config']],
  ['win32', {}, [home, 'AppData', 'Local'], [home, 'AppData', 'Roaming']],
  ['win32', { LOCALAPPDATA: '/local', APPDATA: '/roaming' }, ['/local'], ['/roaming']],
];

describe('by default', () => {
  test.each(places)(
    'on %s with %o the library is in %o and the configuration in %o',
    (platform, variables, data, config) => {
      const environment = { variables, platform, home };
      expect(defaultLibraryPath(environment)).toBe(join(...data, 'bookshelf', 'bookshelf.db'));
      expect(configPath(environment)).toBe(join(...config, 'bookshelf', 'config.toml'));
    },
  );

  test.each(['linux', 'darwin', 'win32'])('on %s without a home folder the library must be named', (platform) => {
    expect(() => defaultLibraryPath({ variables: {}, platform, home: null })).toThrow(
      expect.objectContaining({
        kind: 'failure',
        message: 'there is no home folder to keep a library in',
        hint: 'Say where it is: --db FILE, or BOOKSHELF_DB=FILE',
      }),
    );
  });

  test('no home folder is needed where the variables say all', () => {
    const variables = { XDG_DATA_HOME: '/data' };
    expect(defaultLibraryPath({ variables, platform: 'linux', home: null })).toBe(join('/data/bookshelf/bookshelf.db'));
  });
});
