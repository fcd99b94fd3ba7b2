import type { BookDraft } from '../book.ts';
import { uuidV7 } from '../uuid.ts';
import { Chance } from './chance.ts';
import { classicBook } from './classic.ts';
import { messyBook } from './messy.ts';
import type { SeedSettings } from './parts.ts';
import { plainBook } from './plain.ts';
import type { ProfileName } from './profile-names.ts';
import { readersBook } from './readers.ts';
import { schoolBook } from './school.ts';

/** Makes the book of a number, from 1, or answers null where a profile has no more. */
type Profile = (number: number, chance: Chance, settings: SeedSettings) => BookDraft | null;

const profiles = {
  plain: plainBook,
  messy: messyBook,
  readers: readersBook,
  school: schoolBook,
  classic: classicBook,
} as const satisfies Record<ProfileName, Profile>;

/** 2000-01-01T00:00:00Z, in milliseconds: the time in the uuids, so that they depend on nothing but profile, chance and number. */
const epoch = 946_684_800_000;

/**
 * Makes books by chance, the same on every machine for the same settings, whatever its time zone and language. The first of many books are
 * those of few; their uuids stay when `now` moves on.
 */
export function* seedBooks(
  profile: ProfileName,
  count: number,
  settings: SeedSettings,
): Generator<BookDraft & { readonly uuid: string }> {
  for (let number = 1; number <= count; number += 1) {
    const book = profiles[profile](number, new Chance(profile, settings.random, number), settings);
    if (book === null) return;
    const marks = new Chance('uuid', profile, settings.random, number);
    const uuid = (): string => uuidV7(epoch + number, marks.bytes(10));
    yield {
      ...book,
      uuid: uuid(),
      ...(book.readings && { readings: book.readings.map((reading) => ({ ...reading, uuid: uuid() })) }),
      ...(book.notes && { notes: book.notes.map((note) => ({ ...note, uuid: uuid() })) }),
    };
  }
}
