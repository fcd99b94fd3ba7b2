import { Option } from '@commander-js/extra-typings';
import { addExamples } from '../cli/common-options.ts';
import { whereOf } from '../cli/resolve-books.ts';
import { refuseLibrary, writeFile } from '../cli/write-file.ts';
import { chooseWriter } from '../formats/choose-format.ts';
import { formats } from '../formats/index.ts';
import { terminalText } from '../output/terminal-text.ts';
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
      const query = options.where === undefined ? null : await whereOf(options.where, context);
      const library = await context.library();
      if (file !== undefined) refuseLibrary(file, library.address);
      const writer = await format.loadWriter?.();
      await library.snapshot(async () => {
        const text =
          writer?.write(library.content(query === null ? null : { query }), { exact: options.exact === true }) ??
          nothing();
        if (file === undefined)
          for await (const chunk of text)
            await context.print(context.isTerminal ? terminalText(chunk, format.name) : chunk);
        else await writeFile(file, text, { force: options.force === true });
      });
      if (file !== undefined) await context.say(`Wrote ${file} (${format.name})`);
    });
};

async function* nothing(): AsyncGenerator<never> {}
