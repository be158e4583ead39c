# Debian keeps the programs of each major version apart; what it has on the PATH is a wrapper that starts Perl first.
for folder in /usr/lib/postgresql/*/bin; do PATH=$folder:$PATH; done

say() { echo "$(date -u '+%F %T UTC') comptoir: $*" >&2; }
refuse() { say "$*"; exit 1; }

# A new pod's address is not known at once to what guards the network, and the server may be restarting.
reach() {
  tries=60
  until pg_isready --quiet; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || refuse "PostgreSQL does not answer on $PGHOST:$PGPORT: check that it runs, and the network policies"
    sleep 1
  done
}
