import type { BookDraft, SeriesEntry } from '../../domain/book.ts';
import { readSeriesPosition } from '../../domain/series-position.ts';
import { onixChild, onixChildren, onixParts, onixText } from './onix-element.ts';
import { textOf, type XmlElement } from '../xml/xml-element.ts';

/** Reads the titles of a product: that of its title page (type 01), that in the original language (03), and its edition. */
export function readOnixTitles(product: XmlElement): BookDraft {
  const main = titleOfType(product, '01') ?? titleOfType(product, '00') ?? distinctiveTitle(product);
  const original = titleOfType(product, '03');
  const statement = onixParts(product, 'editionstatement')[0] ?? onixParts(product, 'editionnumber')[0] ?? null;
  const edition = statement === null ? '' : textOf(statement);
  return {
    ...(main !== null && { title: main.title }),
    ...(main !== null && main.subtitle !== '' && { subtitle: main.subtitle }),
    ...(main !== null && main.sortTitle !== null && { sortTitle: main.sortTitle }),
    ...(original !== null && original.title !== main?.title && { originalTitle: original.title }),
    ...(edition !== '' && { edition }),
  };
}

/** Reads the series of a product: collections (3.x), or series (2.1), with its number in each. */
export function readOnixSeries(product: XmlElement): SeriesEntry[] {
  const collections = onixParts(product, 'collection').flatMap((collection) => {
    const elements = onixChildren(collection, 'titledetail').flatMap((detail) => onixChildren(detail, 'titleelement'));
    const named = elements.find((element) => onixText(element, 'titleelementlevel') === '02') ?? elements[0] ?? null;
    const number = elements.map((element) => onixText(element, 'partnumber')).find((text) => text !== '');
    return entry(readTitle(named)?.title ?? '', number ?? '');
  });
  const series = onixParts(product, 'series').flatMap((one) =>
    entry(
      onixText(one, 'titleofseries') || (readTitle(onixChild(one, 'title'))?.title ?? ''),
      onixText(one, 'numberwithinseries'),
    ),
  );
  return [...collections, ...series];
}

function entry(name: string, number: string): SeriesEntry[] {
  return name === '' ? [] : [{ name, position: readSeriesPosition(number)?.text ?? null }];
}

interface OnixTitle {
  readonly title: string;
  readonly subtitle: string;
  readonly sortTitle: string | null;
}

/** In ONIX 3 a title has an element for the product (level 01); in 2.1 it is one itself. */
function titleOfType(product: XmlElement, type: string): OnixTitle | null {
  for (const detail of [...onixParts(product, 'titledetail'), ...onixParts(product, 'title')]) {
    if (onixText(detail, 'titletype') !== type) continue;
    const elements = onixChildren(detail, 'titleelement');
    const own = elements.find((element) => onixText(element, 'titleelementlevel') === '01') ?? elements[0] ?? detail;
    const title = readTitle(own);
    if (title !== null) return title;
  }
  return null;
}

function distinctiveTitle(product: XmlElement): OnixTitle | null {
  const title = onixText(product, 'distinctivetitle');
  return title === '' ? null : { title, subtitle: onixText(product, 'subtitle'), sortTitle: null };
}

/** A prefix is the article that is not sorted. */
function readTitle(element: XmlElement | null): OnixTitle | null {
  const prefix = onixText(element, 'titleprefix');
  const rest = onixText(element, 'titlewithoutprefix');
  const title = onixText(element, 'titletext') || [prefix, rest].filter((part) => part !== '').join(joint(prefix));
  if (title === '') return null;
  const sortTitle = prefix !== '' && rest !== '' ? `${rest}, ${prefix}` : null;
  return { title, subtitle: onixText(element, 'subtitle'), sortTitle };
}

function joint(prefix: string): string {
  return /['’]$/.test(prefix) ? '' : ' ';
}
