import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { describeChanges } from '../cli/describe-change.ts';
import { editInEditor, forgetText, keepingText } from '../cli/editor.ts';
import { plural } from '../cli/plural.ts';
import { chosenIds, whereOf, requireChoice } from '../cli/resolve-books.ts';
import { assign, parseAssignment } from '../domain/assignment.ts';
import type { Book } from '../domain/book.ts';
import type { NewBook } from '../domain/complete-book.ts';
import { readEditText, writeEditText, type EditedRecord } from '../domain/edit-text.ts';
import { BookshelfError } from '../domain/errors.ts';
import { changedFields } from '../domain/field-change.ts';
import { naming } from '../domain/name-error.ts';
import { quoteValue } from '../domain/quote-value.ts';
import type { Library } from '../repository/library.ts';
import type { DefineCommand } from './command.ts';

/** How many books one editor session takes; more is a matter for `set`. */
const most = 200;

/** `edit`: opens books in an editor, shows what changed, and changes it in one go. */
export const edit: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf edit 1', "EDITOR='code --wait' bookshelf edit --where 'tag:sf'"]);
  command
    .description(
      'Opens books in $VISUAL or $EDITOR as lines of field: value. When the editor ends it shows what changed, asks, and changes all of it or nothing; a script says --yes. What was typed and not taken is kept in a file.',
    )
    .argument('[books...]', 'numbers, ISBNs or titles')
    .option('--where <words>', 'the books of this query')
    .action(async (names, options) => {
      requireChoice(names, options.where);
      requireAnswer(context);
      const where = options.where === undefined ? null : await whereOf(options.where, context);
      const library = await context.library();
      const ids = await chosenIds(library, names, where);
      if (ids.length > most)
        throw new BookshelfError('usage', `${ids.length} books are too many for an editor`, {
          hint: `Choose at most ${most}, or use bookshelf set`,
        });
      const books = await library.books.get(ids);
      if (books.length === 0) return context.answer({ action: 'edit', ids: [], message: 'No book matches' });
      const text = writeEditText(books);
      const edited = await editInEditor(text, context);
      const isDone = await keepingText(edited.file, async () => {
        const changed = compare(books, readEditText(text), readEditText(edited.text), context);
        return apply(await settled(changed, library), library, context);
      });
      if (isDone) forgetText(edited.file);
      else await context.say(`Your text is kept in ${edited.file}`);
    });
};

interface Edited {
  readonly before: Book;
  readonly after: NewBook;
}

/** A script that wants no question says so before the editor is opened. */
function requireAnswer({ canAsk, settings }: Context): void {
  if (canAsk || settings.yes || settings.dryRun) return;
  throw new BookshelfError('usage', 'edit asks before it changes anything, and there is nobody to ask', {
    hint: 'Add --yes to change without a question, or --dry-run to see what would change',
  });
}

/** The changes as the library would keep them: another spelling of an author's name may be none. */
async function settled(changed: readonly Edited[], { books }: Library): Promise<Edited[]> {
  const kept = await Promise.all(
    changed.map(async ({ before, after }) => ({ before, after: await books.settle(after) })),
  );
  return kept.filter(({ before, after }) => changedFields(before, after).length > 0);
}

/** Shows the changes, asks, and makes them, all or none. Answers whether the text is of no more use. */
async function apply(changed: readonly Edited[], library: Library, context: Context): Promise<boolean> {
  if (changed.length === 0) {
    await context.answer({ action: 'edit', ids: [], message: 'Nothing to change' });
    return true;
  }
  await context.say(changed.map(describeEdited).join('\n'));
  if (!(await context.confirm('Change this?'))) {
    await context.decline('edit');
    return false;
  }
  await library.atomically(
    async () => {
      for (const { before, after } of changed) {
        await refuseStale(before, library);
        await library.books.change(before, after);
      }
    },
    { dryRun: context.settings.dryRun, note: () => ({ summary: changed.map(describeEdited).join('; ') }) },
  );
  const ids = changed.map(({ before }) => before.id);
  await context.answer({
    action: 'edit',
    ids,
    message: `Changed ${plural(ids.length, 'book')}`,
  });
  return true;
}

function describeEdited({ before, after }: Edited): string {
  return `#${before.id} ${quoteValue(before.title)}: ${describeChanges(changedFields(before, after))}`;
}

/** An editor may be open for hours: what others changed meanwhile must not be lost. */
async function refuseStale(before: Book, library: Library): Promise<void> {
  const [now] = await library.books.get([before.id]);
  if (now !== undefined && changedFields(now, before).length === 0) return;
  throw new BookshelfError('conflict', `book #${before.id} was changed meanwhile, so nothing was changed`, {
    hint: 'Edit it again',
  });
}

/** Only fields whose text was changed are read back, so that nothing else can change by the way it is written. */
function compare(
  books: readonly Book[],
  original: readonly EditedRecord[],
  edited: readonly EditedRecord[],
  context: Context,
): Edited[] {
  return edited.flatMap(({ id, fields }) => {
    const before = books.find((book) => book.id === id);
    const written = original.find((record) => record.id === id)?.fields;
    if (before === undefined || written === undefined)
      throw new BookshelfError('usage', `book #${id} was not in the text`);
    const changes = [...fields].filter(([name, { text }]) => written.get(name)?.text !== text);
    if (changes.length === 0) return [];
    const assignments = changes.map(([name, { text, line }]) =>
      naming(`line ${line}`, () => parseAssignment(`${name}=${text}`)),
    );
    const after = assign(before, assignments, context.stamp);
    return changedFields(before, after).length === 0 ? [] : [{ before, after }];
  });
}
