import type { Column, JsonValue } from './column.ts';
import type { JsonShape, ObjectShape } from './json-shape.ts';

/** A JSON Schema, 2020-12. */
export type JsonSchema = { readonly [key: string]: JsonValue };

/** Whether keys that are not named are refused: our own tests are strict, a script has to let new ones pass. */
export interface SchemaOptions {
  readonly closed: boolean;
}

/** Writes a shape as a JSON Schema. */
export function schemaOf(shape: JsonShape, options: SchemaOptions): JsonSchema {
  if (typeof shape === 'string') return plainSchema(shape);
  if (isList(shape)) return { type: 'array', items: schemaOf(shape[0], options) };
  const keys = Object.entries(shape).filter(([key]) => key !== '*');
  const properties = keys.map(([key, value]) => [nameOf(key), schemaOf(value, options)] as const);
  const required = keys.map(([key]) => key).filter((key) => !key.endsWith('?'));
  return objectSchema(properties, required, further(shape, options));
}

/** Writes the object that columns make of a row as a JSON Schema; those of `always` are there, the others may be. */
export function schemaOfColumns(
  columns: readonly Column<never>[],
  always: readonly string[],
  options: SchemaOptions,
): JsonSchema {
  const properties = columns.map(
    ({ name, header, json }) => [name, { title: header, ...schemaOf(json, options) }] as const,
  );
  const required = columns.map(({ name }) => name).filter((name) => always.includes(name));
  return objectSchema(properties, required, further({}, options));
}

function plainSchema(shape: string): JsonSchema {
  const type = nameOf(shape);
  if (type === 'any') return {};
  return { type: type === shape ? type : [type, 'null'] };
}

function objectSchema(
  properties: readonly (readonly [name: string, schema: JsonSchema])[],
  required: readonly string[],
  further: JsonSchema,
): JsonSchema {
  return { type: 'object', properties: Object.fromEntries(properties), required, ...further };
}

/** What is said of keys that have no name of their own. */
function further(shape: ObjectShape, options: SchemaOptions): JsonSchema {
  const others = shape['*'];
  if (others !== undefined) return { additionalProperties: schemaOf(others, options) };
  return options.closed ? { additionalProperties: false } : {};
}

function nameOf(text: string): string {
  return text.endsWith('?') ? text.slice(0, -1) : text;
}

// Array.isArray does not narrow a readonly tuple.
function isList(shape: JsonShape): shape is readonly [JsonShape] {
  return Array.isArray(shape);
}
