import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { BookshelfError } from '../domain/errors.ts';
import { givenOptions } from './given-options.ts';

/** What cannot stand in a batch: a command, or an option of it, and why. */
interface Rule {
  readonly command: string;
  readonly option?: string;
  readonly why: string;
}

const never: readonly Rule[] = [
  { command: 'batch', why: 'a batch cannot hold another' },
  { command: 'edit', why: 'it opens an editor; set changes books without one' },
  { command: 'config edit', why: 'it opens an editor; config set changes the configuration without one' },
  { command: 'sql', option: 'shell', why: 'it asks again and again' },
  { command: 'init-db', option: 'force', why: 'it puts another library in the place of the one that is open' },
  { command: 'restore', why: 'it puts another library in the place of the one that is open' },
];

/** What a batch that is one change cannot hold besides. */
const inOneChange: readonly Rule[] = [
  { command: 'init-db', why: 'only the first commands of a batch can make its library' },
  { command: 'undo', why: 'it takes back a whole operation, and this batch is one' },
  { command: 'redo', why: 'it makes a whole operation again, and this batch is one' },
  { command: 'history prune', why: 'what it does cannot be taken back with the rest' },
  { command: 'import', option: 'plan', why: 'it tries a file on the library as it is, and takes that back' },
  { command: 'push', why: 'what it does to another library cannot be taken back with the rest' },
  { command: 'pull', why: 'it takes over whole operations, and this batch is one' },
  { command: 'sync', why: 'what it does to another library cannot be taken back with the rest' },
  { command: 'clone', why: 'it reads the file, in which the changes of this batch are not yet' },
  { command: 'backup', why: 'it reads the file, in which the changes of this batch are not yet' },
  { command: 'doctor', why: 'it reads the file, in which the changes of this batch are not yet' },
  { command: 'sql', why: 'it reads over a connection of its own, which does not see the changes of this batch yet' },
];

/** Throws a usage error for a command that cannot stand in a batch. `isOne`: whether the batch is one change, in which it is now. */
export function refuseInBatch(command: CommandUnknownOpts, isOne: boolean): void {
  const options = givenOptions(command);
  const path = pathOf(command);
  const rule = (isOne ? [...never, ...inOneChange] : never).find(
    (known) => known.command === path && (known.option === undefined || (options[known.option] ?? false) !== false),
  );
  if (rule !== undefined) {
    const shown = `${path}${rule.option === undefined ? '' : ` --${rule.option}`}`;
    throw refusal(`${shown} cannot stand in a batch: ${rule.why}`, isOne && inOneChange.includes(rule));
  }
  if (options['db'] !== undefined)
    throw refusal('--db cannot stand in a batch: all its commands are for one library', false);
  if (isOne && options['dryRun'] === true) throw refusal('--dry-run cannot stand in a batch that is one change', true);
}

function refusal(message: string, wouldDo: boolean): BookshelfError {
  const hint = wouldDo ? 'With batch --each every command is a change of its own' : 'Leave it out';
  return new BookshelfError('usage', message, { hint });
}

/** The name of a command without that of the program: `history prune`. */
function pathOf(command: CommandUnknownOpts): string {
  const { parent } = command;
  return parent?.parent ? `${pathOf(parent)} ${command.name()}` : command.name();
}
