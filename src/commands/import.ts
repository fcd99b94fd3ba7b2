import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples, addListOptions } from '../cli/common-options.ts';
import { mapWords, sayColumns } from '../cli/column-choices.ts';
import type { Decisions } from '../cli/decisions.ts';
import { importListing, importRows } from '../cli/import-listing.ts';
import { planLines, type PlanLine } from '../cli/import-plan.ts';
import type { ImportReport } from '../cli/import-report.ts';
import { leanHeap } from '../cli/lean-heap.ts';
import { openInput } from '../cli/open-input.ts';
import { collect } from '../cli/parse-arguments.ts';
import { runImport, type ImportOptions, type Watch } from '../cli/run-import.ts';
import { Spool } from '../cli/spool.ts';
import { refuseExisting, refuseLibrary, refuseSameFile } from '../cli/write-file.ts';
import { BookshelfError } from '../domain/errors.ts';
import { splitFormatPrefix } from '../formats/choose-format.ts';
import { formats } from '../formats/index.ts';
import type { DefineCommand } from './command.ts';

const policies = ['update', 'skip', 'add', 'ask'] as const;

/** `import`: brings a list of books in, all of it or nothing. */
export const importBooks: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addListOptions(command);
  addExamples(command, [
    'bookshelf import goodreads_library_export.csv',
    'bookshelf import goodreads_library_export.csv --dry-run --map-shelf abandoned=dropped',
    'bookshelf import books.jsonl --if-exists skip',
    'bookshelf import Calibre --dry-run',
    'bookshelf import marc:catalogue.mrc.gz --skip-bad',
    'bookshelf import goodreads_library_export.csv --plan plan.tsv',
    "bookshelf import liste.csv --map 'Titel=title' --map 'Verfasser=authors' --save-map liste",
  ]);
  command
    .description(
      'Brings the books of a file or a folder in: the export of a service, a library’s catalogue, e-books, a bibliography, or JSON, JSON lines and CSV; bookshelf formats lists them all. All of it in one transaction, or nothing. The same file again changes nothing; a newer export of the same account changes what its owner changed.',
    )
    .argument(
      '[file]',
      'the file or folder, its format in front of it where it is doubtful (marc:FILE), or - for standard input',
    )
    .addOption(
      new Option('--format <name>', 'its format, where the file does not say').choices(
        formats.filter(({ loadReader }) => loadReader).map(({ name }) => name),
      ),
    )
    .addOption(
      new Option('--if-exists <what>', 'for a book that is there; ask asks about those that may be')
        .choices(policies)
        .default('update' as const),
    )
    .addOption(
      new Option('--prefer <side>', "whose value counts where a service's row and the library both changed")
        .choices(['library', 'file'] as const)
        .default('library' as const),
    )
    .option('--plan <file>', 'change nothing; write what would be done, a line for each record, to be edited')
    .option('--apply <plan>', 'do what a plan says, in one transaction')
    .option('--map <column=field>', 'what a column of your own table is, or ignore (again for more)', collect)
    .option('--map-name <name>', 'take the columns that were kept under a name')
    .option('--save-map <name>', 'keep the columns under a name, with a guess for those that --map does not say')
    .option('--map-shelf <shelf=status>', 'what a shelf of your own means (again for more)', collect)
    .option('--rejects <file>', 'write refused records to this file and take the others')
    .option('--skip-bad', 'take the other records when some are refused')
    .option('--account <name>', 'whose export it is, where several people share the library')
    .option('--exact', 'take cells as they stand, for a table written with export --exact')
    .option('--encoding <name>', 'the encoding, where it is not UTF-8 or UTF-16')
    .option('--no-header', 'the first line of the file is a record')
    .option('--force', 'overwrite the file of --rejects or --plan')
    .action(async (file, options) => {
      if (options.apply !== undefined) return applyPlan(options.apply, Object.keys(options));
      if (file === undefined)
        throw new BookshelfError('usage', 'missing required argument "file"', { hint: 'See bookshelf import --help' });
      const { rejects, plan, force = false, prefer, ifExists, saveMap, skipBad = false } = options;
      const path = splitFormatPrefix(file)?.file ?? file;
      for (const written of [rejects, plan]) if (written !== undefined) refuseTarget(written, path, force);
      if (plan !== undefined && saveMap !== undefined)
        throw new BookshelfError('usage', '--plan changes nothing, so it keeps no columns either', {
          hint: 'Leave out --save-map, or --plan',
        });
      const { dryRun } = context.settings;
      const map = await mapWords(options, context);
      const guess = plan === undefined && (dryRun || saveMap !== undefined);
      const keepGoing = skipBad || rejects !== undefined;
      const open = async () => openInput(file, { ...options, map, guess, skipBad: keepGoing }, context);
      const input = await open();
      const library = await context.library();
      await leanHeap();
      for (const written of [rejects, plan]) if (written !== undefined) refuseLibrary(written, library.address);
      const policy = ifExists === 'ask' ? 'update' : ifExists;
      if (plan !== undefined) {
        const { makePlan } = await import('../cli/make-plan.ts');
        return makePlan(
          library,
          input,
          { path: plan, force, file: path, options: { ...options, map } },
          { ifExists: policy, prefer },
          context,
        );
      }
      const rules = {
        ifExists: policy,
        prefer,
        keepGoing,
        dryRun,
        saveMap,
        rejects: rejects === undefined ? null : { path: rejects, force },
      };
      const asks = ifExists === 'ask' && context.canAsk;
      const decisions = asks ? await decide(rules) : null;
      const read = asks ? await open() : input;
      await show((watch) => runImport(library, read, { ...rules, decisions, watch }, context));
      if (dryRun) await sayColumns(read.name, read.columns(), context);

      /** Finds the doubtful records in a dry run, and asks when it is over: nobody else waits for the answers. */
      async function decide(asked: Omit<ImportOptions, 'decisions'>): Promise<Decisions> {
        const { askDoubts } = await import('../cli/ask-doubts.ts');
        const doubts: PlanLine[] = [];
        const watch: Watch = async (taken) => {
          for await (const line of planLines(taken)) if (line.verb === 'doubtful') doubts.push(line);
        };
        await runImport(library, input, { ...asked, dryRun: true, decisions: null, watch }, context);
        return askDoubts(doubts, library, context);
      }
    });

  /** Runs an import and shows what came of it: in a dry run every record, else how many. */
  async function show(take: (watch: Watch | undefined) => Promise<ImportReport>): Promise<void> {
    const { dryRun, quiet } = context.settings;
    // Printed after the transaction: a pager that waits must not keep others from the library.
    const preview = new Spool(context.surroundings.temporary);
    const watch: Watch = async (taken) => {
      for await (const text of context.textOf(importRows(taken), importListing)) preview.add(text);
    };
    try {
      const report = await take(dryRun && !quiet ? watch : undefined);
      for await (const text of preview.read()) await context.print(text);
      await report.sayProblems(context);
      await report.answer(context);
    } finally {
      preview.remove();
    }
  }

  async function applyPlan(path: string, given: readonly string[]): Promise<void> {
    const other = given.find((name) => command.getOptionValueSource(name) === 'cli' && !besideApply.has(name));
    if (other !== undefined)
      throw new BookshelfError(
        'usage',
        `--apply does not go with another option (${flagOf(other)}): the plan says all of it`,
        {
          hint: 'Give that option when the plan is made',
        },
      );
    const [{ readPlan }, planned] = await Promise.all([import('../cli/read-plan.ts'), import('../cli/apply-plan.ts')]);
    const plan = await readPlan(path);
    const library = await context.library();
    const { dryRun } = context.settings;
    await show((watch) => planned.applyPlan(library, plan, { dryRun, watch }, context));
  }
};

/** Options of how something is done and shown, which a plan does not say. */
const besideApply: ReadonlySet<string> = new Set([
  ...['apply', 'dryRun', 'yes', 'json', 'quiet', 'output', 'fields', 'template'],
  ...['db', 'color', 'input', 'verbose'],
]);

function flagOf(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function refuseTarget(written: string, read: string, force: boolean): void {
  refuseSameFile(written, read);
  refuseExisting(written, force);
}
