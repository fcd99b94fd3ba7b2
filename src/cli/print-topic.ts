import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderMarkdown } from '../output/markdown-text.ts';
import type { Context } from './context.ts';
import type { Topic } from './topics.ts';

/** Prints a page of the manual, or a section of it, fitted to the terminal. */
export async function printTopic(topic: Topic, context: Context): Promise<void> {
  const width = Math.min(context.width, 100);
  await context.print(
    renderMarkdown(sectionOf(readPage(topic.page), topic.section), { width, colour: await context.colour() }),
  );
}

/** The manual stands beside `src` and `dist` alike. */
function readPage(name: string): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    const path = join(folder, 'docs', name);
    if (existsSync(path) || dirname(folder) === folder) return readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  }
}

function sectionOf(page: string, heading: string | undefined): string {
  if (heading === undefined) return page;
  const [, text = ''] = page.split(`\n## ${heading}\n`);
  return `# ${heading}\n${text.split('\n## ')[0] ?? ''}`;
}
