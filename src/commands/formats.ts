import { addExamples, addThingOptions } from '../cli/common-options.ts';
import { formatListing, formatRows, type FormatRow } from '../cli/format-listing.ts';
import { each } from '../cli/list-defaults.ts';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { DefineCommand } from './command.ts';

/** `formats`: lists what can be read and written, and what each format cannot hold. */
export const listFormats: DefineCommand = (command, context) => {
  addThingOptions(command);
  addExamples(command, ['bookshelf formats', 'bookshelf formats csv', 'bookshelf formats --json']);
  command
    .description(
      'Lists the formats that import, export and convert know: which are read, which are written, and what each cannot hold. With a name it tells of that one.',
    )
    .argument('[name]', 'the name of a format')
    .action(async (name) => {
      if (context.settings.output === 'ids')
        throw new BookshelfError('usage', 'formats has no ids to print', { hint: 'Choose another --output' });
      const rows = await formatRows();
      const chosen = name === undefined ? rows : [named(rows, name)];
      if (name === undefined || context.settings.output !== null) return context.printRows(each(chosen), formatListing);
      for (const row of chosen) await context.print(await record(row));
    });

  async function record(row: FormatRow): Promise<string> {
    const columns = formatListing.columns.map((column) =>
      column.name === 'cannotHold' ? { ...column, text: itemLines } : column,
    );
    return context.record(columns, row);
  }
};

function itemLines({ writes, cannotHold }: FormatRow): string {
  if (writes && cannotHold.length === 0) return 'nothing';
  return cannotHold.map((item) => `- ${item}`).join('\n');
}

function named(rows: readonly FormatRow[], text: string): FormatRow {
  const wanted = text.trim().toLowerCase();
  const found = rows.find(({ name }) => name === wanted);
  if (found !== undefined) return found;
  const names = rows.map(({ name }) => name);
  const near = nearest(wanted, names);
  throw new BookshelfError('missing', `there is no format ${quoteValue(text)}`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Known: ${names.join(', ')}`,
  });
}
