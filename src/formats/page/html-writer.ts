import { createHash } from 'node:crypto';
import type { LibraryContent } from '../../domain/library-content.ts';
import { showLimits } from '../bibliography/show-limits.ts';
import { chunkText } from '../chunk-text.ts';
import type { Writer } from '../format.ts';
import { pageRow } from './page-row.ts';
import { pageScript } from './page-script.ts';
import { pageStyle } from './page-style.ts';

/**
 * Writes a page that stands alone: its style, its script and its books are in it, and its policy lets it load nothing else and run nothing else. The
 * books are JSON, which the script puts on the page as text.
 */
export const htmlWriter: Writer = {
  limits: showLimits,
  write: ({ books }) => chunkText(pieces(books)),
};

const columns = ['Title', 'Authors', 'Series', 'Published', 'Tags', 'Rating', 'Status'];

async function* pieces(books: LibraryContent['books']): AsyncGenerator<string> {
  yield pageHead();
  let before = '\n';
  for await (const book of books) {
    yield before + safeJson(pageRow(book));
    before = ',\n';
  }
  yield `\n]</script>\n<script>${pageScript}</script>\n</body>\n</html>\n`;
}

function pageHead(): string {
  const heads = columns.map((name) => `<th scope="col"><button type="button">${name}</button></th>`).join('');
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(pageStyle)}'`,
    `script-src '${hashOf(pageScript)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Books</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>Books</h1>
<div class="search" role="search">
<label for="words">Search</label><input id="words" type="search" autocomplete="off" spellcheck="false">
<p id="count" role="status"></p>
</div>
<main>
<div class="wide">
<table>
<caption class="unseen">Books; the buttons in the head sort them</caption>
<thead><tr>${heads}</tr></thead>
<tbody></tbody>
</table>
</div>
<div id="end"></div>
<noscript><p>The books of this page are shown by its script, which this browser does not run.</p></noscript>
</main>
<script type="application/json" id="books">[`;
}

/** JSON in which nothing ends the element that it stands in. */
function safeJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', String.raw`\u003c`)
    .replaceAll('\u2028', String.raw`\u2028`)
    .replaceAll('\u2029', String.raw`\u2029`);
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
