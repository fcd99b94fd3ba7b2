import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { Shelf } from '../support/shelf.ts';
import { smallShelf } from '../support/small-shelf.ts';

/** Makes sure that a schema as it is printed takes what another command prints. */
async function takes(schema: string, line: string): Promise<boolean> {
  const shelf = await Shelf.holding(smallShelf);
  const validate = new Ajv2020().compile(JSON.parse(await shelf.succeed(schema)));
  return validate(JSON.parse(await shelf.succeed(line)));
}

describe('schema', () => {
  test('prints the schema of the error object', async () => {
    expect(await new Shelf().type('bookshelf schema error')).toMatchInlineSnapshot(`
      $ bookshelf schema error
      {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "an error of bookshelf",
        "type": "object",
        "properties": {
          "error": {
            "type": "object",
            "properties": {
              "kind": {
                "type": "string"
              },
              "message": {
                "type": "string"
              },
              "hint": {
                "type": [
                  "string",
                  "null"
                ]
              }
            },
            "required": [
              "kind",
              "message",
              "hint"
            ]
          }
        },
        "required": [
          "error"
        ]
      }
    `);
  });

  test('takes what the command prints', async () => {
    expect(await takes('bookshelf schema list', 'bookshelf list --json')).toBe(true);
    expect(await takes('bookshelf schema show', 'bookshelf show 1 --json')).toBe(true);
    expect(await takes('bookshelf schema show', 'bookshelf show 1 2 --json')).toBe(true);
    expect(await takes('bookshelf schema list --explain', 'bookshelf list tag:sf --explain --json')).toBe(true);
    expect(await takes('bookshelf schema list', 'bookshelf authors --json')).toBe(false);
  });

  test('goes by the fields that are asked for', async () => {
    expect(await takes('bookshelf schema list --fields id,title', 'bookshelf list --fields id,title --json')).toBe(
      true,
    );
    expect(await takes('bookshelf schema list', 'bookshelf list --fields id,title --json')).toBe(false);
  });

  test('gives all schemas of a command that has others below it', async () => {
    const { anyOf } = JSON.parse(await new Shelf().succeed('bookshelf schema history'));
    expect(anyOf).toHaveLength(2);
  });

  test('lists what there is, and needs no library', async () => {
    const lines = (await new Shelf().succeed('bookshelf schema')).split('\n');
    expect(lines).toContain('list\tarray');
    expect(lines).toContain('import --dry-run\tarray');
  });

  test('gives every schema at once as JSON', async () => {
    const rows: { name: string; schema: object }[] = JSON.parse(await new Shelf().succeed('bookshelf schema --json'));
    expect(rows.find(({ name }) => name === 'info')?.schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'bookshelf info --json',
    });
  });

  test('refuses what prints no JSON, fields where there are none, and another output', async () => {
    expect(
      await new Shelf().play(
        'bookshelf schema lst',
        'bookshelf schema set --fields id',
        'bookshelf schema list --output csv',
      ),
    ).toMatchInlineSnapshot(`
      $ bookshelf schema lst
      ! bookshelf: there is nothing that "lst" prints as JSON
      ! Did you mean list? See them all: bookshelf schema
      exit 3
      $ bookshelf schema set --fields id
      ! bookshelf: set has no fields to choose
      ! Leave --fields out
      exit 2
      $ bookshelf schema list --output csv
      ! bookshelf: a schema is JSON, and nothing for --output csv
      ! Leave it out
      exit 2
    `);
  });
});
