import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { FormatEntry } from './format.ts';
import { formats } from './index.ts';

const readable = formats.filter(({ loadReader }) => loadReader !== undefined);
const writable = formats.filter(({ loadWriter }) => loadWriter !== undefined);

/**
 * Chooses how a file is read: by the name that a person gives (`--format`), else by the beginning of the file among the formats of its
 * extension. `fileName` is null for standard input. Throws a `usage` error for a name nobody knows, a `failure` where no format or
 * more than one may be meant.
 */
export function chooseReader(name: string | null, fileName: string | null, head: string): FormatEntry {
  if (name !== null) return named(name, readable, 'read');
  const candidates = narrowed(readable, fileName);
  const recognised = candidates.find((format) => format.recognises?.(head) ?? false);
  if (recognised !== undefined) return recognised;
  const what = fileName === null ? 'the input' : quoteValue(fileName);
  const [only, further] = candidates === readable ? [] : candidates;
  if (only === undefined) throw doubtful(`${what} is in no format that can be recognised`, readable);
  if (further === undefined) return only;
  throw doubtful(
    `${what} may be ${candidates.map((format) => format.name).join(' or ')}: its first line is like none of them`,
    candidates,
  );
}

/** Chooses how a file is written: by the name that a person gives, else by its extension. Throws a `usage` error. */
export function chooseWriter(name: string | null, fileName: string | null): FormatEntry {
  if (name !== null) return named(name, writable, 'written');
  const candidates = narrowed(writable, fileName);
  const [only] = candidates;
  if (only !== undefined && candidates !== writable) return only;
  const what =
    fileName === null ? 'nothing says in which format to write' : `the name ${quoteValue(fileName)} says no format`;
  throw new BookshelfError('usage', what, { hint: `Add --format with one of ${namesOf(writable)}` });
}

/** The formats of a file's extension; all of them where it has none that is known. */
function narrowed(candidates: readonly FormatEntry[], fileName: string | null): readonly FormatEntry[] {
  const name = fileName?.toLowerCase() ?? '';
  const fitting = candidates.filter(({ extensions }) => extensions.some((extension) => name.endsWith(extension)));
  return fitting.length === 0 ? candidates : fitting;
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

function doubtful(message: string, candidates: readonly FormatEntry[]): BookshelfError {
  return new BookshelfError('failure', message, {
    hint: `Say which it is: --format ${candidates.map((format) => format.name).join(' or --format ')}`,
  });
}

function namesOf(list: readonly FormatEntry[]): string {
  return list.map(({ name }) => name).join(', ');
}
