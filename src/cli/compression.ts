import { Duplex } from 'node:stream';
import { BookshelfError } from '../domain/errors.ts';

/** The ways to make a backup smaller. */
export const compressions = ['gzip', 'zstd'] as const;
export type Compression = (typeof compressions)[number];

/** What a file of each is called at its end, and the bytes it begins with (RFC 1952, RFC 8878). */
export const endings: readonly { readonly name: Compression; readonly ending: string; readonly magic: string }[] = [
  { name: 'gzip', ending: '.gz', magic: '1f8b' },
  { name: 'zstd', ending: '.zst', magic: '28b52ffd' },
];

/** Makes the stream that compresses, or that takes the compression off. Throws a failure where this Node has none (zstd before 22.15). */
export async function compressionStream(name: Compression, way: 'on' | 'off'): Promise<Duplex> {
  const zlib = await import('node:zlib');
  if (name === 'gzip') return way === 'on' ? zlib.createGzip() : zlib.createGunzip();
  const make: unknown = Reflect.get(zlib, way === 'on' ? 'createZstdCompress' : 'createZstdDecompress');
  const stream: unknown = typeof make === 'function' ? Reflect.apply(make, zlib, []) : null;
  if (stream instanceof Duplex) return stream;
  throw new BookshelfError('failure', 'this Node has no zstd', {
    hint: 'Use gzip, or a Node from 22.15 on',
  });
}

/** Throws where a compression is not to be had here. */
export async function requireCompression(name: Compression): Promise<void> {
  (await compressionStream(name, 'on')).destroy();
}

/** The compression of a file by its first bytes, or null. */
export function recogniseCompression(head: Buffer): Compression | null {
  return endings.find(({ magic }) => head.toString('hex').startsWith(magic))?.name ?? null;
}
