import { libraryAddress } from '../settings/library-address.ts';
import type { Context } from './context.ts';

/** The address of a further library, as it was typed: `@school` and a leading `~/` mean what they mean for --db. */
export async function otherAddress(context: Context, typed: string): Promise<string> {
  const { text } = await libraryAddress(typed, context.surroundings.environment, async () => context.config());
  return text;
}
