import { sql } from 'drizzle-orm';
import { findGaps, formatRuns } from '../../domain/health/gaps.ts';
import { familyKey, samePersons, type NamedAuthor } from '../../domain/health/spelling.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import type { Discovery, Patient } from './check.ts';
import { pageById, pageSize } from './page-by-id.ts';

/** Finds spellings of one author. Authors come by sort name, so that only those of one family name are held at a time. */
export async function* checkAuthorSpelling({ connection }: Patient): AsyncGenerator<Discovery> {
  let family: NamedAuthor[] = [];
  let key = '';
  for await (const { id, name, sort_name } of connection.rows(
    'select id, name, sort_name from authors order by sort_order, id',
  )) {
    const author = { id: Number(id), name: String(name), sortName: String(sort_name) };
    if (familyKey(author) !== key) {
      yield* tell(family);
      family = [];
      key = familyKey(author);
    }
    family.push(author);
  }
  yield* tell(family);
}

function* tell(family: readonly NamedAuthor[]): Generator<Discovery> {
  if (family.length < 2) return;
  for (const { one, other, reason } of samePersons(family)) {
    const message = `#${one.id} ${quoteValue(one.name)} and #${other.id} ${quoteValue(other.name)} ${reason}`;
    yield { subject: 'author', id: one.id, message };
  }
}

interface SeriesRow {
  readonly id: number;
  readonly name: string;
  readonly numbers: string;
}

/** Finds volumes that are missing between others. */
export async function* checkSeriesGaps({ database }: Patient): AsyncGenerator<Discovery> {
  const rows = pageById((after) =>
    database.all<SeriesRow>(
      sql`select series.id, name, json_group_array(position_number) as numbers from series join book_series on series_id = series.id
        where series.id > ${after} group by series.id order by series.id limit ${pageSize}`,
    ),
  );
  for await (const { id, name, numbers } of rows) {
    const list: unknown = JSON.parse(numbers);
    const gaps = findGaps(Array.isArray(list) ? list.filter((number) => typeof number === 'number') : []);
    if (gaps.length === 0) continue;
    const volumes = `${gaps.length === 1 ? 'volume' : 'volumes'} ${formatRuns(gaps)}`;
    yield { subject: 'series', id, message: `${quoteValue(name)} lacks ${volumes}` };
  }
}

/** Finds authors without books. */
export async function* checkUnusedAuthors({ database }: Patient): AsyncGenerator<Discovery> {
  const rows = pageById((after) =>
    database.all<{ id: number; name: string }>(
      sql`select id, name from authors where id > ${after} and not exists (select 1 from book_authors where author_id = authors.id) order by id limit ${pageSize}`,
    ),
  );
  for await (const { id, name } of rows)
    yield { subject: 'author', id, message: `#${id} ${quoteValue(name)} has no book` };
}

/** Finds tags and series that no book names. */
export async function* checkUnusedLabels({ database }: Patient): AsyncGenerator<Discovery> {
  for (const { subject, table, parts, column } of labels) {
    const rows = pageById((after) =>
      database.all<{ id: number; name: string }>(
        sql.raw(
          `select id, name from ${table} where id > ${after} and not exists (select 1 from ${parts} where ${column} = ${table}.id) order by id limit ${pageSize}`,
        ),
      ),
    );
    for await (const { id, name } of rows) {
      const mend = async () => void (await database.run(sql.raw(`delete from ${table} where id = ${id}`)));
      yield { subject, id, message: `${subject} ${quoteValue(name)} has no book`, mend };
    }
  }
}

const labels = [
  { subject: 'tag', table: 'tags', parts: 'book_tags', column: 'tag_id' },
  { subject: 'series', table: 'series', parts: 'book_series', column: 'series_id' },
] as const;
