import { beginning, behind, candidate, nothing, oneOf, type Candidate, type Completion } from './candidate.ts';
import type { CommandShape, OptionShape } from './command-shape.ts';
import { completeValue, type Surrounding } from './complete-value.ts';
import { argumentAt, defaultOf, findOption, type Place } from './place.ts';
import { argumentKind, optionKind } from './value-kinds.ts';

/** Completes the word at the cursor: a command, an option, the value of an option, or an argument. */
export function completeWord(typed: string, known: Surrounding): Completion {
  const { place } = known;
  if (place.awaiting !== null) return completeOptionValue(place.awaiting, typed, known);
  if (place.ended || !typed.startsWith('-')) return completeArgument(typed, known);
  const equals = typed.indexOf('=');
  if (equals === -1) return { candidates: beginning(optionsOf(place), typed), files: false };
  const option = findOption(place, typed.slice(0, equals));
  if (option === null || option.value === null) return nothing;
  return behind(typed.slice(0, equals + 1), completeOptionValue(option, typed.slice(equals + 1), known));
}

function completeOptionValue(option: OptionShape, typed: string, known: Surrounding): Completion {
  return option.choices.length > 0 ? oneOf(option.choices, typed) : completeValue(optionKind(option), typed, known);
}

function completeArgument(typed: string, known: Surrounding): Completion {
  const { path, command, given } = known.place;
  const commands = given.length === 0 ? beginning([...commandsOf(command), ...aliasesOf(known)], typed) : [];
  const own = completeOwnArgument(typed, known, command, path);
  const byDefault = given.length === 0 ? defaultOf(command) : null;
  const further = byDefault === null ? nothing : completeOwnArgument(typed, known, byDefault, [...path, byDefault]);
  return {
    candidates: [...commands, ...own.candidates, ...further.candidates],
    files: own.files || further.files,
  };
}

function completeOwnArgument(
  typed: string,
  known: Surrounding,
  command: CommandShape,
  path: readonly CommandShape[],
): Completion {
  const argument = argumentAt(command, known.place.given.length);
  if (argument === null) return nothing;
  if (argument.choices.length > 0) return oneOf(argument.choices, typed);
  const names = path.slice(1).map(({ name }) => name);
  return completeValue(argumentKind(names.join(' '), argument), typed, known);
}

/** Commands by name and by those aliases that are no beginning of it. */
function commandsOf({ commands }: CommandShape): Candidate[] {
  return commands.flatMap(({ name, aliases, summary }) => [
    candidate(name, summary),
    ...aliases.filter((alias) => !name.startsWith(alias)).map((alias) => candidate(alias, `short for ${name}`)),
  ]);
}

/** The aliases of the configuration, where a command of the program itself is expected; a command of the same name counts. */
function aliasesOf({ place, configured }: Surrounding): Candidate[] {
  if (place.path.length > 1) return [];
  const taken = new Set(place.command.commands.flatMap(({ name, aliases }) => [name, ...aliases]));
  const own = configured.aliases.filter(({ value }) => !taken.has(value));
  return own.map(({ value, description }) => candidate(value, description));
}

/** Options by their long names, or by a letter where they have nothing else; those of the command that runs by default as well. */
function optionsOf({ command }: Place): Candidate[] {
  const options = [command, defaultOf(command)].flatMap((each) => each?.options ?? []);
  const described = new Map(options.map(({ names, description }) => [names[0] ?? '', description]));
  return [...described].map(([name, description]) => candidate(name, description));
}
