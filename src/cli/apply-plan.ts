import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Library } from '../repository/library.ts';
import type { Context } from './context.ts';
import { Decisions } from './decisions.ts';
import { goThrough } from './go-through.ts';
import { bookStates } from './import-plan.ts';
import type { ImportReport } from './import-report.ts';
import { openInput, type Input } from './open-input.ts';
import type { Plan } from './read-plan.ts';
import { runImport, type ImportOptions } from './run-import.ts';
import type { Taken } from './take-in.ts';

/** Opens the file of a plan as the plan says; throws a conflict where it is not the file that the plan was made of. */
async function openPlanned(plan: Plan, context: Context): Promise<Input> {
  const value = (name: string) => plan.options.find(([option]) => option === name)?.[1];
  const input = await openInput(
    plan.file,
    {
      format: value('format'),
      encoding: value('encoding'),
      account: value('account'),
      header: value('header') !== 'no',
      exact: value('exact') === 'yes',
      map: plan.options.filter(([name]) => name === 'map').map(([, word]) => word),
      mapShelf: plan.options.filter(([name]) => name === 'map-shelf').map(([, word]) => word),
    },
    context,
  );
  if ((await input.digest()) === plan.digest) return input;
  throw new BookshelfError('conflict', `${plan.file} has changed since the plan was made, so nothing was changed`, {
    hint: `Make a new plan: bookshelf import ${plan.file} --plan PLAN`,
  });
}

/** Does what a plan says. Throws a conflict where a book that it goes by has changed since. */
export async function applyPlan(
  library: Library,
  plan: Plan,
  options: Pick<ImportOptions, 'dryRun' | 'watch'>,
  context: Context,
): Promise<ImportReport> {
  const input = await openPlanned(plan, context);
  const says = (option: string, word: string) =>
    plan.options.some(([name, value]) => name === option && value === word);
  const prefer = says('prefer', 'file') ? 'file' : 'library';
  const ifExists = says('if-exists', 'add') ? 'add' : 'update';
  const decisions = new Decisions(plan.records, { isWhole: true });
  const before = async () => requireStates(library, plan);
  const { watch = goThrough } = options;
  return runImport(
    library,
    input,
    {
      ...options,
      watch: async (taken) => watch(allNew(taken, plan)),
      ifExists,
      prefer,
      keepGoing: false,
      decisions,
      rejects: null,
      before,
    },
    context,
  );
}

/** Passes the records on; stops at one that is no new book any more. */
async function* allNew(records: AsyncIterable<Taken>, plan: Plan): AsyncGenerator<Taken> {
  for await (const taken of records) {
    requireNew(taken, plan);
    yield taken;
  }
}

/** Throws where a record that is to be a book of its own means one that came after the plan: by another import, or by this plan applied before. */
function requireNew({ incoming, outcome }: Taken, { books }: Plan): void {
  if (outcome === null || outcome.verb !== 'create') return;
  const { mayBe, title } = outcome;
  if (mayBe === null || books.has(mayBe)) return;
  throw hasChanged(`: record ${incoming.number}, ${quoteValue(title)}, is book #${mayBe} by now`);
}

async function requireStates(library: Library, { states }: Plan): Promise<void> {
  const now = await bookStates(library, states.keys());
  const changed = [...states].filter(([id, state]) => now.get(id) !== state).map(([id]) => `#${id}`);
  if (changed.length === 0) return;
  const some =
    changed.length > 10 ? `${changed.slice(0, 10).join(', ')} and ${changed.length - 10} more` : changed.join(', ');
  throw hasChanged(`, in ${some}`);
}

function hasChanged(what: string): BookshelfError {
  return new BookshelfError('conflict', `the library has changed since the plan was made${what}; nothing was changed`, {
    hint: 'Make a new plan: bookshelf import FILE --plan PLAN',
  });
}
