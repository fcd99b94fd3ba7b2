import type { ArgumentShape, OptionShape } from './command-shape.ts';

/** What a value is, and so what completes it. */
export type ValueKind =
  | 'assignment'
  | 'author'
  | 'book'
  | 'book-format'
  | 'command'
  | 'field'
  | 'fields'
  | 'file'
  | 'format'
  | 'language'
  | 'library'
  | 'map'
  | 'query'
  | 'saved'
  | 'series'
  | 'setting'
  | 'setting-value'
  | 'sort'
  | 'status'
  | 'tag'
  | 'title';

/** Arguments by the name that help shows for them. */
const argumentKinds: ReadonlyMap<string, ValueKind> = new Map([
  ['words', 'query'],
  ['book', 'book'],
  ['books', 'book'],
  ['file', 'file'],
  ['files', 'file'],
  ['in', 'file'],
  ['out', 'file'],
  ['tag', 'tag'],
  ['author', 'author'],
  ['others', 'author'],
  ['series', 'series'],
]);

/** Arguments whose name means something else in one command. */
const ownArgumentKinds: ReadonlyMap<string, ValueKind> = new Map([
  ['authors words', 'author'],
  ['config get name', 'setting'],
  ['config set name', 'setting'],
  ['config set value', 'setting-value'],
  ['config unset name', 'setting'],
  ['explain field', 'field'],
  ['formats name', 'format'],
  ['help command', 'command'],
  ['maps delete names', 'map'],
  ['query delete names', 'saved'],
  ['query show name', 'saved'],
  ['schema command', 'command'],
  ['set words', 'assignment'],
]);

const optionKinds: ReadonlyMap<string, ValueKind> = new Map([
  ['--where', 'query'],
  ['--sort', 'sort'],
  ['--fields', 'fields'],
  ['--author', 'author'],
  ['--editor', 'author'],
  ['--translator', 'author'],
  ['--illustrator', 'author'],
  ['--narrator', 'author'],
  ['--contributor', 'author'],
  ['--tag', 'tag'],
  ['--series', 'series'],
  ['--status', 'status'],
  ['--language', 'language'],
  ['--format', 'book-format'],
  ['--title', 'title'],
  ['--map-name', 'map'],
  ['--db', 'library'],
]);

/** Options that take a path, by what their value is called. */
const paths: readonly string[] = ['file', 'plan', 'path', 'folder'];

/** Tells what an argument is; `path` is the names of the commands it belongs to: `author rename`. */
export function argumentKind(path: string, { name }: ArgumentShape): ValueKind | null {
  return ownArgumentKinds.get(`${path} ${name}`) ?? argumentKinds.get(name) ?? null;
}

/** Tells what the value of an option is; one that has choices needs no kind. */
export function optionKind({ names, value }: OptionShape): ValueKind | null {
  const known = names.map((name) => optionKinds.get(name)).find((kind) => kind !== undefined);
  return known ?? (value !== null && paths.includes(value) ? 'file' : null);
}
