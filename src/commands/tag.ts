import { changeBooks } from '../cli/change-books.ts';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { parseName } from '../cli/parse-arguments.ts';
import { chosenIds, whereOf, requireChoice } from '../cli/resolve-books.ts';
import { BookshelfError } from '../domain/errors.ts';
import { naming } from '../domain/name-error.ts';
import { cleanTagName } from '../domain/normalise-draft.ts';
import type { DefineCommand } from './command.ts';

/** `tag`: puts a tag on books. */
export const tag: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, [
    'bookshelf tag fiction/sf 1 2',
    "bookshelf tag summer --where 'status:to-read pages:<300'",
    'bookshelf tag to-read 1 --position 1',
  ]);
  command
    .description(
      'Puts a tag on books. Slashes nest tags: fiction/sf is found under fiction too. A position orders the books of a tag, such as a reading list.',
    )
    .argument('<tag>', 'the tag')
    .argument('[books...]', 'numbers, ISBNs or titles')
    .option('--where <words>', 'the books of this query')
    .option('--position <number>', 'its place in the list of that tag', (text) =>
      naming('--position', () => parsePosition(text)),
    )
    .action(async (text, names, options) => {
      requireChoice(names, options.where);
      const entry = { name: cleanTagName(parseName(text, 'a tag')), position: options.position ?? null };
      const where = options.where === undefined ? null : await whereOf(options.where, context);
      const library = await context.library();
      const ids = await chosenIds(library, names, where);
      await changeBooks(context, library, ids, {
        action: 'tag',
        change: (book) => {
          const known = book.tags.some((other) => other.name === entry.name);
          if (known && entry.position === null) return book;
          const tags = known
            ? book.tags.map((other) => (other.name === entry.name ? entry : other))
            : [...book.tags, entry];
          return { ...book, tags };
        },
      });
    });
};

function parsePosition(text: string): number {
  if (/^\d{1,9}(\.\d{1,6})?$/.test(text)) return Number(text);
  throw new BookshelfError('usage', `"${text}" is no position`, { hint: 'Write a number such as 3' });
}
