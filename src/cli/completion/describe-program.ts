import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { draftFields } from '../../domain/draft-fields.ts';
import { topics } from '../topics.ts';
import { formatRows } from '../format-listing.ts';
import type { CompletionTable } from './command-shape.ts';
import { describeCommand } from './describe-command.ts';
import { listedFields } from './listed-fields.ts';

/** Makes the table that completion and the manual pages are made from, of a program whose commands are all declared. */
export async function describeProgram(program: CommandUnknownOpts): Promise<CompletionTable> {
  const described = describeCommand(program);
  return {
    program: { ...described, commands: [...described.commands, helpCommand] },
    fields: listedFields(),
    assignable: draftFields.map(({ name, help }) => ({ value: name, description: help })),
    formats: (await formatRows()).map(({ name, title }) => ({ value: name, description: title })),
    topics: topics.map(({ name, summary, ...where }) => ({ value: name, description: summary, ...where })),
  };
}

/** Commander's own, which is no command like the others. */
const helpCommand = {
  name: 'help',
  aliases: [],
  summary: 'show help for a command or a topic',
  description: 'Shows help for a command or a topic.',
  group: '',
  usage: 'bookshelf help [command]',
  arguments: [{ name: 'command', description: 'the name of a command', variadic: false, choices: [] }],
  options: [],
  commands: [],
  byDefault: null,
  examples: [],
};
