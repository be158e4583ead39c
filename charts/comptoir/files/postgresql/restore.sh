#!/bin/sh
# The steps of a restore that need PostgreSQL's programs; `./just restore` runs them in turn. See docs/sauvegarde.md.
set -eu
. /etc/comptoir/common.sh

cd /archives
base=$PGDATABASE
query() {
  psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 \
    --set base="$base" --set beside="$BESIDE" --set kept="$KEPT" "$@"
}

check() {
  [ "$ARCHIVE" ] || ARCHIVE=$(ls -- "$base"-*.dump 2>/dev/null | sort -r | head -n 1)
  [ "$ARCHIVE" ] || refuse "there is no archive yet: make one with ./just backup"
  [ -f "$ARCHIVE" ] || refuse "no archive is named \"$ARCHIVE\". There are: $(ls -- "$base"-*.dump 2>/dev/null | tr '\n' ' ')"
  pg_restore --file=/dev/null "$ARCHIVE" || refuse "\"$ARCHIVE\" cannot be read to its end: choose another archive"
  pg_restore --list "$ARCHIVE" | grep -q ' TABLE DATA [a-z]* migration ' ||
    refuse "\"$ARCHIVE\" is no archive of Comptoir: it has no table of migrations"
  say "$ARCHIVE can be read to its end"
}

load() {
  say "making the database $BESIDE"
  query --dbname postgres <<'SQL'
select format('create database %I template template0 encoding %L lc_collate %L lc_ctype %L', :'beside',
  pg_encoding_to_char(encoding), datcollate, datctype)
  || case datlocprovider
       when 'b' then format(' locale_provider builtin builtin_locale %L', langue)
       when 'i' then format(' locale_provider icu icu_locale %L', langue)
       else ' locale_provider libc' end
-- Before version 17 the locale has another name.
from pg_database d, coalesce(to_jsonb(d) ->> 'datlocale', to_jsonb(d) ->> 'daticulocale') as nom(langue)
where datname = :'base' \gexec
SQL
  # Roles belong to the server: a new one has those of its own services only.
  pg_restore --schema-only --file=- "$ARCHIVE" | sed -n 's/^GRANT .* TO \(comptoir_[a-z]*\);$/\1/p' | sort -u |
    while read -r role; do
      query --dbname postgres --set role="$role" <<'SQL'
select format('create role %I', :'role') where not exists (select from pg_roles where rolname = :'role') \gexec
SQL
    done
  say "loading $ARCHIVE"
  pg_restore --exit-on-error --no-owner --jobs=2 --dbname="$BESIDE" "$ARCHIVE"
  PGOPTIONS='-c client_min_messages=error' query --dbname "$BESIDE" --command 'vacuum (analyze)'
  expected=$(pg_restore --list "$ARCHIVE" | grep -c ' TABLE DATA ')
  found=$(query --dbname "$BESIDE" --command "select count(*) from pg_class where relkind = 'r' and relnamespace::regnamespace::text !~ '^(pg_|information_schema)'")
  [ "$expected" -eq "$found" ] || refuse "the archive has $expected tables and $BESIDE has $found"
  say "$BESIDE has $found tables"
}

# Whoever was erased since the archive was made is back in it: their erasure is asked for again, by their ids, before
# anybody serves it. Run once the copy has been migrated.
replay() {
  # What is restored may be what broke.
  erased=$(query --dbname "$base" --command 'select clientele.effacements()') || {
    say "$base does not say who was erased: if you have a list, comptoir effacements rejouer"
    return
  }
  asked=$(
    {
      echo 'create temporary table efface (client_id uuid);'
      echo 'copy efface from stdin;'
      [ -z "$erased" ] || printf '%s\n' "$erased"
      echo '\.'
      cat <<'SQL'
select clientele.redemander_effacements(
  array(select client_id from efface),
  array(select compte_id from authentification.compte join efface on client_id = compte_id
         where genre = 'client' and etat <> 'efface'));
SQL
    } | query --dbname "$BESIDE"
  )
  say "$asked erasures made since the archive are asked for again"
}

# Both names change at once, or neither.
swap() {
  query --dbname postgres <<'SQL' || { open; exit 1; }
alter database :"base" allow_connections false;
select pg_terminate_backend(pid, 5000) from pg_stat_activity
where datname in (:'base', :'beside') and backend_type = 'client backend' \g /dev/null
begin;
alter database :"base" rename to :"kept";
alter database :"beside" rename to :"base";
alter database :"kept" allow_connections true;
commit;
SQL
  say "$base is the restored one; the one before is $KEPT"
}

# Nobody comes into a database that a swap left half way.
open() {
  query --dbname postgres <<'SQL'
select format('alter database %I allow_connections true', :'base') from pg_database where datname = :'base' and not datallowconn \gexec
SQL
}

drop() {
  open
  query --dbname postgres <<'SQL'
drop database if exists :"beside" with (force);
SQL
  if [ "$(echo "select 1 from pg_database where datname = :'kept';" | query --dbname postgres)" ]; then
    say "$base is the restored one already; the one before is $KEPT"
  else
    say "$BESIDE is gone; $base is as it was"
  fi
}

hold() { sleep 900; }

case $ACTION in
  check | hold) "$ACTION" ;;
  load | replay | swap | drop) reach; "$ACTION" ;;
  *) refuse "ACTION is \"$ACTION\": check, load, replay, swap, drop or hold was expected" ;;
esac
