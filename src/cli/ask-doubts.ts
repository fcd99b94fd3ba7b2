import { BookshelfError } from '../domain/errors.ts';
import { visibleLines } from '../output/visible.ts';
import type { Library } from '../repository/library.ts';
import type { Context } from './context.ts';
import { Decisions, type PlannedRecord } from './decisions.ts';
import type { PlanLine } from './import-plan.ts';
import { briefly } from './resolve-books.ts';

/** Asks about the doubtful records of a file, one after another: each is the book that it may be, a book of its own, or left out. */
export async function askDoubts(lines: readonly PlanLine[], library: Library, context: Context): Promise<Decisions> {
  const records = new Map<number, PlannedRecord>();
  for (const line of lines.filter(({ verb }) => verb === 'doubtful')) {
    const answer = await askOne(line, library, context);
    if (answer === 'rest') break;
    records.set(line.record, answer);
  }
  return new Decisions(records, { isWhole: false });
}

async function askOne(line: PlanLine, library: Library, context: Context): Promise<PlannedRecord | 'rest'> {
  const { record, brief, book, reason, confidence } = line;
  if (book === null) return { verb: 'create' };
  const [known] = 'id' in book ? await library.books.get([book.id]) : [];
  const other = 'record' in book ? `the book of record ${book.record}` : known === undefined ? '' : briefly(known);
  const question = [
    `Record ${record}: ${brief}`,
    `may be   ${other}`,
    `because  ${reason} (confidence ${confidence ?? 0})`,
    'Is it that book? [y]es, [n]o: a book of its own, [s]kip it, [a]dd this and all others, [q]uit: ',
  ].join('\n');
  for (;;) {
    const answer = await context.surroundings.stdin.ask(visibleLines(question));
    const letter = answer === null ? 'q' : answer.trim().slice(0, 1).toLowerCase();
    if (letter === 'y') return { verb: 'update', book, chosen: true };
    if (letter === 'n') return { verb: 'create' };
    if (letter === 's') return { verb: 'skip' };
    if (letter === 'a') return 'rest';
    if (letter === 'q') throw new BookshelfError('interrupted', 'stopped; nothing was changed');
  }
}
