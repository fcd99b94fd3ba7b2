import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import { parseAmount } from '../cli/parse-arguments.ts';
import { printBooks } from '../cli/print-books.ts';
import { allOf, anyOf } from '../domain/query/combine.ts';
import type { FieldName } from '../domain/query/fields.ts';
import type { Query } from '../domain/query/syntax.ts';
import type { DefineCommand } from './command.ts';

/** Texts that `search` looks into beside title, subtitle, names, series and tags. */
const further = ['originalTitle', 'publisher', 'description', 'review', 'note'] as const satisfies readonly FieldName[];

/** `search`: finds books by words anywhere in them, descriptions, reviews and notes included. */
export const search: DefineCommand = (command, context) => {
  addOutputOptions(command);
  addExamples(command, ['bookshelf search winter king', 'bookshelf search "silence is" --fields id,title,notes']);
  command
    .description(
      'Finds the books in which every word stands somewhere: title, names, series, tags, publisher, description, reviews, notes. Case and accents do not count. To ask by field, use list.',
    )
    .argument('<words...>', 'the words; in quotes a phrase')
    .option('--limit <number>', 'at most so many', parseAmount)
    .option('--all', 'all of them on a terminal too, where a list stops after 100')
    .action(async (words, options) => {
      const query = allOf(words.map(anywhere));
      await printBooks(
        context,
        await context.library(),
        { query, sort: [{ field: 'title', descending: false }], limit: options.limit },
        options.all === true,
      );
    });
};

function anywhere(word: string): Query {
  const fields = further.map((field): Query => ({ kind: 'field', field, test: { kind: 'part', text: word } }));
  return anyOf([{ kind: 'text', text: word, phrase: /\s/.test(word) }, ...fields]);
}
