import type { Config } from '../settings/config.ts';
import { configured, configuredNames } from '../settings/configured.ts';
import { defaultLibraryPath } from '../settings/paths.ts';
import { findSetting, settings } from '../settings/settings-table.ts';
import type { Column } from '../output/column.ts';
import type { Context, Listing } from './context.ts';
import { sameFields } from './list-defaults.ts';

/** A setting, what it is now, and who says so. */
export interface ConfigRow {
  readonly id: number;
  readonly name: string;
  /** Null where nothing is said and nothing holds by itself. */
  readonly value: string | null;
  readonly origin: 'flag' | 'environment' | 'project' | 'user' | 'default';
  /** The flag, the variable or the file; null for what holds by itself. */
  readonly source: string | null;
}

const columns: readonly Column<ConfigRow>[] = [
  { name: 'name', json: 'string', header: 'Setting', value: ({ name }) => name, style: 'strong' },
  { name: 'value', json: 'string?', header: 'Value', value: ({ value }) => value, weight: 1 },
  { name: 'origin', json: 'string', header: 'Origin', value: ({ origin }) => origin },
  { name: 'source', json: 'string?', header: 'Said by', value: ({ source }) => source, weight: 2 },
];

const all = columns.map(({ name }) => name);

export const configListing: Listing<ConfigRow> = { columns, defaults: sameFields(['name', 'value'], all) };
export const configOriginListing: Listing<ConfigRow> = { columns, defaults: sameFields(all, all) };

/** Every setting that has a name of its own, then the named libraries and the aliases there are. */
export async function configRows(context: Context): Promise<ConfigRow[]> {
  const config = await context.config();
  const names = [
    ...settings.map(({ name }) => name).filter((name) => !name.endsWith('.NAME')),
    ...configuredNames(config, 'libraries').map((name) => `libraries.${name}`),
    ...configuredNames(config, 'alias').map((name) => `alias.${name}`),
  ];
  return names.map((name, index) => ({ id: index + 1, ...configRow(name, config, context) }));
}

/** What one setting is now: by the flag, the environment, the files, or by itself. */
export function configRow(name: string, config: Config, context: Context): Omit<ConfigRow, 'id'> {
  const said = saidByFlag(name, context) ?? saidByEnvironment(name, context);
  if (said !== null) return { name, ...said };
  const chosen = configured(config, name);
  if (chosen !== null) return { name, value: chosen.value, origin: chosen.file.origin, source: chosen.file.path };
  const value = name === 'db' ? defaultLibrary(context) : findSetting(name).fallback;
  return { name, value, origin: 'default', source: null };
}

type Said = Pick<ConfigRow, 'value' | 'origin' | 'source'>;

function saidByFlag(name: string, { settings: { db, colour } }: Context): Said | null {
  if (name === 'db' && db !== undefined) return { value: db, origin: 'flag', source: '--db' };
  if (name === 'color' && colour !== 'auto') return { value: colour, origin: 'flag', source: '--color' };
  return null;
}

function saidByEnvironment(name: string, { surroundings }: Context): Said | null {
  const { BOOKSHELF_DB: db, NO_COLOR: none, FORCE_COLOR: forced } = surroundings.environment.variables;
  if (name === 'db' && db) return { value: db, origin: 'environment', source: 'BOOKSHELF_DB' };
  if (name !== 'color') return null;
  if (none) return { value: 'never', origin: 'environment', source: 'NO_COLOR' };
  if (forced === undefined) return null;
  return {
    value: forced === '0' || forced === 'false' ? 'never' : 'always',
    origin: 'environment',
    source: 'FORCE_COLOR',
  };
}

function defaultLibrary({ surroundings: { environment } }: Context): string | null {
  const isSaid = Boolean(environment.variables['XDG_DATA_HOME'] || environment.variables['LOCALAPPDATA']);
  return environment.home === null && !isSaid ? null : defaultLibraryPath(environment);
}
