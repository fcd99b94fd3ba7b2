CREATE TABLE `column_maps` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`columns` text NOT NULL,
	CONSTRAINT "column_maps_name_present" CHECK(trim(name) <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `column_maps_name` ON `column_maps` (`name`);--> statement-breakpoint
ALTER TABLE `source_records` ADD `file` text;--> statement-breakpoint
ALTER TABLE `source_records` ADD `line` integer;