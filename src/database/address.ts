import { fileURLToPath } from 'node:url';
import { BookshelfError } from '../domain/errors.ts';
import { isServerAddress, serverUrl } from '../domain/server-url.ts';

/** Where a library is: one SQLite file, the memory of this process, or a libSQL server. */
export type Address =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'memory' }
  /** `url` is where requests go: `http://` or `https://`, a slash at its end, and never a token in it. */
  | { readonly kind: 'server'; readonly url: string };

/** A library on this machine. */
export type LocalAddress = Exclude<Address, { readonly kind: 'server' }>;

const memory: readonly string[] = [':memory:', 'sqlite://', 'sqlite:///:memory:', 'file::memory:'];

/**
 * Reads a database address as people write it: a path, `:memory:`, `file:` or `sqlite:///` (four slashes for an absolute path, as in SQLAlchemy),
 * `libsql://`, `https://` or `http://` for a server. Throws a usage error for any other scheme, for options after a `?` that are not known,
 * and for a token or a password, which an address would show to everybody.
 */
export function parseAddress(text: string): Address {
  if (memory.includes(text)) return { kind: 'memory' };
  if (isServerAddress(text)) return { kind: 'server', url: serverUrl(text) };
  const path = pathOf(text);
  if (path.trim() !== '') return { kind: 'file', path };
  throw new BookshelfError('usage', 'the database address is empty', { hint: 'Give a path: --db ~/books.db' });
}

function pathOf(text: string): string {
  if (text.startsWith('sqlite:///')) return text.slice('sqlite:///'.length);
  if (/^file:/i.test(text)) return filePath(text);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1];
  if (scheme === undefined) return text;
  throw new BookshelfError('usage', `bookshelf cannot open a ${scheme}:// address`, {
    hint: 'Use a path, file:, sqlite:/// or :memory:, or libsql://, https:// or http:// for a server',
  });
}

/** `file:books.db` is relative, as in SQLite's own URIs; `file:///home/…` is a URL. In both a `%20` is a space. */
function filePath(text: string): string {
  if (text.includes('?')) {
    throw new BookshelfError('usage', `bookshelf knows no options in an address: ${text}`, {
      hint: 'Leave out what stands after the ?, or give the path alone',
    });
  }
  const rest = text.slice('file:'.length);
  try {
    return rest.startsWith('//') ? fileURLToPath(text) : decodeURIComponent(rest);
  } catch (cause) {
    throw new BookshelfError('usage', `${text} is no file on this machine`, {
      hint: 'Write file:///path/books.db',
      cause,
    });
  }
}

/** The address as it is shown to people. */
export function showAddress(address: Address): string {
  switch (address.kind) {
    case 'memory':
      return ':memory:';
    case 'file':
      return address.path;
    case 'server':
      return address.url.replace(/\/$/, '');
  }
}

/** The address where it is one of this machine; throws a failure for a library on a server. `doing` is what only a file can have done to it. */
export function localAddress(address: Address, doing: string): LocalAddress {
  if (address.kind !== 'server') return address;
  throw new BookshelfError('failure', `${showAddress(address)} is on a server, where bookshelf cannot ${doing}`, {
    hint: 'A copy on this machine can be treated so; docs/sharing.md says how to take one, and what a server does itself',
  });
}
