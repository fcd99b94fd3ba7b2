import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/settings/config.ts';
import type { Environment } from '../../src/settings/environment.ts';
import { libraryAddress } from '../../src/settings/library-address.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function environmentOf(folder: string, variables: Record<string, string> = {}): Environment {
  return { variables: { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder, ...variables }, platform: 'linux', home: null };
}

/** An environment whose configuration file holds a text. */
function configured(text: string | Uint8Array, variables: Record<string, string> = {}): Environment {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'bookshelf'));
  writeFileSync(join(folder, 'bookshelf', 'config.toml'), text);
  return environmentOf(folder, variables);
}

describe('the configuration file', () => {
  test.each([
    ['', {}],
    ['# nothing yet\n', {}],
    ['db = "/data/books.db"\n', { db: '/data/books.db' }],
    ["db = 'C:\\books\\Łódź.db'\r\n", { db: 'C:\\books\\Łódź.db' }],
  ])('is read: %j', async (text, expected) => {
    expect(await readConfig(configured(text))).toEqual(expected);
  });

  test('need not be there', async () => {
    expect(await readConfig(environmentOf(temporaryFolder()))).toEqual({});
    expect(await readConfig({ variables: {}, platform: 'linux', home: null })).toEqual({});
    expect(await readConfig({ variables: {}, platform: 'linux', home: temporaryFolder() })).toEqual({});
  });

  test('need not be there where a file stands in the place of its folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bookshelf'), '');
    expect(await readConfig(environmentOf(folder))).toEqual({});
  });

  test.each([
    ['library = "x"', 'there is no setting "library"', 'Known: db'],
    ['db = 5', 'db is not a text', 'Write db = "/path/books.db"'],
    ['db = ["a"]', 'db is not a text', 'Write db = "/path/books.db"'],
    ['db = ', expect.stringContaining('TOML'), 'The file is TOML: https://toml.io'],
    ['db', expect.stringContaining('TOML'), 'The file is TOML: https://toml.io'],
    ['__proto__ = "x"', 'there is no setting "__proto__"', 'Known: db'],
  ])('is refused: %s', async (text, reason, hint) => {
    const error = await readConfig(configured(text)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ kind: 'failure', hint });
    const { message } = error instanceof Error ? error : new Error('nothing was refused');
    expect(message.slice(message.indexOf('config.toml: ') + 'config.toml: '.length)).toEqual(reason);
  });

  test('is refused where it is a folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'bookshelf', 'config.toml'), { recursive: true });
    await expect(readConfig(environmentOf(folder))).rejects.toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('it cannot be read'),
      hint: 'Check its permissions',
    });
  });
});

describe('the address of the library', () => {
  const file = 'db = "/from-config.db"';

  test('is that of the option, then of the environment, then of the configuration file', async () => {
    const both = configured(file, { BOOKSHELF_DB: 'from-environment.db' });
    expect(await libraryAddress('from-option.db', both)).toEqual({ text: 'from-option.db', origin: '--db' });
    expect(await libraryAddress(undefined, both)).toEqual({ text: 'from-environment.db', origin: 'BOOKSHELF_DB' });
    expect(await libraryAddress(undefined, configured(file, { BOOKSHELF_DB: '' }))).toEqual({
      text: '/from-config.db',
      origin: 'config file',
    });
  });

  test('starts at the home folder where it begins with ~/', async () => {
    const home = temporaryFolder();
    const environment = (variables: Record<string, string> = {}) => ({ variables, platform: 'linux', home });
    const text = join(home, 'books.db');
    expect(await libraryAddress('~/books.db', environment())).toEqual({ text, origin: '--db' });
    expect((await libraryAddress(undefined, environment({ BOOKSHELF_DB: '~/books.db' }))).text).toBe(text);
    mkdirSync(join(home, '.config', 'bookshelf'), { recursive: true });
    writeFileSync(join(home, '.config', 'bookshelf', 'config.toml'), 'db = "~/books.db"');
    expect((await libraryAddress(undefined, environment())).text).toBe(text);
    expect((await libraryAddress('~/books.db', environmentOf(home))).text).toBe('~/books.db');
    expect((await libraryAddress('~ann/books.db', environment())).text).toBe('~ann/books.db');
  });

  test.each([
    ['books.db', true],
    ['../books.db', true],
    ['/books.db', false],
    [':memory:', false],
    ['sqlite:///books.db', false],
  ])('in the configuration file starts at that file where it is a relative path: %s', async (db, isRelative) => {
    const environment = configured(`db = "${db}"`);
    const folder = join(environment.variables['XDG_CONFIG_HOME'] ?? '', 'bookshelf');
    expect((await libraryAddress(undefined, environment)).text).toBe(isRelative ? join(folder, db) : db);
  });

  test('is the default one where nothing says another', async () => {
    const folder = temporaryFolder();
    expect(await libraryAddress(undefined, environmentOf(folder))).toEqual({
      text: join(folder, 'bookshelf', 'bookshelf.db'),
      origin: 'default',
    });
  });

  test('needs no sound configuration file where the option names it', async () => {
    expect((await libraryAddress('x.db', configured('db = ['))).text).toBe('x.db');
  });

  test('is the empty text where the option is, which is refused later', async () => {
    expect(await libraryAddress('', configured(file))).toEqual({ text: '', origin: '--db' });
  });
});
