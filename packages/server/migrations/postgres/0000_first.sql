CREATE TABLE "audit_heads" (
	"tenant_id" text collate "C" NOT NULL,
	"seq" integer NOT NULL,
	"hash" text collate "C" NOT NULL,
	CONSTRAINT "audit_heads_tenant_id_pk" PRIMARY KEY("tenant_id")
);

--> statement-breakpoint
ALTER TABLE "audit_heads" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"tenant_id" text collate "C" NOT NULL,
	"seq" integer NOT NULL,
	"at" text collate "C" NOT NULL,
	"action" text collate "C" NOT NULL,
	"noun" text collate "C" NOT NULL,
	"record_id" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"entry" text NOT NULL,
	"document" text collate "C" NOT NULL,
	CONSTRAINT "audit_entries_tenant_id_seq_pk" PRIMARY KEY("tenant_id","seq")
);

--> statement-breakpoint
ALTER TABLE "audit_entries" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "audit_keys" (
	"tenant_id" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	CONSTRAINT "audit_keys_tenant_id_subject_id_pk" PRIMARY KEY("tenant_id","subject_id")
);

--> statement-breakpoint
ALTER TABLE "audit_keys" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "answers" (
	"tenant_id" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"key" text collate "C" NOT NULL,
	"request" text collate "C" NOT NULL,
	"status" integer NOT NULL,
	"body" text collate "C" NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	CONSTRAINT "answers_tenant_id_account_id_key_pk" PRIMARY KEY("tenant_id","account_id","key")
);

--> statement-breakpoint
ALTER TABLE "answers" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "jobs" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"subject_id" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"done" integer NOT NULL,
	"total" integer,
	"code" text collate "C" NOT NULL,
	"by" text collate "C",
	"ended_at" text collate "C",
	"leased_until" text collate "C" DEFAULT '' NOT NULL,
	"at" text collate "C" DEFAULT '' NOT NULL,
	CONSTRAINT "jobs_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "jobs_done" CHECK ("jobs"."done" >= 0)
);

--> statement-breakpoint
ALTER TABLE "jobs" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "accounts" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"login" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"second_factor" boolean DEFAULT false NOT NULL,
	"last_seen_at" text collate "C",
	"password_hash" text collate "C" NOT NULL,
	"must_change" boolean DEFAULT false NOT NULL,
	"password_set_at" text collate "C" DEFAULT '' NOT NULL,
	"totp_secret" text collate "C" DEFAULT '' NOT NULL,
	"totp_step" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "accounts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "accounts_login" UNIQUE("tenant_id","login"),
	CONSTRAINT "accounts_kind" UNIQUE("tenant_id","id","kind"),
	CONSTRAINT "accounts_kinds" CHECK ("accounts"."kind" in ('person', 'system', 'security', 'audit'))
);

--> statement-breakpoint
CREATE TABLE "sessions" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"token_hash" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"tenant" text collate "C",
	"seen_at" text collate "C" NOT NULL,
	"ends_at" text collate "C" NOT NULL,
	"address" text collate "C" NOT NULL,
	"agent" text collate "C" NOT NULL,
	CONSTRAINT "sessions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "sessions_token_hash" UNIQUE("token_hash")
);

--> statement-breakpoint
CREATE TABLE "devices" (
	"token_hash" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"seen_at" text collate "C" NOT NULL,
	CONSTRAINT "devices_token_hash_pk" PRIMARY KEY("token_hash")
);

--> statement-breakpoint
CREATE TABLE "attempts" (
	"key" text collate "C" NOT NULL,
	"count" integer NOT NULL,
	"since" text collate "C" NOT NULL,
	CONSTRAINT "attempts_key_pk" PRIMARY KEY("key")
);

--> statement-breakpoint
CREATE TABLE "grants" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"account_kind" text collate "C" DEFAULT 'person' NOT NULL,
	"tenant" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"organization" text collate "C" DEFAULT '' NOT NULL,
	"enterprise_id" text collate "C" DEFAULT '' NOT NULL,
	CONSTRAINT "grants_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "grants_enterprise_id" UNIQUE("tenant_id","account_id","tenant","role","organization","enterprise_id"),
	CONSTRAINT "grants_person" CHECK ("grants"."account_kind" = 'person'),
	CONSTRAINT "grants_role" CHECK ("grants"."role" not in ('system', 'security', 'audit', 'public'))
);

