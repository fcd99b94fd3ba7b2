import { writeDay } from '../day-text.ts';
import { readDay } from '../row-numbers.ts';
import type { ServicePart } from '../service-part.ts';

/** The day on which the book came into the list; a month or a year alone is no such day. */
export function addedPart(column: string, sign: '/' | '-'): ServicePart {
  return {
    name: 'time-of-adding',
    lost: 'times of adding other than a day',
    fields: ['added'],
    read(row) {
      const added = readDay(row, column);
      return { added: added && added.length < '2020-01-01'.length ? undefined : added };
    },
    write: ({ added }) => ({ [column]: writeDay(added, sign) }),
  };
}
