import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BookDraft } from '../../../src/domain/book.ts';
import { Chromium } from '../../support/chromium.ts';
import { isInstalled } from '../../support/installed.ts';
import { keptBook, writeBooks } from '../library-content.ts';

const payloads = [
  '</script><script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1">',
  '"><svg onload=window.hit=1>',
  '<!--<script>',
  '<iframe src="https://example.org"></iframe>',
  '<style>@import "https://example.org/x.css";</style>',
  '<link rel=stylesheet href=https://example.org/x.css>',
  '{{constructor.constructor("window.hit=1")()}}',
  '&lt;b&gt;bold&amp;',
  'line\u2028window.hit = 1',
  'javascript:window.hit=1',
  '<base href="https://example.org/">',
  ']]></script><meta http-equiv=refresh content="0;url=https://example.org">',
];

const drafts: BookDraft[] = [
  { title: 'The Dispossessed', authors: [{ name: 'Ursula K. Le Guin', role: 'author' }], rating: 4.5, status: 'read' },
  { title: 'Emma', authors: [{ name: 'Jane Austen', role: 'author' }], tags: [{ name: 'classics', position: null }] },
  { title: 'Zażółć', authors: [{ name: 'Čapek Karel', role: 'author' }], rating: 2 },
  ...payloads.map((title) => ({ title, subtitle: title, publisher: title, tags: [{ name: title, position: null }] })),
];

test('nothing of a book stands in the page as markup', async () => {
  const page = await writeBooks(
    'html',
    drafts.map((draft) => keptBook(draft)),
  );
  const data = page.slice(page.indexOf('id="books">') + 'id="books">'.length);
  expect(data.slice(0, data.indexOf('</script>'))).not.toContain('<');
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<(?:img|iframe|svg|base|link|object|embed)\b/g)).toBeNull();
});

describe.skipIf(!isInstalled('chromium'))('in Chromium (skipped where it is not installed)', () => {
  let folder = '';
  let browser: Chromium;

  async function open(books: readonly BookDraft[]): Promise<Chromium> {
    const file = join(folder, `${books.length}.html`);
    writeFileSync(
      file,
      await writeBooks(
        'html',
        books.map((draft) => keptBook(draft)),
      ),
    );
    return Chromium.open(pathToFileURL(file).href);
  }

  const titles = `[...document.querySelectorAll('tbody th')].map((head) => head.firstChild.textContent)`;

  async function ground(media: string, scheme: string): Promise<unknown> {
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    await browser.send('Emulation.setEmulatedMedia', { media, features });
    return browser.evaluate('getComputedStyle(document.body).backgroundColor');
  }

  async function type(words: string): Promise<void> {
    await browser.evaluate(`words.value = ${JSON.stringify(words)}; words.dispatchEvent(new Event('input'))`);
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bookshelf-page-'));
    browser = await open(drafts);
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  test('shows every book as text, runs nothing of it and asks for nothing', async () => {
    expect(await browser.evaluate(titles)).toEqual(drafts.map(({ title }) => title));
    expect(await browser.evaluate('typeof window.hit')).toBe('undefined');
    expect(await browser.evaluate('[document.images.length, document.scripts.length, frames.length]')).toEqual([
      0, 2, 0,
    ]);
    expect(browser.requests.filter((address) => !address.startsWith('file:'))).toEqual([]);
    expect(browser.requests.filter((address) => address.startsWith('file:'))).toHaveLength(1);
  });

  test('finds books by words without accents', async () => {
    await type('capek zazo');
    await browser.until(`count.textContent === '1 of ${drafts.length} books'`);
    expect(await browser.evaluate(titles)).toEqual(['Zażółć']);
    await type('');
    await browser.until(`count.textContent === '${drafts.length} books'`);
  });

  test('sorts by a column, those without a value last, and says so', async () => {
    const click = `document.querySelectorAll('thead button')[5].click()`;
    await browser.evaluate(click);
    expect(await browser.evaluate(`${titles}.slice(0, 2)`)).toEqual(['Zażółć', 'The Dispossessed']);
    await browser.evaluate(click);
    expect(await browser.evaluate(`${titles}.slice(0, 2)`)).toEqual(['The Dispossessed', 'Zażółć']);
    expect(await browser.evaluate(`document.querySelectorAll('thead th')[5].getAttribute('aria-sort')`)).toBe(
      'descending',
    );
  });

  test('is light or dark as the system is, and white on paper', async () => {
    const [light, dark] = [await ground('screen', 'light'), await ground('screen', 'dark')];
    expect([light, dark]).toEqual(['rgb(253, 252, 249)', 'rgb(25, 24, 23)']);
    expect(await ground('print', 'dark')).toBe('rgb(255, 255, 255)');
  });

  test('makes rows of 100,000 books as they are needed', async () => {
    const many = Array.from({ length: 100_000 }, (_, at) => ({ title: `Book ${100_000 - at}` }));
    const full = await open(many);
    try {
      expect(await full.evaluate('count.textContent')).toBe('100000 books');
      expect(await full.evaluate(`document.querySelectorAll('tbody tr').length < 1000`)).toBe(true);
      await full.evaluate(`document.querySelector('thead button').click()`);
      expect(await full.evaluate(`${titles}[0]`)).toBe('Book 1');
      await full.evaluate('end.scrollIntoView()');
      await full.until(`document.querySelectorAll('tbody tr').length > 100`);
    } finally {
      await full.close();
    }
  }, 60_000);
});
