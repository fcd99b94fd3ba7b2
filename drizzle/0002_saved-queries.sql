CREATE TABLE `saved_queries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`words` text NOT NULL,
	`added` text NOT NULL,
	`changed` text NOT NULL,
	CONSTRAINT "saved_queries_name_present" CHECK(trim(name) <> ''),
	CONSTRAINT "saved_queries_words_present" CHECK(trim(words) <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_queries_name` ON `saved_queries` (`name`);