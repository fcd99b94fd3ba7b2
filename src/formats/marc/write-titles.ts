import type { Book } from '../../domain/book.ts';
import { bibliographicCode, languageName } from '../../domain/language.ts';
import type { MarcField } from './marc-record.ts';
import { marcText } from './marc-text.ts';
import { writeField } from './write-field.ts';

/** Writes the titles of a book: that of the original with the language of the translation (240), its own (245), and its edition (250). */
export function writeTitles(book: Book, hasMainEntry: boolean): MarcField[] {
  const { originalTitle, title, subtitle, language, edition, authors } = book;
  const by = authors.filter(({ role }) => role === 'author').map(({ name }) => name);
  const original =
    originalTitle === null || language === null || bibliographicCode(language) === null
      ? []
      : writeField('240', '10', [
          ['a', originalTitle],
          ['l', languageName(language)],
        ]);
  return [
    ...original,
    ...writeField('245', `${hasMainEntry ? '1' : '0'}${nonfiling(book)}`, [
      ['a', marcText(title) || '[Untitled]'],
      ['b', subtitle],
      ['c', by.join(', ')],
    ]),
    ...writeField('250', '  ', [['a', edition]]),
  ];
}

/** How many characters of the title are not sorted: an article and its space, where the book is filed without them. */
function nonfiling(book: Book): number {
  const title = marcText(book.title);
  const sortTitle = marcText(book.sortTitle);
  const count = title.length - sortTitle.lastIndexOf(', ');
  const lengths = [2, 3, 4, 5, 6, 7, 8, 9];
  if (count < 2) return 0;
  return lengths.find((length) => sortTitle === `${title.slice(length)}, ${title.slice(0, length).trimEnd()}`) ?? 0;
}
