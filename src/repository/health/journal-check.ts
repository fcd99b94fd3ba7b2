import { journalTables } from '../../database/journal-tables.ts';
import { sql } from 'drizzle-orm';
import type { Discovery, Patient } from './check.ts';

interface Question {
  readonly select: string;
  /** What each row that comes back says, of its `what` and `number`. */
  readonly tell: (what: string, number: number) => string;
}

/** Questions whose every answer is a fault; that the triggers are the generated ones is a part of the schema's check. */
const questions: readonly Question[] = [
  {
    select:
      'select operation as what, count(*) as number from operation_ranges where operation not in (select id from operations) group by operation',
    tell: (what, number) => `${number} ranges are of operation ${what}, which is not there`,
  },
  {
    select:
      'select operation as what, count(*) as number from row_images where operation not in (select id from operations) group by operation',
    tell: (what, number) => `${number} images of rows are of operation ${what}, which is not there`,
  },
  {
    select: `select name as what, seq as number from sqlite_sequence as given
      where seq < (select max(last_id) from operation_ranges where table_name = given.name)`,
    tell: (what, number) => `the numbers of ${what} go on from ${number}, below one that was given before`,
  },
  {
    // What was taken back and made again comes with the numbers it had.
    select: `select one.table_name as what, one.operation as number from operation_ranges as one
      join operations on operations.id = one.operation and operations.kind = 'change'
      where exists (select 1 from operation_ranges as other where other.table_name = one.table_name and other.operation < one.operation
        and other.first_id <= one.last_id and other.last_id >= one.first_id)`,
    tell: (what, number) => `operation ${number} says of rows of ${what} that it made them, which another made`,
  },
  {
    select:
      'select table_name as what, count(*) as number from row_images where not json_valid(before, 8) group by table_name',
    tell: (what, number) => `${number} images of rows of ${what} cannot be read`,
  },
  {
    select: `select origin as what, id as number from operations where origin > (select max(id) from operations)`,
    tell: (what, number) => `operation ${number} takes back operation ${what}, which is not there`,
  },
  {
    // While --fix runs, the marks are those of its own operation, which is the next.
    select: `select 'marks' as what, number from (select count(*) as number from journal_marks
      where operation <> (select coalesce(max(seq), 0) + 1 from sqlite_sequence where name = 'operations')) where number > 0`,
    tell: (_what, number) => `${number} marks of an operation that never ended`,
  },
];

/** Checks that what the journal keeps belongs to operations that are there, can be read, and contradicts neither itself nor the tables. */
export async function* checkJournal({ database, version }: Patient): AsyncGenerator<Discovery> {
  if (version < firstWithJournal) return;
  for (const { select, tell } of questions) {
    for (const { what, number } of await database.all<{ what: unknown; number: number }>(
      sql.raw(`${select} limit 100`),
    ))
      yield { message: tell(String(what), number) };
  }
  const names = JSON.stringify(journalTables.map(({ name }) => name));
  const strangers = await database.all<{ name: string }>(
    sql`select distinct table_name as name from row_images where table_name not in (select value from json_each(${names}))`,
  );
  for (const { name } of strangers) yield { message: `images are of a table ${name}, of which no journal is kept` };
}

/** The schema that brought the journal. */
const firstWithJournal = 5;
