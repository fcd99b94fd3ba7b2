import type { SQL } from 'drizzle-orm';
import type { FieldQuery } from '../domain/query/syntax.ts';
import { holdsNot } from './compile-logic.ts';
import { compileCount } from './compile-number.ts';
import { fieldColumns } from './field-columns.ts';

/** Compiles a test of a field: it holds where one of the field's values passes it. */
export function compileField({ field, test }: FieldQuery): SQL {
  const values = fieldColumns[field];
  switch (test.kind) {
    case 'empty':
      return holdsNot(values.any());
    case 'any':
      return values.any();
    case 'flag':
      return test.value ? values.any() : holdsNot(values.any());
    case 'count':
      return compileCount(test, values.count());
    case 'part':
    case 'exact':
    case 'regex':
      return values.texts(test);
    case 'compare':
    case 'range':
      return values.numbers(test);
    case 'dateCompare':
    case 'dateRange':
      return values.dates(test);
  }
}
