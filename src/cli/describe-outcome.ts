import type { Outcome } from '../domain/outcome.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { describeChanges } from './describe-change.ts';

/** What became of one record, in words. */
export function describeOutcome({ verb, id, title, reason, changes }: Outcome): string {
  const name = `#${id} ${quoteValue(title)}`;
  switch (verb) {
    case 'create':
      return `Added ${name}`;
    case 'update':
      return `Updated ${name} (${reason ?? ''}): ${describeChanges(changes)}`;
    case 'same':
      return `${name} is up to date`;
    case 'skip':
      return `Left ${name} as it is (${reason ?? ''})`;
    case 'doubtful':
      return `Added ${name}, which may be there already: ${reason ?? ''}`;
  }
}
