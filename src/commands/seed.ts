import { extname } from 'node:path';
import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { describeProblem } from '../cli/describe-problem.ts';
import { parseAmount } from '../cli/parse-arguments.ts';
import { plural } from '../cli/plural.ts';
import { parseDay } from '../cli/parse-day.ts';
import { takeIn } from '../cli/take-in.ts';
import type { Incoming } from '../domain/incoming.ts';
import { BookshelfError } from '../domain/errors.ts';
import type { IntakeRules } from '../domain/outcome.ts';
import { profileNames } from '../domain/seed/profile-names.ts';
import type { Library } from '../repository/library.ts';
import type { DefineCommand } from './command.ts';

/** `seed`: fills a library with made books, or with those of fixture files. */
export const seed: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, [
    'bookshelf seed --profile messy --books 200 --random 7',
    'bookshelf seed fixtures.yaml --reset --yes',
  ]);
  command
    .description(
      'Fills a library for tests and trials: with books made by chance, the same on every machine for the same options, or with those of fixture files (YAML or JSON; CSV and JSON lines as import reads them). The same seed again changes nothing.',
    )
    .argument('[files...]', 'fixture files; without one, books are made')
    .addOption(
      new Option('--profile <name>', 'what kind of books to make').choices(profileNames).default('plain' as const),
    )
    .option('--books <number>', 'how many books to make (default: 100)', parseAmount)
    .option('--scale <number>', 'times so many', parseAmount, 1)
    .option('--random <number>', 'another number makes other books', parseAmount, 1)
    .option('--now <day>', 'the day before which everything happened', parseDay, '2025-01-01')
    .option('--reset', 'take everything out of the library first')
    .action(async (files, { profile, books = 100, scale, random, now, reset = false }) => {
      const sources =
        files.length === 0 ? [] : await Promise.all(files.map(async (file) => openFixtures(file, context)));
      const library = await context.library();
      if (reset && !(await context.confirm(await resetQuestion(library)))) return context.decline('seed');
      const made = async () => {
        const { seedBooks } = await import('../domain/seed/seed-books.ts');
        const { seeded } = await import('../cli/seeded.ts');
        return seeded(seedBooks(profile, books * scale, { random, now }));
      };
      const result = await library.atomically(
        async () => {
          if (reset) await library.clear();
          const tally = new Tally();
          for (const source of files.length === 0 ? [{ place: '', records: await made(), rules: byUuid }] : sources)
            await tally.take(library, source);
          return tally;
        },
        { dryRun: context.settings.dryRun },
      );
      await context.answer({ action: 'seed', ...result.answer() });
    });
};

const byUuid: IntakeRules = { ifExists: 'update', values: 'replace', byUuid: true };

interface Fixtures {
  /** The file, as a message names it; empty where its records name their places themselves. */
  readonly place: string;
  readonly records: AsyncIterable<Incoming>;
  readonly rules: IntakeRules;
}

/** Maps of books under keys are fixtures of our own form; any other file is read as import reads it. */
async function openFixtures(file: string, context: Context): Promise<Fixtures> {
  if (['.yaml', '.yml', '.json'].includes(extname(file).toLowerCase())) {
    const { readFixtures } = await import('../cli/read-fixtures.ts');
    const { each } = await import('../cli/list-defaults.ts');
    const records = await readFixtures(file);
    if (records !== null) return { place: '', records: each(records), rules: byUuid };
  }
  const { openInput } = await import('../cli/open-input.ts');
  const { records } = await openInput(file, {}, context);
  return { place: file, records, rules: { ifExists: 'update', values: 'replace' } };
}

async function resetQuestion(library: Library): Promise<string> {
  const { books } = await library.counts();
  return `Take ${plural(books, 'book')} and everything else out of ${library.address}?`;
}

/** Counts what becomes of the records. */
class Tally {
  readonly #counts = { added: 0, updated: 0, unchanged: 0 };
  readonly #ids: number[] = [];

  /** Takes all records in; one that cannot be taken ends it. */
  async take(library: Library, { place, records, rules }: Fixtures): Promise<void> {
    for await (const { incoming, outcome, problems, error } of takeIn(library, records, rules)) {
      const [problem] = problems;
      if (problem !== undefined)
        throw new BookshelfError('usage', `${place}:${incoming.line}: ${describeProblem(problem)}`);
      if (error !== null) throw error;
      if (outcome === null) continue;
      if (outcome.verb === 'same' || outcome.verb === 'skip') this.#counts.unchanged += 1;
      else this.#ids.push(outcome.id);
      if (outcome.verb === 'update') this.#counts.updated += 1;
      else if (outcome.verb !== 'same' && outcome.verb !== 'skip') this.#counts.added += 1;
    }
  }

  answer() {
    const { added, updated, unchanged } = this.#counts;
    return {
      ids: this.#ids,
      counts: this.#counts,
      message: `Seeded: ${added} added, ${updated} updated, ${unchanged} unchanged`,
    };
  }
}
