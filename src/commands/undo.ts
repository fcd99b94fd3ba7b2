import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { parseOperation } from '../cli/parse-operation.ts';
import { answerReversed } from '../cli/take-back.ts';
import type { DefineCommand } from './command.ts';

/** `undo`: takes a change back. */
export const undo: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf undo', 'bookshelf undo --dry-run', 'bookshelf undo 2']);
  command
    .description(
      'Takes back the last change that stands; again, the one before it; with a number of bookshelf history, that one, but for what was changed since, which stays and is named. An undo can be undone: bookshelf redo.',
    )
    .argument('[operation]', 'the number of an operation', parseOperation)
    .action(async (operation) => {
      const library = await context.library();
      const undo = await library.undo();
      const { dryRun } = context.settings;
      await answerReversed(context, library, 'undo', await undo.undo(operation ?? null, { dryRun }));
    });
};
