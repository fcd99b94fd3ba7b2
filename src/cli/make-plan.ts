import { dirname, relative } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import type { Library } from '../repository/library.ts';
import type { Context } from './context.ts';
import { planLines, planVerbs, type PlanVerb } from './import-plan.ts';
import type { Input, InputOptions } from './open-input.ts';
import { PlanSpool } from './plan-spool.ts';
import { runImport, type ImportOptions, type Watch } from './run-import.ts';
import { writeFile } from './write-file.ts';
import { writePlan } from './write-plan.ts';

/** Writes what an import would do as a plan, and changes nothing. */
export async function makePlan(
  library: Library,
  input: Input,
  { path, force, file, options }: { path: string; force: boolean; file: string; options: ReadingOptions },
  rules: Pick<ImportOptions, 'ifExists' | 'prefer'>,
  context: Context,
): Promise<void> {
  const digest = await input.digest();
  if (digest === null)
    throw new BookshelfError('usage', `${input.name} cannot be read again, so there can be no plan for it`, {
      hint: 'Write it into a file first',
    });
  const counts = new Map<PlanVerb, number>(planVerbs.map((verb) => [verb, 0]));
  const lines = new PlanSpool(context.surroundings.temporary);
  const watch: Watch = async (taken) => {
    for await (const line of planLines(taken)) {
      counts.set(line.verb, (counts.get(line.verb) ?? 0) + 1);
      lines.add(line);
    }
  };
  const head = {
    file: relative(dirname(path), file),
    digest,
    options: optionLines({ ...options, ...rules, format: input.format.name }),
  };
  try {
    await runImport(
      library,
      input,
      { ...rules, keepGoing: true, dryRun: true, decisions: null, rejects: null, watch },
      context,
    );
    await writeFile(path, writePlan(head, lines.read(library)), { force });
  } finally {
    lines.remove();
  }
  const some = [...counts].filter(([, count]) => count > 0);
  await context.answer({
    action: 'import',
    ids: [],
    counts: Object.fromEntries(some),
    message: `Wrote ${path}: ${some.map(([verb, count]) => `${count} ${verb}`).join(', ') || 'no books'}. Change its verbs, then: bookshelf import --apply ${path}`,
  });
}

/** The options that say how a file is read. */
export type ReadingOptions = Pick<InputOptions, 'encoding' | 'map' | 'mapShelf' | 'header' | 'exact' | 'account'>;

interface PlannedOptions extends ReadingOptions {
  readonly format: string;
  readonly prefer: ImportOptions['prefer'];
  readonly ifExists: ImportOptions['ifExists'];
}

function optionLines(options: PlannedOptions): (readonly [string, string])[] {
  const {
    format,
    prefer,
    ifExists,
    encoding,
    account,
    header = true,
    exact = false,
    map = [],
    mapShelf = [],
  } = options;
  return [
    ['format', format],
    ['prefer', prefer],
    ...(ifExists === 'add' ? [['if-exists', 'add'] as const] : []),
    ...(encoding === undefined ? [] : [['encoding', encoding] as const]),
    ...(account === undefined ? [] : [['account', account] as const]),
    ...(header ? [] : [['header', 'no'] as const]),
    ...(exact ? [['exact', 'yes'] as const] : []),
    ...map.map((word) => ['map', word] as const),
    ...mapShelf.map((word) => ['map-shelf', word] as const),
  ];
}
