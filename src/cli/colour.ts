import type { Environment } from '../settings/environment.ts';
import type { TextSink } from './surroundings.ts';

/** What `--color` takes. */
export const colourWords = ['auto', 'always', 'never'] as const;
export type ColourWord = (typeof colourWords)[number];

/** Whether to colour what goes to a stream: the flag, then NO_COLOR (no-color.org), then FORCE_COLOR, then whether it is a capable terminal. */
export function wantsColour(flag: ColourWord, stream: TextSink, { variables }: Environment): boolean {
  if (flag !== 'auto') return flag === 'always';
  if (variables['NO_COLOR']) return false;
  const forced = variables['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return stream.isTerminal && variables['TERM'] !== 'dumb';
}
