import { isJsonObject, type JsonObject } from '../json-value.ts';

/** The keys of LibraryThing's JSON that have one column each. */
const keys: ReadonlyMap<string, string> = new Map([
  ['Book Id', 'books_id'],
  ['Title', 'title'],
  ['Sort Character', 'sortcharacter'],
  ['Primary Author', 'primaryauthor'],
  ['Primary Author Role', 'primaryauthorrole'],
  ['Secondary Author', 'secondaryauthor'],
  ['Secondary Author Roles', 'secondaryauthorroles'],
  ['Publication', 'publication'],
  ['Date', 'date'],
  ['Review', 'review'],
  ['Rating', 'rating'],
  ['Comment', 'comment'],
  ['Private Comment', 'privatecomment'],
  ['Summary', 'summary'],
  ['Page Count', 'pages'],
  ['LCCN', 'lccn'],
  ['Date Started', 'datestarted'],
  ['Date Read', 'dateread'],
  ['BCID', 'bcid'],
  ['Entry Date', 'entrydate'],
  ['OCLC', 'oclc'],
  ['Work id', 'workcode'],
  ['ASIN', 'asin'],
  ['ISBN', 'originalisbn'],
]);

/** Those whose key holds a list, in a cell joined by commas. */
const lists: ReadonlyMap<string, string> = new Map([
  ['Tags', 'tags'],
  ['Collections', 'collections'],
  ['Languages', 'language'],
  ['ISBNs', 'isbn'],
]);

/** Brings an entry of LibraryThing's JSON into the columns of its table. Lists are what PHP makes of them: arrays, or objects with numbers for keys. */
export function jsonRow(entry: JsonObject): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [column, key] of keys) put(cells, column, textsOf(entry[key]).slice(0, 1));
  for (const [column, key] of lists) put(cells, column, textsOf(entry[key]));
  putAuthors(cells, entry['authors']);
  put(
    cells,
    'Media',
    itemsOf(entry['format'])
      .flatMap((item) => textsOf(item['text']))
      .slice(0, 1),
  );
  put(cells, 'Series', textsOf(entry['series']).slice(0, 1));
  put(cells, 'Volume', textsOf(entry['volumes']).slice(0, 1));
  return cells;
}

/** The list of authors has every name with its own role; the older keys of single authors do not. */
function putAuthors(cells: Map<string, string>, authors: unknown): void {
  const [first, ...others] = itemsOf(authors).flatMap(({ lf, fl, role }) => {
    const [name] = [...textsOf(lf), ...textsOf(fl)];
    return name === undefined ? [] : [{ name, role: textsOf(role)[0] ?? '' }];
  });
  if (first === undefined) return;
  cells.set('Primary Author', first.name);
  cells.set('Primary Author Role', first.role);
  cells.set('Secondary Author', others.map(({ name }) => name).join('|'));
  cells.set('Secondary Author Roles', others.map(({ role }) => role).join('|'));
}

function put(cells: Map<string, string>, column: string, texts: readonly string[]): void {
  if (texts.length > 0) cells.set(column, texts.join(', '));
}

function itemsOf(value: unknown): JsonObject[] {
  const items = Array.isArray(value) || isJsonObject(value) ? Object.values(value) : [];
  return items.filter(isJsonObject);
}

/** The texts in a value and right below it, in their order. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (!Array.isArray(value) && !isJsonObject(value)) return [];
  return Object.values(value).flatMap((item: unknown) =>
    typeof item === 'string' || typeof item === 'number' ? [String(item)] : [],
  );
}
