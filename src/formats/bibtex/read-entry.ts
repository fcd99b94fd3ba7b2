import type { BookDraft, Identifier, SeriesEntry, TagEntry } from '../../domain/book.ts';
import { readStatus } from '../../domain/status.ts';
import { readDoi, readNumbers } from '../bibliography/read-numbers.ts';
import { dropUnsaid, type UnfinishedDraft } from '../drop-unsaid.ts';
import type { RecordProblems } from '../record-problems.ts';
import { readAuthors } from './entry-authors.ts';
import { readDateField, readPublished } from './entry-date.ts';
import { EntryFields } from './entry-fields.ts';
import { readEntryLanguage } from './entry-languages.ts';
import { readNotes } from './entry-notes.ts';
import type { EntryKind } from './entry-types.ts';

/**
 * Reads the fields of an entry that is a book or a part of one. A field that is not there says nothing. The numbers of the book in which a part stands
 * are not the part's own. Null, and a refusal, where there is no title.
 */
export function readEntry(
  values: ReadonlyMap<string, string>,
  kind: EntryKind,
  problems: RecordProblems,
): BookDraft | null {
  const fields = new EntryFields(values, problems);
  const isPart = kind.isPart && (values.has('booktitle') || values.has('maintitle'));
  const title = fields.text('title', 'booktitle');
  if (title === null) {
    problems.refuse('title', null, 'the entry has no title');
    return null;
  }
  const sortTitle = fields.text('sorttitle') ?? undefined;
  const draft: UnfinishedDraft = {
    title,
    subtitle: fields.text('subtitle') ?? undefined,
    sortTitle,
    sortTitleTyped: sortTitle === undefined ? undefined : true,
    originalTitle: fields.text('origtitle') ?? undefined,
    description: fields.text('abstract') ?? undefined,
    language: readEntryLanguage(fields) ?? undefined,
    publisher: fields.items(...publisherFields).join('; ') || undefined,
    published: readPublished(fields) ?? undefined,
    firstPublished: readDateField(fields, 'origdate') ?? undefined,
    edition: fields.text('edition') ?? undefined,
    format: kind.isPart && !isPart ? undefined : (kind.format ?? undefined),
    pages: readPages(fields) ?? undefined,
    rating: readRating(fields) ?? undefined,
    status: readStatus(fields.text('readstatus') ?? '') ?? undefined,
    authors: said(readAuthors(fields)),
    identifiers: said(isPart ? [] : readIdentifiers(fields, problems)),
    series: said(readSeries(fields, isPart)),
    tags: said(readTags(fields)),
    notes: said(readNotes(fields, isPart)),
  };
  dropUnsaid(draft);
  return draft;
}

const publisherFields = ['publisher', 'institution', 'school', 'organization', 'howpublished'] as const;

function said<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

function readPages(fields: EntryFields): number | null {
  const [, pages] = /^(\d{1,9})(?:\s?(?:pp?\.?|pages))?$/i.exec(fields.text('pagetotal') ?? '') ?? [];
  return pages === undefined || Number(pages) === 0 ? null : Number(pages);
}

/** JabRef's `rank4`. */
function readRating(fields: EntryFields): number | null {
  const [, rank] = /^rank([1-5])$/.exec(fields.text('ranking') ?? '') ?? [];
  return rank === undefined ? null : Number(rank);
}

function readIdentifiers(fields: EntryFields, problems: RecordProblems): Identifier[] {
  const doi = fields.verbatim('doi');
  const isbn = readNumbers(fields.verbatim('isbn') ?? '', 'isbn', problems);
  const issn = readNumbers(fields.verbatim('issn') ?? '', 'issn', problems).filter(({ scheme }) => scheme === 'issn');
  return [...isbn, ...issn, ...(doi === null ? [] : [readDoi(doi) ?? { scheme: 'doi', value: doi }])];
}

/** A book in a series; else a volume of a work of several, whose title stands in `maintitle`. */
function readSeries(fields: EntryFields, isPart: boolean): SeriesEntry[] {
  const volume = fields.text('volume');
  const name = fields.text('series');
  if (name !== null) return [{ name, position: fields.text('number') ?? volume }];
  const work = isPart ? null : fields.text('maintitle');
  return work === null ? [] : [{ name: work, position: volume }];
}

function readTags(fields: EntryFields): TagEntry[] {
  return fields.keywords('keywords').map((name) => ({ name, position: null }));
}
