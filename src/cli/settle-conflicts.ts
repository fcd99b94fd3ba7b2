import { BookshelfError } from '../domain/errors.ts';
import type { SyncConflict, SyncSide } from '../domain/sync-conflict.ts';
import type { Library } from '../repository/library.ts';
import { bringTogether, type Together, type TogetherOptions } from '../repository/sync/bring-together.ts';
import { UndecidedConflicts } from '../repository/sync/sync-libraries.ts';
import type { Context } from './context.ts';
import { plural } from './plural.ts';
import { describeConflict, describeConflicts } from './describe-conflict.ts';

/** Which libraries are made the same, and how. */
export interface SettledSync extends Omit<TogetherOptions, 'decide'> {
  /** Whose value counts in every conflict; null where a person is asked for each. */
  readonly side: SyncSide | null;
  /** What to type to decide a conflict. */
  readonly hint: string;
}

/** Makes two libraries the same; conflicts that no option decides are asked about on a terminal, outside of any transaction. */
export async function settleConflicts(
  context: Context,
  ours: Library,
  theirs: Library,
  { side, hint, ...options }: SettledSync,
): Promise<Together> {
  const decided = new Map<string, SyncSide>();
  for (;;) {
    try {
      const decide = ({ key }: SyncConflict) => side ?? decided.get(key) ?? null;
      return await bringTogether(ours, theirs, { ...options, decide });
    } catch (error) {
      if (!(error instanceof UndecidedConflicts)) throw error;
      if (!context.canAsk || context.settings.yes) throw undecided(error.conflicts, hint);
      for (const conflict of error.conflicts) decided.set(conflict.key, await ask(context, conflict));
    }
  }
}

async function ask(context: Context, conflict: SyncConflict): Promise<SyncSide> {
  for (;;) {
    const answer = await context.surroundings.stdin.ask(
      `${describeConflict(conflict)} Take [o]urs, [t]heirs or [q]uit? `,
    );
    if (answer === null || /^\s*q/i.test(answer))
      throw new BookshelfError('conflict', 'nothing was decided, so nothing was changed');
    if (/^\s*o/i.test(answer)) return 'ours';
    if (/^\s*t/i.test(answer)) return 'theirs';
  }
}

function undecided(conflicts: readonly SyncConflict[], hint: string): BookshelfError {
  const message = `both sides changed ${plural(conflicts.length, 'thing')} in different ways, so nothing was done:\n${describeConflicts(conflicts)}`;
  return new BookshelfError('conflict', message, { hint });
}
