CREATE TABLE `known_operations` (
	`uuid` text PRIMARY KEY NOT NULL,
	`operation` integer NOT NULL,
	`own` integer NOT NULL,
	CONSTRAINT "known_operations_uuid_whole" CHECK(length(uuid) = 36)
);
--> statement-breakpoint
CREATE INDEX `known_operations_operation` ON `known_operations` (`operation`);--> statement-breakpoint
CREATE TABLE `origins` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`address` text NOT NULL,
	CONSTRAINT "origins_address_present" CHECK(address <> '')
);
--> statement-breakpoint
CREATE TABLE `staged_rows` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`upload` text NOT NULL,
	`step` integer NOT NULL,
	`data` text NOT NULL,
	`staged` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staged_rows_upload` ON `staged_rows` (`upload`,`step`);