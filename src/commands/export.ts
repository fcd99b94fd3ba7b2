import { Option } from '@commander-js/extra-typings';
import { addExamples, addOutputOptions } from '../cli/common-options.ts';
import { lossListing, lossRows } from '../cli/loss-listing.ts';
import { LossReport } from '../cli/loss-report.ts';
import { printFormatText } from '../cli/print-format-text.ts';
import { whereOf } from '../cli/resolve-books.ts';
import { refuseExisting, refuseLibrary, writeFile } from '../cli/write-file.ts';
import { BookshelfError } from '../domain/errors.ts';
import { allOf } from '../domain/query/combine.ts';
import { chooseWriter } from '../formats/choose-format.ts';
import { formats } from '../formats/index.ts';
import type { DefineCommand } from './command.ts';

/** `export`: writes the library, or the books of a query, to a file or to standard output. */
export const exportBooks: DefineCommand = (command, context) => {
  addOutputOptions(command);
  addExamples(command, [
    'bookshelf export library.jsonl',
    "bookshelf export --format csv --where 'tag:sf rating:>=4'",
    'bookshelf export catalogue.mrc',
    'bookshelf export library.csv --losses',
  ]);
  command
    .description(
      'Writes the whole library, or the books that --where chooses. JSON and JSON lines hold everything: importing them into an empty library gives the same library. What another format cannot hold is told first, by how many books it concerns.',
    )
    .argument(
      '[file]',
      'the file; without it, or with -, the books go to standard output, as JSON unless --format says otherwise',
    )
    .addOption(
      new Option('--format <name>', 'the format, where the file name does not say it').choices(
        formats.filter(({ loadWriter }) => loadWriter).map(({ name }) => name),
      ),
    )
    .option('--where <words>', 'only the books of this query')
    .option('--losses', 'write nothing; list what each book would lose')
    .option('--strict', 'write nothing where any book would lose something')
    .option('--exact', 'write cells as they are, formulas included (CSV)')
    .option('--force', 'overwrite the file')
    .action(async (target, options) => {
      const file = target === '-' ? undefined : target;
      const { losses = false, strict = false, force = false } = options;
      const { output, quiet } = context.settings;
      if (!losses && output !== null && output !== 'ids')
        throw new BookshelfError('usage', `--output ${output} is how --losses prints its list`, {
          hint: 'The format of an export is said with --format',
        });
      const format = chooseWriter(options.format ?? (file === undefined ? 'json' : null), file ?? null);
      const query = options.where === undefined ? null : await whereOf(options.where, context);
      const library = await context.library();
      if (file !== undefined && !losses) {
        refuseLibrary(file, library.address);
        refuseExisting(file, force);
      }
      const writer = await format.loadWriter?.();
      const limits = writer?.limits ?? [];
      const selection = { query: query ?? allOf([]) };
      await library.snapshot(async () => {
        const books = library.books.stream(selection);
        if (losses) return context.printRows(lossRows(books, limits, { once: output === 'ids' }), lossListing);
        if (limits.length > 0 && (strict || !quiet)) {
          const report = new LossReport(format.name, limits);
          for await (const book of books) report.count(book);
          await report.say(context);
          if (strict) report.refuse('See which with --losses, or leave out --strict');
        }
        const text = writer?.write(library.content(query === null ? null : selection), {
          exact: options.exact === true,
        });
        if (text === undefined) return;
        if (file === undefined) await printFormatText(text, format.name, context);
        else await writeFile(file, text, { force });
      });
      if (file !== undefined && !losses) await context.say(`Wrote ${file} (${format.name})`);
    });
};
