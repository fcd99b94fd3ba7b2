import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import { explainError } from '../domain/explain-error.ts';
import type { Source } from '../formats/source.ts';
import { fileSource, type SourceOptions } from './file-source.ts';
import type { OpenedSource } from './open-source.ts';

/** More files than any collection of e-books has; beyond it the folder was chosen by mistake. */
const mostFiles = 1_000_000;

/** Opens a folder with all that is below it; links, and files and folders whose names begin with a dot, are left aside. */
export async function openFolder(path: string, options: SourceOptions): Promise<OpenedSource> {
  const files = await listFiles(path);
  return {
    name: path,
    source: folderSource(path, files, options),
    glimpse: { fileName: path, head: new Uint8Array(), text: '', files },
    isEmpty: files.length === 0,
    size: null,
    bytesRead: () => 0,
    path: null,
    refuseBinary: async () => undefined,
  };
}

function folderSource(folder: string, files: readonly string[], options: SourceOptions): Source {
  const refuse = (): never => {
    throw new BookshelfError('failure', `${folder} is a folder, which this format does not read`, {
      hint: 'Give the path of a file',
    });
  };
  return {
    name: folder,
    files,
    file: (inner) => {
      const path = join(folder, inner);
      return fileSource(path, path, () => createReadStream(path, { highWaterMark: 32_768 }), options);
    },
    encoding: options.encoding,
    bytes: refuse,
    text: refuse,
    open: refuse,
    openTables: refuse,
  };
}

/** Lists the files in a folder and below, sorted by their paths inside it, with slashes on every system. */
async function listFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [''];
  for (let inner = folders.pop(); inner !== undefined; inner = folders.pop()) {
    for (const entry of await entriesOf(join(folder, inner))) {
      if (entry.name.startsWith('.')) continue;
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) files.push(path);
    }
    if (files.length > mostFiles)
      throw new BookshelfError('failure', `${folder} holds more than a million files`, {
        hint: 'Give the path of the folder with the e-books',
      });
  }
  return files.sort();
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw explainError(error, folder) ?? error;
  }
}
