import { changeShape } from '../output/change-shape.ts';
import type { ObjectShape } from '../output/json-shape.ts';

/** What a change answers as JSON. */
export const answerShape = {
  action: 'string',
  ids: ['integer'],
  operation: 'integer?',
  dryRun: 'boolean',
} as const satisfies ObjectShape;

/** The answer of a change that counts; one that was declined has nothing to count. */
export const countedShape = { ...answerShape, 'counts?': { '*': 'integer' } } as const satisfies ObjectShape;

export const importShape = {
  ...countedShape,
  'problems?': [{ line: 'integer', 'place?': 'string', severity: 'string', message: 'string' }],
} as const satisfies ObjectShape;

const keptShape = {
  table: 'string',
  rowId: 'integer',
  bookId: 'integer?',
  columns: ['string'],
  reason: 'string',
  operation: 'integer?',
} as const satisfies ObjectShape;

const reversedShape = {
  ...answerShape,
  'books?': [{ id: 'integer', title: 'string', kind: 'string', changes: [{ ...changeShape, many: 'boolean' }] }],
  'kept?': [keptShape],
} as const satisfies ObjectShape;

/** The answers of `undo` and `redo`: with the change that they are about, unless there was none. */
export const undoShape: ObjectShape = { ...reversedShape, 'undone?': 'integer' };
export const redoShape: ObjectShape = { ...reversedShape, 'redone?': 'integer' };

/** What a command answers that writes a file, or puts one in the place of another; one that was declined names none. */
export const fileShape: ObjectShape = { ...answerShape, 'file?': 'string?', 'counts?': { '*': 'integer' } };

/** The answers of `push` and `pull`. */
export const exchangeShape: ObjectShape = {
  ...countedShape,
  address: 'string',
  standing: 'string',
  whole: 'boolean',
};

/** The answer of `sync`. */
export const syncShape: ObjectShape = {
  ...countedShape,
  address: 'string',
  way: 'string',
  conflicts: [
    {
      key: 'string',
      kind: 'string',
      name: 'string',
      field: 'string?',
      base: 'string?',
      ours: 'string?',
      theirs: 'string?',
    },
  ],
};

/** What each command of a batch gave: what it printed, as JSON or as text, or what went wrong. */
export const batchShape: ObjectShape = {
  line: 'integer',
  status: 'integer',
  'result?': 'any',
  'stdout?': 'string',
  'error?': { kind: 'string', message: 'string', hint: 'string?' },
};

/** What is printed on standard error where a command fails. */
export const errorShape: ObjectShape = { error: { kind: 'string', message: 'string', hint: 'string?' } };
