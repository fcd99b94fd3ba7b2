import type { Book, Status } from '../../domain/book.ts';
import { escapeMarkdown } from '../../domain/escape-markdown.ts';
import type { LibraryContent } from '../../domain/library-content.ts';
import { dateYear } from '../../domain/partial-date.ts';
import { formatSeries } from '../../domain/series-text.ts';
import { joinedTitle } from '../bibliography/limits.ts';
import { oneLine } from '../bibliography/one-line.ts';
import { showLimits } from '../bibliography/show-limits.ts';
import { starText } from '../bibliography/star-text.ts';
import { chunkText } from '../chunk-text.ts';
import type { Writer } from '../format.ts';
import { without } from '../limits/without.ts';

/** The parts of the list and what stands in them, in their order. */
const parts: readonly (readonly [heading: string, status: Status | null])[] = [
  ['Reading', 'reading'],
  ['To read', 'to-read'],
  ['Read', 'read'],
  ['Paused', 'paused'],
  ['Not finished', 'dropped'],
  ['Unread', 'unread'],
  ['Books', null],
];

/**
 * Writes a reading list in Markdown: a heading for each status, a line for each book; text shows as text, no live HTML or link. The lines are held until the last book is
 * read, because the parts come one after another.
 */
export const markdownListWriter: Writer = {
  limits: [
    ...showLimits,
    without('identifiers', 'identifiers', { identifiers: [] }),
    without('publishers', 'publishers', { publisher: null }),
    without('formats', 'formats', { format: null }),
    without('languages', 'languages', { language: null }),
    without('pages', 'pages', { pages: null }),
    without('dates-of-first-publication', 'dates of first publication', { firstPublished: null }),
  ],
  write: ({ books }) => chunkText(lines(books)),
};

async function* lines(books: LibraryContent['books']): AsyncGenerator<string> {
  const byStatus = new Map<Status | null, string[]>(parts.map(([, status]) => [status, []]));
  for await (const book of books) byStatus.get(book.status)?.push(lineOf(book));
  yield '# Books\n';
  for (const [heading, status] of parts) {
    const found = byStatus.get(status) ?? [];
    if (found.length === 0) continue;
    yield `\n## ${heading} (${found.length})\n\n`;
    yield* found;
  }
}

/** `- **The Dispossessed**, Ursula K. Le Guin (Hainish #6, 1974) ★★★★★ · sf, utopia`: the marks in front keep a title from being a heading or a list. */
function lineOf(book: Book): string {
  const names = shown(book.authors.map(({ name, role }) => (role === 'author' ? name : `${name} (${role})`)));
  const within = shown([...book.series.map((entry) => formatSeries(entry)), ...yearOf(book)]);
  const tags = shown(book.tags.map(({ name }) => name));
  return [
    `- **${escapeMarkdown(joinedTitle(book))}**`,
    names === '' ? '' : `, ${names}`,
    within === '' ? '' : ` (${within})`,
    book.rating === null ? '' : ` ${starText(book.rating)}`,
    tags === '' ? '' : ` · ${tags}`,
    '\n',
  ].join('');
}

function yearOf({ published, firstPublished }: Book): string[] {
  const date = published ?? firstPublished;
  const year = date === null ? null : dateYear(date);
  return year === null ? [] : [String(year)];
}

function shown(texts: readonly string[]): string {
  return texts.map((text) => escapeMarkdown(oneLine(text))).join(', ');
}
