import { BookshelfError } from '../domain/errors.ts';
import { configLines, type ConfigLine } from './config-lines.ts';
import { parseConfig, type ConfigValues } from './parse-config.ts';

/**
 * Gives a setting a value in the text of a configuration file, or takes it out (null); comments and the order of all else stay. What comes out is
 * parsed: throws a failure where it does not say exactly what it should, as in a file that writes its settings in ways of TOML that are not understood.
 */
export async function editConfig(
  text: string,
  { name, value, path }: { name: string; value: string | null; path: string },
): Promise<string> {
  const wanted = new Map(await parseConfig(text, path));
  if (value === null) wanted.delete(name);
  else wanted.set(name, value);
  const edited = value === null ? withoutSetting(text, name) : withSetting(text, name, await assignment(name, value));
  const found = await parseConfig(edited, path).catch(() => null);
  if (found !== null && isSame(found, wanted)) return edited;
  throw new BookshelfError('failure', `${path}: ${name} is written in a way that bookshelf cannot change`, {
    hint: 'Change it by hand: bookshelf config edit',
  });
}

/** `sort = "author"`: the line in the table of the setting. */
async function assignment(name: string, value: string): Promise<string> {
  const { stringify } = await import('smol-toml');
  return stringify({ [name.slice(name.indexOf('.') + 1)]: value }).trimEnd();
}

function tableOf(name: string): string {
  return name.includes('.') ? name.slice(0, name.indexOf('.')) : '';
}

function withSetting(text: string, name: string, line: string): string {
  const lines = configLines(text);
  const at = lines.findIndex((known) => known.name === name);
  const ending = text.includes('\r\n') ? '\r' : '';
  const texts = lines.map((known) => known.text);
  if (at >= 0) return texts.with(at, withValue(texts[at] ?? '', line)).join('\n');
  const place = placeFor(lines, tableOf(name));
  const isFirst =
    place !== null && tableOf(name) === '' && lines.every((known) => known.table !== '' || known.name === null);
  if (place !== null) return texts.toSpliced(place, 0, line + ending, ...(isFirst ? [ending] : [])).join('\n');
  const start = text === '' || text.endsWith('\n') ? text : `${text}${ending}\n`;
  const gap = start === '' ? '' : `${ending}\n`;
  const header = tableOf(name) === '' ? '' : `${gap}[${tableOf(name)}]${ending}\n`;
  return `${start}${header}${line}${ending}\n`;
}

/** Behind the last setting of its table, or behind its header; before the first table for one that stands in none; null for the end of the file. */
function placeFor(lines: readonly ConfigLine[], table: string): number | null {
  const last = lines.findLastIndex((line) => line.table === table && (line.name !== null || line.isHeader));
  if (last >= 0) return last + 1;
  const first = lines.findIndex(({ isHeader }) => isHeader);
  if (table !== '' || first < 0) return null;
  let place = first;
  while (lines[place - 1]?.text.trimStart().startsWith('#')) place -= 1;
  return place;
}

/** Puts the value of a new line in the place of that of an old one, whose comment and white space stay. */
function withValue(old: string, line: string): string {
  const rest = old.slice(old.indexOf('=') + 1);
  const value = line.slice(line.indexOf('=') + 1);
  return old.slice(0, old.indexOf('=') + 1) + value + rest.slice(valueEnd(rest));
}

function valueEnd(text: string): number {
  const start = text.length - text.trimStart().length;
  const quote = text[start];
  for (let index = start + 1; index < text.length; index += 1) {
    if (text[index] === quote) return index + 1;
    if (quote === '"' && text[index] === '\\') index += 1;
  }
  return text.trimEnd().length;
}

/** Takes the line of a setting out, and the header of its table where nothing else stands below it. */
function withoutSetting(text: string, name: string): string {
  const lines = configLines(text);
  const left = lines.filter((line) => line.name !== name);
  const header = left.findIndex(({ isHeader, table }) => isHeader && table === tableOf(name));
  const isEmpty =
    header >= 0 &&
    left.every(({ table, isHeader, text: own }) => table !== tableOf(name) || isHeader || own.trim() === '');
  const kept = isEmpty ? withoutTable(left, header) : left;
  return kept.map((line) => line.text).join('\n');
}

/** Without a header, the blank lines below it, and the one above it. */
function withoutTable(lines: readonly ConfigLine[], header: number): ConfigLine[] {
  const next = lines.findIndex(({ isHeader }, index) => index > header && isHeader);
  const after = next < 0 ? lines.slice(-1) : lines.slice(next);
  const before = lines.slice(0, header);
  return [...(next < 0 && before.at(-1)?.text.trim() === '' ? before.slice(0, -1) : before), ...after];
}

function isSame(one: ConfigValues, other: ConfigValues): boolean {
  return one.size === other.size && [...one].every(([name, value]) => other.get(name) === value);
}
