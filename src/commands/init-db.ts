import { Option } from '@commander-js/extra-typings';
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
    .addOption(new Option('--if-missing', 'do nothing when there is one already').conflicts('force'))
    .option('--force', 'set the library that is there aside and begin a new one')
    .action(async (options) => {
      const { createLibrary, isLibraryThere, libraryExists, libraryIdentity, refuseSettingAside, setAside } =
        await import('../repository/create-library.ts');
      const address = (await context.address()).text;
      const seen = libraryIdentity(address);
      const { dryRun } = context.settings;
      const there = dryRun ? await isLibraryThere(address, context.services) : libraryExists(address);
      if (there && options.force) refuseSettingAside(address);
      if (there && !options.ifMissing && !options.force) throw taken(address);
      if (
        there &&
        options.force &&
        !(await context.confirm(`Set what is at ${address} aside and begin a new library?`))
      )
        return context.decline('none');
      if (dryRun) return answerDryRun(address, there && !options.force);
      const backup = there && options.force ? await setAside(address, context.surroundings.clock(), seen) : null;
      const { library, created } = await createLibrary(address, context.services);
      await library.close();
      if (!created && options.force) refuseSettingAside(address);
      // Another process may have been quicker.
      if (!created && !options.ifMissing) throw taken(address);
      const kept = backup === null ? '' : `; the old one is kept as ${backup}`;
      const message = created
        ? `Made a library at ${library.address}${kept}`
        : `There is a library at ${library.address} already`;
      return context.answer({ action: created ? 'init' : 'none', ids: [], message });
    });

  async function answerDryRun(address: string, there: boolean): Promise<void> {
    if (there) await context.library();
    const message = there ? `There is a library at ${address} already` : `Would make a library at ${address}`;
    return context.answer({ action: there ? 'none' : 'init', ids: [], message });
  }
};

function taken(address: string): BookshelfError {
  return new BookshelfError('conflict', `there is something at ${address} already`, {
    hint: 'Use it as it is, or --if-missing in a script, or --force to begin anew',
  });
}
