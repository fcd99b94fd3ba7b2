import { quoteValue } from '../../domain/quote-value.ts';
import { ServerError } from './server-error.ts';

/** An answer that is none to a question. */
interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** Tells in a sentence why a server refused a request, or that it is none of libSQL. */
export function refusedAnswer(shown: string, { status, type, text }: Answer): ServerError {
  const said = saidIn(type, text);
  if (status === 401 || status === 403) return refusedToken(shown, said);
  if (said !== null && /STREAM_EXPIRED|BATON/i.test(said))
    return new ServerError('busy', `${shown} let go of the work in between; nothing was changed`, {
      hint: 'Run the command again',
    });
  if (said !== null && status === 404)
    return new ServerError('missing', `there is no library at ${shown}: ${quoteValue(said)}`, {
      hint: 'Check the address',
    });
  if (said !== null && status >= 400 && status < 500)
    return new ServerError('failure', `${shown} refused the request: ${quoteValue(said)}`, {
      hint: 'Check the address',
    });
  if ([429, 502, 503, 504].includes(status))
    return new ServerError('busy', `${shown} is busy or not there at the moment (HTTP ${status})`, {
      hint: 'Try again later',
      mayBeDone: true,
    });
  if (said !== null && status >= 500)
    return new ServerError('failure', `${shown} reported an error: ${quoteValue(said)}`, {
      hint: 'Look at the log of the server',
      mayBeDone: true,
    });
  const what = /html/i.test(type) ? 'a web page' : `HTTP ${status}${type === '' ? '' : `, ${quoteValue(type)}`}`;
  return new ServerError('failure', `${shown} is no libSQL server: it answers with ${what}`, {
    hint: 'Check the address and the port',
  });
}

function refusedToken(shown: string, said: string | null): ServerError {
  if (said !== null && /write permission/i.test(said))
    return new ServerError('failure', `${shown}: the token allows to read only; nothing was changed`, {
      hint: 'Ask for a token that allows to write',
    });
  const isExpired = said !== null && /expired/i.test(said);
  const isMissing = said !== null && /missing|empty|no auth|expected/i.test(said);
  const what = isExpired ? 'the token has expired' : isMissing ? 'it wants a token' : 'the token is not accepted';
  return new ServerError('failure', `${shown}: ${what}`, {
    hint: isExpired
      ? 'Ask for a new token, and put it in BOOKSHELF_AUTH_TOKEN or in the file that the setting token-file names'
      : 'Put the token in BOOKSHELF_AUTH_TOKEN or in the file that the setting token-file names',
  });
}

/** What the server says of it: JSON with `error` or `message`. Null where it says nothing that we know. */
function saidIn(type: string, text: string): string | null {
  if (!/^application\/json\b/i.test(type)) return null;
  try {
    const answer: unknown = JSON.parse(text);
    if (typeof answer !== 'object' || answer === null) return null;
    const said = 'error' in answer ? answer.error : 'message' in answer ? answer.message : null;
    const code = 'code' in answer && typeof answer.code === 'string' ? ` ${answer.code}` : '';
    return typeof said === 'string' ? said + code : null;
  } catch {
    return null;
  }
}
