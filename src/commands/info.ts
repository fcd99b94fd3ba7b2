import packageJson from '../../package.json' with { type: 'json' };
import { addExamples, addThingOptions } from '../cli/common-options.ts';
import { infoListing } from '../cli/info-listing.ts';
import { BookshelfError } from '../domain/errors.ts';
import { chooseColumns } from '../output/choose-columns.ts';
import type { DefineCommand } from './command.ts';

/** `info`: tells where the library is, what it holds, and the versions of what it stands on. */
export const info: DefineCommand = (command, context) => {
  addThingOptions(command);
  addExamples(command, ['bookshelf info', 'bookshelf info --json']);
  command
    .description(
      'Tells where the library is and who says so, how much it holds, and the versions of program, schema and SQLite.',
    )
    .action(async () => {
      if (context.settings.output === 'ids')
        throw new BookshelfError('usage', 'info has no ids to print', { hint: 'Choose another --output' });
      const columns = chooseColumns(infoListing.columns, context.settings.fields ?? infoListing.defaults.json);
      const library = await context.library();
      const { origin } = await context.address();
      const { schema, sqlite } = await library.versions();
      const row = {
        id: 0,
        library: library.address,
        origin,
        writable: library.writable,
        ...(await library.counts()),
        version: packageJson.version,
        schema,
        sqlite,
      };
      if (context.settings.output !== null) return context.printThing(row, infoListing);
      await context.print(await context.record(columns, row));
    });
};
