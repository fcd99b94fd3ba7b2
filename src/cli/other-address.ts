import { libraryAddress } from '../settings/library-address.ts';
import type { Context } from './context.ts';

/** The address of a further library, as it was typed: `@school` and a leading `~/` mean what they mean for --db, and so does the trust in who says it. */
export async function otherAddress(context: Context, typed: string): Promise<string> {
  const { text, isFromProject } = await libraryAddress(typed, context.surroundings.environment, async () =>
    context.config(),
  );
  if (isFromProject) context.distrust(text);
  return text;
}
