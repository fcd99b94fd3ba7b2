import type { BookDraft, Reading, ReadingDraft } from './book.ts';
import { completeReading, topUp, type Stamp } from './complete-book.ts';

/**
 * Brings the readings of a draft into those of a book. A service keeps one date and a count, so a date that is new to us fills an undated reading
 * where the count leaves no room for a further one; then undated readings are added up to the count.
 */
export function mergeReadings(
  current: readonly Reading[],
  draft: BookDraft,
  base: BookDraft | null,
  stamp: Stamp,
): readonly Reading[] {
  if (draft.readings === undefined && draft.readCount === undefined) return current;
  const said = draft.readings ?? [];
  const last = base?.readings ?? [];
  const count = Math.max(draft.readCount ?? 0, finished(said));
  const lastCount = base === null ? 0 : Math.max(base.readCount ?? 0, finished(last));
  let merged = [...current];
  for (const reading of said) {
    if (last.some((other) => samePassage(other, reading))) continue;
    merged = mergeReading(merged, reading, count, stamp);
  }
  return count > lastCount ? topUp(merged, count, stamp) : merged;
}

function mergeReading(readings: readonly Reading[], draft: ReadingDraft, count: number, stamp: Stamp): Reading[] {
  const known = readings.findIndex((reading) =>
    draft.uuid === undefined ? samePassage(reading, draft) : reading.uuid === draft.uuid,
  );
  if (known >= 0) return replaceAt(readings, known, draft);
  if (draft.uuid === undefined && isUndated(draft) && draft.state === 'read') return [...readings];
  const slot =
    finished(readings) >= count
      ? readings.findIndex((reading) => isUndated(reading) && reading.state === draft.state)
      : -1;
  return slot >= 0 ? replaceAt(readings, slot, draft) : [...readings, completeReading(draft, stamp)];
}

function replaceAt(readings: readonly Reading[], index: number, draft: ReadingDraft): Reading[] {
  return readings.map((reading, position) =>
    position === index ? { ...reading, ...withoutUndefined(draft) } : reading,
  );
}

function withoutUndefined(draft: ReadingDraft): Partial<Reading> {
  const { uuid, ...rest } = draft;
  return uuid === undefined ? rest : { ...rest, uuid };
}

/** Two records of one passage: the same dates and the same end. Undated ones are told apart by nothing but their number. */
function samePassage(one: ReadingDraft, other: ReadingDraft): boolean {
  return (
    one.state === other.state &&
    (one.started ?? null) === (other.started ?? null) &&
    (one.finished ?? null) === (other.finished ?? null)
  );
}

function isUndated(reading: ReadingDraft): boolean {
  return (reading.started ?? null) === null && (reading.finished ?? null) === null;
}

function finished(readings: readonly ReadingDraft[]): number {
  return readings.filter((reading) => reading.state === 'read').length;
}
