import type { BookDraft, Reading, ReadingDraft } from './book.ts';
import { completeReading, topUp, type Stamp } from './complete-book.ts';
import type { MergeRules } from './merge-book.ts';

/**
 * Brings the readings of a draft into those of a book. A service keeps one date and a count, so a date that is new to us fills an undated reading
 * where the count leaves no room for a further one, or mends the date that the service gave before; then undated readings are added up to the count.
 * What the service told of before and has taken back goes, where it is as the service left it.
 */
export function mergeReadings(
  current: readonly Reading[],
  draft: BookDraft,
  { base, values, prefer }: MergeRules,
  stamp: Stamp,
): readonly Reading[] {
  if (draft.readings === undefined && draft.readCount === undefined) return current;
  const said = draft.readings ?? [];
  const last = base?.readings ?? [];
  const count = Math.max(draft.readCount ?? 0, finished(said));
  const lastCount = base === null ? 0 : Math.max(base.readCount ?? 0, finished(last));
  const replaceable: readonly ReadingDraft[] = prefer === 'file' ? current : last;
  const mended = replaceable.filter((reading) => !said.some((other) => samePassage(reading, other)));
  const merger = new ReadingMerger(current, { count, mended, values: prefer === 'file' ? 'replace' : values, stamp });
  merger.take(said.filter((reading) => prefer === 'file' || !last.some((other) => samePassage(other, reading))));
  if (base !== null) merger.drop(takenBack(draft, base));
  return prefer === 'file' || count > lastCount ? topUp(merger.readings, count, stamp) : merger.readings;
}

/**
 * The passages that a source told of and does not count any more. It may have forgotten when one was, which its count shows: as many stay as it counts
 * without saying more, those with dates first. Where it says nothing of readings, or its count is lost, nothing was taken back.
 */
function takenBack(draft: BookDraft, base: BookDraft): ReadingDraft[] {
  if (draft.readings === undefined || (draft.readCount === undefined && base.readCount !== undefined)) return [];
  const counted = countedReadings(draft);
  const unsaid = countedReadings(base).filter((reading) => {
    const index = isUndated(reading) ? -1 : counted.findIndex((other) => samePassage(reading, other));
    if (index >= 0) counted.splice(index, 1);
    return index < 0;
  });
  const forgotten = counted.filter(isUndated).length;
  return unsaid.toSorted((one, other) => Number(isUndated(one)) - Number(isUndated(other))).slice(forgotten);
}

/** The readings that a draft tells of and those that it only counts. */
function countedReadings({ readings = [], readCount = 0 }: BookDraft): ReadingDraft[] {
  const missing = Math.max(0, readCount - finished(readings));
  return [...readings, ...Array.from({ length: missing }, () => ({ state: 'read' }) as const)];
}

interface Room {
  /** How many readings the source counts. */
  readonly count: number;
  /** What the source said before and says no more; where the file counts, whatever it does not say. */
  readonly mended: readonly ReadingDraft[];
  readonly values: MergeRules['values'];
  readonly stamp: Stamp;
}

/** Takes readings in one after another; each reading of the book is met by one of the draft at most. */
class ReadingMerger {
  readonly readings: Reading[];
  readonly #room: Room;
  readonly #met = new Set<number>();
  /** How many readings without dates were given some. */
  #datesGiven = 0;

  constructor(readings: readonly Reading[], room: Room) {
    this.readings = [...readings];
    this.#room = room;
  }

