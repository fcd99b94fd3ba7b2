import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { naming } from '../domain/name-error.ts';
import type { Query } from '../domain/query/syntax.ts';
import { allOf } from '../domain/query/combine.ts';
import { parseQuery } from '../domain/query/parse-query.ts';
import { quoteText } from '../domain/query/quoting.ts';
import type { Context } from './context.ts';

/** The simple options that choose books, each a shorthand for a word of the query language. */
const filters = [
  { option: 'author', value: 'name', help: 'someone who took part, in any role', quoted: true },
  { option: 'title', value: 'text', help: 'a part of the title', quoted: true },
  { option: 'series', value: 'name', help: 'a part of the name of a series', quoted: true },
  { option: 'tag', value: 'name', help: 'a tag, or one nested in it', quoted: true },
  { option: 'status', value: 'status', help: 'to-read, reading, read, …', quoted: true },
  { option: 'language', value: 'code', help: 'the language', quoted: true },
  { option: 'format', value: 'name', help: 'paperback, ebook, …', quoted: true },
  { option: 'publisher', value: 'name', help: 'a part of the name of the publisher', quoted: true },
  { option: 'isbn', value: 'isbn', help: 'an ISBN in any spelling', quoted: true },
  { option: 'year', value: 'years', help: 'when it came out: 1969, 1960..1969', quoted: false },
  { option: 'rating', value: 'stars', help: 'stars: 4, 4..5, ">=4"', quoted: false },
] as const;

/** Adds the filters to a command and gives the way to read them once it runs. */
export function addBookFilters(command: CommandUnknownOpts): (context: Context) => Query {
  const chosen: { flag: string; word: string }[] = [];
  for (const { option, value, help, quoted } of filters) {
    command.option(`--${option} <${value}>`, help, (text: string) => {
      chosen.push({ flag: `--${option}`, word: `${option}:${quoted ? quoteText(text) : text}` });
    });
  }
  return (context) => allOf(chosen.map(({ flag, word }) => naming(flag, () => parseQuery(word, context))));
}
