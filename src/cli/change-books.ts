import type { Book } from '../domain/book.ts';
import type { NewBook } from '../domain/complete-book.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Library } from '../repository/library.ts';
import type { Context } from './context.ts';
import { describeChanges } from './describe-change.ts';
import { plural } from './plural.ts';

/** How many changed books a person is told of one by one. */
const told = 10;

/** Changes books one after another in one unit of work, then says what changed. Large changes are asked for first. */
export async function changeBooks(
  context: Context,
  library: Library,
  ids: readonly number[],
  { action, change }: { action: string; change: (book: Book) => NewBook },
): Promise<void> {
  const question = `${action} ${ids.length} books?`;
  if (ids.length > told && !(await context.confirm(`${question[0]?.toUpperCase()}${question.slice(1)}`)))
    return context.decline(action);
  const changed: number[] = [];
  const lines: string[] = [];
  await library.atomically(
    async () => {
      for (let start = 0; start < ids.length; start += 500) {
        for (const book of await library.books.get(ids.slice(start, start + 500))) await changeOne(book);
      }
    },
    { dryRun: context.settings.dryRun, note: () => ({ summary: summary() }) },
  );
  await context.answer({ action, ids: changed, message: message() });

  async function changeOne(book: Book): Promise<void> {
    const changes = await library.books.change(book, change(book));
    if (changes.length === 0) return;
    changed.push(book.id);
    if (lines.length < told) lines.push(`#${book.id} ${quoteValue(book.title)}: ${describeChanges(changes)}`);
  }

  function summary(): string {
    const [line, other] = lines;
    return line !== undefined && other === undefined ? line : `${action} of ${plural(changed.length, 'book')}`;
  }

  function message(): string {
    if (changed.length === 0) return ids.length === 0 ? 'No book matches' : 'Nothing to change';
    const more = changed.length - lines.length;
    return [...lines, ...(more > 0 ? [`… and ${plural(more, 'more book')}`] : [])].join('\n');
  }
}
