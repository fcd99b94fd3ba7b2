import { changeBooks } from '../cli/change-books.ts';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { chosenIds, queryOf, refuseEmpty } from '../cli/resolve-books.ts';
import { assign, looksLikeAssignment, parseAssignment } from '../domain/assignment.ts';
import { parseBookReference } from '../domain/book-reference.ts';
import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { DefineCommand } from './command.ts';

/** `set`: changes fields of one book or of many. */
export const set: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, [
    'bookshelf set 1 -- rating=4.5 status=read',
    "bookshelf set --dry-run 'author:herbert' -- tags+=classic series=",
    "bookshelf set 1 -- 'notes+=Lent to the neighbours'",
  ]);
  command
    .description(
      'Changes fields. Before -- stand the words that choose the books (numbers, ISBNs, or a query), after it the changes: field=value, field= to empty it, field+=value and field-=value for lists.',
    )
    .argument('<words...>', 'what chooses the books -- field=value …')
    .action(async (words) => {
      const { chosen, changes } = split(words, context.surroundings.args);
      const assignments = changes.map(parseAssignment);
      const areNamed = chosen.every((word) => parseBookReference(word).kind !== 'title');
      const where = areNamed ? null : refuseEmpty(chosen.join(' '), await queryOf(chosen, context));
      const library = await context.library();
      const ids = await chosenIds(library, areNamed ? chosen : [], where);
      const { stamp } = context;
      await changeBooks(context, library, ids, { action: 'set', change: (book) => assign(book, assignments, stamp) });
    });
};

/** Parts the words at `--`, which commander takes out; without it the trailing words of the form field=value are the changes. */
function split(words: readonly string[], args: readonly string[]): { chosen: string[]; changes: string[] } {
  const border = args.indexOf('--');
  let start = border < 0 ? words.length : words.length - (args.length - border - 1);
  if (border < 0) while (start > 0 && looksLikeAssignment(words[start - 1] ?? '')) start--;
  const [chosen, changes] = [words.slice(0, start), words.slice(start)];
  const flag = changes.find((word) => word.startsWith('-'));
  if (flag !== undefined)
    throw new BookshelfError('usage', `${quoteValue(flag)} is no change`, { hint: 'Write options before --' });
  if (changes.length === 0)
    throw new BookshelfError('usage', 'there is nothing to change', { hint: 'Write bookshelf set 12 -- rating=4.5' });
  if (chosen.length === 0)
    throw new BookshelfError('usage', 'no book is chosen', {
      hint: 'Write a number, an ISBN or a query before --; * is every book',
    });
  return { chosen, changes };
}
