import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples, addListOptions } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { importColumns, importFields, type ImportRow } from '../cli/import-listing.ts';
import { ImportReport } from '../cli/import-report.ts';
import { openInput, type Input } from '../cli/open-input.ts';
import { collect } from '../cli/parse-arguments.ts';
import { startProgress } from '../cli/progress.ts';
import { takeIn, type Taken } from '../cli/take-in.ts';
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
      try {
        await library.atomically(
          async () => {
            const rules = await rulesFor(library, input, options.ifExists);
            const seen = report.watch(takeIn(library, input.records, rules), progress);
            await (dryRun && !context.settings.quiet ? preview(seen, context) : drain(seen));
            report.refuse();
            if (report.isWhole) await remember(library, input);
            if (rejects !== undefined && !report.isWhole && !dryRun)
              await writeFile(rejects, report.rejects(), { force });
          },
          { dryRun },
        );
      } finally {
        progress.stop();
        await report.sayProblems(context);
      }
      await report.answer(context);
    });
};

/** A person's own file counts word for word; a service's fills what is empty, and a file of it that was here before changes nothing. */
async function rulesFor(library: Library, input: Input, ifExists: ExistsPolicy): Promise<IntakeRules> {
  if (!input.format.isService) return { ifExists, values: 'replace' };
  const digest = await input.digest();
  return { ifExists, values: 'fill', seen: digest !== null && (await library.importedFiles.has(digest)) };
}

async function remember(library: Library, input: Input): Promise<void> {
  const digest = input.format.isService ? await input.digest() : null;
  if (digest !== null) await library.importedFiles.remember(input.format.name, digest);
}

/** A dry run shows every record with what would become of it. */
async function preview(seen: AsyncIterable<Taken>, context: Context): Promise<void> {
  await context.printRows(rows(seen), { columns: importColumns, defaults: importFields });
}

async function* rows(seen: AsyncIterable<Taken>): AsyncGenerator<ImportRow> {
  for await (const taken of seen) yield { id: taken.outcome?.id ?? 0, taken };
}

async function drain(seen: AsyncIterable<Taken>): Promise<void> {
  for await (const _taken of seen);
}
