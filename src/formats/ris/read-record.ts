import type { BookDraft, ContributorDraft, Identifier, NoteDraft, SeriesEntry } from '../../domain/book.ts';
import { readFormat } from '../../domain/book-format.ts';
import { readLanguage } from '../../domain/language.ts';
import type { PartialDate } from '../../domain/partial-date.ts';
import { quoteValue } from '../../domain/quote-value.ts';
import { oneLine } from '../bibliography/one-line.ts';
import { readDoi, readNumbers } from '../bibliography/read-numbers.ts';
import { dropUnsaid, type UnfinishedDraft } from '../drop-unsaid.ts';
import type { RecordProblems } from '../record-problems.ts';
import type { RecordKind } from './record-types.ts';
import { readRisDate } from './ris-date.ts';
import { readRisName } from './ris-name.ts';
import type { RisRecord } from './split-records.ts';

/** Reads a record that is a book or a part of one; null, and a refusal, where there is no title. */
export function readRecord(record: RisRecord, kind: RecordKind, problems: RecordProblems): BookDraft | null {
  const tags = new RisTags(record, problems);
  const title = tags.text('TI', 'T1', 'CT') ?? (kind.isPart ? null : tags.text('BT'));
  if (title === null) {
    problems.refuse('TI', null, 'the record has no title');
    return null;
  }
  const host = kind.isPart ? tags.text('BT', 'T2') : null;
  const draft: UnfinishedDraft = {
    title,
    description: tags.text('AB', 'N2') ?? undefined,
    language: readLanguage(tags.text('LA') ?? '') || undefined,
    publisher: tags.text('PB') ?? undefined,
    published: readPublished(tags) ?? undefined,
    edition: tags.text('ET') ?? undefined,
    format: kind.format ?? (readFormat(nonDoi(tags.text('M3'))) || undefined),
    pages: readPages(tags) ?? undefined,
    authors: said(readAuthors(tags)),
    identifiers: said(readIdentifiers(tags, host !== null, problems)),
    series: said(readSeries(tags, kind.isPart)),
    tags: said(tags.all('KW').map((name) => ({ name, position: null }))),
    notes: said(readNotes(tags, host)),
  };
  dropUnsaid(draft);
  return draft;
}

/** The values of a record by their tags. */
class RisTags {
  readonly #values = new Map<string, string[]>();
  readonly #problems: RecordProblems;

  constructor({ tags }: RisRecord, problems: RecordProblems) {
    this.#problems = problems;
    for (const [tag, value] of tags) {
      const text = oneLine(value);
      const values = this.#values.get(tag);
      if (text === '') continue;
      if (values === undefined) this.#values.set(tag, [text]);
      else values.push(text);
    }
  }

  /** The first value of the first of these tags that has one. */
  text(...names: readonly string[]): string | null {
    for (const name of names) {
      const [first] = this.#values.get(name) ?? [];
      if (first !== undefined) return first;
    }
    return null;
  }

  /** The values of these tags, tag by tag. */
  all(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.#values.get(name) ?? []);
  }

  warn(tag: string, value: string, message: string): void {
    this.#problems.warn(tag, value, message);
  }
}

function said<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length === 0 ? undefined : items;
}

/** The most exact of `PY`, `Y1` and `DA`, which may all be there, and `PY` several times. */
function readPublished(tags: RisTags): PartialDate | null {
  const texts = tags.all('PY', 'Y1', 'DA');
  const dates = texts.flatMap((text) => readRisDate(text) ?? []);
  const [date] = dates.toSorted((one, other) => other.length - one.length);
  const text = texts.find((each) => /\d/.test(each));
  if (date === undefined && text !== undefined)
    tags.warn('PY', text, `${quoteValue(text)} is no date that can be read; it was left out`);
  return date ?? null;
}

/** For a book `SP` is the number of its pages, or where something in it starts; with `EP` it is the latter. */
function readPages(tags: RisTags): number | null {
  const [, pages] = /^([1-9]\d{0,8})(?:\s?(?:pp?\.?|pages))?$/i.exec(tags.text('SP') ?? '') ?? [];
  return pages === undefined || tags.text('EP') !== null ? null : Number(pages);
}

function readAuthors(tags: RisTags): ContributorDraft[] {
  const named = (role: string, ...names: readonly string[]): ContributorDraft[] =>
    tags.all(...names).map((text) => ({ ...readRisName(text), role }));
  return [...named('author', 'AU', 'A1'), ...named('editor', 'ED', 'A2', 'A3'), ...named('translator', 'A4')];
}

function readIdentifiers(tags: RisTags, isPart: boolean, problems: RecordProblems): Identifier[] {
  if (isPart) return [];
  const numbers = tags.all('SN').flatMap((text) => readNumbers(text, 'SN', problems));
  const doi = [...tags.all('DO'), ...tags.all('M3')].map((text) => readDoi(text)).find((found) => found !== null);
  return [...numbers, ...(doi === undefined || doi === null ? [] : [doi])].toSorted(
    (one, other) => schemes.indexOf(one.scheme) - schemes.indexOf(other.scheme),
  );
}

const schemes = ['isbn', 'issn', 'doi'];

function nonDoi(text: string | null): string {
  return text === null || /^(?:doi:|10\.\d)/i.test(text) ? '' : text;
}

function readSeries(tags: RisTags, isPart: boolean): SeriesEntry[] {
  const name = tags.text('T3') ?? (isPart ? null : tags.text('T2'));
  return name === null ? [] : [{ name, position: tags.text('SV', 'VL') }];
}

function readNotes(tags: RisTags, host: string | null): NoteDraft[] {
  const pages = [tags.text('SP'), tags.text('EP')].filter((page) => page !== null).join('–');
  const place = host === null ? [] : [`In: ${host}${pages === '' ? '' : `, pages ${pages}`}`];
  return [...new Set([...tags.all('N1', 'RN').filter((text) => readDoi(text) === null), ...place])].map((text) => ({
    text,
  }));
}
