import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { DefineCommand } from './command.ts';

/** `init-db`: makes a library. */
export const initDb: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf init-db', 'bookshelf init-db --if-missing --db books.db']);
  command
    .description(
      'Makes a library: an empty SQLite file that only you can read, at the address of --db, BOOKSHELF_DB, the configuration or the default place.',
    )
    .option('--if-missing', 'do nothing when there is one already')
    .option('--force', 'set the library that is there aside and begin a new one')
    .action(async (options) => {
      const { createLibrary, libraryExists, setAside } = await import('../repository/create-library.ts');
      const address = (await context.address()).text;
      const there = await libraryExists(address);
      if (there && options.ifMissing) {
        const { address: known } = await context.library();
        return context.answer({ action: 'none', ids: [], message: `There is a library at ${known} already` });
      }
      if (there && !options.force) {
        throw new BookshelfError('conflict', `there is something at ${address} already`, {
          hint: 'Use it as it is, or --if-missing in a script, or --force to begin anew',
        });
      }
      if (there && !(await context.confirm(`Set what is at ${address} aside and begin a new library there?`)))
        return context.decline('none');
      if (context.settings.dryRun)
        return context.answer({ action: 'init', ids: [], message: `Would make a library at ${address}` });
      const backup = there ? setAside(address, context.surroundings.clock()) : null;
      const { library } = await createLibrary(address, context.services);
      await library.close();
      const kept = backup === null ? '' : `; the old one is kept as ${backup}`;
      return context.answer({ action: 'init', ids: [], message: `Made a library at ${library.address}${kept}` });
    });
};
