import { BookshelfError } from '../../domain/errors.ts';
import type { Incoming } from '../../domain/incoming.ts';
import type { SourceReader } from '../format.ts';
import { findCover } from './opf-cover.ts';
import { readPackage } from './opf-package.ts';
import { readXmlDocument } from '../xml/read-xml.ts';
import { RecordProblems } from '../record-problems.ts';
import type { Source } from '../source.ts';
import type { XmlElement } from '../xml/xml-element.ts';

/** Reads a package document of an e-book (OPF), such as calibre keeps beside each book: one book. */
export const opf: SourceReader = { readSource: readOpf };

async function* readOpf(source: Source): AsyncGenerator<Incoming> {
  yield { ...packageRecord(await readXmlDocument(source), besides(source.name)), number: 1, line: 1 };
}

/** Makes the record of a package document; `inside` gives the address of a file that the package names. */
export function packageRecord(
  root: XmlElement,
  inside: (path: string) => string,
  usualTitle: string | null = null,
): Omit<Incoming, 'number' | 'line'> {
  if (root.name !== 'package')
    throw new BookshelfError('failure', `the XML begins with <${root.name}>, where a package document has <package>`);
  const problems = new RecordProblems();
  const { draft, key, row } = readPackage(root, problems);
  const cover = findCover(root);
  const whole = { ...draft, ...(cover !== null && { cover: inside(cover) }) };
  const title = draft.title || usualTitle;
  if (title === null) problems.refuse('title', null, 'the package has no title');
  else if (!draft.title) problems.warn('title', null, `the package has no title; the name of its file stands for it`);
  return {
    draft: problems.refused || title === null ? null : { ...whole, title },
    source: key === null ? null : { source: 'opf', key, row },
    problems: problems.all,
    raw: row.map(([name, value]) => `${name}: ${value}`).join('\n'),
  };
}

/** A file beside another. */
export function besides(name: string): (path: string) => string {
  const folder = name.slice(0, Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return (path) => folder + path;
}
