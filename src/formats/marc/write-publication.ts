import type { Book } from '../../domain/book.ts';
import { codedYears } from './coded-years.ts';
import type { MarcField } from './marc-record.ts';
import { writeField } from './write-field.ts';

/** Writes who published a book and when (264), and how long it is (300). */
export function writePublication({ publisher, published, pages }: Book): MarcField[] {
  return [
    ...writeField('264', ' 1', [
      ['b', publisher],
      ['c', codedYears(published).length > 0 ? published : null],
    ]),
    ...writeField('300', '  ', [['a', pages === null || pages > 99_999 ? null : `${pages} pages`]]),
  ];
}
