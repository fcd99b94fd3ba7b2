import { createHash } from 'node:crypto';
import type { BookDraft } from '../domain/book.ts';
import type { Incoming } from '../domain/incoming.ts';
import type { AuthorRecord } from '../domain/library-content.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { guessSortName } from '../domain/sort-name.ts';
import { findField, jsonKeys } from '../formats/known-fields.ts';
import { readBookJson } from '../formats/read-book-json.ts';
import { RecordProblems } from '../formats/record-problems.ts';
import { UnknownNames } from '../formats/unknown-names.ts';
import { describeFault } from './describe-problem.ts';
import { LocatedDocument, type Located } from './located-document.ts';
import { readTextFile } from './read-text-file.ts';

const sections = ['authors', 'series', 'books'];

/**
 * Reads a fixture file: YAML or JSON with the maps `authors`, `series` and `books`, each entry under a key of its own. A book names
 * authors and series by key or by name, and takes with `like: KEY` every field from another that it does not give itself. Its key makes its uuid, so that
 * the same file again changes the same books. null for a list, which is no fixture file but an
 * export of ours. Throws a usage error with file, line and column.
 */
export async function readFixtures(file: string): Promise<Incoming[] | null> {
  const document = await LocatedDocument.parse(file, readTextFile(file));
  if (document.isList(document.root)) return null;
  return new FixtureReader(document).read();
}

type Entries = Map<string, Located>;

class FixtureReader {
  readonly #document: LocatedDocument;
  readonly #authors = new Map<string, AuthorRecord>();
  readonly #series = new Map<string, string>();
  #books: Entries = new Map();

  constructor(document: LocatedDocument) {
    this.#document = document;
  }

