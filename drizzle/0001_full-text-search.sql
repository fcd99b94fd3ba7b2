CREATE VIRTUAL TABLE `book_text` USING fts5 (
	title, subtitle, original, authors, series, tags, publisher, description, review, note,
	content='', contentless_delete=1, tokenize='ascii'
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `book_words` USING fts5vocab (`book_text`, 'row');
