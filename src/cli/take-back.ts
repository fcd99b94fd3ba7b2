import type { BookDifference } from '../domain/book-difference.ts';
import { BookshelfError } from '../domain/errors.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Library } from '../repository/library.ts';
import type { Reversed } from '../repository/undo.ts';
import type { Context } from './context.ts';
import { describeChanges } from './describe-change.ts';
import { describeKept } from './describe-kept.ts';
import { plural } from './plural.ts';

/** How many books a person is told of one by one. */
const told = 10;

/** Says what an undo or a redo did; throws a conflict where all of it had to stay as it is. */
export async function answerReversed(
  context: Context,
  library: Library,
  action: 'undo' | 'redo',
  reversed: Reversed | null,
): Promise<void> {
  if (reversed === null) return context.answer({ action, ids: [], message: `There is nothing to ${action}` });
  const { change, differences, ids, kept, kind } = reversed;
  const keptLines = describeKept(kept, await titles(library, reversed));
  if (!context.settings.dryRun && library.operation === null) throw allKept(change.id, keptLines);
  const more = ids.length - Math.min(told, differences.length);
  const verb = kind === 'undo' ? 'Took back' : 'Made again';
  const lines = [
    `${verb} ${change.id}${change.summary === '' ? '' : `: ${change.summary}`}`,
    ...differences.slice(0, told).map((difference) => describeDifference(difference)),
    ...(more > 0 && differences.length > 0 ? [`… and ${plural(more, 'more book')}`] : []),
    ...keptLines,
  ];
  await context.answer({
    action,
    ids,
    message: lines.join('\n'),
    details: { [action === 'undo' ? 'undone' : 'redone']: change.id, books: differences, kept },
    takeBack: kind === 'undo' ? 'Redo: bookshelf redo' : 'Undo: bookshelf undo',
  });
}

function allKept(id: number, lines: readonly string[]): BookshelfError {
  const [first] = lines;
  return new BookshelfError(
    'conflict',
    `nothing of operation ${id} could be taken back${first === undefined ? '' : `: ${first}`}`,
    { hint: 'See what was done since: bookshelf history' },
  );
}

async function titles(library: Library, { kept }: Reversed): Promise<(id: number) => string | null> {
  const ids = [...new Set(kept.flatMap(({ bookId }) => bookId ?? []))].slice(0, told);
  const byId = new Map((await library.books.get(ids)).map(({ id, title }) => [id, title]));
  return (id) => byId.get(id) ?? null;
}

/** How a book differs between two states, in a line. */
export function describeDifference({ id, title, kind, changes }: BookDifference): string {
  const name = `#${id} ${quoteValue(title)}`;
  switch (kind) {
    case 'added':
      return `${name} is back`;
    case 'deleted':
      return `${name} is gone`;
    case 'changed':
      return `${name}: ${describeChanges(changes)}`;
  }
}
