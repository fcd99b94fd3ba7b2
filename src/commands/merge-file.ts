import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { plural } from '../cli/plural.ts';
import { settleConflicts } from '../cli/settle-conflicts.ts';
import type { DefineCommand } from './command.ts';

/** `merge-file`: the merge driver for libraries in a git repository. */
export const mergeFile: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, [
    'git config merge.bookshelf.driver "bookshelf merge-file %O %A %B"',
    'git config merge.bookshelf.driver "bookshelf merge-file %O %A %B --theirs"',
  ]);
  command
    .description(
      'Merges a library into another, as git asks a merge driver to do: what the third file has that the second has not goes into the second, as bookshelf sync does it; the others are only read. Ends with 4 and leaves the file as it is where both changed the same thing in different ways, so that git reports a conflict; --ours or --theirs decides those. docs/sharing.md has the lines for git.',
    )
    .argument('<base>', 'the common ancestor (%O); the history of the libraries tells more, so it is not read')
    .argument('<ours>', 'the library that is changed (%A)')
    .argument('<theirs>', 'the library that is merged into it (%B)')
    .addOption(new Option('--ours', 'where both changed a thing, take what the second file has').conflicts('theirs'))
    .addOption(new Option('--theirs', 'where both changed a thing, take what the third file has').conflicts('ours'))
    .action(async (_base, mine, other, { ours: isOurs = false, theirs: isTheirs = false }) => {
      const { openLibrary } = await import('../repository/library.ts');
      const ours = await openLibrary(mine, context.services);
      context.closeLater(ours);
      const theirs = await openLibrary(other, context.services);
      context.closeLater(theirs);
      const { dryRun } = context.settings;
      const done = await settleConflicts(context, ours, theirs, {
        dryRun,
        both: false,
        working: async () => theirs,
        names: { ours: 'our branch', theirs: 'the other branch' },
        side: isOurs ? 'ours' : isTheirs ? 'theirs' : null,
        hint: 'See docs/sharing.md: git show :3:books.db > theirs.db, then bookshelf sync theirs.db --ours, then git add books.db',
      });
      await context.answer({
        action: 'merge-file',
        ids: [],
        message: `Merged: ${plural(done.ours, 'book')} written`,
        counts: { books: done.ours, conflicts: done.conflicts.length },
      });
    });
};
