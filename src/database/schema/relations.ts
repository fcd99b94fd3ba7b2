// For Drizzle's own tools and whoever queries a library with it: the program reads lists in one place (src/repository/book-lists.ts).
import { relations } from 'drizzle-orm';
import { authorAliases, authors, bookAuthors } from './authors.ts';
import { books } from './books.ts';
import { identifiers } from './identifiers.ts';
import { notes } from './notes.ts';
import { readings } from './readings.ts';
import { bookSeries, series } from './series.ts';
import { sourceRecords } from './source-records.ts';
import { bookTags, tags } from './tags.ts';

export const bookRelations = relations(books, ({ many }) => ({
  authors: many(bookAuthors),
  identifiers: many(identifiers),
  series: many(bookSeries),
  tags: many(bookTags),
  readings: many(readings),
  notes: many(notes),
  sourceRecords: many(sourceRecords),
}));

export const authorRelations = relations(authors, ({ many }) => ({
  books: many(bookAuthors),
  aliases: many(authorAliases),
}));

export const authorAliasRelations = relations(authorAliases, ({ one }) => ({
  author: one(authors, { fields: [authorAliases.authorId], references: [authors.id] }),
}));

export const bookAuthorRelations = relations(bookAuthors, ({ one }) => ({
  book: one(books, { fields: [bookAuthors.bookId], references: [books.id] }),
  author: one(authors, { fields: [bookAuthors.authorId], references: [authors.id] }),
}));

export const seriesRelations = relations(series, ({ many }) => ({ books: many(bookSeries) }));

export const bookSeriesRelations = relations(bookSeries, ({ one }) => ({
  book: one(books, { fields: [bookSeries.bookId], references: [books.id] }),
  series: one(series, { fields: [bookSeries.seriesId], references: [series.id] }),
}));

export const tagRelations = relations(tags, ({ many }) => ({ books: many(bookTags) }));

export const bookTagRelations = relations(bookTags, ({ one }) => ({
  book: one(books, { fields: [bookTags.bookId], references: [books.id] }),
  tag: one(tags, { fields: [bookTags.tagId], references: [tags.id] }),
}));

export const identifierRelations = relations(identifiers, ({ one }) => ({
  book: one(books, { fields: [identifiers.bookId], references: [books.id] }),
}));

export const readingRelations = relations(readings, ({ one }) => ({
  book: one(books, { fields: [readings.bookId], references: [books.id] }),
}));

export const noteRelations = relations(notes, ({ one }) => ({
  book: one(books, { fields: [notes.bookId], references: [books.id] }),
}));

export const sourceRecordRelations = relations(sourceRecords, ({ one }) => ({
  book: one(books, { fields: [sourceRecords.bookId], references: [books.id] }),
}));
