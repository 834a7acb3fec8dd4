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
CREATE TABLE `accounts` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`login` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`second_factor` integer DEFAULT false NOT NULL,
	`last_seen_at` text,
	`password_hash` text NOT NULL,
	`must_change` integer DEFAULT false NOT NULL,
	`password_set_at` text DEFAULT '' NOT NULL,
	`totp_secret` text DEFAULT '' NOT NULL,
	`totp_step` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	CONSTRAINT "accounts_kinds" CHECK("accounts"."kind" in ('person', 'system', 'security', 'audit'))
);

--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_login` ON `accounts` (`tenant_id`,`login`);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_kind` ON `accounts` (`tenant_id`,`id`,`kind`);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`tenant` text,
	`seen_at` text NOT NULL,
	`ends_at` text NOT NULL,
	`address` text NOT NULL,
	`agent` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash` ON `sessions` (`token_hash`);
--> statement-breakpoint
CREATE INDEX `sessions_account` ON `sessions` (`account_id`);
--> statement-breakpoint
CREATE TABLE `devices` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`seen_at` text NOT NULL
);

--> statement-breakpoint
CREATE INDEX `devices_account` ON `devices` (`account_id`);
--> statement-breakpoint
CREATE TABLE `attempts` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`since` text NOT NULL
);

--> statement-breakpoint
CREATE TABLE `grants` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`account_id` text NOT NULL,
	`account_kind` text DEFAULT 'person' NOT NULL,
	`tenant` text NOT NULL,
	`role` text NOT NULL,
	`organization` text DEFAULT '' NOT NULL,
	`enterprise_id` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`),
	FOREIGN KEY (`tenant_id`,`account_id`,`account_kind`) REFERENCES `accounts`(`tenant_id`,`id`,`kind`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "grants_person" CHECK("grants"."account_kind" = 'person'),
	CONSTRAINT "grants_role" CHECK("grants"."role" not in ('system', 'security', 'audit', 'public'))
);

--> statement-breakpoint
CREATE UNIQUE INDEX `grants_enterprise_id` ON `grants` (`tenant_id`,`account_id`,`tenant`,`role`,`organization`,`enterprise_id`);
--> statement-breakpoint
CREATE TABLE `tokens` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`tenant` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`organization` text DEFAULT '' NOT NULL,
	`expires_at` text NOT NULL,
	`state` text NOT NULL,
	`last_used_at` text,
	`token_hash` text NOT NULL,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE UNIQUE INDEX `tokens_token_hash` ON `tokens` (`tenant_id`,`token_hash`);
--> statement-breakpoint
CREATE TABLE `tenants` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`name` text NOT NULL,
	`state` text NOT NULL,
	`business_day` text,
	PRIMARY KEY(`tenant_id`, `id`)
);

--> statement-breakpoint
CREATE TABLE `registrations` (
	`tenant_id` text NOT NULL,
	`id` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`recorded_at` text NOT NULL,
	`account_id` text NOT NULL,
	`tenant` text NOT NULL,
	`login` text NOT NULL,
	`person` text NOT NULL,
	`credit_code` text NOT NULL,
	`enterprise_name` text NOT NULL,
	`town` text NOT NULL,
	`letter_type` text NOT NULL,
	`letter_bytes` integer NOT NULL,
	`letter_hash` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`enterprise_id` text DEFAULT '' NOT NULL,
	`decided_at` text,
	PRIMARY KEY(`tenant_id`, `id`),
	CONSTRAINT "registrations_state" CHECK("registrations"."state" in ('waiting', 'confirmed', 'refused'))
);

--> statement-breakpoint
CREATE INDEX `registrations_tenant` ON `registrations` (`tenant`,`state`,`recorded_at`,`id`);
--> statement-breakpoint
CREATE INDEX `registrations_account` ON `registrations` (`account_id`,`id`);
--> statement-breakpoint
CREATE TABLE `letters` (
	`tenant_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`bytes` blob NOT NULL,
	PRIMARY KEY(`tenant_id`, `registration_id`)
);

