import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { parseOperation } from '../cli/parse-operation.ts';
import { answerReversed } from '../cli/take-back.ts';
import type { DefineCommand } from './command.ts';

/** `redo`: makes a change again that was taken back. */
export const redo: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf redo', 'bookshelf redo --dry-run', 'bookshelf redo 2']);
  command
    .description(
      'Makes the change again that was taken back last; again, the one before it. After another change it takes the number of the one that is meant.',
    )
    .argument('[operation]', 'the number of the operation that was taken back', parseOperation)
    .action(async (operation) => {
      const library = await context.library();
      const undo = await library.undo();
      const { dryRun } = context.settings;
      await answerReversed(context, library, 'redo', await undo.redo(operation ?? null, { dryRun }));
    });
};
