import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import { each } from '../cli/list-defaults.ts';
import { originListing } from '../cli/origin-listing.ts';
import { namedBook } from '../cli/resolve-books.ts';
import type { DraftField } from '../domain/draft-field.ts';
import { draftFields } from '../domain/draft-fields.ts';
import { BookshelfError } from '../domain/errors.ts';
import { fieldOrigins } from '../domain/field-origins.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { DefineCommand } from './command.ts';

/** `explain`: tells which row of which file says a value of a book. */
export const explain: DefineCommand = (command, context) => {
  addOutputOptions(command);
  addExamples(command, ['bookshelf explain 1 rating', "bookshelf explain 'Notes found in a drawer' --json"]);
  command
    .description(
      "Tells where the values of a book came from: which row of which service's export says each of them, and what such rows say that the book does not, because it was changed since. What no row says was typed, or came with a table; bookshelf history BOOK tells when.",
    )
    .argument('<book>', 'a number, an ISBN or a title')
    .argument('[field]', 'one field, such as rating; without it, all that have a value')
    .action(async (name, field) => {
      const fields = field === undefined ? draftFields : [fieldOf(field)];
      const library = await context.library();
      const book = await namedBook(library, name);
      const sources = await library.books.sources(book.id);
      const origins = fields.flatMap((one) => fieldOrigins(one, book, sources));
      await context.printRows(each(origins.map((origin) => ({ id: book.id, ...origin }))), originListing);
      if (origins.length === 0) await context.say(`#${book.id} has no ${field ?? 'values'}, and no row says any`);
    });
};

function fieldOf(text: string): DraftField {
  const wanted = text.trim().toLowerCase();
  const found =
    draftFields.find(({ name }) => name.toLowerCase() === wanted) ??
    draftFields.find(({ aliases }) => aliases.includes(wanted));
  if (found !== undefined) return found;
  const names = draftFields.map(({ name }) => name);
  const near = nearest(text, names);
  throw new BookshelfError('usage', `${quoteValue(text)} is no field of a book`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${names.join(', ')}`,
  });
}
