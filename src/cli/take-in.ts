import { BookshelfError } from '../domain/errors.ts';
import { isRefused, type Incoming, type Problem } from '../domain/incoming.ts';
import { plainOutcome, type IntakeRules, type Outcome } from '../domain/outcome.ts';
import type { Decisions } from './decisions.ts';
import { describeProblem } from './describe-problem.ts';
import type { SavedQueryRecord } from '../domain/saved-query.ts';
import type { Intake } from '../repository/intake.ts';
import type { Library } from '../repository/library.ts';

/** What became of one record of a file. */
export interface Taken {
  readonly incoming: Incoming;
  /** null for a record that was refused, was left out, or is no book. */
  readonly outcome: Outcome | null;
  /** What the record added or changed instead of a book. */
  readonly further?: 'author' | 'query' | null;
  readonly problems: readonly Problem[];
  /** Why a record was refused. */
  readonly error: BookshelfError | null;
}

/** What a record is taken by. */
interface Taking {
  readonly intake: Intake;
  readonly rules: IntakeRules;
  readonly decisions: Decisions | null;
}

/**
 * Takes the records of a file into a library, one after another, as the rules find or as `decisions` says; belongs in a unit of work. A record that cannot be taken is a problem,
 * not an error.
 */
export async function* takeIn(
  library: Library,
  records: AsyncIterable<Incoming>,
  rules: IntakeRules,
  decisions: Decisions | null = null,
): AsyncGenerator<Taken> {
  const intake = library.books.intake(rules);
  for await (const incoming of records) {
    try {
      yield await takeOne(library, { intake, rules, decisions }, incoming);
    } catch (error) {
      if (!(error instanceof BookshelfError) || (error.kind !== 'usage' && error.kind !== 'conflict')) throw error;
      yield { incoming, outcome: null, problems: [...incoming.problems, refusal(error)], error };
    }
  }
}

async function takeOne(library: Library, { intake, rules, decisions }: Taking, incoming: Incoming): Promise<Taken> {
  const { number, line, draft, source, sources = [], author, savedQuery, problems } = incoming;
  const isOther = draft === null && !isRefused(incoming);
  const decision = isOther ? null : (decisions?.of(number) ?? null);
  if (decision?.verb === 'skip')
    return { incoming, outcome: plainOutcome('skip', { id: 0, title: draft?.title ?? '' }), problems, error: null };
  if (draft !== null) {
    const outcome = await intake.take(draft, source === null ? null : { ...source, line }, sources, decision);
    decisions?.note(number, outcome.id);
    return { incoming, outcome, problems, error: null };
  }
  if (author) {
    const further = (await library.authors.take(author)) ? 'author' : null;
    return { incoming, outcome: null, further, problems, error: null };
  }
  if (savedQuery) return takeQuery(library, incoming, savedQuery, rules);
  return { incoming, outcome: null, problems, error: isRefused(incoming) ? refusedRecord(incoming) : null };
}

/** A name has room for one query: where books would be added or left beside those that are there, the query that is there stays. */
async function takeQuery(
  library: Library,
  incoming: Incoming,
  query: SavedQueryRecord,
  { ifExists }: IntakeRules,
): Promise<Taken> {
  const { problems } = incoming;
  try {
    const { verb } = await library.savedQueries.take(query, ifExists);
    return { incoming, outcome: null, further: verb === 'same' ? null : 'query', problems, error: null };
  } catch (error) {
    if (!(error instanceof BookshelfError) || error.kind !== 'conflict' || ifExists === 'error') throw error;
    return {
      incoming,
      outcome: null,
      problems: [...problems, { ...refusal(error), severity: 'warning' }],
      error: null,
    };
  }
}

/** Gives the error that a reader's refusal stands for. */
export function refusedRecord({ line, place, problems }: Incoming): BookshelfError {
  const problem = problems.find(({ severity }) => severity === 'refused');
  const reason = problem === undefined ? 'the record cannot be read' : describeProblem(problem);
  return new BookshelfError('failure', `${place ?? `line ${line}`}: ${reason}`);
}

function refusal(error: BookshelfError): Problem {
  return { severity: 'refused', field: null, value: null, message: error.message };
}
