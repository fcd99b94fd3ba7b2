import { customType, integer, text } from 'drizzle-orm/sqlite-core';
import type { PartialDate } from '../../domain/partial-date.ts';

/** Every table of user data: ids are never reused, so that a journal can name the rows an operation inserted by a range. */
export const id = () => integer().primaryKey({ autoIncrement: true });

/** Stars in the program (4.25), quarters in the database (17). A prepared statement hands over null as well. */
export const stars = customType<{ data: number | null; driverData: number | null }>({
  dataType: () => 'integer',
  toDriver: (value) => (value === null ? null : Math.round(value * 4)),
  fromDriver: (value) => (value === null ? null : value / 4),
});

/** A partial date is stored as typed, beside its bounds (year * 10000 + month * 100 + day) for sorting and ranges. */
export const partialDate = (name: string) => text(name).$type<PartialDate>();
export const dateBound = (name: string) => integer(name);