--> statement-breakpoint
CREATE TABLE "tokens" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"tenant" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"role" text collate "C" NOT NULL,
	"organization" text collate "C" DEFAULT '' NOT NULL,
	"expires_at" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"last_used_at" text collate "C",
	"token_hash" text collate "C" NOT NULL,
	CONSTRAINT "tokens_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "tokens_token_hash" UNIQUE("tenant_id","token_hash")
);

--> statement-breakpoint
CREATE TABLE "tenants" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"business_day" text collate "C",
	CONSTRAINT "tenants_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

--> statement-breakpoint
CREATE TABLE "registrations" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"tenant" text collate "C" NOT NULL,
	"login" text collate "C" NOT NULL,
	"person" text collate "C" NOT NULL,
	"credit_code" text collate "C" NOT NULL,
	"enterprise_name" text collate "C" NOT NULL,
	"town" text collate "C" NOT NULL,
	"letter_type" text collate "C" NOT NULL,
	"letter_bytes" integer NOT NULL,
	"letter_hash" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"reason" text collate "C" DEFAULT '' NOT NULL,
	"enterprise_id" text collate "C" DEFAULT '' NOT NULL,
	"decided_at" text collate "C",
	CONSTRAINT "registrations_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "registrations_state" CHECK ("registrations"."state" in ('waiting', 'confirmed', 'refused'))
);

--> statement-breakpoint
CREATE TABLE "letters" (
	"tenant_id" text collate "C" NOT NULL,
	"registration_id" text collate "C" NOT NULL,
	"bytes" "bytea" NOT NULL,
	CONSTRAINT "letters_tenant_id_registration_id_pk" PRIMARY KEY("tenant_id","registration_id")
);

--> statement-breakpoint
CREATE TABLE "enterprises" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"credit_code" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"name_key" text collate "C" NOT NULL,
	"town" text collate "C" NOT NULL,
	"registered_on" text collate "C" NOT NULL,
	"status" text collate "C" NOT NULL,
	"former_names" text NOT NULL,
	"import_id" text collate "C",
	CONSTRAINT "enterprises_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "enterprises_credit_code" UNIQUE("tenant_id","credit_code"),
	CONSTRAINT "enterprises_code" CHECK (length("enterprises"."credit_code") = 18)
);

--> statement-breakpoint
ALTER TABLE "enterprises" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "enterprise_events" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"on_day" text collate "C" NOT NULL,
	"before" text collate "C" NOT NULL,
	"after" text collate "C" NOT NULL,
	"others" text NOT NULL,
	"reason" text collate "C" NOT NULL,
	CONSTRAINT "enterprise_events_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

--> statement-breakpoint
ALTER TABLE "enterprise_events" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "enterprise_words" (
	"tenant_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"words" text collate "C" NOT NULL,
	"names" text collate "C" NOT NULL,
	CONSTRAINT "enterprise_words_tenant_id_enterprise_id_pk" PRIMARY KEY("tenant_id","enterprise_id")
);

--> statement-breakpoint
ALTER TABLE "enterprise_words" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "facts" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"fact" text collate "C" NOT NULL,
	"year" integer,
	"from_day" text collate "C",
	"until_day" text collate "C",
	"value" text collate "C" NOT NULL,
	"standing" text collate "C" NOT NULL,
	"source" text collate "C" NOT NULL,
	"by" text collate "C",
	"import_id" text collate "C",
	"withdrawn_at" text collate "C",
	CONSTRAINT "facts_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

--> statement-breakpoint
ALTER TABLE "facts" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "profiles" (
	"tenant_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"facts" text collate "C" NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	CONSTRAINT "profiles_tenant_id_enterprise_id_pk" PRIMARY KEY("tenant_id","enterprise_id")
);

--> statement-breakpoint
ALTER TABLE "profiles" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "fact_index" (
	"tenant_id" text collate "C" NOT NULL,
	"fact" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"value" bigint NOT NULL,
	"text" text collate "C" NOT NULL,
	CONSTRAINT "fact_index_tenant_id_enterprise_id_fact_pk" PRIMARY KEY("tenant_id","enterprise_id","fact")
);

--> statement-breakpoint
ALTER TABLE "fact_index" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "memberships" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"program" text collate "C" NOT NULL,
	"tier" text collate "C" NOT NULL,
	"track" text collate "C" NOT NULL,
	"driver" text collate "C" NOT NULL,
	"lead" text collate "C" NOT NULL,
	"pledge" text,
	"from_day" text collate "C" NOT NULL,
	"until_day" text collate "C",
	"import_id" text collate "C",
	CONSTRAINT "memberships_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "memberships_days" CHECK ("memberships"."until_day" is null or "memberships"."until_day" >= "memberships"."from_day")
);

