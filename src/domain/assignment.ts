import { assignList } from './assign-list.ts';
import type { Book, BookDraft } from './book.ts';
import type { NewBook, Stamp } from './complete-book.ts';
import { writeField, type DraftField } from './draft-field.ts';
import { draftFields } from './draft-fields.ts';
import { splitList } from './escape-list.ts';
import { BookshelfError } from './errors.ts';
import { identifierSchemes } from './identifier-schemes.ts';
import { identifierFields } from './identifier-fields.ts';
import { withSortTitle } from './merge-book.ts';
import { naming } from './name-error.ts';
import { nearest } from './nearest.ts';
import { normaliseDraft } from './normalise-draft.ts';
import { quoteValue } from './quote-value.ts';

/** One change of one field: `rating=4.5`, `tags+=sf`, `tags-=x`, `series=` (none). */
export interface Assignment {
  readonly field: DraftField;
  readonly operator: '=' | '+=' | '-=';
  /** What stands after the operator, as it was typed. */
  readonly typed: string;
  /** The values as drafts, read and checked. */
  readonly values: readonly BookDraft[];
  readonly texts: readonly string[];
}

/** Whether a word of a command line has the form of an assignment (and not that of a query: `title:=Dune`). */
export function looksLikeAssignment(word: string): boolean {
  return /^[A-Za-z][A-Za-z_-]*[+-]?=/.test(word);
}

/** Reads an assignment; throws a usage error for an unknown field, a bad value, or `+=` on a field that holds one value. */
export function parseAssignment(word: string): Assignment {
  const [, name = '', operator = '', value = ''] = /^([^=+-][^=]*?)([+-]?=)(.*)$/s.exec(word) ?? [];
  if (operator !== '=' && operator !== '+=' && operator !== '-=') {
    throw new BookshelfError('usage', `${quoteValue(word)} is no change`, {
      hint: 'Write field=value, field+=value or field-=value',
    });
  }
  const field = findDraftField(name);
  if (operator !== '=' && !field.many) {
    throw new BookshelfError('usage', `${field.name} holds one value: ${operator} is for lists`, {
      hint: `Write ${field.name}=value`,
    });
  }
  const texts = field.many ? splitList(value) : [value.trim()].filter(Boolean);
  return {
    field,
    operator,
    typed: value,
    texts,
    values: texts.map((text) => naming(field.name, () => field.read(text))),
  };
}

/** Finds a field by its name or an alias; throws a usage error that names the nearest and the known ones. */
export function findDraftField(name: string): DraftField {
  const key = name.toLowerCase().replaceAll(/[_\s-]/g, '');
  const field = [...draftFields, ...identifierFields].find(
    (known) =>
      known.name.toLowerCase() === key || known.option.replaceAll('-', '') === key || known.aliases.includes(key),
  );
  if (field !== undefined) return field;
  const names = draftFields.map((known) => known.name);
  const near = nearest(name, [...names, ...identifierSchemes]);
  throw new BookshelfError('usage', `there is no field ${quoteValue(name)}`, {
    hint: `${near === null ? '' : `Did you mean ${near}? `}Fields: ${names.join(', ')}`,
  });
}

/** Gives a book the fields that assignments say. Throws a usage error where it would lose its title. */
export function assign(book: Book, assignments: readonly Assignment[], stamp: Stamp): NewBook {
  let after: Book = book;
  for (const assignment of assignments) after = { ...after, ...assignOne(after, assignment, stamp) };
  if (after.title === '') throw new BookshelfError('usage', `book #${book.id} cannot be without a title`);
  return withSortTitle(book, after);
}

/** What a field says already is no change, however it is written. */
function assignOne(book: Book, assignment: Assignment, stamp: Stamp): Partial<Book> {
  const { field, operator, typed, values } = assignment;
  const [value] = values;
  if (field.name === 'sortTitle' && value !== undefined) return { ...singleValue(book, value), sortTitleTyped: true };
  if (operator === '=' && typed === writeField(field, book)) return {};
  return field.many ? assignList(book, assignment, stamp) : singleValue(book, value ?? field.none);
}

function singleValue(book: Book, draft: BookDraft): Partial<Book> {
  const {
    authors: _a,
    identifiers: _i,
    series: _s,
    tags: _t,
    readings: _r,
    notes: _n,
    readCount: _c,
    ...values
  } = normaliseDraft(draft);
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, value ?? emptied(book, key)]));
}

/** What an emptied field holds: a sort title is guessed again, the time of adding stays. */
function emptied(book: Book, key: string): string | boolean | null {
  if (key === 'wished') return false;
  if (key === 'added') return book.added;
  return key === 'title' || key === 'sortTitle' ? '' : null;
}
