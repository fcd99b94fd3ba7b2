import { BookshelfError } from '../domain/errors.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { Source } from '../formats/source.ts';

/** How files are read, and where a copy may lie for a while. */
export interface SourceOptions {
  /** Null where a file itself decides. */
  readonly encoding: string | null;
  readonly temporary: string;
}

/** Makes the source of one file; standard input has no path. */
export function fileSource(
  name: string,
  path: string | null,
  bytes: () => AsyncIterable<Uint8Array>,
  { encoding, temporary }: SourceOptions,
): Source {
  return {
    name,
    files: [],
    file: (inner) => {
      throw new BookshelfError('missing', `there is no file ${inner} in ${name}`);
    },
    encoding,
    bytes,
    text: () => decodeText(bytes(), encoding),
    open: async () => {
      const { openFile, openInMemory } = await import('./open-file.ts');
      return path === null ? openInMemory(bytes()) : openFile(path);
    },
    openTables: async () => {
      if (path === null)
        throw new BookshelfError('failure', 'a database cannot be read from standard input', {
          hint: 'Give the path of its file.',
        });
      const { openTables } = await import('../repository/foreign-tables.ts');
      return openTables(path, temporary);
    },
  };
}
