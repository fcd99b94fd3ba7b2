import { BookshelfError } from '../domain/errors.ts';
import { largestRecord, type JsonText } from './json-text.ts';

/** Splits a text into its lines, blank ones left out. Throws a `failure` for a line over 16 MB. */
export async function* splitLines(chunks: AsyncIterable<string>): AsyncGenerator<JsonText> {
  let line = 1;
  let held: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', start)) {
      const text = held.join('') + chunk.slice(start, end);
      if (text.trim() !== '') yield { line, text };
      held = [];
      length = 0;
      start = end + 1;
      line += 1;
    }
    held.push(chunk.slice(start));
    length += chunk.length - start;
    if (length > largestRecord) throw tooLarge(line);
  }
  const rest = held.join('');
  if (rest.trim() !== '') yield { line, text: rest };
}

function tooLarge(line: number): BookshelfError {
  return new BookshelfError('failure', `line ${line} is larger than 16 MB`, {
    hint: 'In this format each book stands on a line of its own; for one long list use --format json.',
  });
}
