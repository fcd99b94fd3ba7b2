import * as fc from 'fast-check';
import type { Book, BookDraft } from '../../src/domain/book.ts';
import { completeBook, type Stamp } from '../../src/domain/complete-book.ts';
import { normaliseDraft } from '../../src/domain/normalise-draft.ts';
import { awkwardDraft } from './awkward-drafts.ts';

/** A stamp of a time that stands still, with uuids that count from a number. */
export function stampFrom(first: number): Stamp {
  let uuids = first;
  return {
    now: '2026-03-01T10:00:00.000Z',
    uuid: () => `0190163d-8694-739b-aea5-${String(uuids++).padStart(12, '0')}`,
  };
}

/** The book that a library keeps of a draft. */
export function bookOf(draft: BookDraft, id = 1): Book {
  const normalised = normaliseDraft(draft);
  return { id, ...completeBook({ ...normalised, title: normalised.title ?? 'Untitled' }, stampFrom(id * 1000)) };
}

/** Whole books of which many things are awkward, but for the time of adding, which is one that can be typed. */
export const awkwardBook: fc.Arbitrary<Book> = fc
  .tuple(awkwardDraft, fc.integer({ min: 1, max: 99 }))
  .map(([draft, id]) => bookOf({ ...draft, added: id % 2 === 0 ? '2024-05' : '2024-05-17T08:30:00.000Z' }, id));
