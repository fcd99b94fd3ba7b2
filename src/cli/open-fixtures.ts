import { extname } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { IntakeRules } from '../domain/outcome.ts';
import type { Context } from './context.ts';
import { each } from './list-defaults.ts';

/** Books to seed a library with, and the rules they are taken by. */
export interface Fixtures {
  /** The file, as a message names it; empty where there is none. */
  readonly place: string;
  readonly records: AsyncIterable<Incoming>;
  readonly rules: IntakeRules;
}

const byUuid: IntakeRules = { ifExists: 'update', values: 'replace', byUuid: true };

/** Opens a fixture file: maps of books under keys are fixtures of our own form; any other file is read as import reads it. */
export async function openFixtures(file: string, context: Context): Promise<Fixtures> {
  if (['.yaml', '.yml', '.json'].includes(extname(file).toLowerCase())) {
    const { readFixtures } = await import('./read-fixtures.ts');
    const records = await readFixtures(file);
    if (records !== null) return { place: file, records: each(records), rules: byUuid };
  }
  const { openInput } = await import('./open-input.ts');
  const { records } = await openInput(file, { formatHint }, context);
  return { place: file, records: hinting(records), rules: { ifExists: 'update', values: 'replace' } };
}

const formatHint = 'Name the format before the file: csv:books.csv; bookshelf formats lists the names';

/** What readers advise are options of import, some of which no other command has. */
async function* hinting(records: AsyncIterable<Incoming>): AsyncGenerator<Incoming> {
  try {
    yield* records;
  } catch (error) {
    if (!(error instanceof BookshelfError) || !/--(?:format|map|no-header)\b/.test(error.hint ?? '')) throw error;
    throw new BookshelfError(error.kind, error.message, { hint: importHint, cause: error });
  }
}

const importHint = 'bookshelf import has options for such a file (--format, --map, --no-header)';

/** Hands books that are made here on as fixtures. */
export function madeFixtures(records: AsyncIterable<Incoming>): Fixtures {
  return { place: '', records, rules: byUuid };
}
