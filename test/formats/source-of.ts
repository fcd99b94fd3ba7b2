import { bytesSource } from '../../src/formats/bytes-source.ts';
import type { Source } from '../../src/formats/source.ts';

/** The source that a file with these bytes is. */
export function sourceOf(bytes: Uint8Array | string, name = 'a file'): Source {
  return bytesSource(Buffer.from(bytes), name);
}

/** The source that a folder with these files is. */
export function folderOf(files: Readonly<Record<string, Uint8Array | string>>): Source {
  return {
    ...sourceOf('', 'a folder'),
    files: Object.keys(files).sort(),
    file: (path) => sourceOf(files[path] ?? '', path),
  };
}
