import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addChangeOptions, addExamples } from '../cli/common-options.ts';
import type { Context } from '../cli/context.ts';
import { describeChanges } from '../cli/describe-change.ts';
import { chosenIds, queryOf, requireChoice } from '../cli/resolve-books.ts';
import { assign, parseAssignment } from '../domain/assignment.ts';
import type { Book } from '../domain/book.ts';
import type { NewBook } from '../domain/complete-book.ts';
import { readEditText, writeEditText, type EditedRecord } from '../domain/edit-text.ts';
import { BookshelfError } from '../domain/errors.ts';
import { changedFields } from '../domain/merge-book.ts';
import type { DefineCommand } from './command.ts';

/** How many books one editor session takes; more is a matter for `set`. */
const most = 200;

/** `edit`: opens books in an editor, shows what changed, and changes it in one go. */
export const edit: DefineCommand = (command, context) => {
  addChangeOptions(command);
  addExamples(command, ['bookshelf edit 1', "EDITOR='code --wait' bookshelf edit --where 'tag:sf'"]);
  command
    .description(
      'Opens books in $VISUAL or $EDITOR as lines of field: value. When the editor ends it shows what changed, asks, and changes all of it or nothing.',
    )
    .argument('[books...]', 'numbers, ISBNs or titles')
    .option('--where <words>', 'the books of this query')
    .action(async (names, options) => {
      requireChoice(names, options.where);
      const library = await context.library();
      const ids = await chosenIds(
        library,
        names,
        options.where === undefined ? null : queryOf([options.where], context),
      );
      if (ids.length > most)
        throw new BookshelfError('usage', `${ids.length} books are too many for an editor`, {
          hint: `Choose at most ${most}, or use bookshelf set`,
        });
      const books = await library.books.get(ids);
      if (books.length === 0) return context.answer({ action: 'edit', ids: [], message: 'No book matches' });
      const changed = await editBooks(books, context);
      if (changed.length === 0) return context.answer({ action: 'edit', ids: [], message: 'Nothing changed' });
      const message = changed
        .map(({ before, after }) => `#${before.id} "${before.title}": ${describeChanges(changedFields(before, after))}`)
        .join('\n');
      await context.say(message);
      if (context.canAsk && !(await context.confirm('Change this?'))) return;
      await library.atomically(
        async () => {
          for (const { before, after } of changed) await library.books.change(before, after);
        },
        { dryRun: context.settings.dryRun },
      );
      await context.answer({
        action: 'edit',
        ids: changed.map(({ before }) => before.id),
        message: `Changed ${changed.length === 1 ? '1 book' : `${changed.length} books`}`,
      });
    });
};

interface Edited {
  readonly before: Book;
  readonly after: NewBook;
}

/** Lets a person edit books as text; the text is kept where it cannot be read, so that no typing is lost. */
async function editBooks(books: readonly Book[], context: Context): Promise<Edited[]> {
  const text = writeEditText(books);
  const folder = mkdtempSync(join(context.surroundings.temporary, 'bookshelf-'));
  const file = join(folder, 'books.txt');
  writeFileSync(file, text, { mode: 0o600 });
  await runEditor(file, context);
  const edited = readFileSync(file, 'utf8');
  try {
    const changed = compare(books, readEditText(text), readEditText(edited), context);
    rmSync(folder, { recursive: true });
    return changed;
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    throw new BookshelfError(error.kind, error.message, {
      hint: `Your text is kept in ${file}${error.hint === null ? '' : `. ${error.hint}`}`,
      cause: error,
    });
  }
}

async function runEditor(file: string, { surroundings }: Context): Promise<void> {
  const { variables, platform } = surroundings.environment;
  const words = variables['VISUAL'] || variables['EDITOR'] || (platform === 'win32' ? 'notepad' : 'vi');
  const [program = '', ...args] = words.trim().split(/\s+/);
  let status: number;
  try {
    status = await surroundings.run(program, [...args, file]);
  } catch (cause) {
    throw new BookshelfError('failure', `the editor ${program} cannot be started`, {
      hint: 'Say which one to use: EDITOR=nano bookshelf edit …',
      cause,
    });
  }
  if (status !== 0)
    throw new BookshelfError('failure', `the editor ended with ${status}; nothing was changed`, {
      hint: `Your text is kept in ${file}`,
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
    const assignments = changes.map(([name, { text, line }]) => atLine(line, () => parseAssignment(`${name}=${text}`)));
    const after = assign(before, assignments, context.stamp);
    return changedFields(before, after).length === 0 ? [] : [{ before, after }];
  });
}

function atLine<Result>(line: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof BookshelfError)) throw error;
    throw new BookshelfError(error.kind, `line ${line}: ${error.message}`, {
      ...(error.hint !== null && { hint: error.hint }),
      cause: error,
    });
  }
}
