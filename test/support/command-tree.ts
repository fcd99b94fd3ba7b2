import { Command, type CommandUnknownOpts } from '@commander-js/extra-typings';
import { addGlobalOptions } from '../../src/cli/common-options.ts';
import { Context } from '../../src/cli/context.ts';
import { commands } from '../../src/commands/index.ts';

/** A command as it is declared. */
export interface DeclaredCommand {
  /** `author rename` */
  readonly name: string;
  readonly aliases: readonly string[];
  /** `-n, --dry-run`, `--sort <fields>`; what every command takes is left out. */
  readonly flags: readonly string[];
  /** `<book>`, `[words...]` */
  readonly arguments: readonly string[];
}

/** Flags that every command takes. */
export const globalFlags: readonly string[] = flagsOf(bare('bookshelf', addGlobalOptions));

/** Every command and those below it, as their files declare them. */
export async function declaredCommands(): Promise<DeclaredCommand[]> {
  const declared = await Promise.all(
    commands.map(async ({ name, aliases, load }) => {
      const define = await load();
      const command = bare(name, (empty) => define(empty, new Context(nowhere)));
      const below = command.commands.map((own) => declare(`${name} ${own.name()}`, own));
      return [{ ...declare(name, command), aliases }, ...below];
    }),
  );
  return declared.flat();
}

function bare(name: string, define: (command: Command) => void): Command {
  const command = new Command(name);
  define(command);
  return command;
}

function declare(name: string, command: CommandUnknownOpts): DeclaredCommand {
  const flags = flagsOf(command).filter((flag) => !globalFlags.includes(flag));
  return { name, aliases: command.aliases(), flags, arguments: command.registeredArguments.map(argumentText) };
}

function flagsOf({ options }: CommandUnknownOpts): string[] {
  return options.map(({ flags }) => flags);
}

function argumentText(argument: CommandUnknownOpts['registeredArguments'][number]): string {
  const name = `${argument.name()}${argument.variadic ? '...' : ''}`;
  return argument.required ? `<${name}>` : `[${name}]`;
}

const silent = { isTerminal: false, columns: undefined, terminal: null, write: async () => undefined };

/** Declaring a command does nothing, so that it needs nothing. */
const nowhere = {
  args: [],
  environment: { variables: {}, platform: 'linux', home: null },
  stdin: { isTerminal: false, async *chunks() {}, ask: async () => null },
  stdout: silent,
  stderr: silent,
  clock: () => 0,
  random: (length: number) => new Uint8Array(length),
  run: async () => 1,
  temporary: '/nowhere',
} as const;
