DROP INDEX `books_published`;--> statement-breakpoint
CREATE INDEX `books_changed` ON `books` (`changed`);--> statement-breakpoint
CREATE INDEX `books_year` ON `books` (case when published_from is not null then published_from when published_to is not null then published_to when first_published_from is not null then first_published_from else first_published_to end);--> statement-breakpoint
CREATE INDEX `books_rating` ON `books` (`rating`);--> statement-breakpoint
CREATE INDEX `books_published` ON `books` (case when published_from is null then published_to else published_from end);--> statement-breakpoint
DROP INDEX `book_tags_tag`;--> statement-breakpoint
CREATE INDEX `book_tags_tag` ON `book_tags` (`tag_id`,`book_id`);