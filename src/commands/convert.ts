import { Option } from '@commander-js/extra-typings';
import { addExamples } from '../cli/common-options.ts';
import { mapWords } from '../cli/column-choices.ts';
import { convertInput } from '../cli/convert-input.ts';
import { openInput } from '../cli/open-input.ts';
import { collect } from '../cli/parse-arguments.ts';
import { plural } from '../cli/plural.ts';
import { refuseExisting, refuseSameFile } from '../cli/write-file.ts';
import { BookshelfError } from '../domain/errors.ts';
import { chooseWriter } from '../formats/choose-format.ts';
import type { FormatEntry } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { DefineCommand } from './command.ts';

/** `convert`: reads one format and writes another, without a library. */
export const convert: DefineCommand = (command, context) => {
  addExamples(command, [
    'bookshelf convert goodreads_library_export.csv my-books.jsonl',
    'bookshelf convert books.jsonl - --to csv',
  ]);
  command
    .description(
      'Reads a list of books in one format and writes it in another. There need be no library, and none is touched. Books stay in their order; nothing is matched or merged. What the other format cannot hold is told, by how many books it concerns.',
    )
    .argument('<in>', 'the file to read, or - for standard input')
    .argument('<out>', 'the file to write, or - for standard output')
    .addOption(
      new Option('--from <name>', 'the format of the first, where it does not say').choices(
        formats.filter(({ loadReader }) => loadReader).map(({ name }) => name),
      ),
    )
    .addOption(
      new Option('--to <name>', 'the format of the second, where its name does not say it').choices(
        formats.filter(({ loadWriter }) => loadWriter).map(({ name }) => name),
      ),
    )
    .option('--map <column=field>', 'what a column of your own table is, or ignore (again for more)', collect)
    .option('--map-name <name>', 'take the columns that a library keeps under a name')
    .option('--map-shelf <shelf=status>', 'what a shelf of your own means (again for more)', collect)
    .option('--skip-bad', 'take the other records when some are refused')
    .option('--strict', 'write nothing where any book would lose something')
    .option('--exact', 'take and write cells as they stand, formulas included (CSV)')
    .option('--encoding <name>', 'the encoding, where it is not UTF-8 or UTF-16')
    .option('--no-header', 'the first line of the file is a record')
    .option('--force', 'overwrite the file')
    .option('-q, --quiet', 'say nothing of what is lost or odd')
    .action(async (source, target, options) => {
      const { from, to, strict = false, force = false, exact = false, skipBad = false } = options;
      const format = writerFor(target, to);
      if (target !== '-') {
        refuseSameFile(target, source);
        refuseExisting(target, force);
      }
      const formatHint = 'Say which it is with --from; bookshelf formats lists them';
      const input = await openInput(
        source,
        { ...options, isStreamed: true, map: await mapWords(options, context), format: from, formatHint },
        context,
      );
      const report = await convertInput(input, format, { target, strict, force, exact, skipBad }, context);
      const refused = report.refused === 0 ? '' : `, ${report.refused} refused`;
      if (target !== '-')
        await context.say(`Wrote ${target} (${format.name}): ${plural(report.added, 'book')}${refused}`);
    });
};

/** The format to write; here the option that names it is --to. */
function writerFor(target: string, name: string | undefined): FormatEntry {
  try {
    return chooseWriter(name ?? null, target === '-' ? null : target);
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    const hint = error.hint?.replace('--format', '--to') ?? '';
    throw new BookshelfError(error.kind, error.message, { hint, cause: error });
  }
}
