import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { answerCompletion } from './cli/completion/answer-completion.ts';
import type { CompletionTable } from './cli/completion/command-shape.ts';
import { processEnvironment } from './process-environment.ts';

/** Answers `bookshelf --complete SHELL …`, which the scripts of shells ask at each press of a key: apart from the program, of which it needs next to nothing. */
async function complete(): Promise<void> {
  const table: CompletionTable = JSON.parse(readFileSync(join(import.meta.dirname, 'completion.json'), 'utf8'));
  writeSync(1, await answerCompletion(process.argv.slice(3), processEnvironment(), table));
}

// A shell that waits for words has no place for complaints.
complete().then(
  () => process.exit(0),
  () => process.exit(1),
);
