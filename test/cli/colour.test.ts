import { expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/colour.ts';

const stream = (isTerminal: boolean) => ({ isTerminal, columns: 80, terminal: null, write: async () => undefined });
const environment = (variables: Record<string, string>) => ({ variables, platform: 'linux', home: null });

test.each([
  { flag: 'auto', isTerminal: true, variables: {}, wanted: true },
  { flag: 'auto', isTerminal: false, variables: {}, wanted: false },
  { flag: 'auto', isTerminal: true, variables: { TERM: 'dumb' }, wanted: false },
  { flag: 'auto', isTerminal: true, variables: { NO_COLOR: '1' }, wanted: false },
  { flag: 'auto', isTerminal: true, variables: { NO_COLOR: '' }, wanted: true },
  { flag: 'auto', isTerminal: false, variables: { FORCE_COLOR: '1' }, wanted: true },
  { flag: 'auto', isTerminal: true, variables: { FORCE_COLOR: '0' }, wanted: false },
  { flag: 'auto', isTerminal: true, variables: { FORCE_COLOR: 'false' }, wanted: false },
  { flag: 'auto', isTerminal: true, variables: { NO_COLOR: '1', FORCE_COLOR: '1' }, wanted: false },
  { flag: 'always', isTerminal: false, variables: { NO_COLOR: '1', TERM: 'dumb' }, wanted: true },
  { flag: 'never', isTerminal: true, variables: { FORCE_COLOR: '1' }, wanted: false },
] as const)(
  '--color $flag, terminal $isTerminal, $variables: colour $wanted',
  ({ flag, isTerminal, variables, wanted }) => {
    expect(wantsColour(flag, stream(isTerminal), environment(variables))).toBe(wanted);
  },
);
