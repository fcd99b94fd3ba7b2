import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import { plural } from '../cli/plural.ts';
import type { Upgrade } from '../repository/migrate-library.ts';
import type { DefineCommand } from './command.ts';

/** `migrate`: brings a shared library to the schema of this program. */
export const migrate: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf migrate', 'bookshelf migrate --dry-run']);
  command
    .description(
      'Brings a library on a server to the schema of this bookshelf, which an older bookshelf then cannot open: update everybody first. A library in a file needs none of this: whatever command opens it does it.',
    )
    .action(async () => {
      const { upgradeOf } = await import('../repository/migrate-library.ts');
      const { text } = await context.address();
      const upgrade = await upgradeOf(text, context.services);
      if (upgrade.steps.length === 0 && !upgrade.words)
        return context.answer({
          action: 'none',
          ids: [],
          message: `The library is of schema ${upgrade.newest}, the newest that this bookshelf knows`,
        });
      const changes = describe(upgrade);
      if (!(await context.confirm(`${changes}. An older bookshelf cannot open the library after that. Go on?`)))
        return context.decline('none');
      if (!context.settings.dryRun) await upgrade.apply();
      await context.answer({ action: 'migrate', ids: [], message: changes });
    });
};

function describe({ version, newest, steps, words }: Upgrade): string {
  const schema =
    steps.length === 0
      ? []
      : [`Schema ${version} becomes ${newest}, by ${plural(steps.length, 'step')}: ${steps.join(', ')}`];
  return [...schema, ...(words ? ['The index of words is built anew'] : [])].join('; ');
}
