import type { Config, ConfigFile } from './config.ts';

/** A setting that a file gives a value. */
export interface Configured {
  readonly value: string;
  readonly file: ConfigFile;
}

/**
 * What the configuration says of a setting; null where it says nothing. The project's file goes before the user's, but for aliases: a project that
 * somebody else wrote shall not change what a word means that its user has chosen.
 */
export function configured(config: Config, name: string): Configured | null {
  const files = name.startsWith('alias.') ? config.toReversed() : config;
  for (const file of files) {
    const value = file.values.get(name);
    if (value !== undefined) return { value, file };
  }
  return null;
}

/** The names in a table of names, such as `alias`, of all files. */
export function configuredNames(config: Config, table: 'alias' | 'libraries'): string[] {
  const names = config.flatMap(({ values }) => [...values.keys()]).filter((name) => name.startsWith(`${table}.`));
  return [...new Set(names)].map((name) => name.slice(table.length + 1)).toSorted();
}
