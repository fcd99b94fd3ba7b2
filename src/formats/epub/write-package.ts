import type { Book, Contributor, Identifier } from '../../domain/book.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { foldSpaces } from '../../domain/text.ts';
import { writeEdtf } from '../bibliography/edtf.ts';
import { plainDate } from '../bibliography/limits.ts';
import { catalogueIdentifier } from '../catalogue-identifier.ts';
import { markdownToHtml } from '../markdown-to-html.ts';
import { RecordProblems } from '../record-problems.ts';
import { writeRelator } from '../relators.ts';
import { plainText } from '../xml/escape-xml.ts';
import type { WrittenElement } from '../xml/write-xml.ts';

/** The version of OPF of a package document. */
export type PackageVersion = '2.0' | '3.0';

/** What is said of a statement: an attribute in OPF 2, a `meta` that refines it in OPF 3. */
export interface WrittenStatement {
  readonly name: string;
  readonly text: string;
  readonly about: Readonly<Record<string, string>>;
}

/** Makes a statement; nothing for an empty one. */
export function statement(
  name: string,
  text: string | null,
  about: WrittenStatement['about'] = {},
): WrittenStatement[] {
  return text === null || foldSpaces(plainText(text)) === '' ? [] : [{ name, text, about }];
}

/** The title as a package can hold it; it must have one. */
export function packageTitle(title: string): string {
  return foldSpaces(plainText(title)) === '' ? '[Untitled]' : title;
}

/** The statements that both versions of OPF have: people, language, publisher, description and subjects. */
export function commonStatements(book: Book): WrittenStatement[] {
  return [
    ...book.authors
      .filter(({ role }) => role === 'author')
      .flatMap((person) => statement('dc:creator', ...named(person))),
    ...book.authors
      .filter(({ role }) => role !== 'author')
      .flatMap((person) => statement('dc:contributor', ...named(person))),
    // A package must have a language; `und` says that it is not known (ISO 639-2).
    ...statement('dc:language', foldSpaces(plainText(book.language ?? '')) || 'und'),
    ...statement('dc:publisher', book.publisher),
    ...statement('dc:description', book.description === null ? null : markdownToHtml(book.description)),
    ...book.tags.flatMap(({ name }) => statement('dc:subject', name)),
  ];
}

function named({ name, sortName, role }: Contributor): [string, Record<string, string>] {
  const code = writeRelator(role);
  return [name, { ...(code !== null && { role: code }), 'file-as': sortName }];
}

/** The date as W3C's note on dates has it; null for one that is not of a year from 1 to 9999. */
export function packageDate(date: PartialDate | null): string | null {
  const plain = plainDate(date);
  const text = plain === null ? '' : writeEdtf(plain);
  return /^\d{4}(?:-\d\d){0,2}$/.test(text) ? text : null;
}

/** The identifiers that come out of a package as they went in, as `write` writes them. */
export function packageIdentifiers(
  identifiers: readonly Identifier[],
  write: (identifier: Identifier) => { readonly scheme: string; readonly text: string },
): { readonly scheme: string; readonly text: string }[] {
  return identifiers.flatMap((identifier) => {
    const written = write(identifier);
    const read = catalogueIdentifier(written.scheme, foldSpaces(plainText(written.text)), new RecordProblems());
    return read?.scheme === identifier.scheme && read.value === identifier.value ? [written] : [];
  });
}

/** What calibre adds to either version: a rating in half stars, to 10, and when the book came into the library. */
export function calibreMetas({ rating, added }: Book): WrittenElement[] {
  return [
    ...(rating === null ? [] : [calibreMeta('rating', String(rating * 2))]),
    ...(added === '' ? [] : [calibreMeta('timestamp', added)]),
  ];
}

export function calibreMeta(name: string, content: string): WrittenElement {
  return { name: 'meta', attributes: { name: `calibre:${name}`, content }, content: '' };
}

/** Puts a package document around its metadata. The book's own uuid is what the package goes by. */
export function packageElement(version: PackageVersion, metadata: readonly WrittenElement[]): WrittenElement {
  const names = { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/', 'xmlns:opf': 'http://www.idpf.org/2007/opf' };
  return {
    name: 'package',
    attributes: { xmlns: 'http://www.idpf.org/2007/opf', version, 'unique-identifier': 'bookshelf' },
    content: [{ name: 'metadata', attributes: names, content: metadata }],
  };
}
