import { authorListing } from '../cli/author-listing.ts';
import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import { each } from '../cli/list-defaults.ts';
import type { DefineCommand } from './command.ts';

/** `authors`: lists the authors of the library. */
export const authors: DefineCommand = (command, context) => {
  addOutputOptions(command);
  addExamples(command, ['bookshelf authors', 'bookshelf authors le guin --json']);
  command
    .description('Lists authors by sort name, with the number of books they took part in.')
    .argument('[words...]', 'only those whose name holds each word')
    .action(async (words) => {
      const library = await context.library();
      await context.printRows(each(await library.authors.list(words)), authorListing);
    });
};
