import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import { differenceListing } from '../cli/difference-listing.ts';
import { momentInJournal } from '../cli/moment-in-journal.ts';
import { openAfter } from '../cli/open-as-of.ts';
import { differenceOf, type BookDifference } from '../domain/book-difference.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { Library } from '../repository/library.ts';
import type { DefineCommand } from './command.ts';

/** How many books are compared at a time. */
const pageSize = 500;

/** `diff`: tells how the books differ between two moments. */
export const diff: DefineCommand = (command, context) => {
  addOutputOptions(command);
  addExamples(command, ['bookshelf diff 1', 'bookshelf diff 1 2 --json', 'bookshelf diff yesterday']);
  command
    .description(
      'Tells how the books differ between two moments: added, deleted, or changed, field by field. A moment is the number of an operation (the library after it; 0 is before the first) or a date (its end). Without a second one the library as it is now.',
    )
    .argument('<from>', 'an operation or a date: 12, 2026-05-17, yesterday, -2w')
    .argument('[to]', 'an operation or a date')
    .action(async (fromText, toText) => {
      const library = await context.library();
      const operations = await library.operations();
      const from = await momentInJournal(operations, fromText, context);
      const to = toText === undefined ? await operations.last() : await momentInJournal(operations, toText, context);
      if (from > to)
        throw new BookshelfError('usage', 'the first moment is after the second', { hint: 'Turn them round' });
      const earlier = await openAfter(context, from);
      const later = toText === undefined ? library : await openAfter(context, to);
      let printed = 0;
      async function* counted(): AsyncGenerator<BookDifference> {
        for await (const difference of differences(earlier, later, { from, to })) {
          printed += 1;
          yield difference;
        }
      }
      await context.printRows(counted(), differenceListing);
      if (printed === 0) await context.say('No book differs');
    });
};

async function* differences(
  earlier: Library,
  later: Library,
  { from, to }: { from: number; to: number },
): AsyncGenerator<BookDifference> {
  const touched = new Set([...(await earlier.booksBetween(from, to)), ...(await later.booksBetween(from, to))]);
  const ids = [...touched].toSorted((one, other) => one - other);
  for (let start = 0; start < ids.length; start += pageSize) {
    const page = ids.slice(start, start + pageSize);
    const before = new Map((await earlier.books.get(page)).map((book) => [book.id, book]));
    const after = new Map((await later.books.get(page)).map((book) => [book.id, book]));
    for (const id of page) {
      const difference = differenceOf(before.get(id) ?? null, after.get(id) ?? null);
      if (difference !== null) yield difference;
    }
  }
}