  read(): Incoming[] {
    const parts = this.#document.map(this.#document.root, 'a map with books in it');
    for (const [name, part] of parts)
      if (!sections.includes(name)) throw this.#unknown(part, name, 'section', sections);
    const named = [...this.#section(parts, 'authors')];
    for (const [key, part] of named) this.#authors.set(key, this.#author(part));
    for (const [key, part] of this.#section(parts, 'series')) this.#series.set(key, this.#document.text(part));
    this.#books = this.#section(parts, 'books');
    const authors = named.map(([, part]) => ({ ...this.#blank(part), author: this.#author(part) }));
    const books = [...this.#books].map(([key, part]) => ({ ...this.#blank(part), draft: this.#book(key, part) }));
    return [...authors, ...books].map((record, index) => ({ ...record, number: index + 1 }));
  }

  #blank(part: Located) {
    return { number: 0, line: this.#document.lineOf(part), draft: null, source: null, problems: [], raw: '' };
  }

  #section(parts: Entries, name: string): Entries {
    const part = parts.get(name);
    if (part === undefined) return new Map();
    return this.#document.map(part, `a map of ${name}, each under a key`);
  }

  #author(part: Located): AuthorRecord {
    const value = this.#document.plain(part);
    if (typeof value === 'string') return { name: value, sortName: guessSortName(value), aliases: [] };
    const fields = this.#document.map(part, 'a name, or a map with name, sortName and aliases');
    for (const [key, field] of fields)
      if (!authorKeys.includes(key)) throw this.#unknown(field, key, 'field of an author', authorKeys);
    const name = fields.get('name');
    if (name === undefined) throw this.#document.error(part, 'the author has no name');
    const sortName = fields.get('sortName');
    const aliases = fields.get('aliases');
    const text = this.#document.text(name);
    return {
      name: text,
      sortName: sortName === undefined ? guessSortName(text) : this.#document.text(sortName),
      aliases:
        aliases === undefined
          ? []
          : this.#document.list(aliases, 'a list of names').map((one) => this.#document.text(one)),
    };
  }

  #book(key: string, part: Located): BookDraft {
    const fields = this.#inherited(key, part, []);
    const object: Record<string, unknown> = Object.create(null);
    for (const [name, field] of fields) {
      if (findField(name) === null && !jsonKeys.includes(name))
        throw this.#unknown(field, name, 'field of a book', jsonKeys);
      object[name] = this.#resolved(name, field);
    }
    const problems = new RecordProblems();
    const { draft } = readBookJson(object, problems, new UnknownNames('key', jsonKeys));
    const [problem] = problems.all;
    if (problem !== undefined)
      throw this.#document.error(
        this.#fieldOf(fields, problem.field) ?? part,
        describeFault({ ...problem, field: null }),
      );
    if (!draft.title) throw this.#document.error(part, `the book ${quoteValue(key)} has no title`);
    return { uuid: uuidOf(key), ...draft };
  }

  /** The fields of a book and, behind them, those of the book it is like. */
  #inherited(key: string, part: Located, above: readonly string[]): Entries {
    const fields = this.#document.map(part, 'a book: a map of fields');
    const like = fields.get('like');
    if (like === undefined) return fields;
    fields.delete('like');
    const other = this.#document.text(like);
    const model = this.#books.get(other);
    if (model === undefined) throw this.#dangling(like, other, 'book', [...this.#books.keys()]);
    const path = [...above, key];
    if (path.includes(other))
      throw this.#document.error(like, `${[...path, other].join(' is like ')}: that goes round in a circle`);
    return new Map([...this.#inherited(other, model, path), ...fields]);
  }

  #resolved(name: string, field: Located): unknown {
    const value = this.#document.plain(field);
    if (name === 'authors' || name === 'editors' || name === 'translators') return this.#named(field, value, 'author');
    return name === 'series' ? this.#named(field, value, 'series') : value;
  }

  /** Puts names in the place of keys. What looks like a key has to be one, where the file has keys of that kind. */
  #named(field: Located, value: unknown, kind: 'author' | 'series'): unknown {
    if (Array.isArray(value)) {
      const items = this.#document.list(field, 'a list');
      return items.map((item) => this.#named(item, this.#document.plain(item), kind));
    }
    if (typeof value === 'string') return this.#nameOf(field, value, kind);
    if (typeof value !== 'object' || value === null) return value;
    const parts = this.#document.map(field, 'a map');
    const name = parts.get('name');
    return name === undefined ? value : { ...value, name: this.#nameOf(name, this.#document.text(name), kind) };
  }

  #nameOf(place: Located, text: string, kind: 'author' | 'series'): string {
    const [, key = text, position = ''] = kind === 'series' ? (/^(.*?)(\s+#\S+)?$/.exec(text) ?? []) : [text, text];
    const known = kind === 'author' ? this.#authors.get(key)?.name : this.#series.get(key);
    if (known !== undefined) return known + position;
    const keys = [...(kind === 'author' ? this.#authors : this.#series).keys()];
    if (keys.length > 0 && /^[a-z][\w-]*$/.test(key)) throw this.#dangling(place, key, kind, keys);
    return text;
  }

  #fieldOf(fields: Entries, path: string | null): Located | null {
    return fields.get(path?.split('.')[0] ?? '') ?? null;
  }

  #dangling(place: Located, key: string, kind: string, keys: readonly string[]): Error {
    const near = nearest(key, keys);
    return this.#document.error(
      place,
      `there is no ${kind} ${quoteValue(key)} in this file`,
      `${near === null ? '' : `Did you mean ${near}? `}A name in full begins with a capital letter or has a space in it.`,
    );
  }

  #unknown(part: Located, name: string, what: string, known: readonly string[]): Error {
    const near = nearest(name, known);
    return this.#document.errorAt(
      part.keyStart,
      `there is no ${what} ${quoteValue(name)}`,
      `${near === null ? '' : `Did you mean ${near}? `}Known: ${known.join(', ')}`,
    );
  }
}

const authorKeys = ['name', 'sortName', 'aliases'];

/** A uuid of our own making (RFC 9562, version 8) that is the same for the same key. */
function uuidOf(key: string): string {
  const hex = createHash('sha256').update(`bookshelf fixture\n${key}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
