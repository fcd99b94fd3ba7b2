import type { LibraryWords } from '../../repository/library-words.ts';

export type { LibraryWords, NamedBook } from '../../repository/library-words.ts';

/** Stands for a library that is not there. */
export const noLibrary: LibraryWords = {
  authors: () => [],
  tags: () => [],
  series: () => [],
  saved: () => [],
  maps: () => [],
  titled: () => [],
  numbered: () => [],
  close: () => undefined,
};

/** Opens a library when the first name is asked for; one that is not there, or cannot be read, has none. */
export function lazyWords(open: () => LibraryWords): LibraryWords {
  let opened: LibraryWords | null = null;
  const ask = <Names>(question: (words: LibraryWords) => Names, none: Names): Names => {
    try {
      return question((opened ??= open()));
    } catch {
      opened?.close();
      opened = noLibrary;
      return none;
    }
  };
  return {
    authors: (typed) => ask((words) => words.authors(typed), []),
    tags: (typed) => ask((words) => words.tags(typed), []),
    series: (typed) => ask((words) => words.series(typed), []),
    saved: (typed) => ask((words) => words.saved(typed), []),
    maps: (typed) => ask((words) => words.maps(typed), []),
    titled: (typed) => ask((words) => words.titled(typed), []),
    numbered: (digits) => ask((words) => words.numbered(digits), []),
    close: () => opened?.close(),
  };
}
