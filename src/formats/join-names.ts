import { splitNames } from './split-names.ts';
import { withoutCommas } from './without-commas.ts';

/** Joins names by commas so that `splitNames` parts them again: a comma inside one becomes a space, but for one before `Jr.`. */
export function joinNames(names: readonly string[], joint = ', '): string {
  return names.map((name) => (splitNames(name).length === 1 ? name : withoutCommas(name))).join(joint);
}
