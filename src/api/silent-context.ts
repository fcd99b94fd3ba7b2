import { tmpdir } from 'node:os';
import { Context } from '../cli/context.ts';
import type { TextSink } from '../cli/surroundings.ts';
import type { LibraryServices } from '../repository/library.ts';

const nobody: TextSink = { isTerminal: false, columns: undefined, terminal: null, write: async () => undefined };

/** What reads files in the commands needs to know of its surroundings: here nobody listens, and nobody can be asked. */
export function silentContext({ clock }: LibraryServices): Context {
  return new Context({
    args: [],
    environment: { variables: {}, platform: 'linux', home: null },
    stdin: { isTerminal: false, chunks: () => nothing(), ask: async () => null },
    stdout: nobody,
    stderr: nobody,
    clock,
    random: (length) => globalThis.crypto.getRandomValues(new Uint8Array(length)),
    run: async () => 1,
    temporary: tmpdir(),
  });
}

async function* nothing(): AsyncGenerator<never> {}
