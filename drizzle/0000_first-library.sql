CREATE TABLE `author_aliases` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`author_id` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "author_aliases_name_present" CHECK(trim(name) <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_aliases_name` ON `author_aliases` (`name`);--> statement-breakpoint
CREATE INDEX `author_aliases_author` ON `author_aliases` (`author_id`);--> statement-breakpoint
CREATE TABLE `authors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`sort_name` text NOT NULL,
	`sort_name_typed` integer DEFAULT false NOT NULL,
	`sort_order` text NOT NULL,
	CONSTRAINT "authors_name_present" CHECK(trim(name) <> ''),
	CONSTRAINT "authors_sort_name_present" CHECK(sort_name <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `authors_name` ON `authors` (`name`);--> statement-breakpoint
CREATE INDEX `authors_name_key` ON `authors` (`name_key`);--> statement-breakpoint
CREATE INDEX `authors_sort_order` ON `authors` (`sort_order`);--> statement-breakpoint
CREATE TABLE `book_authors` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`book_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`role` text DEFAULT 'author' NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`author_id`) REFERENCES `authors`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "book_authors_role_present" CHECK(trim(role) <> ''),
	CONSTRAINT "book_authors_position_positive" CHECK(position > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `book_authors_part` ON `book_authors` (`book_id`,`author_id`,`role`);--> statement-breakpoint
CREATE INDEX `book_authors_author` ON `book_authors` (`author_id`);--> statement-breakpoint
CREATE TABLE `books` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`title` text NOT NULL,
	`title_key` text NOT NULL,
	`subtitle` text,
	`sort_title` text NOT NULL,
	`sort_title_typed` integer DEFAULT false NOT NULL,
	`title_order` text NOT NULL,
	`author_order` text NOT NULL,
	`original_title` text,
	`description` text,
	`language` text,
	`publisher` text,
	`published` text,
	`published_from` integer,
	`published_to` integer,
	`first_published` text,
	`first_published_from` integer,
	`first_published_to` integer,
	`edition` text,
	`format` text,
	`pages` integer,
	`minutes` integer,
	`rating` integer,
	`review` text,
	`status` text,
	`cover` text,
	`wished` integer DEFAULT false NOT NULL,
	`added` text NOT NULL,
	`changed` text NOT NULL,
	CONSTRAINT "books_uuid_whole" CHECK(length(uuid) = 36),
	CONSTRAINT "books_title_present" CHECK(trim(title) <> ''),
	CONSTRAINT "books_sort_title_present" CHECK(sort_title <> ''),
	CONSTRAINT "books_pages_positive" CHECK(pages > 0),
	CONSTRAINT "books_minutes_positive" CHECK(minutes > 0),
	CONSTRAINT "books_rating_quarters" CHECK(rating between 1 and 20),
	CONSTRAINT "books_status_present" CHECK(status <> ''),
	CONSTRAINT "books_wished_flag" CHECK(wished in (0, 1)),
	CONSTRAINT "books_published_order" CHECK(published_from <= published_to),
	CONSTRAINT "books_first_published_order" CHECK(first_published_from <= first_published_to)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `books_uuid` ON `books` (`uuid`);--> statement-breakpoint
CREATE INDEX `books_title_key` ON `books` (`title_key`);--> statement-breakpoint
CREATE INDEX `books_title_order` ON `books` (`title_order`);--> statement-breakpoint
CREATE INDEX `books_author_order` ON `books` (`author_order`,`title_order`);--> statement-breakpoint
CREATE INDEX `books_added` ON `books` (`added`);--> statement-breakpoint
CREATE INDEX `books_published` ON `books` (`published_from`);--> statement-breakpoint
CREATE INDEX `books_status` ON `books` (`status`);--> statement-breakpoint
CREATE TABLE `identifiers` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`book_id` integer NOT NULL,
	`scheme` text NOT NULL,
	`value` text NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "identifiers_scheme_present" CHECK(scheme <> '' and scheme = lower(scheme)),
	CONSTRAINT "identifiers_value_present" CHECK(trim(value) <> ''),
	CONSTRAINT "identifiers_position_positive" CHECK(position > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identifiers_book` ON `identifiers` (`book_id`,`scheme`,`value`);--> statement-breakpoint
CREATE INDEX `identifiers_value` ON `identifiers` (`value`,`scheme`);--> statement-breakpoint
CREATE TABLE `imported_files` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`source` text NOT NULL,
	`digest` text NOT NULL,
	`imported` text NOT NULL,
	CONSTRAINT "imported_files_digest_whole" CHECK(length(digest) = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_files_digest` ON `imported_files` (`digest`);--> statement-breakpoint
CREATE TABLE `index_state` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `index_state_name` ON `index_state` (`name`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`book_id` integer NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`page` text,
	`added` text NOT NULL,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "notes_uuid_whole" CHECK(length(uuid) = 36),
	CONSTRAINT "notes_kind_present" CHECK(kind <> ''),
	CONSTRAINT "notes_text_present" CHECK(text <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notes_uuid` ON `notes` (`uuid`);--> statement-breakpoint
CREATE INDEX `notes_book` ON `notes` (`book_id`);--> statement-breakpoint
CREATE TABLE `readings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`book_id` integer NOT NULL,
	`state` text NOT NULL,
	`started` text,
	`started_from` integer,
	`started_to` integer,
	`finished` text,
	`finished_from` integer,
	`finished_to` integer,
	`rating` integer,
	`review` text,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "readings_uuid_whole" CHECK(length(uuid) = 36),
	CONSTRAINT "readings_state_present" CHECK(state <> ''),
	CONSTRAINT "readings_rating_quarters" CHECK(rating between 1 and 20)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `readings_uuid` ON `readings` (`uuid`);--> statement-breakpoint
CREATE INDEX `readings_book` ON `readings` (`book_id`);--> statement-breakpoint
CREATE INDEX `readings_finished` ON `readings` (`finished_from`);--> statement-breakpoint
CREATE TABLE `book_series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`book_id` integer NOT NULL,
	`series_id` integer NOT NULL,
	`position` text,
	`position_number` real,
	`ordinal` integer NOT NULL,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "book_series_position_present" CHECK(position <> ''),
	CONSTRAINT "book_series_ordinal_positive" CHECK(ordinal > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `book_series_entry` ON `book_series` (`book_id`,`series_id`);--> statement-breakpoint
CREATE INDEX `book_series_series` ON `book_series` (`series_id`,`position_number`);--> statement-breakpoint
CREATE TABLE `series` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	CONSTRAINT "series_name_present" CHECK(trim(name) <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `series_name` ON `series` (`name`);--> statement-breakpoint
CREATE INDEX `series_name_key` ON `series` (`name_key`);--> statement-breakpoint
CREATE TABLE `source_records` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`book_id` integer NOT NULL,
	`source` text NOT NULL,
	`key` text NOT NULL,
	`row` text NOT NULL,
	`draft` text NOT NULL,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "source_records_source_present" CHECK(source <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `source_records_key` ON `source_records` (`source`,`key`);--> statement-breakpoint
CREATE INDEX `source_records_book` ON `source_records` (`book_id`);--> statement-breakpoint
CREATE TABLE `book_tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`book_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	`position` real,
	`ordinal` integer NOT NULL,
	FOREIGN KEY (`book_id`) REFERENCES `books`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE restrict,
	CONSTRAINT "book_tags_ordinal_positive" CHECK(ordinal > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `book_tags_entry` ON `book_tags` (`book_id`,`tag_id`);--> statement-breakpoint
CREATE INDEX `book_tags_tag` ON `book_tags` (`tag_id`,`position`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	CONSTRAINT "tags_name_present" CHECK(trim(name) <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_name` ON `tags` (`name`);--> statement-breakpoint
CREATE INDEX `tags_name_key` ON `tags` (`name_key`);