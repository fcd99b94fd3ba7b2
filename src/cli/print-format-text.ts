import { escapeJson } from '../output/terminal-text.ts';
import { visibleLines } from '../output/visible.ts';
import type { Context } from './context.ts';

/** Prints the text of a format; on a terminal so that nothing in it can drive the terminal. JSON keeps its meaning there. */
export async function printFormatText(text: AsyncIterable<string>, format: string, context: Context): Promise<void> {
  const safe = format.includes('json') ? escapeJson : visibleLines;
  for await (const chunk of text) await context.print(context.isTerminal ? safe(chunk) : chunk);
}
