import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { plural } from '../cli/plural.ts';
import { batchName, readBatch, type BatchLine } from '../cli/read-batch.ts';
import { BatchRun } from '../cli/run-batch.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { DefineCommand } from './command.ts';

/** `batch`: runs many commands in one process, as one change or each as its own. */
export const batch: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, [
    'bookshelf batch changes.txt',
    'bookshelf batch changes.txt --dry-run',
    'echo \'["add-book", "The Cyberiad", "--author", "Stanislaw Lem"]\' | bookshelf batch - --json',
    'bookshelf batch changes.txt --each --keep-going',
  ]);
  command
    .description(
      'Runs commands from a file or standard input (-), one on each line: words as in a shell (# begins a comment), or JSON, ["add-book", "Dune"] or {"args": [...]}. All of them are one change with one undo: where one fails, the library is as before, and the exit status is that of the failure. With --json each command gives a line of JSON: {"line", "status", "result" or "stdout", "error"}. docs/batch.md tells more.',
    )
    .argument('<file>', 'a file of commands, or - for standard input')
    .addOption(new Option('--each', 'make each command a change of its own').conflicts('dryRun'))
    .option('--keep-going', 'with --each: go on where a command fails, and end with 1')
    .action(async (file, { each = false, keepGoing = false }) => {
      if (keepGoing && !each)
        throw new BookshelfError('usage', '--keep-going goes with --each only', {
          hint: 'Without --each, a command that fails takes all others back',
        });
      const run = new BatchRun(context, batchName(file));
      const lines = readBatch(file, context.surroundings.stdin);
      if (each) await runEach(run, lines, { keepGoing, context });
      else await runTogether(run, lines, context);
    });
};

/** Runs all commands as one change. They are read before it begins, so that nobody waits for a slow pipe; what makes the library comes before it, too. */
async function runTogether(run: BatchRun, source: AsyncIterable<BatchLine>, context: Context): Promise<void> {
  const lines: BatchLine[] = [];
  for await (const line of source) lines.push(line);
  const start = lines.findIndex(({ words }) => words[0] !== 'init-db' && words[0] !== 'init');
  const beginning = start < 0 ? lines : lines.slice(0, start);
  for (const line of beginning) await run.run(line, false);
  const { dryRun } = context.settings;
  const library = await context.library();
  await library.atomically(
    async () => {
      for (const line of lines.slice(beginning.length)) {
        await run.run(line, true).catch((error: unknown) => {
          throw adding(error, 'nothing was changed');
        });
        await library.settle();
      }
    },
    { dryRun, note: () => ({ summary: `Batch of ${plural(lines.length, 'command')}` }) },
  );
  const undo = library.operation === null ? '' : '\nUndo: bookshelf undo';
  await context.say(`Ran ${plural(run.done, 'command')}${dryRun ? ' (dry run: nothing was changed)' : undo}`);
}

/** Runs each command as it comes, as a change of its own. */
async function runEach(
  run: BatchRun,
  lines: AsyncIterable<BatchLine>,
  { keepGoing, context }: { keepGoing: boolean; context: Context },
): Promise<void> {
  for await (const line of lines) {
    context.recorded = line.words;
    try {
      await run.run(line, false);
    } catch (error) {
      if (!(error instanceof BookshelfError)) throw error;
      if (!keepGoing)
        throw adding(error, run.done === 1 ? 'nothing was done before it' : `what stands before it is done`);
      if (!context.settings.json)
        await context.say(`bookshelf: ${error.message}${error.hint === null ? '' : `\n${error.hint}`}`);
    }
  }
  if (run.failed > 0)
    throw new BookshelfError('failure', `${run.failed} of ${plural(run.done, 'command')} failed`, {
      hint: run.failed === run.done ? 'Nothing was done' : 'The others are done',
    });
  await context.say(`Ran ${plural(run.done, 'command')}`);
}

/** Says at the end of an error what became of the rest. */
function adding(error: unknown, words: string): unknown {
  if (!(error instanceof BookshelfError)) return error;
  const hint = error.hint === null ? {} : { hint: error.hint };
  return new BookshelfError(error.kind, `${error.message}; ${words}`, { ...hint, cause: error });
}
