import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { visible } from '../output/visible.ts';
import { configured, configuredNames } from '../settings/configured.ts';
import type { Context } from './context.ts';

/** The part of the program's help that lists the aliases of the configuration; '' where there are none. Help is shown whatever the configuration says. */
export async function aliasHelp(program: CommandUnknownOpts, context: Context): Promise<string> {
  try {
    const config = await context.config();
    const names = configuredNames(config, 'alias').filter((name) => !context.commandNames.includes(name));
    const helper = program.createHelp();
    helper.helpWidth = Math.min(context.width, 100);
    const width = Math.max(0, ...names.map((name) => name.length));
    const lines = names.map((name) =>
      helper.formatItem(name, width, visible(configured(config, `alias.${name}`)?.value ?? ''), helper),
    );
    return lines.length === 0 ? '' : `\nYour aliases:\n${lines.join('\n')}\n`;
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    await context.say(`The aliases cannot be shown. ${error.message}`);
    return '';
  }
}
