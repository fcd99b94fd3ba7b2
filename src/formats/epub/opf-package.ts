import type { BookDraft, ContributorDraft, SeriesEntry } from '../../domain/book.ts';
import { readLanguage } from '../../domain/language.ts';
import { readCalibreColumns } from './opf-columns.ts';
import { catalogueIdentifier } from '../catalogue-identifier.ts';
import { readCatalogueDate } from '../catalogue-date.ts';
import { DraftBuilder } from '../draft-builder.ts';
import { htmlToMarkdown } from '../html-to-markdown.ts';
import { readStatements, type OpfStatement } from './opf-metadata.ts';
import { readTime } from '../read-time.ts';
import type { RecordProblems } from '../record-problems.ts';
import { readRelator } from '../relators.ts';
import { withSortName } from '../turn-name.ts';
import { childOf, childrenOf, type XmlElement } from '../xml/xml-element.ts';

/** What a package document says of its book. */
export interface OpfPackage {
  readonly draft: BookDraft;
  /** The identifier that the package names as its own; null where it names none. */
  readonly key: string | null;
  readonly row: readonly [string, string][];
}

/** Reads a package document of OPF 1 to 3, with what calibre adds to it. Its title may be missing. */
export function readPackage(packageElement: XmlElement, problems: RecordProblems): OpfPackage {
  const statements = readStatements(packageElement);
  const all = (name: string): OpfStatement[] => statements.filter((one) => one.name === name && one.value !== '');
  const builder = new DraftBuilder();
  builder.set(readTitles(all('title')));
  builder.set(readValues(all));
  builder.append({
    authors: [
      ...all('creator').map((one) => readPerson(one, 'author')),
      ...all('contributor').map(readContributor),
    ].flatMap((person) => person ?? []),
    identifiers: all('identifier').flatMap(({ value, about }) => {
      const type = about.get('identifier-type');
      const scheme = about.get('scheme') ?? (type === undefined ? '' : (onixSchemes.get(type) ?? ''));
      return catalogueIdentifier(scheme, value, problems) ?? [];
    }),
    series: readSeries(all),
    tags: all('subject').map(({ value }) => ({ name: value, position: null })),
  });
  for (const part of readCalibreColumns(statements)) {
    const { status, pages, ...lists } = part;
    builder.set({ ...(status !== undefined && { status }), ...(pages !== undefined && { pages }) });
    builder.append(lists);
  }
  if (childrenOf(childOf(packageElement, 'manifest')).length > 0) builder.set({ format: 'ebook' });
  return { draft: builder.finish(), key: readKey(packageElement, statements), row: statements.map(rowOf) };
}

/** ONIX code list 5: kinds of product identifiers. */
const onixSchemes: ReadonlyMap<string, string> = new Map([
  ['02', 'isbn'],
  ['06', 'doi'],
  ['15', 'isbn'],
]);

function readTitles(titles: readonly OpfStatement[]): BookDraft {
  const ofType = (type: string): OpfStatement | undefined =>
    titles.find(({ about }) => about.get('title-type') === type);
  const main = ofType('main') ?? titles.find(({ about }) => !about.has('title-type')) ?? titles[0];
  const subtitle = ofType('subtitle');
  const edition = ofType('edition');
  const sortTitle = main?.about.get('file-as');
  return {
    ...(main !== undefined && { title: main.value }),
    ...(subtitle !== undefined && subtitle !== main && { subtitle: subtitle.value }),
    ...(edition !== undefined && edition !== main && { edition: edition.value }),
    ...(sortTitle !== undefined && { sortTitle }),
  };
}

function readValues(all: (name: string) => OpfStatement[]): BookDraft {
  const first = (name: string): string | null => all(name)[0]?.value ?? null;
  const sortTitle = first('calibre:title_sort');
  const language = first('language');
  const description = first('description');
  const publisher = first('publisher');
  const published = readDates(all('date'));
  const rating = readRating(first('calibre:rating'));
  const added = readTime(first('calibre:timestamp') ?? '');
  return {
    ...(sortTitle !== null && { sortTitle }),
    ...(language !== null && language !== 'und' && { language: readLanguage(language) }),
    ...(description !== null && { description: htmlToMarkdown(description.trim()) }),
    ...(publisher !== null && { publisher }),
    ...published,
    ...(rating !== null && { rating }),
    ...(added !== null && { added }),
  };
}

/** OPF 2 tells what happened on a date; a date without an event is that of publication. */
function readDates(dates: readonly OpfStatement[]): BookDraft {
  const published =
    dates.find(({ about }) => about.get('event') === 'publication') ?? dates.find(({ about }) => !about.has('event'));
  const original = dates.find(({ about }) => about.get('event') === 'original-publication');
  const publishedOn = published === undefined ? null : readCatalogueDate(published.value);
  const firstPublished = original === undefined ? null : readCatalogueDate(original.value);
  return {
    ...(publishedOn !== null && { published: publishedOn }),
    ...(firstPublished !== null && { firstPublished }),
  };
}

/** calibre counts half stars, to 10. */
function readRating(text: string | null): number | null {
  const stars = text === null ? 0 : Number(text) / 2;
  return stars >= 0.25 && stars <= 5 ? Math.round(stars * 4) / 4 : null;
}

function readPerson({ value, about }: OpfStatement, usual: string): ContributorDraft {
  const role = about.get('role');
  return { ...withSortName(value, about.get('file-as') ?? ''), role: (role && readRelator(role)) || usual };
}

/** A book producer is the program that wrote the file. */
function readContributor(statement: OpfStatement): ContributorDraft | null {
  return statement.about.get('role') === 'bkp' ? null : readPerson(statement, 'contributor');
}

function readSeries(all: (name: string) => OpfStatement[]): SeriesEntry[] {
  const [calibre] = all('calibre:series');
  const collections = all('belongs-to-collection').map(({ value, about }) => ({
    name: value,
    position: plainNumber(about.get('group-position') ?? ''),
  }));
  if (calibre === undefined) return collections;
  const position = plainNumber(all('calibre:series_index')[0]?.value ?? '');
  return [{ name: calibre.value, position }, ...collections.filter(({ name }) => name !== calibre.value)];
}

/** `1.0` is the first book. */
function plainNumber(text: string): string | null {
  return text.trim().replace(/\.0+$/, '') || null;
}

function readKey(packageElement: XmlElement, statements: readonly OpfStatement[]): string | null {
  const wanted = packageElement.attributes.get('unique-identifier');
  const identifiers = statements.filter(({ name, value }) => name === 'identifier' && value !== '');
  return (identifiers.find(({ id }) => id === wanted) ?? identifiers[0])?.value ?? null;
}

function rowOf({ name, value, about }: OpfStatement): [string, string] {
  const details = [...about].filter(([key]) => !plumbing.has(key)).map(([key, text]) => `${key}=${text}`);
  return [details.length === 0 ? name : `${name} (${details.join(', ')})`, value];
}

const plumbing = new Set(['id', 'property', 'name', 'content']);
