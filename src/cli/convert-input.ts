import type { FormatEntry } from '../formats/format.ts';
import type { Context } from './context.ts';
import { Conversion } from './conversion.ts';
import { ImportReport, tellsAll } from './import-report.ts';
import { each } from './list-defaults.ts';
import { LossReport } from './loss-report.ts';
import type { Input } from './open-input.ts';
import { printFormatText } from './print-format-text.ts';
import { startProgress } from './progress.ts';
import { spoolText } from './spool-text.ts';
import { writeFile } from './write-file.ts';

/** Where the other format goes, and what stops it. */
export interface ConvertOptions {
  /** A path, or - for standard output. */
  readonly target: string;
  readonly strict: boolean;
  readonly force: boolean;
  readonly exact: boolean;
  readonly skipBad: boolean;
}

/** Writes the records of an input in another format, and tells what was odd and what was lost. Gives the count of what came of them. */
export async function convertInput(
  input: Input,
  format: FormatEntry,
  { target, strict, force, exact, skipBad }: ConvertOptions,
  context: Context,
): Promise<ImportReport> {
  const report = new ImportReport(input, {
    keepGoing: skipBad,
    tellsAll: tellsAll(context),
    rejected: null,
    refusal: { outcome: 'nothing was written', hint: 'Take the others with --skip-bad' },
  });
  const { temporary } = context.surroundings;
  const writer = await format.loadWriter?.();
  const losses = new LossReport(format.name, writer?.limits ?? []);
  const progress = await startProgress(context, input);
  const content = new Conversion(context.stamp).content(input.records, (taken) => report.count(taken, progress));
  const text = writer?.write({ ...content, books: checked(losses.watch(content.books)) }, { exact }) ?? each([]);
  try {
    if (target !== '-') await writeFile(target, text, { force });
    else if (strict) await spoolText(text, temporary, async (whole) => printFormatText(whole, format.name, context));
    else await printFormatText(text, format.name, context);
  } finally {
    progress.stop();
    await report.sayProblems(context);
    await losses.say(context);
  }
  return report;

  /** After the last book and before the text is whole: then a file that must not be is not there. */
  async function* checked<Book>(books: AsyncIterable<Book>): AsyncGenerator<Book> {
    yield* books;
    report.refuse();
    if (strict) losses.refuse('Leave out --strict to write it all the same');
  }
}
