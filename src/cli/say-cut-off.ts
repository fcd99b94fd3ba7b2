import type { Context } from './context.ts';
import { plural } from './plural.ts';

/** Says that changes were found on a server that had been cut off on their way, and are gone. */
export async function sayCutOff(context: Context, uploads: number): Promise<void> {
  if (uploads === 0) return;
  await context.say(
    `${plural(uploads, 'change')} that was cut off on the way to the server ${uploads === 1 ? 'was' : 'were'} cleared away: nothing of it counted`,
  );
}
