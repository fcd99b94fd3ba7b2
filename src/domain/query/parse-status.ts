import { statuses, type Status } from '../book.ts';
import { foldKey } from '../fold.ts';
import { nearest } from '../nearest.ts';
import { splitOperator, type FieldValue } from './field-value.ts';
import { quoteValue } from '../quote-value.ts';
import type { ExactTest } from './syntax.ts';

/** Reads a status; throws a usage error that names the known ones and the nearest. */
export function parseStatus(value: FieldValue): ExactTest {
  const { text } = splitOperator(value, /^=?/u);
  const status = findStatus(text);
  if (status !== null) return { kind: 'exact', text: status };
  const near = nearest(text, statuses);
  const guess = near === null ? '' : `Did you mean "${near}"? `;
  throw value.error(`unknown status ${quoteValue(text)}`, `${guess}Statuses: ${statuses.join(', ')}.`);
}

/** Finds a status by its name; case, spaces and hyphens do not count apart. */
export function findStatus(text: string): Status | null {
  const key = foldKey(text);
  return statuses.find((status) => foldKey(status) === key) ?? null;
}
