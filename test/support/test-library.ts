import type { BookDraft } from '../../src/domain/book.ts';
import { createLibrary } from '../../src/repository/create-library.ts';
import type { Library } from '../../src/repository/library.ts';

/** Makes a library in memory that holds these books, with ids from 1 in their order. Its clock stands still, its uuids count. */
export async function libraryOf(drafts: readonly BookDraft[]): Promise<Library> {
  let uuids = 0;
  const { library } = await createLibrary(':memory:', {
    clock: () => Date.UTC(2024, 4, 17, 8, 30),
    uuid: () => uuidOf((uuids += 1)),
  });
  await library.atomically(async ({ books }) => {
    const intake = books.intake({ ifExists: 'add', values: 'replace' });
    for (const draft of drafts) await intake.take(draft);
  });
  return library;
}

export function uuidOf(number: number): string {
  return `0190163d-8694-739b-aea5-${String(number).padStart(12, '0')}`;
}
