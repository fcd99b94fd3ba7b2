CREATE TABLE `journal_marks` (
	`name` text PRIMARY KEY NOT NULL,
	`operation` integer NOT NULL,
	`high` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `operation_ranges` (
	`operation` integer NOT NULL,
	`table_name` text NOT NULL,
	`first_id` integer NOT NULL,
	`last_id` integer NOT NULL,
	PRIMARY KEY(`operation`, `table_name`, `first_id`),
	CONSTRAINT "operation_ranges_order" CHECK(first_id <= last_id)
);
--> statement-breakpoint
CREATE INDEX `operation_ranges_rows` ON `operation_ranges` (`table_name`,`first_id`);--> statement-breakpoint
CREATE TABLE `operations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`uuid` text NOT NULL,
	`time` text NOT NULL,
	`command` text NOT NULL,
	`summary` text NOT NULL,
	`counts` text NOT NULL,
	`kind` text NOT NULL,
	`reverses` integer,
	`origin` integer,
	CONSTRAINT "operations_uuid_whole" CHECK(length(uuid) = 36)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `operations_uuid` ON `operations` (`uuid`);--> statement-breakpoint
CREATE INDEX `operations_origin` ON `operations` (`origin`) WHERE origin is not null;--> statement-breakpoint
CREATE TABLE `row_images` (
	`operation` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` integer NOT NULL,
	`book_id` integer,
	`before` blob NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `row_images_row` ON `row_images` (`operation`,`table_name`,`row_id`);--> statement-breakpoint
CREATE INDEX `row_images_book` ON `row_images` (`book_id`) WHERE book_id is not null;