import { BookshelfError } from '../../domain/errors.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { SourceReader } from '../format.ts';
import { bytesSource } from '../bytes-source.ts';
import { besides, packageRecord } from './opf.ts';
import { readXmlDocument } from '../xml/read-xml.ts';
import type { Source } from '../source.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';
import { ZipArchive } from './zip-archive.ts';

/** Reads EPUB files, or a folder of them and of package documents: what each says about its book, and where its cover is. */
export const epub: SourceReader = {
  readSource: (source) => (source.files.length > 0 ? readFolder(source) : readFile(source)),
};

/** The largest description of a book, and the largest list of descriptions, that are unpacked, in bytes. */
const largestPackage = 16_777_216;
const largestContainer = 1_048_576;

/** A broken e-book among many refuses itself alone. */
async function* readFolder(source: Source): AsyncGenerator<Incoming> {
  let number = 0;
  for (const path of booksOf(source.files)) {
    number += 1;
    yield { ...(await readOne(source.file(path), path)), number, line: number, place: path };
  }
}

async function* readFile(source: Source): AsyncGenerator<Incoming> {
  yield { ...(await readBook(source)), number: 1, line: 1, place: 'the e-book' };
}

/** The e-books of a folder. Where calibre keeps a description beside the files of a book, that is the book, and the files are not asked. */
export function booksOf(files: readonly string[]): string[] {
  const described = new Set(files.filter((path) => path.endsWith('.opf')).map(folderOf));
  return files.filter((path) => /\.opf$/i.test(path) || (/\.epub$/i.test(path) && !described.has(folderOf(path))));
}

async function readOne(source: Source, path: string): Promise<Omit<Incoming, 'number' | 'line'>> {
  try {
    if (!/\.opf$/i.test(path)) return await readBook(source);
    return packageRecord(await readXmlDocument(source), besides(source.name));
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    const problem = { severity: 'refused', field: null, value: null, message: error.message } as const;
    return { draft: null, source: null, problems: [problem], raw: path };
  }
}

async function readBook(source: Source): Promise<Omit<Incoming, 'number' | 'line'>> {
  const bytes = await source.open();
  try {
    const archive = await ZipArchive.open(bytes);
    const path = await findPackage(archive);
    const text = await archive.read(path, largestPackage);
    if (text === null) throw new BookshelfError('failure', `the e-book names a description ${path} that is not in it`);
    const root = await readXmlDocument(bytesSource(text, path));
    return packageRecord(root, (inner) => `${source.name}#${folderOf(path)}${inner}`, baseName(source.name));
  } finally {
    await bytes.close();
  }
}

/** An EPUB says in META-INF/container.xml where its package document is. */
async function findPackage(archive: ZipArchive): Promise<string> {
  const text = await archive.read('META-INF/container.xml', largestContainer);
  const container: XmlElement | null = text === null ? null : await readXmlDocument(bytesSource(text, 'container.xml'));
  const files = childrenOf(childOf(container, 'rootfiles'), 'rootfile');
  const found = files.find(({ attributes }) => (attributes.get('media-type') ?? packageType) === packageType);
  const path = found?.attributes.get('full-path') ?? archive.names().find((name) => name.endsWith('.opf'));
  if (path !== undefined) return path;
  throw new BookshelfError('failure', 'the zip file is no EPUB: it has no package document', {
    hint: 'An Excel workbook, say, is a zip file too; export it as CSV.',
  });
}

const packageType = 'application/oebps-package+xml';

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replace(/\.epub$/i, '');
}
