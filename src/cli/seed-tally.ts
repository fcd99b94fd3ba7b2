import { BookshelfError } from '../domain/errors.ts';
import type { Library } from '../repository/library.ts';
import { describeFault } from './describe-problem.ts';
import type { Fixtures } from './open-fixtures.ts';
import { takeIn } from './take-in.ts';

/** Takes fixtures in and counts what becomes of them. */
export class SeedTally {
  readonly #counts = { added: 0, updated: 0, unchanged: 0 };
  readonly #ids: number[] = [];

  /** Takes all records in; one that cannot be taken ends it. */
  async take(library: Library, { place, records, rules }: Fixtures): Promise<void> {
    for await (const { incoming, outcome, problems, error } of takeIn(library, records, rules)) {
      const [problem] = problems;
      if (problem !== undefined)
        throw new BookshelfError('usage', `${place}:${incoming.line}: ${describeFault(problem)}`);
      if (error !== null) throw error;
      if (outcome === null) continue;
      if (outcome.verb === 'same' || outcome.verb === 'skip') this.#counts.unchanged += 1;
      else this.#ids.push(outcome.id);
      if (outcome.verb === 'update') this.#counts.updated += 1;
      else if (outcome.verb !== 'same' && outcome.verb !== 'skip') this.#counts.added += 1;
    }
  }

  answer() {
    const { added, updated, unchanged } = this.#counts;
    return {
      ids: this.#ids,
      counts: this.#counts,
      message: `Seeded: ${added} added, ${updated} updated, ${unchanged} unchanged`,
    };
  }
}
