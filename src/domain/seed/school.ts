import type { BookDraft } from '../book.ts';
import type { Chance } from './chance.ts';
import type { SeedSettings } from './parts.ts';
import { plainBook } from './plain.ts';

/** A book of a school library: class sets, subjects, levels, shelf marks and barcodes. */
export function schoolBook(number: number, chance: Chance, settings: SeedSettings): BookDraft {
  const { rating: _, ...book } = plainBook(number, chance, settings);
  const grade = chance.between(1, 12);
  const subject = chance.one([
    'art',
    'biology',
    'chemistry',
    'geography',
    'history',
    'languages',
    'maths',
    'music',
    'reading',
  ]);
  return {
    ...book,
    status: null,
    pages: chance.between(16, 320),
    identifiers: [...(book.identifiers ?? []), { scheme: 'barcode', value: `S${String(number).padStart(7, '0')}` }],
    tags: [
      { name: `subject/${subject}`, position: null },
      { name: `grade/${grade}`, position: null },
      { name: `level/${chance.one(['A', 'B', 'C', 'D'])}`, position: null },
      ...(chance.percent(30)
        ? [{ name: `class set/${grade}${chance.one(['a', 'b', 'c'])}`, position: chance.between(1, 30) }]
        : []),
    ],
    edition: chance.percent(40) ? `${chance.between(2, 9)}. edition` : null,
  };
}
