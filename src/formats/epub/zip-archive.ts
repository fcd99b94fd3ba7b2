import { Readable } from 'node:stream';
import { fromRandomAccessReaderPromise, RandomAccessReader, type Entry, type ZipFile } from 'yauzl';
import { BookshelfError } from '../../domain/errors.ts';
import type { RandomBytes } from '../source.ts';

/** More files than an e-book has. */
const mostEntries = 20_000;
const pieceLength = 65_536;

/** A zip file of which single files are read; nothing is ever unpacked to a disk. */
export class ZipArchive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** Reads the table of contents. Throws a `failure` for a damaged archive, for names that lead outside, and for more than 20,000 files. */
  static async open(bytes: RandomBytes): Promise<ZipArchive> {
    return explained(async () => {
      const zip = await fromRandomAccessReaderPromise(new BytesReader(bytes), bytes.size, { autoClose: false });
      if (zip.entryCount > mostEntries) throw tooMany(zip.entryCount);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
      return new ZipArchive(zip, entries);
    });
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The names of the files, in the archive's order. */
  names(): string[] {
    return [...this.#entries.keys()];
  }

  /** Unpacks one file into memory, counting what really comes out; null where there is none. Throws a `failure` beyond the limit. */
  async read(name: string, limit: number): Promise<Uint8Array | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    if (entry.uncompressedSize > limit) throw tooLarge(name, limit);
    return explained(async () => {
      const pieces: Buffer[] = [];
      let length = 0;
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) {
        if (!Buffer.isBuffer(piece)) continue;
        length += piece.length;
        if (length > limit) throw tooLarge(name, limit);
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    });
  }
}

/** Gives the zip library the bytes that it asks for. */
class BytesReader extends RandomAccessReader {
  readonly #bytes: RandomBytes;

  constructor(bytes: RandomBytes) {
    super();
    this.#bytes = bytes;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#pieces(start, end), { objectMode: false });
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }

  async *#pieces(start: number, end: number): AsyncGenerator<Uint8Array> {
    for (let at = start; at < end; at += pieceLength) yield this.#bytes.read(at, Math.min(pieceLength, end - at));
  }
}

/** The library's errors are sentences about the archive; those of the file system explain themselves. */
async function explained<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BookshelfError || !(error instanceof Error) || 'syscall' in error) throw error;
    throw new BookshelfError('failure', `the zip file cannot be read (${error.message})`, { cause: error });
  }
}

function tooMany(count: number): BookshelfError {
  return new BookshelfError('failure', `the zip file says that it holds ${count} files; an e-book has at most 20,000`);
}

function tooLarge(name: string, limit: number): BookshelfError {
  return new BookshelfError('failure', `the file ${name} in the zip file is larger than ${limit / 1_048_576} MB`);
}
