import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BookshelfError } from '../domain/errors.ts';
import type { Context } from './context.ts';

/** A text that a person has edited. Its file stays until it is used up, so that no typing is lost. */
export interface EditedText {
  readonly text: string;
  readonly file: string;
}

/** Opens a text in the person's editor, in a file of this name, and waits for its end; throws where there is no editor, or it ends with an error. */
export async function editInEditor(text: string, context: Context, name = 'books.txt'): Promise<EditedText> {
  const words = editorOf(context);
  const file = join(mkdtempSync(join(context.surroundings.temporary, 'bookshelf-')), name);
  writeFileSync(file, text, { mode: 0o600 });
  try {
    await runEditor(words, file, context);
  } catch (error) {
    if (readFileSync(file, 'utf8') !== text) throw keptIn(file, error);
    forgetText(file);
    throw error;
  }
  return { text: readFileSync(file, 'utf8'), file };
}

/** Takes the file of an edited text away. */
export function forgetText(file: string): void {
  rmSync(dirname(file), { recursive: true, force: true });
}

/** Does something with an edited text; where it fails, the error tells where the text is. */
export async function keepingText<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw keptIn(file, error);
  }
}

function keptIn(file: string, error: unknown): unknown {
  if (!(error instanceof BookshelfError)) return error;
  const hint = `Your text is kept in ${file}${error.hint === null ? '' : `. ${error.hint}`}`;
  return new BookshelfError(error.kind, error.message, { hint, cause: error });
}

/** The words of the editor's command line. Without one and without a terminal nobody could end the editor that is usual. */
function editorOf({ surroundings }: Context): readonly string[] {
  const { variables, platform } = surroundings.environment;
  const chosen = variables['VISUAL'] || variables['EDITOR'];
  if (chosen) return chosen.trim().split(/\s+/);
  if (surroundings.stdin.isTerminal) return [platform === 'win32' ? 'notepad' : 'vi'];
  throw new BookshelfError('usage', 'there is no terminal to edit on', {
    hint: 'Use bookshelf set in a script, or say EDITOR=program',
  });
}

async function runEditor(words: readonly string[], file: string, { surroundings }: Context): Promise<void> {
  const [program = '', ...args] = words;
  const status = await surroundings.run(program, [...args, file]).catch((cause: unknown) => {
    throw new BookshelfError('failure', `the editor ${program} cannot be started`, {
      hint: 'Say which one to use: EDITOR=nano bookshelf edit …',
      cause,
    });
  });
  if (status !== 0) throw new BookshelfError('failure', `the editor ended with ${status}, so nothing was changed`);
}