--> statement-breakpoint
ALTER TABLE "memberships" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "imports" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"kind" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"file_name" text collate "C" NOT NULL,
	"program" text collate "C" NOT NULL,
	"sha256" text collate "C" NOT NULL,
	"same_as" text collate "C",
	"header_row" integer NOT NULL,
	"mapping" text NOT NULL,
	"columns" text NOT NULL,
	"counts" text NOT NULL,
	"issues" text NOT NULL,
	"is_readable" boolean NOT NULL,
	"left_rows" text NOT NULL,
	"standing" text collate "C" NOT NULL,
	"by" text collate "C",
	CONSTRAINT "imports_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "versions" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"hash" text collate "C" NOT NULL,
	"state" text collate "C" NOT NULL,
	"from_day" text collate "C",
	"note" text collate "C" NOT NULL,
	"proposed_by" text collate "C" NOT NULL,
	"published_by" text collate "C",
	"published_at" text collate "C",
	"files" text collate "C" NOT NULL,
	CONSTRAINT "versions_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "versions_state" CHECK ("versions"."state" in ('proposed', 'published', 'rejected')),
	CONSTRAINT "versions_published" CHECK ("versions"."state" <> 'published' or ("versions"."from_day" is not null and "versions"."published_by" is not null and "versions"."published_at" is not null)),
	CONSTRAINT "versions_two_people" CHECK ("versions"."published_by" is null or "versions"."published_by" = 'system' or "versions"."published_by" <> "versions"."proposed_by")
);

--> statement-breakpoint
ALTER TABLE "versions" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "parameters" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"program" text collate "C" NOT NULL,
	"parameter" text collate "C" NOT NULL,
	"value" text NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"until_day" text collate "C",
	"basis" text collate "C" NOT NULL,
	"by" text collate "C",
	"withdrawn_at" text collate "C",
	CONSTRAINT "parameters_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "parameters_days" CHECK ("parameters"."until_day" is null or "parameters"."until_day" >= "parameters"."from_day")
);

--> statement-breakpoint
ALTER TABLE "parameters" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "readings" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"program" text collate "C" NOT NULL,
	"reading" text collate "C" NOT NULL,
	"option" text collate "C" NOT NULL,
	"from_day" text collate "C" NOT NULL,
	"basis" text collate "C" NOT NULL,
	"by" text collate "C",
	"withdrawn_at" text collate "C",
	CONSTRAINT "readings_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

--> statement-breakpoint
ALTER TABLE "readings" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "assessments" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"program" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"on_day" text collate "C" NOT NULL,
	"known_at" text collate "C" NOT NULL,
	"config_version" text collate "C" NOT NULL,
	"engine_version" text collate "C" NOT NULL,
	"readings" text NOT NULL,
	"state" text collate "C" NOT NULL,
	"by" text collate "C",
	CONSTRAINT "assessments_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);

--> statement-breakpoint
ALTER TABLE "assessments" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "assessment_results" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"assessment_id" text collate "C" NOT NULL,
	"enterprise_id" text collate "C" NOT NULL,
	"program" text collate "C" NOT NULL,
	"eligibility" text collate "C" NOT NULL,
	"due_fen" bigint NOT NULL,
	"statuses" text NOT NULL,
	"on_day" text collate "C" NOT NULL,
	"known_at" text collate "C" NOT NULL,
	"config_version" text collate "C" NOT NULL,
	CONSTRAINT "assessment_results_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "assessment_results_program" UNIQUE("tenant_id","assessment_id","enterprise_id","program")
);

--> statement-breakpoint
ALTER TABLE "assessment_results" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "views" (
	"tenant_id" text collate "C" NOT NULL,
	"id" text collate "C" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"recorded_at" text collate "C" NOT NULL,
	"account_id" text collate "C" NOT NULL,
	"noun" text collate "C" NOT NULL,
	"name" text collate "C" NOT NULL,
	"query" text NOT NULL,
	"columns" text NOT NULL,
	CONSTRAINT "views_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "views_name" UNIQUE("tenant_id","account_id","noun","name")
);

