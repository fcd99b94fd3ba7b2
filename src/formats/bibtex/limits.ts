import { guessSortTitle } from '../../domain/sort-title.ts';
import { changedBook } from '../limits/changed-book.ts';
import type { Limit } from '../limit.ts';
import { heldRoles } from './contributor-fields.ts';
import { namedLanguage } from './entry-languages.ts';

/** Formats that are no type of entry. */
export const formatLimit: Limit = {
  name: 'formats',
  title: 'formats other than thesis and pamphlet',
  keep: (book) =>
    changedBook(book, { format: book.format === 'thesis' || book.format === 'pamphlet' ? book.format : null }),
};

/** Languages under a name that another name or a code stands for. */
export const languageLimit: Limit = {
  name: 'language-names',
  title: 'names of languages that have a code',
  keep: (book) => {
    const language = book.language === null ? null : namedLanguage(book.language);
    const sortTitle = book.sortTitleTyped ? book.sortTitle : guessSortTitle(book.title, language);
    return changedBook(book, { language, sortTitle });
  },
};

/** More roles than there are fields. */
export const roleLimit: Limit = {
  name: 'roles',
  title: 'more than three unusual roles, and the order of contributors in different roles',
  keep: (book) =>
    changedBook(book, {
      authors: heldRoles(book.authors).flatMap((role) => book.authors.filter((author) => author.role === role)),
    }),
};
