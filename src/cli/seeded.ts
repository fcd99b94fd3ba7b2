import type { BookDraft } from '../domain/book.ts';
import type { Incoming } from '../domain/incoming.ts';

/** Hands books that were made here on as records of a file are. */
export async function* seeded(drafts: Iterable<BookDraft>): AsyncGenerator<Incoming> {
  let number = 0;
  for (const draft of drafts) {
    number += 1;
    yield { number, line: number, draft, source: null, problems: [], raw: '' };
  }
}
