import { BookshelfError } from '../domain/errors.ts';
import { chooseColumns } from '../output/choose-columns.ts';
import { schemaOf, schemaOfColumns, type JsonSchema, type SchemaOptions } from '../output/json-schema.ts';
import type { JsonAnswer } from './json-answers.ts';

/** What a schema is asked for. */
export interface AnswerSchemaOptions extends SchemaOptions {
  /** The fields that `--fields` names; null for those that are shown unasked. */
  readonly fields: readonly string[] | null;
}

/** Makes the JSON Schema of an answer. Throws a `usage` error for fields that it does not have. */
export function answerSchema(answer: JsonAnswer, options: AnswerSchemaOptions): JsonSchema {
  const item = itemSchema(answer, options);
  const list = { type: 'array', items: item };
  switch (answer.form) {
    case 'object':
    case 'number':
    case 'lines':
      return item;
    case 'array':
      return list;
    case 'either':
      return { anyOf: [item, list] };
  }
}

/** The schema of one thing: a line of `--output jsonl`. */
export function itemSchema({ name, content }: JsonAnswer, { fields, closed }: AnswerSchemaOptions): JsonSchema {
  if ('listing' in content) {
    const { columns, defaults } = content.listing;
    const names = fields ?? defaults.json;
    return schemaOfColumns(chooseColumns(columns, names), names, { closed });
  }
  if (fields === null) return schemaOf(content.shape, { closed });
  throw new BookshelfError('usage', `${name} has no fields to choose`, { hint: 'Leave --fields out' });
}
