import { describeQuery } from '../domain/query/describe-query.ts';
import { printQuery } from '../domain/query/print-query.ts';
import type { Query } from '../domain/query/syntax.ts';
import type { ObjectShape } from '../output/json-shape.ts';
import { visibleLines } from '../output/visible.ts';
import type { Explanation, Statement } from '../repository/explanation.ts';
import type { Context } from './context.ts';

/** An explanation with the query that it is about, and what the words were taken to mean where that is more than the query says. */
export interface ExplainedQuery extends Explanation {
  readonly query: Query;
  readonly meaning?: string;
}

/** What `--explain` prints as JSON. */
export const explanationShape: ObjectShape = {
  meaning: 'string',
  query: 'string',
  statements: [{ sql: 'string', values: ['any'], plan: ['string'] }],
  books: 'integer',
  milliseconds: 'number',
};

/** Prints how a query was read, what the database is asked and how it goes about it: lines for a person, or an object with --json. */
export async function printExplanation(context: Context, explained: ExplainedQuery): Promise<void> {
  const { query, meaning = describeQuery(explained.query), statements, books, milliseconds } = explained;
  const words = printQuery(query);
  const time = Math.round(milliseconds * 100) / 100;
  if (context.settings.json)
    return context.print(`${JSON.stringify({ meaning, query: words, statements, books, milliseconds: time })}\n`);
  const lines = [
    ...labelled('Read as', [meaning]),
    ...labelled('Query', [words]),
    ...statements.flatMap(statementLines),
    ...labelled('Books', [String(books)]),
    ...labelled('Time', [`${time} ms`]),
  ];
  await context.print(visibleLines(`${lines.join('\n')}\n`));
}

function statementLines({ sql, values, plan }: Statement): string[] {
  return [
    ...labelled('SQL', [sql]),
    ...labelled('Values', [values.map((value) => JSON.stringify(value)).join(', ')]),
    ...labelled('Plan', plan),
  ];
}

/** The label before the first line, the others below it. */
function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => (index === 0 ? `${label}:` : '').padEnd(9) + line);
}
