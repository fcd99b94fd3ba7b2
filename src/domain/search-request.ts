import { allOf, anyOf } from './query/combine.ts';
import type { FieldName } from './query/fields.ts';
import type { Query } from './query/syntax.ts';
import { searchWords } from './search-words.ts';

/** Texts that are looked for anywhere: one, each of several, or one of several. */
export type Wanted =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Wanted[] };

/** What `search` asks: the texts by which books are found and ranked (null where there are none), and what filters them. */
export interface SearchRequest {
  readonly wanted: Wanted | null;
  readonly filter: Query;
}

/** Where bare words are looked for besides the places where a query looks for them. */
const further = ['originalTitle', 'publisher', 'description', 'review', 'note'] as const satisfies readonly FieldName[];

/** Parts a query into texts, which rank, and tests, which filter. A text that stands under a `not` or beside a test filters too. */
export function searchRequest(query: Query): SearchRequest {
  const operands = query.kind === 'and' ? query.operands : [query];
  const wanted = operands.flatMap((operand) => wantedIn(operand) ?? []);
  const [first, ...others] = wanted;
  return {
    wanted: first === undefined || others.length === 0 ? (first ?? null) : { kind: 'and', operands: wanted },
    filter: allOf(operands.filter((operand) => operand.kind !== 'all' && wantedIn(operand) === null).map(anywhere)),
  };
}

/** The texts of a wish, each as its words, in their order. */
export function wantedPhrases(wanted: Wanted | null): string[][] {
  if (wanted === null) return [];
  return wanted.kind === 'text' ? [searchWords(wanted.text)] : wanted.operands.flatMap(wantedPhrases);
}

/** Puts other words in the place of some. */
export function replaceWords(wanted: Wanted, others: ReadonlyMap<string, string>): Wanted {
  if (wanted.kind !== 'text')
    return { ...wanted, operands: wanted.operands.map((operand) => replaceWords(operand, others)) };
  const words = searchWords(wanted.text);
  if (!words.some((word) => others.has(word))) return wanted;
  return { kind: 'text', text: words.map((word) => others.get(word) ?? word).join(' ') };
}

function wantedIn(query: Query): Wanted | null {
  if (query.kind === 'text') return { kind: 'text', text: query.text };
  if (query.kind !== 'and' && query.kind !== 'or') return null;
  const operands = query.operands.flatMap((operand) => wantedIn(operand) ?? []);
  return operands.length === query.operands.length ? { kind: query.kind, operands } : null;
}

/** Widens the texts of a query to every place that `search` looks into. */
function anywhere(query: Query): Query {
  switch (query.kind) {
    case 'and':
      return allOf(query.operands.map(anywhere));
    case 'or':
      return anyOf(query.operands.map(anywhere));
    case 'not':
      return { kind: 'not', operand: anywhere(query.operand) };
    case 'text':
      return anyOf([
        query,
        ...further.map((field): Query => ({ kind: 'field', field, test: { kind: 'part', text: query.text } })),
      ]);
    case 'all':
    case 'field':
    case 'identifier':
    case 'saved':
      return query;
  }
}
