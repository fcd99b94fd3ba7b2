import type { ExistsPolicy, IntakeRules } from '../domain/outcome.ts';
import type { Library } from '../repository/library.ts';
import { pairsToKeep } from './column-choices.ts';
import type { Context } from './context.ts';
import type { Decisions } from './decisions.ts';
import { goThrough } from './go-through.ts';
import { ImportReport, tellsAll } from './import-report.ts';
import type { Input } from './open-input.ts';
import { startProgress } from './progress.ts';
import { Spool } from './spool.ts';
import { takeIn, type Taken } from './take-in.ts';
import { writeFile } from './write-file.ts';

/** Goes through the records of an import as they are taken. */
export type Watch = (taken: AsyncIterable<Taken>) => Promise<void>;

/** How an input is taken in. */
export interface ImportOptions {
  readonly ifExists: ExistsPolicy;
  readonly prefer: 'library' | 'file';
  /** Whether the other records are taken when some are refused. */
  readonly keepGoing: boolean;
  /** True to do it all and take it back. */
  readonly dryRun: boolean;
  readonly decisions: Decisions | null;
  /** A file for the refused records; null for none. */
  readonly rejects: { readonly path: string; readonly force: boolean } | null;
  /** A name to keep the columns of a table under; unsaid, they are not kept. */
  readonly saveMap?: string | undefined;
  /** Is told what became of each record, one after another. */
  readonly watch?: Watch | undefined;
  /** Checks what must be so before the first change. */
  readonly before?: () => Promise<void>;
}

/** Takes an input into the library, all of it or nothing, and gives the report on it. */
export async function runImport(
  library: Library,
  input: Input,
  { ifExists, prefer, keepGoing, dryRun, decisions, rejects, saveMap, watch = goThrough, before }: ImportOptions,
  context: Context,
): Promise<ImportReport> {
  const progress = await startProgress(context, input);
  const rejected = rejects === null || dryRun ? null : new Spool(context.surroundings.temporary);
  const report = new ImportReport(input, { keepGoing, tellsAll: tellsAll(context), rejected });
  try {
    await library.atomically(
      async () => {
        await before?.();
        const digest = input.format.isService ? await input.digest() : null;
        const rules = { ...(await rulesFor(library, input, ifExists, digest)), prefer, file: input.name };
        await watch(report.watch(takeIn(library, input.records, rules, decisions), progress));
        report.refuse();
        if (report.isWhole && !report.isEmpty && digest !== null)
          await library.importedFiles.remember(input.format.name, digest);
        if (saveMap !== undefined) await library.columnMaps.save(saveMap, pairsToKeep(input.columns()));
        if (rejects !== null && !report.isWhole && !dryRun)
          await writeFile(rejects.path, report.rejects(), { force: rejects.force });
      },
      { dryRun, note: () => ({ summary: report.summary }) },
    );
  } catch (error) {
    progress.stop();
    await report.sayProblems(context);
    throw error;
  } finally {
    rejected?.remove();
  }
  progress.stop();
  return report;
}

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
