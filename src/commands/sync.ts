import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { describeConflicts } from '../cli/describe-conflict.ts';
import { otherAddress } from '../cli/other-address.ts';
import { plural } from '../cli/plural.ts';
import { settleConflicts } from '../cli/settle-conflicts.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { Together } from '../repository/sync/bring-together.ts';
import type { DefineCommand } from './command.ts';

/** `sync`: makes two libraries the same that both went on. */
export const sync: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, [
    'bookshelf sync /media/stick/books.db --dry-run',
    'bookshelf sync /media/stick/books.db',
    'bookshelf sync /media/stick/books.db --theirs',
  ]);
  command
    .description(
      'Makes two libraries the same that were one once (bookshelf clone, or a copy of the file) and both went on: what only one side changed is taken, field by field, tag by tag. Where both changed the same thing in different ways, somebody decides: you, one by one, on a terminal, or --ours or --theirs. One operation on each side, which undo takes back there.',
    )
    .argument('<address>', 'the other library: a file, or a shared one on a server')
    .addOption(new Option('--ours', 'where both changed a thing, take what this library has').conflicts('theirs'))
    .addOption(new Option('--theirs', 'where both changed a thing, take what the other one has').conflicts('ours'))
    .action(async (address, { ours: isOurs = false, theirs: isTheirs = false }) => {
      const [{ openLibrary }, { refuseSame, openThere }] = await Promise.all([
        import('../repository/library.ts'),
        import('../repository/transfer/exchange.ts'),
      ]);
      const there = await otherAddress(context, address);
      const ours = await context.library();
      if (ours.inside.connection.isRemote) throw notFromServer(ours.address);
      refuseSame(ours.address, there);
      await (await openThere(there, context.services.server)).close();
      const theirs = await openLibrary(there, context.services);
      context.closeLater(theirs);
      const { dryRun } = context.settings;
      const names = { ours: ours.address, theirs: theirs.address };
      const side = isOurs ? 'ours' : isTheirs ? 'theirs' : null;
      const working = async () => {
        const copy = await (await import('../cli/open-shared.ts')).openCopy(context, there);
        context.closeLater(copy);
        return copy;
      };
      const hint = 'Decide for all: --ours or --theirs; one by one: run it on a terminal';
      const done = await settleConflicts(context, ours, theirs, { dryRun, both: true, names, side, hint, working });
      await context.answer({
        action: 'sync',
        ids: [],
        message: sentence(done, theirs.address, dryRun),
        counts: {
          operations: done.operations,
          ours: done.ours,
          theirs: done.theirs,
          conflicts: done.conflicts.length,
        },
        details: { address: theirs.address, way: done.way, conflicts: done.conflicts },
        takeBack: 'Undo, on each side: bookshelf undo',
      });
    });
};

function notFromServer(address: string): BookshelfError {
  return new BookshelfError('usage', 'a sync is made from a library on this machine', {
    hint: `Name that one with --db, and the server behind it: bookshelf sync ${address} --db books.db`,
  });
}

function sentence({ way, ours, theirs, operations, conflicts }: Together, address: string, dryRun: boolean): string {
  switch (way) {
    case 'same':
      return `This library and ${address} are the same`;
    case 'pushed':
      return `${dryRun ? 'Would push what is new here' : `Pushed ${plural(operations, 'operation')}`} to ${address}`;
    case 'pulled':
      return `${dryRun ? 'Would pull what is new' : `Pulled ${plural(operations, 'operation')}`} from ${address}`;
    case 'merged': {
      const list =
        conflicts.length === 0
          ? ''
          : `; both changed ${plural(conflicts.length, 'thing')}:\n${describeConflicts(conflicts)}`;
      const verb = dryRun ? 'Would bring' : 'Brought';
      return `${verb} this library and ${address} together: ${plural(ours, 'book')} written here, ${theirs} there${list}`;
    }
  }
}
