import type { CommandUnknownOpts } from '@commander-js/extra-typings';

/** The options that were typed, before the name of the command or after it; the later wins. A default is none that was typed. */
export function givenOptions(command: CommandUnknownOpts): Record<string, unknown> {
  const typed = Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) !== 'default');
  return { ...(command.parent !== null && givenOptions(command.parent)), ...Object.fromEntries(typed) };
}
