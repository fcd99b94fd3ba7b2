import { uuidV7 } from '../domain/uuid.ts';
import type { LibraryServices } from '../repository/library.ts';
import { OpenedLibrary } from './opened-library.ts';
import { silentContext } from './silent-context.ts';
import type { Library, OpenOptions } from './types.ts';

export { BookshelfError } from '../domain/errors.ts';
export type { ErrorKind } from '../domain/errors.ts';
export type { Book, Contributor, Identifier, Note, Reading, SeriesEntry, TagEntry } from '../domain/book.ts';
export type * from './types.ts';

/**
 * Opens the library at an address: a path, `file:…`, `sqlite:///…`, or `:memory:`, which is made. Throws a `missing` error where there is none, unless
 * `create` says to make it.
 */
export async function openLibrary(address: string, options: OpenOptions = {}): Promise<Library> {
  const { create = address === ':memory:', clock = Date.now, name: command = 'node' } = options;
  const services: LibraryServices = { clock, uuid: () => uuidV7(clock(), tenBytes()), command };
  return new OpenedLibrary(await open(address, create, services), silentContext(services));
}

async function open(address: string, create: boolean, services: LibraryServices) {
  if (!create) return (await import('../repository/library.ts')).openLibrary(address, services);
  return (await (await import('../repository/create-library.ts')).createLibrary(address, services)).library;
}

function tenBytes(): Uint8Array {
  return globalThis.crypto.getRandomValues(new Uint8Array(10));
}
