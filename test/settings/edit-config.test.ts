import { assert, asyncProperty, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editConfig } from '../../src/settings/edit-config.ts';
import { parseConfig } from '../../src/settings/parse-config.ts';

const edit = async (text: string, name: string, value: string | null) =>
  editConfig(text, { name, value, path: 'config.toml' });

describe('a setting in the text of a configuration file', () => {
  test.each([
    ['', 'db', 'a.db', 'db = "a.db"\n'],
    ['', 'list.sort', '-added', '[list]\nsort = "-added"\n'],
    ['# mine', 'db', 'a.db', '# mine\ndb = "a.db"\n'],
    ['db = "old"   # where it is\n', 'db', 'new', 'db = "new"   # where it is\n'],
    ["  db='a # b'# c\n", 'db', 'new', '  db= "new"# c\n'],
    ['db = "x"\r\n', 'color', 'never', 'db = "x"\r\ncolor = "never"\r\n'],
    [
      '# top\n\n# the list\n[list]\nsort = "title"\n',
      'db',
      'x',
      '# top\n\ndb = "x"\n\n# the list\n[list]\nsort = "title"\n',
    ],
    [
      '[list]\nsort = "title"\n\n# others\n[alias]\n',
      'list.fields',
      'id',
      '[list]\nsort = "title"\nfields = "id"\n\n# others\n[alias]\n',
    ],
    ['[alias]\n"a" = "list" # old\n', 'alias.a', 'tags', '[alias]\n"a" = "tags" # old\n'],
    ['list.sort = "title"\n', 'list.sort', 'year', 'list.sort = "year"\n'],
    ['[alias]\n', 'alias.à', 'list "x"', '[alias]\n"à" = "list \\"x\\""\n'],
  ])('is set in %j', async (text, name, value, expected) => {
    expect(await edit(text, name, value)).toBe(expected);
  });

  test.each([
    ['db = "a" # x\n# y\n', 'db', '# y\n'],
    ['db = "a"\n\n[list]\nsort = "title"\n', 'list.sort', 'db = "a"\n'],
    ['[list]\nsort = "title"\n\n[alias]\na = "list"\n', 'list.sort', '[alias]\na = "list"\n'],
    ['[list]\n# kept\nsort = "title"\n', 'list.sort', '[list]\n# kept\n'],
    ['db = "a"\n', 'color', 'db = "a"\n'],
  ])('is taken out of %j', async (text, name, expected) => {
    expect(await edit(text, name, null)).toBe(expected);
  });

  test.each([
    ['list = { sort = "title" }\n', 'list.sort', 'year'],
    ['db = """\na\nb"""\n', 'db', 'x'],
    ['[alias]\na = """\ndb = 1\n"""\nb = "list"', 'alias.a', null],
  ])('is left to a person where it is written in an unusual way: %j', async (text, name, value) => {
    await expect(edit(text, name, value)).rejects.toMatchObject({
      kind: 'failure',
      hint: 'Change it by hand: bookshelf config edit',
    });
  });

  test('is not set in a file that is damaged', async () => {
    await expect(edit('db = \n', 'color', 'never')).rejects.toMatchObject({
      kind: 'failure',
      message: expect.stringContaining('config.toml:1'),
    });
  });

  test('of any text can be set, is there then, and leaves the file as it was when it is taken out again', async () => {
    const start = '# mine\ndb = "a.db" # here\n\n[list]\n# the newest first\nsort = "-added"\n';
    await assert(
      asyncProperty(
        string({ unit: 'grapheme' }).filter((text) => text.trim() !== '' && !text.includes('\0')),
        async (value) => {
          const edited = await edit(start, 'libraries.school', `/${value}`);
          expect((await parseConfig(edited, 'config.toml')).get('libraries.school')).toBe(`/${value}`);
          expect(await edit(edited, 'libraries.school', null)).toBe(start);
        },
      ),
    );
  });
});
