import { readStars } from '../row-numbers.ts';
import type { ServicePart } from '../service-part.ts';

const lost = { 1: 'ratings between whole stars', 0.5: 'ratings in quarter stars', 0.25: 'ratings' } as const;

/** The rating, in whole, half or quarter stars: others go to the nearest, the higher of two, and never to none. */
export function starsPart(column: string, step: keyof typeof lost): ServicePart {
  return {
    name: 'quarter-stars',
    lost: lost[step],
    fields: ['rating'],
    read: (row) => ({ rating: readStars(row, column) }),
    write: ({ rating }) => ({
      [column]: rating === null ? '' : String(Math.max(step, Math.round(rating / step) * step)),
    }),
  };
}
