import { splitLines } from '../formats/split-lines.ts';
import type { Library } from '../repository/library.ts';
import { bookStates, type PlanLine } from './import-plan.ts';
import { Spool } from './spool.ts';
import { checkCell, planCells } from './write-plan.ts';

/** How many books are looked up at a time. */
const batchSize = 500;

/** Keeps the lines of a plan outside of memory until the dry run is taken back, because the plan tells the books as they are without it. */
export class PlanSpool {
  readonly #spool: Spool;

  /** `temporary` is the folder for temporary files. */
  constructor(temporary: string) {
    this.#spool = new Spool(temporary);
  }

  add(line: PlanLine): void {
    this.#spool.add(`${JSON.stringify(planCells(line))}\n`);
  }

  /** The cells of each line, with the state of its book. */
  async *read(library: Library): AsyncGenerator<readonly string[]> {
    let batch: string[][] = [];
    for await (const { text } of splitLines(this.#spool.read())) {
      batch.push(cellsIn(text));
      if (batch.length < batchSize) continue;
      yield* await withStates(batch, library);
      batch = [];
    }
    yield* await withStates(batch, library);
  }

  remove(): void {
    this.#spool.remove();
  }
}

async function withStates(batch: readonly string[][], library: Library): Promise<string[][]> {
  const ids = batch.map(idIn).filter((id) => id !== null);
  const states = await bookStates(library, ids);
  return batch.map((cells) => [...cells, checkCell(cells, states.get(idIn(cells) ?? 0) ?? '')]);
}

/** The number of the book that is there; null for none, and for one that a record makes. */
function idIn([, , book = '']: readonly string[]): number | null {
  return /^\d+$/.test(book) ? Number(book) : null;
}

function cellsIn(text: string): string[] {
  const cells: unknown = JSON.parse(text);
  return Array.isArray(cells) ? cells.map(String) : [];
}
