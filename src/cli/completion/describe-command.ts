import type { Argument, CommandUnknownOpts, Option } from '@commander-js/extra-typings';
import { examplesOf } from '../common-options.ts';
import type { ArgumentShape, CommandShape, OptionShape } from './command-shape.ts';

/** Turns a command that is declared into plain values, its own commands included. */
export function describeCommand(command: CommandUnknownOpts): CommandShape {
  const help = command.createHelp();
  const summary = help.subcommandDescription(command);
  return {
    name: command.name(),
    aliases: command.aliases(),
    summary: summary === command.description() ? firstSentence(summary) : summary,
    description: command.description(),
    group: command.helpGroup().replace(/:$/, ''),
    usage: help.commandUsage(command),
    arguments: command.registeredArguments.map(describeArgument),
    options: help.visibleOptions(command).map(describeOption),
    commands: command.commands.map(describeCommand),
    byDefault: defaultCommandOf(command),
    examples: examplesOf(command),
  };
}

function describeArgument(argument: Argument): ArgumentShape {
  const { variadic, description, argChoices } = argument;
  return { name: argument.name(), description, variadic, choices: argChoices ?? [] };
}

function describeOption(option: Option): OptionShape {
  const { flags, long, short, description, argChoices, helpGroupHeading } = option;
  return {
    flags,
    names: [long, short].filter((name) => name !== undefined),
    value: option.required || option.optional ? (/[<[]([^\]>]+)[\]>]/.exec(flags)?.[1] ?? 'value') : null,
    description,
    choices: argChoices ?? [],
    group: (helpGroupHeading ?? 'Options:').replace(/:$/, ''),
  };
}

function firstSentence(text: string): string {
  const end = text.search(/[.:;](?:\s|$)/);
  return end === -1 ? text : text.slice(0, end);
}

/** Commander keeps it to itself. */
function defaultCommandOf(command: CommandUnknownOpts): string | null {
  const name: unknown = Reflect.get(command, '_defaultCommandName');
  return typeof name === 'string' ? name : null;
}