  /** Those that are a reading of the book by its uuid come first, then those that are one in all they say, then by their dates: no other takes their place. */
  take(drafts: readonly ReadingDraft[]): void {
    let rest = drafts;
    for (const isOne of [sameUuid, isSame, samePassage]) rest = rest.filter((draft) => !this.#meetOne(draft, isOne));
    for (const draft of rest) this.#takeNew(draft);
  }

  /** Takes out one reading for each of these; one of which more is said by now stays, and one without dates that was given some is not looked for again. */
  drop(drafts: readonly ReadingDraft[]): void {
    const gone: number[] = [];
    const undated = drafts.filter(isUndated);
    const given = new Set(undated.slice(0, this.#datesGiven));
    for (const draft of drafts.filter((each) => !given.has(each))) {
      const index = this.#find((reading) => isSame(reading, draft));
      if (index === null) continue;
      this.#met.add(index);
      gone.push(index);
    }
    for (const index of gone.sort((one, other) => other - one)) this.readings.splice(index, 1);
  }

  #meetOne(draft: ReadingDraft, isOne: (reading: Reading, draft: ReadingDraft) => boolean): boolean {
    const index = this.#find((reading) => isOne(reading, draft));
    if (index !== null) this.#meet(index, draft);
    return index !== null;
  }

  #takeNew(draft: ReadingDraft): void {
    const slot = this.#slot(draft);
    if (slot !== null) {
      if (this.readings.slice(slot, slot + 1).some(isUndated)) this.#datesGiven += 1;
      return this.#meet(slot, draft, { state: draft.state, ...datesOf(draft) });
    }
    if (isBare(draft) && finished(this.readings) >= this.#room.count) return this.#meetAnyFinished();
    this.#met.add(this.readings.push(completeReading(draft, this.#room.stamp)) - 1);
  }

  /** A reading whose dates are not known, or were given wrong before. */
  #slot(draft: ReadingDraft): number | null {
    if (finished(this.readings) < this.#room.count) return null;
    return (
      this.#find((reading) => isUndated(reading) && reading.state === draft.state) ??
      (isUndated(draft)
        ? null
        : this.#find((reading) => this.#room.mended.some((before) => samePassage(before, reading))))
    );
  }

  #find(test: (reading: Reading) => boolean): number | null {
    const index = this.readings.findIndex((reading, position) => !this.#met.has(position) && test(reading));
    return index < 0 ? null : index;
  }

  /** What nothing is said of may be any that was finished, of which no other is to make something else. */
  #meetAnyFinished(): void {
    const index = this.#find(({ state }) => state === 'read');
    if (index !== null) this.#met.add(index);
  }

  #meet(index: number, draft: ReadingDraft, dates: Partial<Reading> = {}): void {
    const before = this.readings[index];
    this.#met.add(index);
    if (before === undefined) return;
    const after = this.#room.values === 'fill' ? filled(before, draft) : replaced(before, draft);
    this.readings[index] = { ...after, ...dates };
  }
}

/** Both dates, also one that is not said: kept beside the other it would make a passage of which nobody told. */
function datesOf({ started, finished }: ReadingDraft): Partial<Reading> {
  return { started: started ?? null, finished: finished ?? null };
}

/** A reading of which nothing is said but that there was one. */
function isBare(draft: ReadingDraft): boolean {
  return draft.state === 'read' && isUndated(draft) && !draft.uuid && !draft.rating && !draft.review;
}

function replaced(reading: Reading, draft: ReadingDraft): Reading {
  return {
    uuid: reading.uuid,
    state: draft.state,
    started: draft.started ?? reading.started,
    finished: draft.finished ?? reading.finished,
    rating: draft.rating ?? reading.rating,
    review: draft.review ?? reading.review,
  };
}

function filled(reading: Reading, draft: ReadingDraft): Reading {
  return {
    ...reading,
    started: reading.started ?? draft.started ?? null,
    finished: reading.finished ?? draft.finished ?? null,
    rating: reading.rating ?? draft.rating ?? null,
    review: reading.review ?? draft.review ?? null,
  };
}

function sameUuid({ uuid }: Reading, draft: ReadingDraft): boolean {
  return uuid === draft.uuid;
}

/** Two records of one passage: the same dates and the same end. Undated ones are told apart by nothing but their number. */
function samePassage(one: ReadingDraft, other: ReadingDraft): boolean {
  return (
    one.state === other.state &&
    (one.started ?? null) === (other.started ?? null) &&
    (one.finished ?? null) === (other.finished ?? null)
  );
}

/** The same passage with the same rating and review, which tell two of the same dates apart. */
function isSame(one: ReadingDraft, other: ReadingDraft): boolean {
  return (
    samePassage(one, other) &&
    (one.rating ?? null) === (other.rating ?? null) &&
    (one.review ?? null) === (other.review ?? null)
  );
}

function isUndated(reading: ReadingDraft): boolean {
  return (reading.started ?? null) === null && (reading.finished ?? null) === null;
}

function finished(readings: readonly ReadingDraft[]): number {
  return readings.filter((reading) => reading.state === 'read').length;
}
