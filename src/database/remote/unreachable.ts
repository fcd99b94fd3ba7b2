import { ServerError } from './server-error.ts';

/** What each family of network errors means to a person. */
const meanings: readonly (readonly [pattern: RegExp, what: string, hint: string])[] = [
  [/^ENOTFOUND$/, 'there is no server of that name', 'Check the address'],
  [/^EAI_AGAIN$/, 'its name cannot be looked up at the moment', 'Check the network, and try again'],
  [/^ECONNREFUSED$/, 'nobody answers there', 'Check the port, and whether the server runs'],
  [/^(ENETUNREACH|EHOSTUNREACH|ENETDOWN|EADDRNOTAVAIL)$/, 'it cannot be reached', 'Check the network'],
  [/^(ECONNRESET|EPIPE)$/, 'it ended the connection', 'Check whether the server runs, and try again'],
  [
    /CERT|SIGNATURE|SELF_SIGNED|ISSUER|ALTNAME/,
    'its certificate is not to be trusted',
    'Check the address; for a certificate of your own set NODE_EXTRA_CA_CERTS',
  ],
  [
    /^(EPROTO|ERR_SSL_|HPE_)/,
    'it speaks another protocol there',
    'Check whether the address begins with http:// or https://, and its port',
  ],
];

/** Tells an error of the network in a sentence with the address, in which no token stands. */
export function unreachable(shown: string, error: unknown, timeout: number): ServerError {
  const code = codeOf(error);
  const mayBeDone = error instanceof Error && 'mayBeDone' in error && error.mayBeDone === true;
  if (code === 'ETIMEDOUT') {
    return new ServerError('busy', `${shown} did not answer within ${timeout / 1000} s`, {
      hint: 'Try again later; the setting server-timeout says how long is waited',
      cause: error,
      mayBeDone,
    });
  }
  const [, what, hint] = meanings.find(([pattern]) => pattern.test(code)) ?? [
    null,
    `the network reported an error${code === '' ? '' : ` (${code})`}`,
    'Check the network, and try again',
  ];
  return new ServerError('failure', `${shown}: ${what}`, { hint, cause: error, mayBeDone });
}

/** An attempt at several addresses of one name fails with an error for each. */
function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
