import type { PartialDate } from '../partial-date.ts';
import type { FieldName } from './fields.ts';

export type Operator = '<' | '<=' | '>' | '>=' | '=';

/** Whether a book's date must lie wholly inside the dates asked for, or need only touch them. */
export type Certainty = 'surely' | 'maybe';

/** A date as written in a query, with its first and last day as sortable numbers (`dateBounds`). */
export interface DateValue {
  readonly text: PartialDate;
  readonly from: number | null;
  readonly to: number | null;
}

export type EmptyTest = { readonly kind: 'empty' };
export type AnyTest = { readonly kind: 'any' };
/** The field holds this text; what "holds" means depends on the kind of the field (docs/query.md). */
export type PartTest = { readonly kind: 'part'; readonly text: string };
export type ExactTest = { readonly kind: 'exact'; readonly text: string };
/** A pattern that `compilePattern` accepts. */
export type PatternTest = { readonly kind: 'regex'; readonly pattern: string };
export type CompareTest = { readonly kind: 'compare'; readonly operator: Operator; readonly value: number };
/** Both ends belong to the range; null is an open end, and never both are. */
export type RangeTest = { readonly kind: 'range'; readonly from: number | null; readonly to: number | null };
/** `=` asks for the very same bounds and is always sure; see `dateWindow` for the others. */
export type DateCompareTest = {
  readonly kind: 'dateCompare';
  readonly operator: Operator;
  readonly value: DateValue;
  readonly certainty: Certainty;
};
/** A single date is a range from itself to itself. */
export type DateRangeTest = {
  readonly kind: 'dateRange';
  readonly from: DateValue | null;
  readonly to: DateValue | null;
  readonly certainty: Certainty;
};
export type CountTest = { readonly kind: 'count'; readonly operator: Operator; readonly value: number };
export type FlagTest = { readonly kind: 'flag'; readonly value: boolean };

export type DateTest = DateCompareTest | DateRangeTest;
export type IdentifierTest = EmptyTest | AnyTest | ExactTest | PatternTest | CountTest;
export type FieldTest = IdentifierTest | PartTest | CompareTest | RangeTest | DateTest | FlagTest;

export type AllQuery = { readonly kind: 'all' };
/** Two operands or more, none of them an `and` itself (see `allOf`). */
export type AndQuery = { readonly kind: 'and'; readonly operands: readonly Query[] };
/** Two operands or more, none of them an `or` itself (see `anyOf`). */
export type OrQuery = { readonly kind: 'or'; readonly operands: readonly Query[] };
export type NotQuery = { readonly kind: 'not'; readonly operand: Query };
/** Bare text; a phrase where it holds white space. Both are looked for whole, in the same places. */
export type TextQuery = { readonly kind: 'text'; readonly text: string; readonly phrase: boolean };
export type FieldQuery = { readonly kind: 'field'; readonly field: FieldName; readonly test: FieldTest };
/** An identifier of one scheme, or of any (null). A sound ISBN stands as its 13 digits under the scheme `isbn`. */
export type IdentifierQuery = {
  readonly kind: 'identifier';
  readonly scheme: string | null;
  readonly test: IdentifierTest;
};
/** `@name`: a query kept under a name, put in by `replaceSaved` before the query is used. */
export type SavedQuery = { readonly kind: 'saved'; readonly name: string };

/**
 * A query as read. It holds values only, no places in the text: every error that needs a place is found while parsing,
 * so two spellings of one question are equal.
 */
export type Query = AllQuery | AndQuery | OrQuery | NotQuery | TextQuery | FieldQuery | IdentifierQuery | SavedQuery;
