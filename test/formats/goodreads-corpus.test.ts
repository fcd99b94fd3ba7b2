import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BookDraft, SeriesEntry } from '../../src/domain/book.ts';
import { splitTitle } from '../../src/formats/goodreads-title.ts';
import { readFile } from './read-goodreads.ts';

/** Real exports that are not part of this repository; where they are not at hand, these tests are skipped. */
const corpus = new URL('../../../shared/corpus/', import.meta.url);
const isHere = existsSync(corpus);

interface TrueSeries {
  name: string;
  number_raw: string;
}

interface TrueRecord {
  goodreads_id: string;
  title: string;
  series: TrueSeries[];
  authors: string[];
  isbn10: string | null;
  isbn13: string | null;
  rating: number | null;
  publisher: string | null;
  pages: number | null;
  year: number | null;
  original_year: number | null;
  date_read: string | null;
  date_added: string;
  positions: Record<string, number>;
  private_notes: string | null;
}

interface TrueTitle {
  title_raw: string;
  title: string;
  series: TrueSeries[];
}

function text(path: string): string {
  return readFileSync(new URL(path, corpus), 'utf8');
}

function seriesOf(series: readonly TrueSeries[]): SeriesEntry[] {
  return series.map(({ name, number_raw: position }) => ({ name, position }));
}

function wholeTitle({
  title,
  subtitle,
}: {
  readonly title?: string | null;
  readonly subtitle?: string | null;
}): string {
  return subtitle ? `${title}: ${subtitle}` : (title ?? '');
}

function comparable(draft: BookDraft) {
  return {
    title: wholeTitle(draft),
    series: draft.series,
    authors: draft.authors?.map(({ name }) => name),
    rating: draft.rating,
    publisher: draft.publisher,
    pages: draft.pages,
    published: draft.published,
    firstPublished: draft.firstPublished,
    finished: draft.readings?.at(-1)?.finished ?? null,
    added: draft.added,
    positions: Object.fromEntries(
      draft.tags?.filter(({ position }) => position !== null).map(({ name, position }) => [name, position]) ?? [],
    ),
    note: draft.notes?.[0]?.text ?? null,
  };
}

function expected(truth: TrueRecord) {
  return {
    title: truth.title,
    series: seriesOf(truth.series),
    authors: truth.authors,
    rating: truth.rating,
    publisher: truth.publisher,
    pages: truth.pages,
    published: truth.year === null ? null : String(truth.year),
    firstPublished: truth.original_year === null ? null : String(truth.original_year),
    finished: truth.date_read,
    added: truth.date_added,
    positions: truth.positions,
    note: truth.private_notes,
  };
}

const truths = isHere ? readdirSync(new URL('truth/', corpus)).filter((name) => name.startsWith('goodreads__')) : [];

describe.skipIf(!isHere)('real exports (skipped where the corpus is not at hand)', () => {
  test.each(truths)('%s is read as independent readers read it', async (name) => {
    const truth: { file: string; records: TrueRecord[] } = JSON.parse(text(`truth/${name}`));
    const records = await readFile(new URL(truth.file, corpus));
    expect(records.map(({ draft }) => comparable(draft ?? {}))).toEqual(truth.records.map(expected));
    expect(records.map(({ source }) => source?.key)).toEqual(truth.records.map(({ goodreads_id: id }) => id));
    const isbns = records.map(
      ({ draft }) => draft?.identifiers?.find(({ scheme }) => scheme === 'isbn')?.value ?? null,
    );
    expect(isbns).toEqual(truth.records.map(({ isbn13 }) => isbn13));
  });

  test('series in titles are found as they were by hand, but for one title that names two series with a comma between', () => {
    const { cases }: { cases: TrueTitle[] } = JSON.parse(text('truth/series_from_titles_goodbooks.json'));
    const different = cases.filter(({ title_raw: raw, title, series }) => {
      const split = splitTitle(raw);
      return wholeTitle(split) !== title || JSON.stringify(split.series) !== JSON.stringify(seriesOf(series));
    });
    expect(cases.length).toBeGreaterThan(400);
    expect(different.map(({ title_raw: raw }) => raw)).toEqual(['No Mercy (Dark-Hunter #18, Were-Hunter, #5)']);
  });
});
