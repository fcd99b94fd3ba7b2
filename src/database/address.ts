import { fileURLToPath } from 'node:url';
import { BookshelfError } from '../domain/errors.ts';

/** Where a library is: one SQLite file, or the memory of this process. */
export type Address = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'memory' };

const memory: readonly string[] = [':memory:', 'sqlite://', 'sqlite:///:memory:', 'file::memory:'];

/**
 * Reads a database address as people write it: a path, `:memory:`, `file:` or `sqlite:///` (four slashes for an absolute path, as in SQLAlchemy).
 * Throws a usage error for any other scheme, and for options after a `?`, of which none is known.
 */
export function parseAddress(text: string): Address {
  if (memory.includes(text)) return { kind: 'memory' };
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
    hint: 'Use a path, file:, sqlite:/// or :memory:',
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
  return address.kind === 'memory' ? ':memory:' : address.path;
}
