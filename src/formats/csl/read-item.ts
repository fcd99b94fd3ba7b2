import type { BookDraft, Identifier, NoteDraft, SeriesEntry, TagEntry } from '../../domain/book.ts';
import { readFormat } from '../../domain/book-format.ts';
import { readLanguage } from '../../domain/language.ts';
import { readDoi, readNumbers } from '../bibliography/read-numbers.ts';
import { dropUnsaid, type UnfinishedDraft } from '../drop-unsaid.ts';
import type { JsonObject } from '../json-value.ts';
import type { RecordProblems } from '../record-problems.ts';
import { ItemFields } from './item-fields.ts';
import type { ItemKind } from './item-types.ts';

/** Reads an item that is a book or a part of one; null, and a refusal, where there is no title. */
export function readItem(item: JsonObject, kind: ItemKind, problems: RecordProblems): BookDraft | null {
  const fields = new ItemFields(item, problems);
  const title = fields.title('title');
  if (title === null) {
    problems.refuse('title', null, 'the item has no title');
    return null;
  }
  const host = kind.isPart ? fields.title('container-title') : null;
  const draft: UnfinishedDraft = {
    title,
    originalTitle: fields.title('original-title') ?? undefined,
    description: fields.text('abstract') ?? undefined,
    language: readLanguage(fields.text('language') ?? '') || undefined,
    publisher: fields.text('publisher') ?? undefined,
    published: fields.date('issued') ?? undefined,
    firstPublished: fields.date('original-date') ?? undefined,
    edition: fields.text('edition') ?? undefined,
    format: kind.format ?? (readFormat(fields.text('medium') ?? '') || undefined),
    pages: readPages(fields) ?? undefined,
    authors: said(fields.authors()),
    identifiers: said(host === null ? readIdentifiers(fields, problems) : []),
    series: said(readSeries(fields)),
    tags: said(readTags(fields)),
    notes: said(readNotes(fields, host)),
  };
  dropUnsaid(draft);
  return draft;
}

function said<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

function readPages(fields: ItemFields): number | null {
  const [, pages] =
    /^\s{0,9}([1-9]\d{0,8})(?:\s?(?:pp?\.?|pages))?\s{0,9}$/i.exec(fields.text('number-of-pages') ?? '') ?? [];
  return pages === undefined ? null : Number(pages);
}

function readIdentifiers(fields: ItemFields, problems: RecordProblems): Identifier[] {
  const doi = fields.text('DOI');
  const issn = readNumbers(fields.text('ISSN') ?? '', 'ISSN', problems).filter(({ scheme }) => scheme === 'issn');
  return [
    ...readNumbers(fields.text('ISBN') ?? '', 'ISBN', problems),
    ...issn,
    ...(doi === null ? [] : [readDoi(doi) ?? { scheme: 'doi', value: doi }]),
  ];
}

function readSeries(fields: ItemFields): SeriesEntry[] {
  const name = fields.title('collection-title');
  return name === null ? [] : [{ name, position: fields.text('collection-number', 'volume') }];
}

function readTags(fields: ItemFields): TagEntry[] {
  return (fields.text('keyword') ?? '')
    .split(',')
    .flatMap((name) => (name.trim() === '' ? [] : [{ name: name.trim(), position: null }]));
}

/** What the item says beside its variables; for a part also where it stands. */
function readNotes(fields: ItemFields, host: string | null): NoteDraft[] {
  const page = fields.text('page');
  const place = host === null ? null : `In: ${host}${page === null ? '' : `, pages ${page}`}`;
  return [...new Set([fields.text('note'), fields.text('annote'), place])].flatMap((text) =>
    text === null ? [] : [{ text }],
  );
}
