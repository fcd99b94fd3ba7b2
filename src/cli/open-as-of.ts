import type { Library } from '../repository/library.ts';
import { openLibraryAsOf } from '../repository/library-as-of.ts';
import type { Context } from './context.ts';
import { momentInJournal } from './moment-in-journal.ts';

/** Opens the library as it was at a moment: an operation's number, or a date. It is closed with the context. `words`: whether its books are looked for by words. */
export async function openAsOf(
  context: Context,
  text: string,
  options: { readonly words: boolean } = { words: false },
): Promise<Library> {
  const operations = await (await context.library()).operations();
  return openAfter(context, await momentInJournal(operations, text, context), options);
}

/** Opens the library as it was after an operation. */
export async function openAfter(
  context: Context,
  operation: number,
  { words }: { readonly words: boolean } = { words: false },
): Promise<Library> {
  const { text } = await context.address();
  const past = await openLibraryAsOf(
    text,
    { operation, words, temporary: context.surroundings.temporary },
    context.services,
  );
  context.closeLater(past);
  return past;
}
