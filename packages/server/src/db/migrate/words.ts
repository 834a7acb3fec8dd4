/** The index in which firms are found by words; SQLite keeps it beside the words and follows them by itself. */
export const sqliteWords: readonly string[] = [
  `create virtual table if not exists enterprise_search using fts5(
    words, content = 'enterprise_words', content_rowid = 'rowid', tokenize = 'unicode61', detail = 'none')`,
  `create trigger if not exists enterprise_words_in after insert on enterprise_words begin
    insert into enterprise_search (rowid, words) values (new.rowid, new.words); end`,
  `create trigger if not exists enterprise_words_out after delete on enterprise_words begin
    insert into enterprise_search (enterprise_search, rowid, words) values ('delete', old.rowid, old.words); end`,
  `create trigger if not exists enterprise_words_over after update on enterprise_words begin
    insert into enterprise_search (enterprise_search, rowid, words) values ('delete', old.rowid, old.words);
    insert into enterprise_search (rowid, words) values (new.rowid, new.words); end`,
]

export const postgresWords: readonly string[] = [
  `create index if not exists enterprise_words_found on enterprise_words using gin (to_tsvector('simple', words))`,
]

/** What was written into the trail stays as it was written. */
export const sqliteTrail: readonly string[] = ['update', 'delete'].map(
  act => `create trigger if not exists audit_entries_no_${act} before ${act} on audit_entries begin
    select raise(abort, 'the trail is only added to'); end`,
)
