import type { ColourWord } from '../settings/colour-words.ts';
import type { Environment } from '../settings/environment.ts';
import type { TextSink } from './surroundings.ts';

/**
 * Whether to colour what goes to a stream: the flag, then NO_COLOR (no-color.org), then FORCE_COLOR, then the configuration, then whether it is a
 * capable terminal.
 */
export function wantsColour(
  flag: ColourWord,
  stream: TextSink,
  { variables }: Environment,
  configured: ColourWord = 'auto',
): boolean {
  if (flag !== 'auto') return flag === 'always';
  if (variables['NO_COLOR']) return false;
  const forced = variables['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (configured !== 'auto') return configured === 'always';
  return stream.isTerminal && variables['TERM'] !== 'dumb';
}
