import type { BookDraft, Note, NoteDraft } from './book.ts';
import { completeNote, type Stamp } from './complete-book.ts';
import type { MergeRules } from './merge-book.ts';

/** Brings the notes of a draft into those of a book. A note is known by its uuid or, where that is not there, by its words. */
export function mergeNotes(
  current: readonly Note[],
  draft: BookDraft,
  { base, values, prefer }: MergeRules,
  stamp: Stamp,
): readonly Note[] {
  if (draft.notes === undefined) return current;
  const said = draft.notes;
  const last = base?.notes ?? [];
  const merged = current.filter((note) => isAmong(said, note) || !isAmong(last, note));
  for (const note of said) {
    if (prefer !== 'file' && isAmong(last, note)) continue;
    const known = indexOf(merged, note);
    const before = merged[known];
    if (before === undefined) merged.push(completeNote(note, stamp));
    else if (values === 'replace') merged[known] = { ...before, ...changesOf(note) };
  }
  return merged;
}

function indexOf(notes: readonly Note[], draft: NoteDraft): number {
  const known = notes.findIndex(({ uuid }) => uuid === draft.uuid);
  return known >= 0 ? known : notes.findIndex((note) => hasWordsOf(note, draft));
}

function changesOf({ kind, text, page, added }: NoteDraft): Partial<Note> {
  return { text, ...(kind && { kind }), ...(page && { page }), ...(added && { added }) };
}

function isAmong(notes: readonly NoteDraft[], note: NoteDraft): boolean {
  return notes.some((other) => hasWordsOf(other, note));
}

function hasWordsOf(one: NoteDraft, other: NoteDraft): boolean {
  return one.text === other.text && (one.kind ?? 'note') === (other.kind ?? 'note');
}
