import { dateStyles } from '../domain/date-style.ts';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { isServerAddress, serverUrl } from '../domain/server-url.ts';
import { shellWords } from '../domain/shell-words.ts';
import { parseSort } from '../domain/sort-key.ts';
import { colourWords } from './colour-words.ts';
import type { Setting } from './setting.ts';

/** Every setting, in the order in which they are listed. A new one is a line here. */
export const settings: readonly Setting[] = [
  {
    name: 'db',
    what: 'the library: an address as --db takes it, or @NAME; a relative path starts at the folder of the file',
    example: '~/books.db',
    fallback: null,
    check: checkAddress,
  },
  {
    name: 'list.fields',
    what: 'the columns of list as a table; lines in a pipe and JSON keep theirs, which scripts rely on',
    example: 'id,title,author,status',
    fallback: null,
    check: (text) => refuseEmpty(text.replaceAll(',', ' '), 'names of fields'),
  },
  {
    name: 'list.sort',
    what: 'the order of list, as --sort takes it',
    example: 'author,-published',
    fallback: null,
    check: parseSort,
  },
  {
    name: 'color',
    what: 'whether output is coloured: auto (on a terminal), always or never',
    example: 'never',
    fallback: 'auto',
    check: (text) => oneOf(text, colourWords),
  },
  {
    name: 'dates',
    what: 'how a terminal shows dates: iso (2001-05-17), dmy (17/05/2001), mdy (05/17/2001) or long (17 May 2001); pipes, JSON and files have iso',
    example: 'long',
    fallback: 'iso',
    check: (text) => oneOf(text, dateStyles),
  },
  {
    name: 'token-file',
    what: "the file with the token for a library on a server, where BOOKSHELF_AUTH_TOKEN says none; only the user's file can name it",
    example: '~/.config/bookshelf/token',
    fallback: null,
    check: (text) => refuseEmpty(text, 'the path of a file'),
  },
  {
    name: 'server-timeout',
    what: 'how many seconds a server has for one answer',
    example: '30',
    fallback: '10',
    check: checkSeconds,
  },
  {
    name: 'libraries.NAME',
    what: 'the address of a library that --db @NAME and BOOKSHELF_DB=@NAME mean',
    example: '/srv/school/books.db',
    fallback: null,
    check: checkLibrary,
  },
  {
    name: 'alias.NAME',
    what: 'the command line that bookshelf NAME stands for; words typed after it are appended',
    example: 'list status:to-read --sort added',
    fallback: null,
    check: (text) => refuseEmpty(shellWords(text).join(' '), 'a command'),
  },
];

/** Finds the setting of a name, of a table of names too. Throws a usage error that names the known ones. */
export function findSetting(name: string): Setting {
  const [table = '', own] = name.split('.');
  const found =
    settings.find((setting) => setting.name === name && !name.endsWith('.NAME')) ??
    settings.find((setting) => own !== undefined && setting.name === `${table}.NAME`);
  if (found === undefined) throw unknownSetting(name);
  if (found.name.endsWith('.NAME')) checkName(name.slice(table.length + 1));
  return found;
}

function unknownSetting(name: string): BookshelfError {
  const known = settings.map((setting) => setting.name);
  const near = nearest(name, known);
  return new BookshelfError('usage', `there is no setting ${quoteValue(name)}`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${known.join(', ')}`,
  });
}

function checkName(name: string): void {
  if (name.length <= 60 && /^[\p{L}\p{N}_][\p{L}\p{N}_-]*$/u.test(name)) return;
  throw new BookshelfError('usage', `${quoteValue(name)} cannot be a name`, {
    hint: 'A name is made of letters, digits, - and _, and does not begin with -',
  });
}

function refuseEmpty(text: string, what: string): void {
  if (text.trim() === '')
    throw new BookshelfError('usage', `${quoteValue(text)} says nothing`, { hint: `Say ${what}` });
}

/** A token in it would be shown wherever the configuration is. */
function checkAddress(text: string): void {
  refuseEmpty(text, 'an address');
  if (isServerAddress(text)) serverUrl(text);
}

function checkSeconds(text: string): void {
  const seconds = Number(text);
  if (/^[\d.]+$/.test(text) && seconds > 0 && seconds <= 600) return;
  throw new BookshelfError('usage', `${quoteValue(text)} is no number of seconds from above 0 to 600`, {
    hint: 'Write 30',
  });
}

function checkLibrary(text: string): void {
  checkAddress(text);
  if (text.startsWith('@'))
    throw new BookshelfError('usage', `${quoteValue(text)} is a name, not an address`, { hint: 'Write a path' });
}

function oneOf(text: string, known: readonly string[]): void {
  if (known.includes(text)) return;
  const near = nearest(text, known);
  throw new BookshelfError('usage', `there is no ${quoteValue(text)}`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${known.join(', ')}`,
  });
}
