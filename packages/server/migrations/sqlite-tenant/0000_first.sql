CREATE TABLE `audit_heads` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`tenant_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` text NOT NULL,
	`action` text NOT NULL,
	`noun` text NOT NULL,
	`record_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`account_id` text NOT NULL,
	`entry` text NOT NULL,
	`document` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `seq`)
);

--> statement-breakpoint
CREATE INDEX `audit_entries_record` ON `audit_entries` (`tenant_id`,`noun`,`record_id`,`seq`);
--> statement-breakpoint
CREATE INDEX `audit_entries_subject` ON `audit_entries` (`tenant_id`,`subject_id`,`seq`);
--> statement-breakpoint
CREATE TABLE `audit_keys` (
	`tenant_id` text NOT NULL,
	`subject_id` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `subject_id`)
);

--> statement-breakpoint
CREATE TABLE `answers` (
	`tenant_id` text NOT NULL,
	`account_id` text NOT NULL,
	`key` text NOT NULL,
	`request` text NOT NULL,
	`status` integer NOT NULL,
	`body` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `account_id`, `key`)
);

--> statement-breakpoint
CREATE INDEX `answers_age` ON `answers` (`tenant_id`,`recorded_at`);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`state` text NOT NULL,
	`done` integer NOT NULL,
	`total` integer,
	`code` text NOT NULL,
	`by` text,
	`ended_at` text,
	`leased_until` text DEFAULT '' NOT NULL,
	`at` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	CONSTRAINT "jobs_done" CHECK("jobs"."done" >= 0)
);

--> statement-breakpoint
CREATE INDEX `jobs_state` ON `jobs` (`tenant_id`,`state`,`id`);
--> statement-breakpoint
CREATE TABLE `enterprises` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`credit_code` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`town` text NOT NULL,
	`registered_on` text NOT NULL,
	`status` text NOT NULL,
	`former_names` text NOT NULL,
	`import_id` text,
	PRIMARY KEY(`tenant_id`, `id`),
	CONSTRAINT "enterprises_code" CHECK(length("enterprises"."credit_code") = 18)
);

--> statement-breakpoint
CREATE UNIQUE INDEX `enterprises_credit_code` ON `enterprises` (`tenant_id`,`credit_code`);
--> statement-breakpoint
CREATE INDEX `enterprises_name` ON `enterprises` (`tenant_id`,`name_key`,`id`);
--> statement-breakpoint
CREATE INDEX `enterprises_town` ON `enterprises` (`tenant_id`,`town`,`name_key`,`id`);
--> statement-breakpoint
CREATE INDEX `enterprises_registered` ON `enterprises` (`tenant_id`,`registered_on`,`id`);
--> statement-breakpoint
CREATE INDEX `enterprises_recorded` ON `enterprises` (`tenant_id`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE INDEX `enterprises_import` ON `enterprises` (`tenant_id`,`import_id`);
--> statement-breakpoint
CREATE TABLE `enterprise_events` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`kind` text NOT NULL,
	`on_day` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`others` text NOT NULL,
	`reason` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE INDEX `enterprise_events_enterprise` ON `enterprise_events` (`tenant_id`,`enterprise_id`,`on_day`,`id`);
--> statement-breakpoint
CREATE TABLE `enterprise_words` (
	`tenant_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`words` text NOT NULL,
	`names` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `enterprise_id`)
);

--> statement-breakpoint
CREATE TABLE `facts` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`fact` text NOT NULL,
	`year` integer,
	`from_day` text,
	`until_day` text,
	`value` text NOT NULL,
	`standing` text NOT NULL,
	`source` text NOT NULL,
	`by` text,
	`import_id` text,
	`withdrawn_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE INDEX `facts_enterprise` ON `facts` (`tenant_id`,`enterprise_id`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE INDEX `facts_recorded` ON `facts` (`tenant_id`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE INDEX `facts_import` ON `facts` (`tenant_id`,`import_id`);
--> statement-breakpoint
CREATE TABLE `profiles` (
	`tenant_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`facts` text NOT NULL,
	`recorded_at` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `enterprise_id`)
);

--> statement-breakpoint
CREATE TABLE `fact_index` (
	`tenant_id` text NOT NULL,
	`fact` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`value` integer NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `enterprise_id`, `fact`)
);

