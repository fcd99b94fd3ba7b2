import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
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
    ['[list]\nsort = "-added"\n', { 'list.sort': '-added' }],
    ['list.sort = "-added"\n', { 'list.sort': '-added' }],
    [
      '[alias]\ntbr = "list status:to-read"\n"à-lire" = "list"\n',
      { 'alias.tbr': 'list status:to-read', 'alias.à-lire': 'list' },
    ],
  ])('is read: %j', async (text, expected) => {
    const [file] = await readConfig(configured(text));
    expect(Object.fromEntries(file?.values ?? [])).toEqual(expected);
    expect(file?.origin).toBe('user');
  });

  test('need not be there', async () => {
    expect(await readConfig(environmentOf(temporaryFolder()))).toEqual([]);
    expect(await readConfig({ variables: {}, platform: 'linux', home: null })).toEqual([]);
    expect(await readConfig({ variables: {}, platform: 'linux', home: temporaryFolder() })).toEqual([]);
  });

  test('need not be there where a file stands in the place of its folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bookshelf'), '');
    expect(await readConfig(environmentOf(folder))).toEqual([]);
  });

  const known =
    'Known: db, list.fields, list.sort, color, dates, token-file, server-timeout, libraries.NAME, alias.NAME';

  test.each([
    ['library = "x"', ':1: there is no setting "library"', known],
    ['\n\ndbs = "x"', ':3: there is no setting "dbs"', `Did you mean db? ${known}`],
    ['[list]\nsorts = "x"', ':2: there is no setting "list.sorts"', `Did you mean list.sort? ${known}`],
    ['db = 5', ':1: db: this is not a text', 'Write "~/books.db"'],
    ['db = ["a"]', ':1: db: this is not a text', 'Write "~/books.db"'],
    ['db = ""', ':1: db: "" says nothing', 'Say an address'],
    ['color = "blue"', ':1: color: there is no "blue"', 'Known: auto, always, never'],
    ['dates = "lang"', ':1: dates: there is no "lang"', 'Did you mean long? Known: iso, dmy, mdy, long'],
    [
      '[list]\nsort = "titel"',
      expect.stringMatching(/^:2: list\.sort: there is no field "titel" to sort by$/),
      expect.stringContaining('title'),
    ],
    ['[libraries]\na = "@b"', ':2: libraries.a: "@b" is a name, not an address', 'Write a path'],
    ['[alias]\n-x = "list"', ':2: alias.-x: "-x" cannot be a name', expect.stringContaining('letters')],
    [
      '[alias]\nx = "list \'a"',
      expect.stringContaining(':2: alias.x: a quote is not closed'),
      expect.stringContaining("'"),
    ],
    ['db = ', expect.stringMatching(/^:1: .*TOML/), 'The file is TOML: https://toml.io'],
    ['db', expect.stringMatching(/^:1: .*TOML/), 'The file is TOML: https://toml.io'],
    ['__proto__ = "x"', ':1: there is no setting "__proto__"', known],
    ['[__proto__]\ndb = "x"', expect.stringContaining('there is no setting "__proto__.db"'), known],
  ])('is refused: %j', async (text, reason, hint) => {
    const error = await readConfig(configured(text)).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ kind: 'failure', hint });
    const { message } = error instanceof Error ? error : new Error('nothing was refused');
    expect(message.slice(message.indexOf('config.toml') + 'config.toml'.length)).toEqual(reason);
  });

  test('is the one that BOOKSHELF_CONFIG names, or none', async () => {
    const environment = configured('db = "x"');
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'mine.toml'), 'db = "mine"');
    writeFileSync(join(folder, '.bookshelf.toml'), 'db = "project"');
    const read = async (variables: Record<string, string>) =>
      (await readConfig({ ...environment, folder, variables: { ...environment.variables, ...variables } })).map(
        ({ values }) => values.get('db'),
      );
    expect(await read({})).toEqual(['project', 'x']);
    expect(await read({ BOOKSHELF_CONFIG: join(folder, 'mine.toml') })).toEqual(['mine']);
    expect(await read({ BOOKSHELF_CONFIG: 'none' })).toEqual([]);
  });

  test("of a project is the nearest one upward, but none from a folder that is everybody's", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'shared', 'project', 'deep'), { recursive: true });
    writeFileSync(join(folder, '.bookshelf.toml'), 'db = "outer"');
    const found = async (...parts: string[]) =>
      (await readConfig({ ...environmentOf(temporaryFolder()), folder: join(folder, ...parts) }))[0]?.values.get('db');
    expect(await found('shared', 'project', 'deep')).toBe('outer');
    writeFileSync(join(folder, 'shared', '.bookshelf.toml'), 'db = "inner"');
    expect(await found('shared', 'project', 'deep')).toBe('inner');
    chmodSync(join(folder, 'shared'), 0o1777);
    expect(await found('shared', 'project', 'deep')).toBe('outer');
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
    expect(await libraryAddress('from-option.db', both)).toEqual({
      text: 'from-option.db',
      isFromProject: false,
      origin: '--db',
    });
    expect(await libraryAddress(undefined, both)).toEqual({
      text: 'from-environment.db',
      isFromProject: false,
      origin: 'BOOKSHELF_DB',
    });
    expect(await libraryAddress(undefined, configured(file, { BOOKSHELF_DB: '' }))).toEqual({
      text: '/from-config.db',
      isFromProject: false,
      origin: 'config file',
    });
  });

  test('starts at the home folder where it begins with ~/', async () => {
    const home = temporaryFolder();
    const environment = (variables: Record<string, string> = {}) => ({ variables, platform: 'linux', home });
    const text = join(home, 'books.db');
    expect(await libraryAddress('~/books.db', environment())).toEqual({ text, isFromProject: false, origin: '--db' });
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
      isFromProject: false,
      origin: 'default',
    });
  });

  test('is that of the project before that of the user, and starts at its folder', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, '.bookshelf.toml'), 'db = "school.db"');
    expect(await libraryAddress(undefined, { ...configured(file), folder: join(folder, 'deep') })).toEqual({
      text: join(folder, 'school.db'),
      isFromProject: true,
      origin: 'project file',
    });
  });

  test('is that of a name in the configuration where it begins with @', async () => {
    const names = 'db = "@home"\n[libraries]\nhome = "/h.db"\nschool = "s.db"';
    const environment = configured(names, { BOOKSHELF_DB: '@school' });
    const folder = join(environment.variables['XDG_CONFIG_HOME'] ?? '', 'bookshelf');
    expect(await libraryAddress('@home', environment)).toEqual({ text: '/h.db', isFromProject: false, origin: '--db' });
    expect(await libraryAddress(undefined, environment)).toEqual({
      text: join(folder, 's.db'),
      isFromProject: false,
      origin: 'BOOKSHELF_DB',
    });
    expect(await libraryAddress(undefined, configured(names))).toEqual({
      text: '/h.db',
      isFromProject: false,
      origin: 'config file',
    });
    await expect(libraryAddress('@scool', environment)).rejects.toMatchObject({
      kind: 'missing',
      message: 'there is no library of the name "@scool"',
      hint: 'Did you mean @school? Known: @home, @school',
    });
    await expect(libraryAddress('@x', configured(''))).rejects.toMatchObject({
      hint: 'Give it one: bookshelf config set libraries.x /path/books.db; for a file of that name write ./@x',
    });
  });

  test('needs no sound configuration file where the option names it', async () => {
    expect((await libraryAddress('x.db', configured('db = ['))).text).toBe('x.db');
  });

  test('is the empty text where the option is, which is refused later', async () => {
    expect(await libraryAddress('', configured(file))).toEqual({ text: '', isFromProject: false, origin: '--db' });
  });
});
