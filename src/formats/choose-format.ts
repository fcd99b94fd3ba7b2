import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { FormatEntry } from './format.ts';
import { formats } from './index.ts';

const readable = formats.filter(({ loadReader }) => loadReader !== undefined);
const writable = formats.filter(({ loadWriter }) => loadWriter !== undefined);

/** What is known of a file before it is read. */
export interface Glimpse {
  /** The name of a file or a folder; null for standard input. */
  readonly fileName: string | null;
  /** How it begins, as bytes and as text. */
  readonly head: Uint8Array;
  readonly text: string;
  /** For a folder the files in it; null for anything else. */
  readonly files: readonly string[] | null;
}

/**
 * Chooses how a file is read: by the name that a person gives (`--format`), else by the beginning of the file among the formats of its
 * extension. Throws a `usage` error for a name nobody knows, a `failure` where no format or more than one may be meant.
 */
export function chooseReader(name: string | null, glimpse: Glimpse): FormatEntry {
  if (name !== null) return named(name, readable, 'read');
  const candidates = glimpse.files === null ? narrowed(readable, glimpse.fileName) : folderFormats;
  const recognised = recognisedBy(candidates, glimpse);
  const [found, another] = recognised;
  const what = glimpse.fileName === null ? 'the input' : quoteValue(glimpse.fileName);
  if (another !== undefined)
    throw doubtful(`${what} may be ${either(recognised)}: it looks like each of them`, recognised);
  if (found !== undefined) return found;
  if (glimpse.files !== null)
    throw new BookshelfError('failure', `the folder ${what} holds nothing that can be read`, {
      hint: 'Give the path of a file, or of a folder with e-books.',
    });
  // A service's export is known by its first line, if it has one.
  const possible = candidates.filter(({ isService, isHeadless }) => !isService || isHeadless === true);
  const [only, further] = candidates === readable ? [] : possible;
  if (only === undefined) refuseWrittenOnly(glimpse.fileName);
  if (only === undefined) throw doubtful(`${what} is in no format that can be recognised`, readable);
  if (further === undefined) return only;
  throw doubtful(`${what} may be ${either(possible)}: its first line is like none of them`, possible);
}

/**
 * Parts `goodreads:export.csv` into the name of a format and that of a file. Null for a file that is named without one; a file whose name
 * really begins so is written `./goodreads:export.csv`.
 */
export function splitFormatPrefix(text: string): { readonly format: string; readonly file: string } | null {
  const colon = text.indexOf(':');
  const format = text.slice(0, Math.max(0, colon)).toLowerCase();
  return readable.some(({ name }) => name === format) ? { format, file: text.slice(colon + 1) } : null;
}

/** Chooses how a file is written: by the name that a person gives, else by its extension. Throws a `usage` error. */
export function chooseWriter(name: string | null, fileName: string | null): FormatEntry {
  if (name !== null) return named(name, writable, 'written');
  const candidates = narrowed(writable, fileName);
  const [first] = candidates;
  // Who writes a table wants a table: a service's must be asked for by its name.
  const only = candidates.find(({ isService }) => !isService) ?? first;
  if (only !== undefined && candidates !== writable) return only;
  const what =
    fileName === null ? 'nothing says in which format to write' : `the name ${quoteValue(fileName)} says no format`;
  throw new BookshelfError('usage', what, { hint: `Add --format with one of ${namesOf(writable)}` });
}

/** A page for people does not hold what a library does. */
function refuseWrittenOnly(fileName: string | null): void {
  if (fileName === null || narrowed(readable, fileName) !== readable) return;
  const [format] = fitting(writable, fileName);
  if (format === undefined) return;
  throw new BookshelfError('failure', `${quoteValue(fileName)} is ${format.name}, which is written only`, {
    hint: 'Read what it was made of, or an export as JSON.',
  });
}

const folderFormats = readable.filter((format) => 'recognisesFolder' in format);

/** The formats that know the file; the general ones only where no other does. */
function recognisedBy(candidates: readonly FormatEntry[], glimpse: Glimpse): readonly FormatEntry[] {
  const recognised = candidates.filter((format) => recognises(format, glimpse));
  const special = recognised.filter(isSpecial);
  if (special.length > 0) return special;
  // A wrong extension is not the last word where the content is plain.
  const elsewhere = readable.filter((format) => isSpecial(format) && recognises(format, glimpse));
  return elsewhere.length === 1 ? elsewhere : recognised;
}

function isSpecial({ isGeneral }: FormatEntry): boolean {
  return isGeneral !== true;
}

function recognises(format: FormatEntry, { head, text, files }: Glimpse): boolean {
  if (files !== null) return format.recognisesFolder?.(files) ?? false;
  return (format.recognisesBytes?.(head) ?? false) || (format.recognises?.(text) ?? false);
}

/** The formats of a file's extension; all of them where it has none that is known. */
function narrowed(candidates: readonly FormatEntry[], fileName: string | null): readonly FormatEntry[] {
  const found = fitting(candidates, fileName ?? '');
  return found.length === 0 ? candidates : found;
}

/** The formats of a file's extension, a `.gz` behind it aside. */
function fitting(candidates: readonly FormatEntry[], fileName: string): readonly FormatEntry[] {
  const name = fileName.toLowerCase().replace(/\.gz$/, '');
  return candidates.filter(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
}

function named(name: string, candidates: readonly FormatEntry[], verb: 'read' | 'written'): FormatEntry {
  const wanted = name.trim().toLowerCase();
  const found = candidates.find((format) => format.name === wanted);
  if (found !== undefined) return found;
  const other = formats.find((format) => format.name === wanted);
  const hint = `Known: ${namesOf(candidates)}`;
  if (other !== undefined) throw new BookshelfError('usage', `the format ${other.name} cannot be ${verb}`, { hint });
  const near = nearest(
    wanted,
    candidates.map((format) => format.name),
  );
  throw new BookshelfError('usage', `${quoteValue(name)} is no format that can be ${verb}`, {
    hint: near === null ? hint : `Did you mean ${near}? ${hint}`,
  });
}

/** More names than this help nobody to choose. */
const mostNamed = 3;

function doubtful(message: string, candidates: readonly FormatEntry[]): BookshelfError {
  const names = candidates.map((format) => format.name);
  return new BookshelfError('failure', message, {
    hint:
      names.length > mostNamed
        ? 'Say which it is with --format NAME; bookshelf formats lists the names'
        : `Say which it is: --format ${names.join(' or --format ')}`,
  });
}

function either(list: readonly FormatEntry[]): string {
  return list.length > mostNamed ? `in any of ${list.length} formats` : list.map((format) => format.name).join(' or ');
}

function namesOf(list: readonly FormatEntry[]): string {
  return list.map(({ name }) => name).join(', ');
}
