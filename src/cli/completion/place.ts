import type { ArgumentShape, CommandShape, OptionShape } from './command-shape.ts';

/** Where in a command line the cursor stands. */
export interface Place {
  /** The commands named so far, the program first. */
  readonly path: readonly CommandShape[];
  readonly command: CommandShape;
  /** The words before it that belong to no option. */
  readonly given: readonly string[];
  /** The option whose value comes now. */
  readonly awaiting: OptionShape | null;
  /** Whether `--` stands before it. */
  readonly ended: boolean;
  /** The value of `--db`. */
  readonly address: string | undefined;
}

/** Reads the words before the cursor, without the name of the program. Null where they name no command. */
export function readPlace(words: readonly string[], program: CommandShape): Place | null {
  let place: Place = {
    path: [program],
    command: program,
    given: [],
    awaiting: null,
    ended: false,
    address: undefined,
  };
  for (const word of words) {
    const next = step(place, word);
    if (next === null) return null;
    place = next;
  }
  return place;
}

/** Where among words the first stands that is no option of the program, nor the value of one. */
export function firstCommandWord(words: readonly string[], { options }: CommandShape): number {
  const taking = new Set(options.filter(({ value }) => value !== null).flatMap(({ names }) => names));
  let index = 0;
  for (let word = words[0]; word?.startsWith('-') === true; word = words[index]) index += taking.has(word) ? 2 : 1;
  return index;
}

function step(place: Place, word: string): Place | null {
  if (place.awaiting !== null) return { ...place, ...chosen(place, place.awaiting, word), awaiting: null };
  if (place.ended || !word.startsWith('-') || word === '-') return positional(place, word);
  if (word === '--') return { ...place, ended: true };
  const [name = '', ...values] = word.split('=');
  const option = findOption(place, name);
  if (option === null || option.value === null) return place;
  if (values.length > 0) return { ...place, ...chosen(place, option, values.join('=')) };
  return { ...place, awaiting: option };
}

function chosen({ address }: Place, option: OptionShape, value: string): { readonly address: string | undefined } {
  return { address: option.names.includes('--db') ? value : address };
}

function positional(place: Place, word: string): Place | null {
  const { command, given } = place;
  if (given.length > 0 || command.commands.length === 0) return { ...place, given: [...given, word] };
  const named = command.commands.find(({ name, aliases }) => name === word || aliases.includes(word));
  if (named !== undefined) return inside(place, named);
  const byDefault = defaultOf(command);
  return byDefault === null ? null : { ...inside(place, byDefault), given: [word] };
}

function inside(place: Place, command: CommandShape): Place {
  return { ...place, path: [...place.path, command], command };
}

/** The command that runs where no command of a command is named. */
export function defaultOf({ commands, byDefault }: CommandShape): CommandShape | null {
  return commands.find(({ name }) => name === byDefault) ?? null;
}

/** Finds an option of the command at hand, of one around it, or of the one that runs by default. */
export function findOption({ path, command }: Place, name: string): OptionShape | null {
  const options = [...path, defaultOf(command)].flatMap((each) => each?.options ?? []);
  return options.find(({ names }) => names.includes(name)) ?? null;
}

/** The argument that stands at a place among the words of a command; the last may take all that follow. */
export function argumentAt({ arguments: known }: CommandShape, index: number): ArgumentShape | null {
  const last = known.at(-1);
  return known[index] ?? (last?.variadic === true ? last : null);
}
