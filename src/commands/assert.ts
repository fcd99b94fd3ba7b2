import { Option } from '@commander-js/extra-typings';
import { checkReports, reportChecks } from '../cli/check-report.ts';
import { addExamples, addThingOptions } from '../cli/common-options.ts';
import { each } from '../cli/list-defaults.ts';
import { outcomeListing } from '../cli/outcome-listing.ts';
import { collect, parseAmount } from '../cli/parse-arguments.ts';
import { runCheck } from '../cli/run-check.ts';
import { countClaim, nameOf, type Check, type CheckOutcome } from '../domain/check.ts';
import { BookshelfError } from '../domain/errors.ts';
import { joinWords } from '../domain/query/join-words.ts';
import type { DefineCommand } from './command.ts';

/** `assert`: fails where the library is not what it is said to be. */
export const assert: DefineCommand = (command, context) => {
  addThingOptions(command);
  addExamples(command, [
    'bookshelf assert status:reading --count 1',
    "bookshelf assert 'rating:>5' --empty",
    'bookshelf assert --file checks.yaml --report tap',
  ]);
  command
    .description(
      'Fails, with exit status 6, where the library is not what it is said to be, and says what was expected and found. Several checks stand in a YAML or JSON file.',
    )
    .argument('[words...]', 'the books that are counted; without words, all of them')
    .option('--count <number>', 'so many books', parseAmount)
    .option('--at-least <number>', 'so many books or more', parseAmount)
    .option('--at-most <number>', 'so many books or fewer', parseAmount)
    .option('--empty', 'no books')
    .option('--fingerprint <hash>', 'the library says what one with this fingerprint says')
    .option('--schema-version <number>', 'the schema has this version', parseAmount)
    .option('--file <file>', 'the checks of a file (again for more)', collect)
    .addOption(new Option('--report <name>', 'how to print them, for a test runner').choices(checkReports))
    .action(async (words, { file = [], report, ...claims }) => {
      const checks = [...claimed(words, claims), ...(await fromFiles(file))];
      if (checks.length === 0)
        throw new BookshelfError('usage', 'nothing is asserted', {
          hint: "Say what: bookshelf assert 'status:reading' --count 3",
        });
      const library = await context.library();
      const outcomes = await library.snapshot(async () => {
        const found: CheckOutcome[] = [];
        for (const check of checks) found.push(await runCheck(check, library, context));
        return found;
      });
      if (report !== undefined) await context.print(reportChecks(outcomes, report));
      else if (context.settings.output !== null)
        await context.printRows(each(outcomes.map((outcome) => ({ id: 0, ...outcome }))), outcomeListing);
      refuseFailures(outcomes);
      await context.say(outcomes.length === 1 ? 'As expected' : `All ${outcomes.length} as expected`);
    });
};

interface Claims {
  readonly count?: number | undefined;
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  readonly empty?: true | undefined;
  readonly fingerprint?: string | undefined;
  readonly schemaVersion?: number | undefined;
}

/** What the options of the command line say. */
function claimed(words: readonly string[], claims: Claims): Check[] {
  const { count, atLeast, atMost, empty = false, fingerprint, schemaVersion } = claims;
  const counted = countClaim(words.length === 0 ? '*' : joinWords(words), { count, atLeast, atMost, empty });
  if (words.length > 0 && counted === null)
    throw new BookshelfError('usage', `nothing is said about the books of ${joinWords(words)}`, {
      hint: 'Add --count, --at-least, --at-most or --empty',
    });
  const found = [
    counted,
    fingerprint === undefined ? null : ({ kind: 'fingerprint', hash: fingerprint.trim() } as const),
    schemaVersion === undefined ? null : ({ kind: 'schema', version: schemaVersion } as const),
  ];
  return found.flatMap((claim) => (claim === null ? [] : [{ name: nameOf(claim), place: null, claim }]));
}

async function fromFiles(files: readonly string[]): Promise<Check[]> {
  const checks: Check[] = [];
  for (const file of files) checks.push(...(await (await import('../cli/read-checks.ts')).readChecks(file)));
  return checks;
}

function refuseFailures(outcomes: readonly CheckOutcome[]): void {
  const failed = outcomes.filter(({ passed }) => !passed);
  if (failed.length === 0) return;
  const told = failed.map(({ name, expected, found }) => `${name}: expected ${expected}, found ${found}`).join('\n');
  const count = outcomes.length === 1 ? '' : `${failed.length} of ${outcomes.length} checks failed\n`;
  throw new BookshelfError('check', count + told);
}
