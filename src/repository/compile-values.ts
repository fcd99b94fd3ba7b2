import { eq, isNotNull, sql, type SQL } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { bookAuthors, books, readings } from '../database/schema/index.ts';
import { foldKey } from '../domain/fold.ts';
import type { FieldName } from '../domain/query/fields.ts';
import type { CompareTest, DateTest, RangeTest } from '../domain/query/syntax.ts';
import { compileDate, type DateColumns } from './compile-date.ts';
import { allHold, anyHolds } from './compile-logic.ts';
import { compileMoment, isMoment } from './compile-moment.ts';
import { amongAuthors } from './compile-names.ts';
import { compileNumber } from './compile-number.ts';
import { amongRows, hasRow, rowCount, type ListTable } from './compile-rows.ts';
import { authorName, compileTextTest, foldedText, isPresent, type StoredText, type TextTest } from './compile-text.ts';

/** How the values of a field are asked for in SQL, as `BookValues` reads them from a book; a test of what a field does not hold is false. */
export interface FieldValues {
  readonly texts: (test: TextTest) => SQL;
  readonly numbers: (test: CompareTest | RangeTest) => SQL;
  readonly dates: (test: DateTest) => SQL;
  readonly any: () => SQL;
  readonly count: () => SQL;
}

const never = (): SQL => sql`false`;

/** A field of which a book has one value, or none. */
export function single(any: () => SQL, tests: Partial<FieldValues> = {}): FieldValues {
  return { texts: never, numbers: never, dates: never, any, count: () => sql`(${any()} is true)`, ...tests };
}

/** A field whose values are the rows of a list, or those of a kind. */
export function listed(table: ListTable, kind: () => SQL | undefined, tests: Partial<FieldValues>): FieldValues {
  const any = (): SQL => hasRow(table, kind());
  return { texts: never, numbers: never, dates: never, any, count: () => rowCount(table, kind()), ...tests };
}

/** A text of the book itself. */
export function text(field: FieldName, column: AnySQLiteColumn, stored: StoredText = foldedText(column)): FieldValues {
  return single(() => isPresent(column), {
    texts: (test) => allHold([isPresent(column), compileTextTest(field, test, stored)]),
  });
}

/** A book's uuid: it is stored in small letters, so that only the hyphens are between it and its key. */
export function uuid(): FieldValues {
  const stored = { text: books.uuid, key: sql`replace(${books.uuid}, '-', ' ')` };
  return single(() => isNotNull(books.uuid), {
    texts: (test) =>
      test.kind === 'exact'
        ? eq(books.uuid, foldKey(test.text).replaceAll(' ', '-'))
        : compileTextTest('uuid', test, stored),
  });
}

export function number(column: AnySQLiteColumn): FieldValues {
  return single(() => isNotNull(column), { numbers: (test) => compileNumber(test, column) });
}

export function date(columns: DateColumns): FieldValues {
  return single(() => isNotNull(columns.date), { dates: (test) => compileDate(test, columns) });
}

export function moment(column: AnySQLiteColumn): FieldValues {
  return single(() => isMoment(column), { dates: (test) => compileMoment(test, column) });
}

/** The people who had one role. */
export function contributors(role: string): FieldValues {
  const inRole = (): SQL => eq(bookAuthors.role, role);
  return listed(bookAuthors, inRole, {
    texts: (test) => amongAuthors(compileTextTest('author', test, authorName()), inRole()),
  });
}

/** The texts of a list's rows, where they are present and of a kind. */
export function rowTexts(field: FieldName, table: ListTable, column: AnySQLiteColumn, kind?: () => SQL): FieldValues {
  const present = (): SQL => allHold([...(kind === undefined ? [] : [kind()]), isPresent(column)]);
  return listed(table, present, {
    texts: (test) => amongRows(table, allHold([present(), compileTextTest(field, test, foldedText(column))])),
  });
}

/** A date of the readings. */
export function readingDates(columns: DateColumns): FieldValues {
  return listed(readings, () => isNotNull(columns.date), {
    dates: (test) => amongRows(readings, compileDate(test, columns)),
  });
}

/** The values of two places together. */
export function both(one: FieldValues, other: FieldValues): FieldValues {
  return {
    texts: (test) => anyHolds([one.texts(test), other.texts(test)]),
    numbers: (test) => anyHolds([one.numbers(test), other.numbers(test)]),
    dates: (test) => anyHolds([one.dates(test), other.dates(test)]),
    any: () => anyHolds([one.any(), other.any()]),
    count: () => sql`(${one.count()} + ${other.count()})`,
  };
}
