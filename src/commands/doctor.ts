import { existsSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { checkListing } from '../cli/check-listing.ts';
import { addExamples, addThingOptions } from '../cli/common-options.ts';
import { findingListing } from '../cli/finding-listing.ts';
import { each } from '../cli/list-defaults.ts';
import { collect } from '../cli/parse-arguments.ts';
import { plural } from '../cli/plural.ts';
import { refuseExisting } from '../cli/write-file.ts';
import { BookshelfError } from '../domain/errors.ts';
import { nearest } from '../domain/nearest.ts';
import { quoteValue } from '../domain/quote-value.ts';
import { checks, type CheckName } from '../domain/health/checks.ts';
import type { Examined } from '../repository/health/doctor.ts';
import type { DefineCommand } from './command.ts';

/** `doctor`: looks for what is wrong with the file and with what stands in it. */
export const doctor: DefineCommand = (command, context) => {
  addThingOptions(command);
  addExamples(command, [
    'bookshelf doctor --list',
    'bookshelf doctor --check isbn --check titles',
    'bookshelf doctor --fix --dry-run',
    'bookshelf doctor --explain author-spelling',
    'bookshelf doctor --salvage rescued.db',
  ]);
  command
    .description(
      'Looks for what is wrong with the library file and with what stands in it. It changes nothing, unless --fix puts right what is certain, all of it in one change. Ends with 6 where an error or a warning is left; notes count only where their check was asked for by name.',
    )
    .option('--check <name>', 'only this check (again for more)', collect)
    .option('--fix', 'put right what is certain')
    .option('-n, --dry-run', 'with --fix: show what would be put right, change nothing')
    .addOption(new Option('--list', 'list the checks').conflicts(['check', 'fix', 'explain', 'salvage']))
    .addOption(
      new Option('--explain <name>', 'say what a finding of this check means and what to do').conflicts([
        'check',
        'fix',
        'salvage',
      ]),
    )
    .addOption(
      new Option('--salvage <file>', 'copy what can be read into a new library').conflicts(['check', 'fix', 'dryRun']),
    )
    .action(async (options) => {
      if (options.list === true) return context.printRows(each(allChecks()), checkListing);
      if (options.explain !== undefined) return explain(checkNamed(options.explain));
      if (options.salvage !== undefined) return salvageTo(options.salvage);
      const asked = (options.check ?? []).map(checkNamed);
      await examineAll(asked, options.fix === true);
    });

  async function explain(name: CheckName): Promise<void> {
    const row = allChecks().find((check) => check.name === name);
    if (row === undefined) return;
    if (context.settings.output !== null) return context.printRows(each([row]), checkListing);
    const fix = row.fix === null ? 'nothing: what is right is not certain' : row.fix;
    await context.print(`${row.name}: ${row.summary}\n\n${row.explanation}\n\n--fix: ${fix}\n`);
  }

  async function examineAll(asked: readonly CheckName[], fix: boolean): Promise<void> {
    const { examine } = await import('../repository/health/doctor.ts');
    const names = asked.length > 0 ? asked : checks.map(({ name }) => name);
    const { dryRun } = context.settings;
    const address = (await context.address()).text;
    const found = examine(address, context.services, {
      names,
      today: today(),
      fix,
      dryRun,
      temporary: context.surroundings.temporary,
    });
    const tally = { wrong: 0, notes: 0, fixed: 0, fixable: 0 };
    await context.printRows(counted(found, tally, asked), findingListing);
    if (tally.wrong > 0) throw wrong(summary(tally, dryRun));
    await context.say(sentence(summary(tally, dryRun)));
  }

  /** Today in the time zone of this machine, as dates are bounded. */
  function today(): number {
    return Number(context.today.replaceAll('-', ''));
  }

  /** Works on a private copy, so that not even the files SQLite keeps beside the damaged one are touched. */
  async function salvageTo(file: string): Promise<void> {
    const { localFilePath } = await import('../repository/file-path.ts');
    const { copyDamaged } = await import('../cli/copy-damaged.ts');
    const { refuseNothing, salvage } = await import('../repository/salvage.ts');
    const path = localFilePath((await context.address()).text, 'salvage what is damaged');
    if (path === null || !existsSync(path))
      throw new BookshelfError('missing', `there is no library at ${path ?? ':memory:'}`);
    refuseExisting(file, false, 'Name another file');
    const token = Buffer.from(context.surroundings.random(6)).toString('hex');
    const copy = join(dirname(file), `.${basename(file)}.${token}.part`);
    try {
      await copyDamaged(path, copy);
      const salvaged = await salvage({ path: copy, name: path }, file, context.services);
      refuseNothing(salvaged, path);
      const lines = salvaged.map(
        ({ table, rows, expected }) => `${table}: ${rows} of ${expected ?? 'an unknown number'}`,
      );
      const counts = Object.fromEntries(salvaged.map(({ table, rows }) => [table, rows]));
      const message = [`Copied what can be read to ${file}`, ...lines].join('\n');
      await context.answerFile({ action: 'salvage', file, message, counts });
    } catch (error) {
      for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
      throw error;
    } finally {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(copy + suffix, { force: true });
    }
  }
};

interface Tally {
  wrong: number;
  notes: number;
  fixed: number;
  fixable: number;
}

async function* counted(found: AsyncIterable<Examined>, tally: Tally, asked: readonly CheckName[]) {
  for await (const finding of found) {
    if (finding.fixed) tally.fixed += 1;
    else if (finding.level === 'note' && !asked.includes(finding.check)) tally.notes += 1;
    else tally.wrong += 1;
    if (finding.fixable && !finding.fixed) tally.fixable += 1;
    yield { id: finding.id ?? 0, finding };
  }
}

function summary({ wrong, notes, fixed, fixable }: Tally, dryRun: boolean): string {
  const parts = [
    ...(fixed > 0 ? [`${dryRun ? 'would fix' : 'fixed'} ${fixed}`] : []),
    ...(wrong > 0 ? [`${plural(wrong, 'finding')} to look at`] : ['nothing is wrong']),
    ...(notes > 0 ? [plural(notes, 'note')] : []),
    ...(fixable > 0 ? [`--fix puts ${fixable} right`] : []),
  ];
  return parts.join('; ');
}

function sentence(text: string): string {
  return text.replace(/^./, (letter) => letter.toUpperCase());
}

function wrong(message: string): BookshelfError {
  return new BookshelfError('check', message, {
    hint: 'What one means: bookshelf doctor --explain NAME',
  });
}

function allChecks() {
  return checks.map((check, index) => ({ ...check, id: index + 1 }));
}

function checkNamed(text: string): CheckName {
  const check = checks.find(({ name }) => name === text);
  if (check !== undefined) return check.name;
  const names = checks.map(({ name }) => name);
  const near = nearest(text, names);
  const known = `The checks are: ${names.join(', ')}.`;
  throw new BookshelfError('usage', `there is no check ${quoteValue(text)}`, {
    hint: near === null ? known : `Did you mean "${near}"? ${known}`,
  });
}
