import type { ErrorKind } from '../domain/errors.ts';

/** The exit status of each kind of error: a contract with scripts. */
export const exitCodes: Readonly<Record<ErrorKind, number>> = {
  failure: 1,
  usage: 2,
  missing: 3,
  conflict: 4,
  busy: 5,
  check: 6,
  interrupted: 130,
};

export const exitOfBug = 70;
