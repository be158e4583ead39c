#!/bin/sh
# One archive of the database, whole or not at all. Only then do the oldest go.
set -eu
. /etc/comptoir/common.sh

cd /archives
# What is still written, or was sent for a restore, is not as old as this.
find . -maxdepth 1 -name '*.part' -mmin +150 -delete

name=$PREFIX$PGDATABASE
archive=$name-$(date -u +%Y%m%dT%H%M%SZ).dump
trap 'rm -f "$archive.part"' EXIT
reach
say "writing $archive"
pg_dump --format=custom --lock-wait-timeout=60s --file="$archive.part"
# Reads every byte: a damaged archive is known today, not on the day it is needed.
pg_restore --file=/dev/null "$archive.part"
if ! tables=$(pg_restore --list "$archive.part" | grep -c ' TABLE DATA '); then
  [ "$EMPTY" = refused ] && refuse "the database has no table: nothing to keep"
  say "the database is new: nothing to keep"
  exit
fi
mv "$archive.part" "$archive"
sync .

# Newest first: the names sort by time.
ls -- "$name"-*.dump | sort -r | tail -n "+$((KEEP + 1))" | while read -r old; do
  say "removing $old: $KEEP are kept"
  rm -- "$old"
done
say "kept $archive, $(stat -c %s "$archive") bytes, $tables tables"
