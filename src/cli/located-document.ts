import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments, visit, type Node, type Pair } from 'yaml';
import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';

/** A part of a document; `node` is null for a key without a value. */
export interface Located {
  readonly node: Node | null;
  /** Where it begins, in characters. */
  readonly start: number;
  /** Where its key begins; the same where it has none. */
  readonly keyStart: number;
}

/**
 * A YAML document, or a JSON one (which is YAML), whose parts know their places: whatever is wrong with one is told with file, line and
 * column. No aliases, tags or merge keys, and no map with a key twice: they are for other programs, and a place to hide a bomb.
 */
export class LocatedDocument {
  readonly root: Located;
  readonly #file: string;
  readonly #lines: LineCounter;

  private constructor(file: string, lines: LineCounter, root: Located) {
    this.#file = file;
    this.#lines = lines;
    this.root = root;
  }

  static async parse(file: string, text: string): Promise<LocatedDocument> {
    const lineCounter = new LineCounter();
    const documents = parseAllDocuments(text, { lineCounter, schema: 'core', uniqueKeys: true });
    const [first, second] = 'empty' in documents ? [] : documents;
    const document = new LocatedDocument(file, lineCounter, { node: first?.contents ?? null, start: 0, keyStart: 0 });
    const [error] = [...(first?.errors ?? []), ...(first?.warnings ?? [])];
    if (error !== undefined) throw document.errorAt(error.pos[0], error.message.replace(/ at line \d[\s\S]*/, ''));
    if (first === undefined || first.contents === null) throw new BookshelfError('usage', `${file} is empty`);
    if (second !== undefined) throw document.errorAt(second.range[0], 'a second document begins here', 'Write one');
    visit(first, { Alias: (_key, { source, range }) => document.#refuseAlias(source, range?.[0] ?? 0) });
    return document;
  }

  /** A usage error that tells the place of a part. */
  error({ start }: Located, message: string, hint?: string): BookshelfError {
    return this.errorAt(start, message, hint);
  }

  /** The line that a part begins on, from 1. */
  lineOf({ keyStart }: Located): number {
    return this.#lines.linePos(keyStart).line;
  }

  /** A usage error that tells a place: a number of characters from the start. */
  errorAt(start: number, message: string, hint?: string): BookshelfError {
    return new BookshelfError('usage', `${this.#placeAt(start)}: ${message}`, hint === undefined ? {} : { hint });
  }

  /** The place of a part, as a message names it: `checks.yaml:3:5`. */
  placeOf({ start }: Located): string {
    return this.#placeAt(start);
  }

  #placeAt(start: number): string {
    const { line, col } = this.#lines.linePos(start);
    return `${this.#file}:${line}:${col}`;
  }

  isList({ node }: Located): boolean {
    return isSeq(node);
  }

  list(part: Located, what: string): Located[] {
    if (!isSeq(part.node)) throw this.#unlike(part, what);
    return part.node.items.map((item) => located(item, part.start));
  }

  map(part: Located, what: string): Map<string, Located> {
    if (!isMap(part.node)) throw this.#unlike(part, what);
    const entries = new Map<string, Located>();
    for (const pair of part.node.items) {
      const [key, value] = this.#entry(pair, part);
      if (entries.has(key))
        throw this.errorAt(value.keyStart, `the key ${quoteValue(key)} stands here for the second time`);
      entries.set(key, value);
    }
    return entries;
  }

  text(part: Located): string {
    const value = this.#scalar(part);
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && isScalar(part.node)) return part.node.source ?? String(value);
    throw this.#unlike(part, 'text');
  }

  /** A whole number, 0 or more. */
  count(part: Located): number {
    const value = this.#scalar(part);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
    throw this.#unlike(part, 'a whole number, 0 or more');
  }

  flag(part: Located): boolean {
    const value = this.#scalar(part);
    if (typeof value === 'boolean') return value;
    throw this.#unlike(part, 'true or false');
  }

  /** The value without its places. A number keeps its spelling, so that a title `007` stays one. */
  plain(part: Located): unknown {
    const { node } = part;
    if (isSeq(node)) return node.items.map((item) => this.plain(located(item, part.start)));
    if (isMap(node))
      return Object.fromEntries([...this.map(part, 'a map')].map(([key, value]) => [key, this.plain(value)]));
    if (!isScalar(node)) return null;
    return typeof node.value === 'number' && node.source !== String(node.value) ? node.source : node.value;
  }

  #refuseAlias(name: string, start: number): never {
    throw this.errorAt(start, `the alias ${quoteValue(`*${name}`)} is not followed`, 'Write what it stands for');
  }

  #scalar({ node }: Located): unknown {
    return isScalar(node) ? node.value : undefined;
  }

  #entry(pair: Pair, parent: Located): [string, Located] {
    const key = located(pair.key, parent.start);
    return [this.text(key), { ...located(pair.value, key.start), keyStart: key.start }];
  }

  #unlike(part: Located, what: string): BookshelfError {
    return this.error(part, `expected ${what}, found ${describe(part.node)}`);
  }
}

function located(value: unknown, otherwise: number): Located {
  const node = isNode(value) ? value : null;
  const start = node?.range?.[0] ?? otherwise;
  return { node, start, keyStart: start };
}

function isNode(value: unknown): value is Node {
  return isMap(value) || isSeq(value) || isScalar(value);
}

function describe(node: Node | null): string {
  if (isMap(node)) return 'a map';
  if (isSeq(node)) return 'a list';
  return isScalar(node) && node.value !== null ? quoteValue(node.source ?? JSON.stringify(node.value)) : 'nothing';
}
