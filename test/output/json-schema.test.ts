import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Column } from '../../src/output/column.ts';
import { schemaOf, schemaOfColumns } from '../../src/output/json-schema.ts';
import type { JsonShape } from '../../src/output/json-shape.ts';

const open = { closed: false };

test('a plain type is itself, with a question mark it may be null, and any is everything', () => {
  expect(schemaOf('integer', open)).toEqual({ type: 'integer' });
  expect(schemaOf('string?', open)).toEqual({ type: ['string', 'null'] });
  expect(schemaOf('any', open)).toEqual({});
});

test('a list and an object are read from their parts; a key with a question mark may be missing', () => {
  expect(schemaOf([{ name: 'string', 'place?': 'string?' }], open)).toEqual({
    type: 'array',
    items: {
      type: 'object',
      properties: { name: { type: 'string' }, place: { type: ['string', 'null'] } },
      required: ['name'],
    },
  });
});

test('keys that are not known before have a shape, too', () => {
  expect(schemaOf({ '*': 'integer' }, open)).toEqual({
    type: 'object',
    properties: {},
    required: [],
    additionalProperties: { type: 'integer' },
  });
});

test.each<[JsonShape, unknown]>([
  ['integer', 1.5],
  ['string', null],
  [['string'], [1]],
  [{ name: 'string' }, {}],
  [{ name: 'string' }, { name: 'Dune', year: 1965 }],
])('a closed schema of %j refuses %j', (shape, value) => {
  expect(new Ajv2020().validate(schemaOf(shape, { closed: true }), value)).toBe(false);
});

test('columns are an object whose keys have titles; those that are always there are required', () => {
  const columns: Column<never>[] = [
    { name: 'id', json: 'integer', header: 'ID', value: () => 1 },
    { name: 'year', json: 'integer?', header: 'Year', value: () => null },
  ];
  expect(schemaOfColumns(columns, ['id'], open)).toEqual({
    type: 'object',
    properties: { id: { title: 'ID', type: 'integer' }, year: { title: 'Year', type: ['integer', 'null'] } },
    required: ['id'],
  });
});
