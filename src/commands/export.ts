import { Option } from '@commander-js/extra-typings';
import { addExamples } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { queryOf } from '../cli/resolve-books.ts';
import { refuseLibrary, writeFile } from '../cli/write-file.ts';
import { chooseWriter } from '../formats/choose-format.ts';
import { formats } from '../formats/index.ts';
import { visibleLines } from '../output/visible.ts';
import type { DefineCommand } from './command.ts';

/** `export`: writes the library, or the books of a query, to a file or to standard output. */
export const exportBooks: DefineCommand = (command, context) => {
  addExamples(command, ['bookshelf export library.jsonl', "bookshelf export --format csv --where 'tag:sf rating:>=4'"]);
  command
    .description(
      'Writes the whole library, or the books that --where chooses. JSON and JSON lines hold everything: importing them into an empty library gives the same library.',
    )
    .argument('[file]', 'the file; without it the books go to standard output, as JSON unless --format says otherwise')
    .addOption(
      new Option('--format <name>', 'the format, where the file name does not say it').choices(
        formats.filter(({ loadWriter }) => loadWriter).map(({ name }) => name),
      ),
    )
    .option('--where <words>', 'only the books of this query')
    .option('--exact', 'write cells as they are, formulas included (CSV)')
    .option('--force', 'overwrite the file')
    .action(async (file, options) => {
      const format = chooseWriter(options.format ?? (file === undefined ? 'json' : null), file ?? null);
      const query = options.where === undefined ? null : queryOf([options.where], context);
      const library = await context.library();
      if (file !== undefined) refuseLibrary(file, library.address);
      const writer = await format.loadWriter?.();
      await library.snapshot(async () => {
        const text =
          writer?.write(library.content(query === null ? null : { query }), { exact: options.exact === true }) ??
          nothing();
        if (file === undefined) for await (const chunk of text) await context.print(shown(chunk, context));
        else await writeFile(file, text, { force: options.force === true });
      });
      if (file !== undefined) await context.say(`Wrote ${file} (${format.name})`);
    });
};

/** On a terminal, control characters of the books must not reach it; a pipe and a file get every character as it is. */
function shown(text: string, { isTerminal }: Context): string {
  return isTerminal ? visibleLines(text) : text;
}

async function* nothing(): AsyncGenerator<never> {}
