import { createInterface } from 'node:readline';
import { BookshelfError } from '../domain/errors.ts';

/** Asks for one line on a terminal; null at the end of input. Throws `interrupted` for Ctrl-C. */
export async function ask(
  question: string,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<string | null> {
  const prompt = createInterface({ input, output });
  try {
    return await new Promise((resolve, reject) => {
      prompt.once('SIGINT', () => reject(new BookshelfError('interrupted', 'stopped; nothing was changed')));
      prompt.once('close', () => resolve(null));
      prompt.question(question, resolve);
    });
  } finally {
    prompt.close();
  }
}
