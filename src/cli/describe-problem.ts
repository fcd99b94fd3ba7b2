import type { Problem } from '../domain/incoming.ts';

/** What is wrong with a record, with the field where the sentence does not say it itself. */
export function describeProblem({ field, message }: Pick<Problem, 'field' | 'message'>): string {
  return field === null || message.toLowerCase().includes(field.toLowerCase()) ? message : `${field}: ${message}`;
}

/** The same of a record that is refused for it: without what a reader did that only warns, such as `it was kept as it stands`. */
export function describeFault(problem: Pick<Problem, 'field' | 'message'>): string {
  return describeProblem(problem).replace(/; it was [a-z ]+$/, '');
}
