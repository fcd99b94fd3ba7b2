import { Option } from '@commander-js/extra-typings';
import { addExamples, addThingOptions } from '../cli/common-options.ts';
import { fingerprintListing } from '../cli/fingerprint-listing.ts';
import { each } from '../cli/list-defaults.ts';
import { queryOf } from '../cli/resolve-books.ts';
import type { DefineCommand } from './command.ts';

/** `fingerprint`: prints a hash of what the library says. */
export const fingerprint: DefineCommand = (command, context) => {
  addThingOptions(command);
  addExamples(command, [
    'bookshelf fingerprint',
    'bookshelf fingerprint tag:sf',
    'bookshelf fingerprint --by table --json',
  ]);
  command
    .description(
      'Prints a hash of what the library says, or the books of a query: the same for two libraries that say the same, on every machine, whatever the order and the time in which they were filled. Row numbers, uuids and the times of adding and changing do not count.',
    )
    .argument('[words...]', 'only the books of this query')
    .addOption(new Option('--by <what>', 'a hash for each kind of thing').choices(['table'] as const))
    .option('--exact', 'let uuids and times count as well: equal only for a copy')
    .action(async (words, { by, exact = false }) => {
      const query = words.length === 0 ? null : await queryOf(words, context);
      const library = await context.library();
      const { fingerprint } = await import('../formats/fingerprint.ts');
      const { hash, parts } = await library.snapshot(() =>
        fingerprint(library.content(query === null ? null : { query }), { exact }),
      );
      if (by !== undefined)
        return context.printRows(each(parts.map((part) => ({ id: 0, ...part }))), fingerprintListing);
      await context.print(context.settings.json ? `${JSON.stringify({ fingerprint: hash })}\n` : `${hash}\n`);
    });
};
