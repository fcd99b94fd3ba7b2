import { shellWords } from '../../domain/shell-words.ts';
import type { Config } from '../../settings/config.ts';
import { configured, configuredNames } from '../../settings/configured.ts';
import type { CommandShape, KnownWord } from './command-shape.ts';
import { firstCommandWord } from './place.ts';

/** The names that somebody's configuration gives, each with what it stands for. */
export interface ConfiguredWords {
  readonly aliases: readonly KnownWord[];
  readonly libraries: readonly KnownWord[];
}

/** Reads the names out of the configuration files. */
export function configuredWords(config: Config): ConfiguredWords {
  const words = (table: 'alias' | 'libraries'): KnownWord[] =>
    configuredNames(config, table).map((name) => ({
      value: name,
      description: configured(config, `${table}.${name}`)?.value ?? '',
    }));
  return { aliases: words('alias'), libraries: words('libraries') };
}

/** Puts what an alias stands for in its place, where one stands where a command belongs. A command of that name counts more. */
export function withoutAlias(
  words: readonly string[],
  program: CommandShape,
  { aliases }: ConfiguredWords,
): readonly string[] {
  const start = firstCommandWord(words, program);
  const name = words[start];
  const alias = aliases.find(({ value }) => value === name);
  if (alias === undefined || program.commands.some((one) => one.name === name || one.aliases.includes(alias.value)))
    return words;
  const stood = shellWords(alias.description);
  return [...words.slice(0, start), ...stood.slice(stood[0] === 'bookshelf' ? 1 : 0), ...words.slice(start + 1)];
}
