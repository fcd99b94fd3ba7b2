import { BookshelfError } from '../domain/errors.ts';
import type { Library } from '../repository/library.ts';
import type { Context } from './context.ts';
import { Decisions } from './decisions.ts';
import { bookStates } from './import-plan.ts';
import type { ImportReport } from './import-report.ts';
import { openInput, type Input } from './open-input.ts';
import type { Plan } from './read-plan.ts';
import { runImport, type ImportOptions } from './run-import.ts';

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
  const prefer = plan.options.some(([name, value]) => name === 'prefer' && value === 'file') ? 'file' : 'library';
  const decisions = new Decisions(plan.records, { isWhole: true });
  const before = async () => requireStates(library, plan);
  return runImport(
    library,
    input,
    { ...options, ifExists: 'update', prefer, keepGoing: false, decisions, rejects: null, before },
    context,
  );
}

async function requireStates(library: Library, { states }: Plan): Promise<void> {
  const now = await bookStates(library, states.keys());
  const changed = [...states].filter(([id, state]) => now.get(id) !== state).map(([id]) => `#${id}`);
  if (changed.length === 0) return;
  const some =
    changed.length > 10 ? `${changed.slice(0, 10).join(', ')} and ${changed.length - 10} more` : changed.join(', ');
  throw new BookshelfError(
    'conflict',
    `the library has changed since the plan was made, in ${some}; nothing was changed`,
    {
      hint: 'Make a new plan: bookshelf import FILE --plan PLAN',
    },
  );
}
