import { foldKey } from './fold.ts';

/** The formats of a book that have a name here, for help and completion; a book may have any other, as typed. */
export const bookFormats = [
  'paperback',
  'hardcover',
  'mass-market',
  'library-binding',
  'board-book',
  'spiral-bound',
  'leather-bound',
  'boxed-set',
  'pamphlet',
  'comic',
  'magazine',
  'ebook',
  'audiobook',
] as const;

export type BookFormat = (typeof bookFormats)[number];

/** The words of reading services and shops, between commas, as folded keys; the names above stand for themselves. */
const words: Readonly<Record<BookFormat, readonly string[]>> = {
  paperback: [
    'trade paperback, softcover, soft cover, softback, paper back, pb, pbk, perfect paperback, quality paperback, flexibound',
    'taschenbuch, broschiert, broschur, kartoniert, broche, poche, livre de poche, tapa blanda, rustica, bolsillo',
    'libro de bolsillo, capa mole, brochura, copertina flessibile, brossura, tascabile, pocket, haftad, oprawa miekka, bunko',
  ],
  hardcover: [
    'hardback, hard cover, hard back, hb, hbk, hc, cloth, clothbound, casebound, hardcover edition, tankobon',
    'gebundene ausgabe, gebunden, gebundenes buch, relie, cartonne, tapa dura, capa dura, copertina rigida, rilegato',
    'gebonden, inbunden, innbundet, indbundet, oprawa twarda',
  ],
  'mass-market': ['mass market paperback, mass market'],
  'library-binding': ['school library binding, turtleback'],
  'board-book': ['boardbook, board, pappbilderbuch, tout carton'],
  'spiral-bound': ['spiral, spiralbound, plastic comb, ring bound, spiralbindung'],
  'leather-bound': ['leather, leatherbound, bonded leather, imitation leather, ledereinband'],
  'boxed-set': ['box set, boxset, boxed, slipcase, slipcased hardcover, schuber, coffret'],
  pamphlet: ['chapbook, booklet, stapled, geheftet, brochure, heft, saddle stitch'],
  comic: ['comics, comic book, graphic novel, manga, bande dessinee, bd, fumetto, historieta'],
  magazine: ['periodical, journal, zeitschrift, revue, revista, rivista'],
  ebook: [
    'e book, electronic book, electronic, digital, digital book, kindle, kindle edition, nook, kobo, epub, pdf, mobi, azw3',
    'google ebook, adobe ebook, kindle ausgabe, livre numerique, numerique, format kindle, ebook kindle',
    'libro electronico, edicion kindle, edizione kindle, e bok, e bog',
  ],
  audiobook: [
    'audio, audio book, audible, audible audio, audible audiobook, audio cd, audiocd, cd audio, mp3 cd, audio cassette',
    'cassette, audio download, downloadable audio, digital audio, preloaded digital audio player, playaway, horbuch',
    'audible horbuch, horbuch download, livre audio, audiolibro, audiolivro, luisterboek, ljudbok, lydbog, lydbok',
  ],
};

const nothing = new Set(['unknown binding', 'unknown', 'none', 'n a']);

const formatsByWord = new Map<string, BookFormat>();

/**
 * Reads a format in the words of a service (`Mass Market Paperback`, `kindle_edition`, `Tapa blanda`) as one of `bookFormats`.
 * Words that it does not know stay as typed; `Unknown Binding` and the like become nothing.
 */
export function readFormat(text: string): string {
  const key = foldKey(text);
  if (nothing.has(key)) return '';
  return knownFormats().get(key) ?? text.trim();
}

function knownFormats(): ReadonlyMap<string, BookFormat> {
  if (formatsByWord.size > 0) return formatsByWord;
  for (const format of bookFormats) {
    const list = words[format].flatMap((line) => line.split(', '));
    for (const word of [foldKey(format), ...list]) formatsByWord.set(word, format);
  }
  return formatsByWord;
}
