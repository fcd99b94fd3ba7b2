import { ServerError } from './server-error.ts';

/** An error of a statement, with the code that SQLite has for it. */
export class StatementError extends Error {
  readonly code: string;

  constructor(code: string, message: string, cause: unknown) {
    super(message, { cause });
    this.name = 'StatementError';
    this.code = code;
  }
}

/** Gives an error that the server has for a statement the shape of a local one, or tells what it says of the server. */
export function statementError(shown: string, error: unknown, sql: string): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === '') return error;
  if (/^(BLOCKED|SQL_.*FORBIDDEN)|forbidden|read.?only/i.test(`${code} ${error.message}`)) {
    return new ServerError('failure', `${shown}: the token allows to read only; nothing was changed`, {
      hint: 'Ask for a token that allows to write',
      cause: error,
    });
  }
  if (/TIMEOUT|EXPIRED|TRANSACTION_CLOSED/i.test(code) || /timed.?out|expired/i.test(error.message)) {
    return new ServerError(
      'busy',
      `${shown} took the change back after some seconds, because others wait; nothing was changed`,
      {
        hint: 'Try again; for a large change work on a copy and send it back (docs/sharing.md)',
        cause: error,
      },
    );
  }
  return new StatementError(code, `${error.message} (${sql.slice(0, 200)})`, error);
}
