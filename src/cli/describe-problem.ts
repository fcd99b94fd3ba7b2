import type { Problem } from '../domain/incoming.ts';

/** What is wrong with a record, with the field where the sentence does not say it itself. */
export function describeProblem({ field, message }: Pick<Problem, 'field' | 'message'>): string {
  return field === null || message.toLowerCase().includes(field.toLowerCase()) ? message : `${field}: ${message}`;
}
