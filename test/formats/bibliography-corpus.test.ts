import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Contributor } from '../../src/domain/book.ts';
import type { Incoming } from '../../src/domain/incoming.ts';
import { readRecords } from './library-content.ts';

/** Real bibliographies that are not part of this repository; where they are not at hand, these tests are skipped. */
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);

interface TrueName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'dropping-particle'?: string;
  'non-dropping-particle'?: string;
}

interface TrueEntry {
  id: string;
  title?: string;
  author?: TrueName[];
  editor?: TrueName[];
  translator?: TrueName[];
  issued?: { 'date-parts'?: number[][] };
  edition?: string;
}

/** The file as text: those that are not UTF-8 are Latin 1. */
function text(path: string): string {
  const bytes = readFileSync(new URL(path, corpus));
  const decoded = bytes.toString('utf8');
  return decoded.includes('\ufffd') ? bytes.toString('latin1') : decoded;
}

function filesOf(folder: string, ...endings: readonly string[]): string[] {
  if (!isHere) return [];
  return readdirSync(new URL(folder, corpus), { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .map((name) => `${folder}${name}`);
}

function fold(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function trueName({ literal, family, given, suffix, ...particles }: TrueName): string {
  const particle = [particles['dropping-particle'], particles['non-dropping-particle']];
  return fold(literal ?? [given, ...particle, family, suffix].filter((part) => part !== undefined).join(' '));
}

function trueDate({ issued }: TrueEntry): string | null {
  const parts = issued?.['date-parts']?.map((date) => date.map((part) => String(part).padStart(2, '0')).join('-'));
  return parts?.join('/') ?? null;
}

function differences({ draft }: Incoming, truth: TrueEntry): string[] {
  const { title = '', subtitle, authors = [], published = null, edition = null } = draft ?? {};
  const names = (role: Contributor['role']): string[] =>
    authors.filter((author) => author.role === role).map(({ name }) => fold(name));
  const roles = ['author', 'editor', 'translator'] as const;
  return [
    ...(fold([title, subtitle].filter(Boolean).join(': ')) === fold(truth.title ?? '') ? [] : ['title']),
    ...roles.filter((role) => names(role).join('|') !== (truth[role] ?? []).map(trueName).join('|')),
    ...(published === trueDate(truth) ? [] : ['date']),
    ...(edition === (truth.edition ?? null) ? [] : ['edition']),
  ];
}

/** Where we differ from pandoc, and why is in docs/import.md. */
const known = [
  'L13 date',
  'L4 date',
  'L5 date',
  'L6 date',
  'Hsu1993 title',
  'KoppLohmann2013 title',
  'Mustermann2016 date',
  'Musterfrau2016 date',
  'SchoenbergerKoppLohmann2012 title',
  'book-full date',
  'coleridge title',
  'inbook-full date',
  'knuth:ct:a title',
  'knuth:ct:b title',
  'knuth:ct:c title',
  'knuth:ct:d title',
  'knuth:ct:e title',
  'nietzsche:ksa1 title',
  'others2 author',
  'whole-set date',
];

describe.skipIf(!isHere)('real bibliographies (skipped where the corpus is not at hand)', () => {
  test('BibTeX is read as pandoc reads it, but for differences that are explained', async () => {
    const { cases }: { cases: Record<string, { biblatex: TrueEntry[] }> } = JSON.parse(
      text('truth/bib_pandoc_csljson.json'),
    );
    const found = new Set<string>();
    let compared = 0;
    for (const [file, { biblatex }] of Object.entries(cases)) {
      const truths = new Map(biblatex.map((entry) => [entry.id, entry]));
      for (const record of await readRecords('biblatex', text(file))) {
        const key = record.source?.row.find(([name]) => name === 'citationkey')?.[1] ?? '';
        const truth = truths.get(key);
        if (record.draft === null || truth === undefined) continue;
        compared += 1;
        for (const difference of differences(record, truth)) found.add(`${key} ${difference}`);
      }
    }
    expect(compared).toBeGreaterThan(110);
    expect([...found].toSorted()).toEqual(known.toSorted());
  });

  test.each([
    ...filesOf('bibtex/', '.bib', '.org', '.bok'),
    ...filesOf('ris/', '.bib'),
    ...filesOf('tellico/', '.bib'),
  ])('%s is read to its end', async (file) => {
    const records = await readRecords('bibtex', text(file));
    expect(records.every(({ draft, problems }) => draft !== null || problems.length > 0)).toBe(true);
  });
});
