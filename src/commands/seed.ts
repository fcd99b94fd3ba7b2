import { Option } from '@commander-js/extra-typings';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { madeFixtures, openFixtures } from '../cli/open-fixtures.ts';
import { parseAmount } from '../cli/parse-arguments.ts';
import { BookshelfError } from '../domain/errors.ts';
import { plural } from '../cli/plural.ts';
import { parseDay } from '../cli/parse-day.ts';
import { SeedTally } from '../cli/seed-tally.ts';
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
      if (books * scale > mostBooks)
        throw new BookshelfError(
          'usage',
          `${books} × ${scale} books are more than the ${mostBooks} that are made at most`,
        );
      if (files.length > 0) refuse(making, 'says which books to make, and with a file none are made');
      else if (profile === 'classic')
        refuse(['books', 'scale'], 'says how many books to make, and classic has its own');
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
          const tally = new SeedTally();
          for (const source of files.length === 0 ? [madeFixtures(await made())] : sources)
            await tally.take(library, source);
          return tally;
        },
        { dryRun: context.settings.dryRun, note: (tally) => ({ summary: tally.answer().message }) },
      );
      await context.answer({ action: 'seed', ...result.answer() });
    });

  function refuse(names: readonly string[], why: string): void {
    const given = names.find((name) => command.getOptionValueSource(name) === 'cli');
    if (given !== undefined) throw new BookshelfError('usage', `--${given} ${why}`, { hint: 'Leave it out' });
  }
};

/** The options that say which books to make. */
const making = ['profile', 'books', 'scale', 'random', 'now'];

/** What a library of a few gigabytes holds. */
const mostBooks = 10_000_000;

async function resetQuestion(library: Library): Promise<string> {
  const { books } = await library.counts();
  return `Take ${plural(books, 'book')} and everything else out of ${library.address}?`;
}