--> statement-breakpoint
CREATE INDEX `fact_index_value` ON `fact_index` (`tenant_id`,`fact`,`value`,`enterprise_id`);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`program` text NOT NULL,
	`tier` text NOT NULL,
	`track` text NOT NULL,
	`driver` text NOT NULL,
	`lead` text NOT NULL,
	`pledge` text,
	`from_day` text NOT NULL,
	`until_day` text,
	`import_id` text,
	PRIMARY KEY(`tenant_id`, `id`),
	CONSTRAINT "memberships_days" CHECK("memberships"."until_day" is null or "memberships"."until_day" >= "memberships"."from_day")
);

--> statement-breakpoint
CREATE INDEX `memberships_enterprise` ON `memberships` (`tenant_id`,`enterprise_id`,`from_day`,`id`);
--> statement-breakpoint
CREATE INDEX `memberships_program` ON `memberships` (`tenant_id`,`program`,`tier`,`id`);
--> statement-breakpoint
CREATE INDEX `memberships_import` ON `memberships` (`tenant_id`,`import_id`);
--> statement-breakpoint
CREATE TABLE `imports` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`program` text NOT NULL,
	`sha256` text NOT NULL,
	`same_as` text,
	`header_row` integer NOT NULL,
	`mapping` text NOT NULL,
	`columns` text NOT NULL,
	`counts` text NOT NULL,
	`issues` text NOT NULL,
	`is_readable` integer NOT NULL,
	`left_rows` text NOT NULL,
	`standing` text NOT NULL,
	`by` text,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE INDEX `imports_recorded` ON `imports` (`tenant_id`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE INDEX `imports_file` ON `imports` (`tenant_id`,`sha256`);
--> statement-breakpoint
CREATE TABLE `versions` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`hash` text NOT NULL,
	`state` text NOT NULL,
	`from_day` text,
	`note` text NOT NULL,
	`proposed_by` text NOT NULL,
	`published_by` text,
	`published_at` text,
	`files` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	CONSTRAINT "versions_state" CHECK("versions"."state" in ('proposed', 'published', 'rejected')),
	CONSTRAINT "versions_published" CHECK("versions"."state" <> 'published' or ("versions"."from_day" is not null and "versions"."published_by" is not null and "versions"."published_at" is not null)),
	CONSTRAINT "versions_two_people" CHECK("versions"."published_by" is null or "versions"."published_by" = 'system' or "versions"."published_by" <> "versions"."proposed_by")
);

--> statement-breakpoint
CREATE INDEX `versions_hash` ON `versions` (`tenant_id`,`hash`);
--> statement-breakpoint
CREATE TABLE `parameters` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`program` text NOT NULL,
	`parameter` text NOT NULL,
	`value` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`basis` text NOT NULL,
	`by` text,
	`withdrawn_at` text,
	PRIMARY KEY(`tenant_id`, `id`),
	CONSTRAINT "parameters_days" CHECK("parameters"."until_day" is null or "parameters"."until_day" >= "parameters"."from_day")
);

--> statement-breakpoint
CREATE INDEX `parameters_recorded` ON `parameters` (`tenant_id`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE TABLE `readings` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`program` text NOT NULL,
	`reading` text NOT NULL,
	`option` text NOT NULL,
	`from_day` text NOT NULL,
	`basis` text NOT NULL,
	`by` text,
	`withdrawn_at` text,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE INDEX `readings_recorded` ON `readings` (`tenant_id`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE TABLE `assessments` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`program` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`on_day` text NOT NULL,
	`known_at` text NOT NULL,
	`config_version` text NOT NULL,
	`engine_version` text NOT NULL,
	`readings` text NOT NULL,
	`state` text NOT NULL,
	`by` text,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE INDEX `assessments_recorded` ON `assessments` (`tenant_id`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE TABLE `assessment_results` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`assessment_id` text NOT NULL,
	`enterprise_id` text NOT NULL,
	`program` text NOT NULL,
	`eligibility` text NOT NULL,
	`due_fen` integer NOT NULL,
	`statuses` text NOT NULL,
	`on_day` text NOT NULL,
	`known_at` text NOT NULL,
	`config_version` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_results_program` ON `assessment_results` (`tenant_id`,`assessment_id`,`enterprise_id`,`program`);
--> statement-breakpoint
CREATE INDEX `assessment_results_due` ON `assessment_results` (`tenant_id`,`assessment_id`,`due_fen`,`id`);
--> statement-breakpoint
CREATE INDEX `assessment_results_enterprise` ON `assessment_results` (`tenant_id`,`enterprise_id`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE TABLE `views` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`account_id` text NOT NULL,
	`noun` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`columns` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE UNIQUE INDEX `views_name` ON `views` (`tenant_id`,`account_id`,`noun`,`name`);
