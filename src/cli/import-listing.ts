import type { Column } from '../output/column.ts';
import type { Listing } from './context.ts';
import { describeChanges } from './describe-change.ts';
import { describeProblem } from './describe-problem.ts';
import type { Taken } from './take-in.ts';

/** One record of an import, as a dry run shows it. */
interface ImportRow {
  readonly id: number;
  readonly taken: Taken;
}

/** Gives the rows of an import as its records are taken. */
export async function* importRows(records: AsyncIterable<Taken>): AsyncGenerator<ImportRow> {
  for await (const taken of records) yield { id: taken.outcome?.id ?? 0, taken };
}

/** What would become of the record: `create`, `update`, `same`, `skip`, `doubtful` or `reject`. */
function verbOf({ outcome }: Taken): string {
  return outcome === null ? 'reject' : outcome.verb;
}

function detailOf({ outcome, problems }: Taken): string {
  const changes = outcome === null ? '' : describeChanges(outcome.changes);
  const reason = outcome?.reason ?? '';
  return [reason, changes, ...problems.map(describeProblem)].filter(Boolean).join('; ');
}

const columns: readonly Column<ImportRow>[] = [
  { name: 'record', json: 'integer', header: 'Record', align: 'right', value: ({ taken }) => taken.incoming.number },
  { name: 'line', json: 'integer', header: 'Line', align: 'right', value: ({ taken }) => taken.incoming.line },
  { name: 'verb', json: 'string', header: 'What', value: ({ taken }) => verbOf(taken), style: 'strong' },
  { name: 'book', json: 'integer?', header: 'Book', align: 'right', value: ({ taken }) => taken.outcome?.id || null },
  {
    name: 'title',
    json: 'string?',
    header: 'Title',
    value: ({ taken }) => taken.outcome?.title ?? taken.incoming.draft?.title ?? null,
    weight: 2,
  },
  { name: 'detail', json: 'string', header: 'Why', value: ({ taken }) => detailOf(taken), weight: 3 },
  {
    name: 'confidence',
    json: 'number?',
    header: 'Sure',
    align: 'right',
    value: ({ taken }) => taken.outcome?.confidence ?? null,
  },
];

const shown = ['record', 'verb', 'title', 'detail'];
const all = columns.map(({ name }) => name);

export const importListing: Listing<ImportRow> = {
  columns,
  defaults: {
    table: shown,
    tsv: all,
    csv: all,
    json: all,
    jsonl: all,
    markdown: shown,
    ids: ['book'],
    template: all,
  },
};
