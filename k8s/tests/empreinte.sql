\set QUIET on
\pset format unaligned
\pset tuples_only on
select format('select %L, count(*), md5(coalesce(string_agg(t::text, E''\n'' order by t::text), '''')) from %I.%I t', schemaname || '.' || tablename, schemaname, tablename)
from pg_tables where schemaname !~ '^(pg_|information_schema|public)' order by schemaname, tablename \gexec
select 'sequence', schemaname, sequencename, last_value from pg_sequences where schemaname <> 'public' order by 2, 3;
select 'objet', n.nspname, c.relname, c.relkind, pg_get_userbyid(c.relowner), (select string_agg(a::text, ',' order by a::text) from unnest(c.relacl) a)
from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname !~ '^(pg_|information_schema|public)' order by 2, 3;
select 'schema', nspname, pg_get_userbyid(nspowner), (select string_agg(a::text, ',' order by a::text) from unnest(nspacl) a) from pg_namespace where nspname !~ '^(pg_|information_schema|public)' order by 2;
select 'fonction', p.oid::regprocedure::text, md5(prosrc), (select string_agg(a::text, ',' order by a::text) from unnest(proacl) a) from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname !~ '^(pg_|information_schema|public)' order by 2;
select 'trigger', tgrelid::regclass::text, tgname, tgenabled, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal order by 2, 3;
-- A CHECK read back loses parentheses around a nested AND, and no meaning.
select 'contrainte', conrelid::regclass::text, conname, convalidated, md5(case contype when 'c' then translate(pg_get_constraintdef(oid), '()', '') else pg_get_constraintdef(oid) end)
from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information_schema|public)' order by 2, 3;
select 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid), indisvalid from pg_index where indexrelid::regclass::text !~ '^pg_|^public' and indrelid::regclass::text ~ '\.' order by 2;
