import type { BookDraft, ReadingDraft } from '../book.ts';
import { parsePartialDate, type PartialDate } from '../partial-date.ts';
import type { Chance } from './chance.ts';
import { daysBefore, type SeedSettings } from './parts.ts';
import { plainBook } from './plain.ts';
import { opinions, sentences } from './words.ts';

/** A book of somebody who keeps a diary of reading: rereads, reviews, notes and quotes, dates of every precision. */
export function readersBook(number: number, chance: Chance, settings: SeedSettings): BookDraft {
  const book = plainBook(number, chance, settings);
  const readings = book.status === 'to-read' || book.status === 'unread' ? [] : passages(chance, settings.now);
  const open: ReadingDraft[] = book.status === 'reading' ? [openReading(chance, settings.now)] : [];
  return {
    ...book,
    review: readings.length > 0 && chance.percent(30) ? `${chance.one(opinions)} ${chance.one(sentences)}` : null,
    readings: [...readings, ...open],
    notes: chance.percent(25) ? notes(chance) : [],
    wished: book.status === 'to-read' && chance.percent(30),
    tags: [
      ...(book.tags ?? []),
      ...(book.status === 'to-read' ? [{ name: 'pile', position: number }] : []),
      ...(chance.percent(10) ? [{ name: 'favourites', position: null }] : []),
    ],
  };
}

function passages(chance: Chance, now: string): ReadingDraft[] {
  const count = chance.percent(80) ? 1 : chance.between(2, 6);
  return Array.from({ length: count }, () => {
    const end = daysBefore(now, chance.below(5000));
    const start = daysBefore(end, chance.between(1, 40));
    return {
      state: chance.percent(90) ? ('read' as const) : ('dropped' as const),
      started: chance.percent(70) ? vague(chance, start) : null,
      finished: chance.percent(85) ? vague(chance, end) : null,
      rating: chance.percent(60) ? chance.between(2, 20) / 4 : null,
      review: chance.percent(10) ? chance.one(opinions) : null,
    };
  });
}

function openReading(chance: Chance, now: string): ReadingDraft {
  return { state: 'reading', started: parsePartialDate(daysBefore(now, chance.below(60))), finished: null };
}

/** A day, or as much of it as a person remembers. */
function vague(chance: Chance, day: string): PartialDate {
  const length = chance.one([10, 10, 10, 7, 4]);
  return parsePartialDate((length === 4 && chance.percent(30) ? '~' : '') + day.slice(0, length));
}

function notes(chance: Chance): NonNullable<BookDraft['notes']> {
  return Array.from({ length: chance.between(1, 3) }, () => ({
    kind: chance.one(['note', 'quote', 'private']),
    text: chance.one(sentences),
    page: chance.percent(50) ? String(chance.between(1, 400)) : null,
  }));
}
