import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples, addListOptions } from '../cli/common-options.ts';
import { importColumns, importFields, type ImportRow } from '../cli/import-listing.ts';
import { ImportReport } from '../cli/import-report.ts';
import { each } from '../cli/list-defaults.ts';
import { openInput, type Input } from '../cli/open-input.ts';
import { collect } from '../cli/parse-arguments.ts';
import { startProgress } from '../cli/progress.ts';
import { takeIn } from '../cli/take-in.ts';
import { refuseExisting, refuseLibrary, refuseSameFile, writeFile } from '../cli/write-file.ts';
import type { ExistsPolicy, IntakeRules } from '../domain/outcome.ts';
import { formats } from '../formats/index.ts';
import type { Library } from '../repository/library.ts';
import type { DefineCommand } from './command.ts';

const policies = ['update', 'skip', 'add'] as const;

/** `import`: brings a list of books in, all of it or nothing. */
export const importBooks: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addListOptions(command);
  addExamples(command, [
    'bookshelf import goodreads_library_export.csv',
    'bookshelf import goodreads_library_export.csv --dry-run --map-shelf abandoned=dropped',
    'bookshelf import books.jsonl --if-exists skip',
  ]);
  command
    .description(
      'Brings the books of a file in: a Goodreads export, or JSON, JSON lines and CSV. All of it in one transaction, or nothing. The same file again changes nothing; a newer export of the same account changes what its owner changed.',
    )
    .argument('<file>', 'the file, or - for standard input')
    .addOption(
      new Option('--format <name>', 'its format, where the file does not say').choices(
        formats.filter(({ loadReader }) => loadReader).map(({ name }) => name),
      ),
    )
    .addOption(
      new Option('--if-exists <what>', 'for a book that is there').choices(policies).default('update' as const),
    )
    .option('--map-shelf <shelf=status>', 'what a shelf of your own means (again for more)', collect)
    .option('--rejects <file>', 'write refused records to this file and take the others')
    .option('--skip-bad', 'take the other records when some are refused')
    .option('--account <name>', 'whose export it is, where several people share the library')
    .option('--exact', 'take cells as they stand, for a table written with export --exact')
    .option('--encoding <name>', 'the encoding, where it is not UTF-8 or UTF-16')
    .option('--no-header', 'the first line of the file is a record')
    .option('--force', 'overwrite the file of --rejects')
    .action(async (file, options) => {
      const { rejects, force = false } = options;
      if (rejects !== undefined) {
        refuseSameFile(rejects, file);
        refuseExisting(rejects, force);
      }
      const input = await openInput(file, options, context);
      const library = await context.library();
      if (rejects !== undefined) refuseLibrary(rejects, library.address);
      const progress = await startProgress(context, input);
      const report = new ImportReport(input, { keepGoing: options.skipBad === true || rejects !== undefined });
      const { dryRun } = context.settings;
      // Printed after the transaction: a pager that waits must not keep others from the library.
      const preview: ImportRow[] = [];
      try {
        await library.atomically(
          async () => {
            const digest = input.format.isService ? await input.digest() : null;
            const rules = await rulesFor(library, input, options.ifExists, digest);
            const seen = report.watch(takeIn(library, input.records, rules), progress);
            for await (const taken of seen) if (dryRun) preview.push({ id: taken.outcome?.id ?? 0, taken });
            report.refuse();
            if (report.isWhole && digest !== null) await library.importedFiles.remember(input.format.name, digest);
            if (rejects !== undefined && !report.isWhole && !dryRun)
              await writeFile(rejects, report.rejects(), { force });
          },
          { dryRun, note: () => ({ summary: report.summary }) },
        );
        if (dryRun && !context.settings.quiet) {
          await context.printRows(each(preview), { columns: importColumns, defaults: importFields });
        }
      } finally {
        progress.stop();
        await report.sayProblems(context);
      }
      await report.answer(context);
    });
};

/** A person's own file counts word for word; a service's fills what is empty, and a file of it that was here before changes nothing. */
async function rulesFor(
  library: Library,
  { format }: Input,
  ifExists: ExistsPolicy,
  digest: string | null,
): Promise<IntakeRules> {
  if (!format.isService) return { ifExists, values: 'replace' };
  return { ifExists, values: 'fill', seen: digest !== null && (await library.importedFiles.has(digest)) };
}
