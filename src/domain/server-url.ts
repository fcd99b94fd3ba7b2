import { BookshelfError } from './errors.ts';

/** Whether an address names a server. */
export function isServerAddress(text: string): boolean {
  return /^(?:libsql|https?):\/\//i.test(text);
}

/**
 * Reads the address of a server: `libsql://` is `https://`, or with `?tls=0` after it `http://`, as in other programs for libSQL.
 * Throws a usage error for what is none; nothing that may be a token stands in it.
 */
export function serverUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text.replace(/^libsql:/i, 'https:')) : null;
  if (url === null || url.hostname === '') {
    throw new BookshelfError('usage', `${withoutSecrets(text)} is no address of a server`, {
      hint: 'Write https://books.example.org or http://127.0.0.1:8080',
    });
  }
  refuseSecrets(url);
  const isPlain = /^libsql:/i.test(text) && url.searchParams.get('tls') === '0';
  const others = [...url.searchParams.keys()].filter((name) => name !== 'tls');
  if (others.length > 0 || url.hash !== '') {
    throw new BookshelfError('usage', `bookshelf knows no options in an address but tls=0: ${withoutSecrets(text)}`, {
      hint: 'Leave out what stands after the ?',
    });
  }
  const path = url.pathname.replace(/\/+$/, '');
  return `${isPlain ? 'http:' : url.protocol}//${url.host}${path}/`;
}

function refuseSecrets(url: URL): void {
  const named = [...url.searchParams.keys()].some((name) => /token|password|secret|key/i.test(name));
  if (!named && url.username === '' && url.password === '') return;
  throw new BookshelfError(
    'usage',
    `the address of ${url.host} holds a token or a password, which every list of processes and every journal would show`,
    {
      hint: 'Take it out of the address, and put the token in BOOKSHELF_AUTH_TOKEN or in the file that the setting token-file names',
    },
  );
}

/** What may be a token or a password is left out. */
function withoutSecrets(text: string): string {
  return text.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//');
}