--> statement-breakpoint
ALTER TABLE "views" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_account" FOREIGN KEY ("tenant_id","account_id","account_kind") REFERENCES "public"."accounts"("tenant_id","id","kind") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "audit_entries_record" ON "audit_entries" USING btree ("tenant_id","noun","record_id","seq");
--> statement-breakpoint
CREATE INDEX "audit_entries_subject" ON "audit_entries" USING btree ("tenant_id","subject_id","seq");
--> statement-breakpoint
CREATE INDEX "answers_age" ON "answers" USING btree ("tenant_id","recorded_at");
--> statement-breakpoint
CREATE INDEX "jobs_state" ON "jobs" USING btree ("tenant_id","state","id");
--> statement-breakpoint
CREATE INDEX "sessions_account" ON "sessions" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "devices_account" ON "devices" USING btree ("account_id");
--> statement-breakpoint
CREATE INDEX "registrations_tenant" ON "registrations" USING btree ("tenant","state","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "registrations_account" ON "registrations" USING btree ("account_id","id");
--> statement-breakpoint
CREATE INDEX "enterprises_name" ON "enterprises" USING btree ("tenant_id","name_key","id");
--> statement-breakpoint
CREATE INDEX "enterprises_town" ON "enterprises" USING btree ("tenant_id","town","name_key","id");
--> statement-breakpoint
CREATE INDEX "enterprises_registered" ON "enterprises" USING btree ("tenant_id","registered_on","id");
--> statement-breakpoint
CREATE INDEX "enterprises_recorded" ON "enterprises" USING btree ("tenant_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "enterprises_import" ON "enterprises" USING btree ("tenant_id","import_id");
--> statement-breakpoint
CREATE INDEX "enterprise_events_enterprise" ON "enterprise_events" USING btree ("tenant_id","enterprise_id","on_day","id");
--> statement-breakpoint
CREATE INDEX "facts_enterprise" ON "facts" USING btree ("tenant_id","enterprise_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "facts_recorded" ON "facts" USING btree ("tenant_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "facts_import" ON "facts" USING btree ("tenant_id","import_id");
--> statement-breakpoint
CREATE INDEX "fact_index_value" ON "fact_index" USING btree ("tenant_id","fact","value","enterprise_id");
--> statement-breakpoint
CREATE INDEX "memberships_enterprise" ON "memberships" USING btree ("tenant_id","enterprise_id","from_day","id");
--> statement-breakpoint
CREATE INDEX "memberships_program" ON "memberships" USING btree ("tenant_id","program","tier","id");
--> statement-breakpoint
CREATE INDEX "memberships_import" ON "memberships" USING btree ("tenant_id","import_id");
--> statement-breakpoint
CREATE INDEX "imports_recorded" ON "imports" USING btree ("tenant_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "imports_file" ON "imports" USING btree ("tenant_id","sha256");
--> statement-breakpoint
CREATE INDEX "versions_hash" ON "versions" USING btree ("tenant_id","hash");
--> statement-breakpoint
CREATE INDEX "parameters_recorded" ON "parameters" USING btree ("tenant_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "readings_recorded" ON "readings" USING btree ("tenant_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "assessments_recorded" ON "assessments" USING btree ("tenant_id","recorded_at","id");
--> statement-breakpoint
CREATE INDEX "assessment_results_due" ON "assessment_results" USING btree ("tenant_id","assessment_id","due_fen","id");
--> statement-breakpoint
CREATE INDEX "assessment_results_enterprise" ON "assessment_results" USING btree ("tenant_id","enterprise_id","recorded_at","id");
--> statement-breakpoint
CREATE POLICY "audit_heads_apart" ON "audit_heads" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "audit_entries_apart" ON "audit_entries" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "audit_keys_apart" ON "audit_keys" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "answers_apart" ON "answers" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "jobs_apart" ON "jobs" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "enterprises_apart" ON "enterprises" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "enterprise_events_apart" ON "enterprise_events" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "enterprise_words_apart" ON "enterprise_words" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "facts_apart" ON "facts" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "profiles_apart" ON "profiles" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "fact_index_apart" ON "fact_index" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "memberships_apart" ON "memberships" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "imports_apart" ON "imports" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "versions_apart" ON "versions" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "parameters_apart" ON "parameters" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "readings_apart" ON "readings" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "assessments_apart" ON "assessments" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "assessment_results_apart" ON "assessment_results" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
--> statement-breakpoint
CREATE POLICY "views_apart" ON "views" AS PERMISSIVE FOR ALL TO public USING (tenant_id = current_setting('app.tenant', true)) WITH CHECK (tenant_id = current_setting('app.tenant', true));
