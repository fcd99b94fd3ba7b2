import type { Book } from '../book.ts';
import { holdsWords, searchWords } from '../search-words.ts';
import { bookValues } from './book-values.ts';
import { compareNumbers } from './compare-numbers.ts';
import { dateWindow, liesIn, type Window } from './date-window.ts';
import { identifierKey } from './identifier-key.ts';
import type { DateTest, FieldQuery, IdentifierQuery, Query } from './syntax.ts';
import { patternPredicate, textPredicate } from './text-predicate.ts';

type Predicate = (book: Book) => boolean;

/** Tells whether a book is among those a query asks for: the meaning that every database must agree with. */
export function matches(query: Query, book: Book): boolean {
  return queryPredicate(query)(book);
}

/**
 * Makes the function that tells whether a book is among those a query asks for.
 * A test of a field that the book leaves empty is false (but for `field:`), and so its `not` is true: there is no third answer.
 */
export function queryPredicate(query: Query): Predicate {
  if (query.kind === 'all') return () => true;
  if (query.kind === 'and') {
    const operands = query.operands.map(queryPredicate);
    return (book) => operands.every((operand) => operand(book));
  }
  if (query.kind === 'or') {
    const operands = query.operands.map(queryPredicate);
    return (book) => operands.some((operand) => operand(book));
  }
  if (query.kind === 'not') {
    const operand = queryPredicate(query.operand);
    return (book) => !operand(book);
  }
  if (query.kind === 'text') {
    const words = searchWords(query.text);
    return (book) => searchedTexts(book).some((text) => holdsWords(text, words));
  }
  if (query.kind === 'field') return fieldPredicate(query);
  if (query.kind === 'identifier') return identifierPredicate(query);
  throw new Error(`the saved query @${query.name} was not put in before use`);
}

/** Where bare words are looked for; each word must stand within one of these. */
const searchedTexts = (book: Book): readonly string[] =>
  (['title', 'subtitle', 'author', 'series', 'tag'] as const).flatMap((field) => bookValues[field].texts(book));

function fieldPredicate({ field, test }: FieldQuery): Predicate {
  const { texts, numbers, dates, count } = bookValues[field];
  if (test.kind === 'empty') return (book) => count(book) === 0;
  if (test.kind === 'any') return (book) => count(book) > 0;
  if (test.kind === 'count') return (book) => compareNumbers(count(book), test.operator, test.value);
  if (test.kind === 'flag') return (book) => count(book) > 0 === test.value;
  if (test.kind === 'part' || test.kind === 'exact' || test.kind === 'regex') {
    const holds = textPredicate(field, test);
    return (book) => texts(book).some(holds);
  }
  if (test.kind === 'compare')
    return (book) => numbers(book).some((number) => compareNumbers(number, test.operator, test.value));
  if (test.kind === 'range')
    return (book) =>
      numbers(book).some((number) => number >= (test.from ?? -Infinity) && number <= (test.to ?? Infinity));
  const holds = datePredicate(test);
  return (book) => dates(book).some(holds);
}

function datePredicate(test: DateTest): (date: Window) => boolean {
  const window = dateWindow(test);
  if (test.kind === 'dateCompare' && test.operator === '=') {
    return (date) => date.from === window.from && date.to === window.to;
  }
  return (date) => liesIn(date, window, test.certainty);
}

function identifierPredicate({ scheme, test }: IdentifierQuery): Predicate {
  const values = (book: Book): readonly string[] =>
    book.identifiers.filter((identifier) => scheme === null || identifier.scheme === scheme).map(({ value }) => value);
  if (test.kind === 'empty') return (book) => values(book).length === 0;
  if (test.kind === 'any') return (book) => values(book).length > 0;
  if (test.kind === 'count') return (book) => compareNumbers(values(book).length, test.operator, test.value);
  if (test.kind === 'exact') {
    const wanted = identifierKey(test.text);
    return (book) => values(book).some((value) => identifierKey(value) === wanted);
  }
  const holds = patternPredicate(test.pattern);
  return (book) => values(book).some(holds);
}
