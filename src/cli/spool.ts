import { closeSync, createReadStream, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { explainError } from '../domain/explain-error.ts';

/** How much text is held in memory before it goes to a file, and is written to it at once: letters, not bytes. */
const roomInMemory = 262_144;

/**
 * Holds text back until it is wanted: a little of it in memory, more in a temporary file that only its owner can read, and that no crash leaves behind where the
 * system lets go of the names of open files.
 */
export class Spool {
  readonly #temporary: string;
  #held: string[] = [];
  #length = 0;
  #file: { readonly folder: string; readonly path: string; readonly descriptor: number } | null = null;

  /** `temporary` is the folder for temporary files. */
  constructor(temporary: string) {
    this.#temporary = temporary;
  }

  add(text: string): void {
    this.#held.push(text);
    this.#length += text.length;
    if (this.#length > roomInMemory) this.#flush();
  }

  /** The text from its beginning, once all of it is there. */
  async *read(): AsyncGenerator<string> {
    if (this.#file !== null) {
      this.#flush();
      const { path, descriptor } = this.#file;
      yield* createReadStream(path, {
        fd: descriptor,
        start: 0,
        autoClose: false,
        encoding: 'utf8',
        highWaterMark: 65_536,
      });
    } else yield* this.#held;
  }

  /** Lets go of the text. */
  remove(): void {
    this.#held = [];
    if (this.#file === null) return;
    closeSync(this.#file.descriptor);
    rmSync(this.#file.folder, { recursive: true, force: true });
    this.#file = null;
  }

  #flush(): void {
    const bytes = Buffer.from(this.#held.join(''));
    this.#held = [];
    this.#length = 0;
    try {
      this.#file ??= openUnseen(this.#temporary);
      for (let start = 0; start < bytes.length;) start += writeSync(this.#file.descriptor, bytes, start);
    } catch (error) {
      throw explainError(error, this.#temporary) ?? error;
    }
  }
}

/** Opens a private file and takes its name away, so that it ends with the program; where an open file keeps its name (Windows) that is done later. */
function openUnseen(temporary: string): { folder: string; path: string; descriptor: number } {
  const folder = mkdtempSync(join(temporary, 'bookshelf-'));
  const path = join(folder, 'text');
  const descriptor = openSync(path, 'wx+', 0o600);
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    return { folder, path, descriptor };
  }
  return { folder, path, descriptor };
}
