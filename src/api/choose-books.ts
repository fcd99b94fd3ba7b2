import type { Context } from '../cli/context.ts';
import { chosenIds as idsOf, refuseEmpty } from '../cli/resolve-books.ts';
import { parseQuery } from '../domain/query/parse-query.ts';
import type { Query } from '../domain/query/syntax.ts';
import type { Library } from '../repository/library.ts';
import type { BookChoice, BookReference } from './types.ts';

/** Reads the words of a query; without words, every book. */
export async function selectionOf(
  library: Library,
  words: string | undefined,
  context: Context,
): Promise<{ readonly query: Query }> {
  return { query: await library.savedQueries.expand(parseQuery(words ?? '', context), context) };
}

/** The numbers of the books that a program chooses. An empty query is refused: it would be every book. */
export async function chosenIds(library: Library, choice: BookChoice, context: Context): Promise<number[]> {
  if (isQuery(choice)) {
    const { query } = await selectionOf(library, choice.where, context);
    return idsOf(library, [], refuseEmpty(choice.where, query));
  }
  const references: readonly BookReference[] = isList(choice) ? choice : [choice];
  return idsOf(library, references.map(String), null);
}

function isQuery(choice: BookChoice): choice is { readonly where: string } {
  return typeof choice === 'object' && 'where' in choice;
}

// Array.isArray does not narrow a readonly array.
function isList(choice: BookReference | readonly BookReference[]): choice is readonly BookReference[] {
  return Array.isArray(choice);
}
