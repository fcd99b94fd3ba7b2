import { fileURLToPath } from 'node:url';
import { BookshelfError } from '../domain/errors.ts';

/** Where a library is: one SQLite file, or the memory of this process. */
export type Address = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'memory' };

/**
 * Reads a database address as people write it: a path, `:memory:`, `file:` or `sqlite:///` (four slashes for an absolute path, as in SQLAlchemy).
 * Throws a usage error for any other scheme.
 */
export function parseAddress(text: string): Address {
  if (text.trim() === '') {
    throw new BookshelfError('usage', 'the database address is empty', { hint: 'Give a path: --db ~/books.db' });
  }
  if (text === ':memory:' || text === 'sqlite://' || text === 'sqlite:///:memory:') return { kind: 'memory' };
  if (text.startsWith('sqlite:///')) return { kind: 'file', path: text.slice('sqlite:///'.length) };
  if (text.startsWith('file:')) return { kind: 'file', path: filePath(text) };
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//i.exec(text)?.[1];
  if (scheme !== undefined) {
    throw new BookshelfError('usage', `bookshelf cannot open a ${scheme}:// address`, {
      hint: 'Use a path, file:, sqlite:/// or :memory:',
    });
  }
  return { kind: 'file', path: text };
}

/** `file:books.db` is relative, as in SQLite's own URIs; `file:///home/…` is a URL. */
function filePath(text: string): string {
  const rest = text.slice('file:'.length);
  if (!rest.startsWith('//')) return rest;
  try {
    return fileURLToPath(text);
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
