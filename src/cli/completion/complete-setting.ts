import { dateStyles } from '../../domain/date-style.ts';
import { sortFields } from '../../domain/sort-key.ts';
import { colourWords } from '../../settings/colour-words.ts';
import { settings } from '../../settings/settings-table.ts';
import { beginning, behind, candidate, files, nothing, oneOf, type Completion } from './candidate.ts';
import { completeList } from './complete-list.ts';
import type { ConfiguredWords } from './configured-words.ts';

/** Completes the name of a setting: of those that there are, and of the aliases and libraries that have a name. */
export function completeSetting(typed: string, { aliases, libraries }: ConfiguredWords): Completion {
  const known = settings.map(({ name, what }) =>
    name.endsWith('.NAME') ? candidate(name.slice(0, -'NAME'.length), what, true) : candidate(name, what),
  );
  const named = [
    ...libraries.map(({ value, description }) => candidate(`libraries.${value}`, description)),
    ...aliases.map(({ value, description }) => candidate(`alias.${value}`, description)),
  ];
  const all = typed.includes('.') ? [...known.filter(({ open }) => !open), ...named] : known;
  return { candidates: beginning(all, typed), files: false };
}

/** Completes the value of the setting of a name. */
export function completeSettingValue(
  name: string,
  typed: string,
  { libraries, fields }: { readonly libraries: ConfiguredWords['libraries']; readonly fields: readonly string[] },
): Completion {
  switch (name) {
    case 'color':
      return oneOf(colourWords, typed);
    case 'dates':
      return oneOf(dateStyles, typed);
    case 'list.fields':
      return completeList(fields, typed);
    case 'list.sort':
      return completeList(sortFields, typed, '-');
    case 'db':
      return completeAddress(typed, libraries);
    default:
      return name.startsWith('libraries.') ? files : nothing;
  }
}

/** Completes the address of a library: `@` and its name, or a file. */
export function completeAddress(typed: string, libraries: ConfiguredWords['libraries']): Completion {
  if (!typed.startsWith('@')) return files;
  const named = libraries.map(({ value, description }) => candidate(value, description));
  return behind('@', { candidates: beginning(named, typed.slice(1)), files: false });
}
