# Sourced by `backup` and `restore` beside it: Jobs made of the chart's CronJobs, with nothing but kubectl.
# KUBECONFIG, NAMESPACE (the context's) and RELEASE (comptoir) say which release is meant.
set -eu

say() { echo "$*" >&2; }
refuse() { say "$*"; exit 1; }

command -v kubectl >/dev/null || refuse "kubectl is needed: https://kubernetes.io/docs/tasks/tools/"
NAMESPACE=${NAMESPACE:-$(kubectl config view --minify --output 'jsonpath={..namespace}' 2>/dev/null || :)}
NAMESPACE=${NAMESPACE:-default}
RELEASE=${RELEASE:-comptoir}
ours=app.kubernetes.io/part-of=comptoir,app.kubernetes.io/instance=$RELEASE
stamp=$(date -u +%m%d%H%M%S)
running=

k() { kubectl --namespace "$NAMESPACE" "$@"; }

# The prefix of every name in the release, from its CronJob that ends in -restore.
found=$(k get cronjob --selector "$ours,app.kubernetes.io/component=backup" --output name) ||
  refuse "the cluster does not answer, or refuses: check KUBECONFIG"
fullname=$(echo "$found" | sed -n 's|^cronjob.batch/\(.*\)-restore$|\1|p')
[ "$fullname" ] ||
  refuse "namespace \"$NAMESPACE\" has no release \"$RELEASE\" with postgresql.backup.enabled: set NAMESPACE and RELEASE"

# create CRONJOB JOB EDIT [NAME=VALUE…]: a Job of the CronJob's template, edited by sed, with these variables.
create() {
  from=$1 job=$2 edit=$3
  shift 3
  template=$(k create job "$job" --from "cronjob/$from" --dry-run=client --output json | sed "$edit")
  [ $# -eq 0 ] || template=$(echo "$template" | kubectl set env --local --filename - --output json "$@")
  echo "$template" | k create --filename - >/dev/null
}

# finish JOB SECONDS: waits for its end and shows its log, which is read all along: some Jobs take it with them when they fail.
finish() {
  began_at=$(date +%s) told= seen= running=$1
  while :; do
    log=$(k logs --selector "job-name=$1" --all-containers --tail 40 2>/dev/null || :)
    seen=${log:-$seen}
    state=$(k get job "$1" --output 'jsonpath={range .status.conditions[?(@.status=="True")]}{.type} {end}')
    case $state in *Complete* | *Failed*) break ;; esac
    passed=$(($(date +%s) - began_at))
    [ "$passed" -lt "$2" ] || break
    # What keeps a pod from its start is no log: an image, a volume, a node without room.
    if [ "$passed" -ge 20 ] && [ -z "$told" ]; then
      told=$(k get pod --selector "job-name=$1" --field-selector status.phase=Pending --output \
        'jsonpath={range .items[*]}{.status.conditions[?(@.type=="PodScheduled")].message}{.status.containerStatuses[*].state.waiting.message}{end}')
      [ -z "$told" ] || say "the Job $1 waits: $told"
    fi
    sleep 1
  done
  log=$(k logs --selector "job-name=$1" --all-containers --tail 40 2>/dev/null || :)
  echo "${log:-$seen}"
  running=
  case $state in
    *Complete*) ;;
    *Failed*) return 1 ;;
    *)
      say "the Job $1 has not ended within $2 seconds:"
      k describe pod --selector "job-name=$1" | sed -n '/^Events:/,$p' >&2
      k delete job "$1" --wait=false >&2
      return 1
      ;;
  esac
}

# Opens the folder of archives: $holder is then a pod that has it, until `let_go`.
hold() {
  create "$fullname-restore" "$fullname-restore-$stamp-hold" "" ACTION=hold
  tries=60
  until holder=$(k get pod --selector "job-name=$fullname-restore-$stamp-hold" --field-selector status.phase=Running \
    --output 'jsonpath={.items[*].metadata.name}') && [ "$holder" ]; do
    tries=$((tries - 1))
    [ "$tries" -gt 0 ] || refuse "the folder of archives does not open: see the events of namespace $NAMESPACE"
    sleep 1
  done
}
let_go() { k delete job "$fullname-restore-$stamp-hold" --ignore-not-found --wait=false >/dev/null; }
