import { bookFormats } from '../../domain/book-format.ts';
import { statuses } from '../../domain/book.ts';
import { languages } from '../../domain/languages.ts';
import { queryFields } from '../../domain/query/fields.ts';
import { beginning, candidate } from './candidate.ts';
import type { KnownWord } from './command-shape.ts';
import type { LibraryWords } from './library-words.ts';

/** The values that a field of a book may have and that begin with what was typed; `field` is its name in a query. */
export function fieldValues(field: string, typed: string, library: LibraryWords): readonly KnownWord[] {
  switch (field) {
    case 'author':
    case 'editor':
    case 'translator':
    case 'illustrator':
    case 'narrator':
      return plain(library.authors(typed));
    case 'tag':
      return plain(library.tags(typed));
    case 'series':
      return plain(library.series(typed));
    case 'title':
      return library.titled(typed).map(({ title, author }) => candidate(title, author ?? ''));
    default:
      return beginning(knownValues(field), typed);
  }
}

function knownValues(field: string): readonly KnownWord[] {
  switch (field) {
    case 'status':
      return plain(statuses);
    case 'language':
      return languages.map(([tag, , names]) => candidate(tag, names.split(' / ')[0]));
    case 'format':
      return plain(bookFormats);
    case 'wished':
      return plain(['yes', 'no']);
    case 'is':
      return plain([...statuses, 'wished', 'rated', 'reviewed']);
    case 'has':
      return queryFields
        .filter(({ kind }) => kind !== 'shorthand')
        .map(({ name, description }) => candidate(name, description));
    default:
      return [];
  }
}

function plain(values: readonly string[]): readonly KnownWord[] {
  return values.map((value) => candidate(value));
}
