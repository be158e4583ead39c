#!/bin/sh
# Runs PostgreSQL on a volume, which the first start fills. The entrypoint of the image is not needed.
set -eu
. /etc/comptoir/common.sh

conf=/etc/comptoir
volume=${PGDATA%/*}
unfinished=$volume/unfinished
server=

# What Kubernetes sends would wait for every client to leave; this closes the connections and stops at once.
stop() {
  trap '' INT TERM
  [ -z "$server" ] || { kill -INT "$server" && wait "$server"; }
  exit $?
}
trap stop INT TERM

serve() {
  folder=$1 && shift
  env -u MOT_DE_PASSE postgres -D "$folder" -c config_file=$conf/postgresql.conf -c hba_file=$conf/pg_hba.conf "$@" &
  server=$!
}

query() { psql --no-psqlrc --quiet --tuples-only --no-align --set ON_ERROR_STOP=1 --set base="$BASE" --dbname postgres "$@"; }

# Without a port: nobody comes in before the password is the one of today.
alone() {
  serve "$1" -c listen_addresses=
  until pg_isready --quiet; do
    kill -0 "$server" 2>/dev/null || refuse "PostgreSQL did not start: its reason is above"
    sleep 0.2
  done
  shift
  "$@"
  kill -INT "$server" && wait "$server"
  server=
}

create() {
  query <<'SQL'
create role comptoir;
grant pg_use_reserved_connections to comptoir;
create database :"base" owner comptoir;
SQL
  update
}

update() {
  [ "$(echo "select 1 from pg_database where datname = :'base';" | query)" ] ||
    refuse "the volume has no database \"$BASE\": set postgresql.database to the name it was made with"
  query <<'SQL'
set log_min_error_statement = panic;
\getenv mot_de_passe MOT_DE_PASSE
alter role comptoir login createrole createdb password :'mot_de_passe';
SQL
}

[ "$MOT_DE_PASSE" ] || refuse "the Secret's key \"proprietaire\" is empty: give it a password of letters and digits"

# A pod deleted by force may run on while the next one starts: two servers on the same files would destroy them.
exec 9>"$volume/lock"
flock -w 120 9 || refuse "another PostgreSQL still uses this volume"
# Its number is that of another pod's process, and may be one of ours.
rm -f "$PGDATA/postmaster.pid"

if [ -e "$PGDATA/PG_VERSION" ]; then
  made_by=$(cat "$PGDATA/PG_VERSION") runs=$(postgres --version) runs=${runs##*) }
  [ "$made_by" = "${runs%%.*}" ] ||
    refuse "PostgreSQL $made_by made this volume and the image has ${runs%%.*}: go back to image $made_by, see docs/sauvegarde.md"
  alone "$PGDATA" update
else
  say "the volume is empty: making the database \"$BASE\""
  rm -rf "$unfinished"
  # Huge pages that a node has and the pod may not use kill initdb.
  initdb --pgdata="$unfinished" --username=postgres --auth-local=peer --auth-host=scram-sha-256 --encoding=UTF8 --locale=C \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --data-checksums --no-instructions --set huge_pages=off >&2
  alone "$unfinished" create
  # Only what is finished has the name that later starts accept.
  sync && mv "$unfinished" "$PGDATA" && sync
fi

serve "$PGDATA"
wait "$server"
