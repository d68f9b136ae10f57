# Runs Elasticsearch and makes sure that it never outlives the process that started this script.
#
# usage: bash -c SCRIPT NAME CONSOLE_FILE GRACE_SECONDS COMMAND...
#
# Standard input is a pipe that the parent holds open and never writes to. It ends when the parent closes it or
# dies for any reason: then Elasticsearch gets SIGTERM, and SIGKILL after the grace period. The script first prints the
# process id of Elasticsearch's launcher, and exits with the launcher's status.
console=$1
grace=$2
shift 2

exec 3<&0 </dev/null

# Starts a separate process group: bin/elasticsearch is a launcher whose child is the server, and both must stop.
set -m
"$@" >>"$console" 2>&1 3<&- &
node=$!
set +m
echo "$node"
exec >&-

alive() { kill -0 -- "-$node" 2>/dev/null; }

# Waits for the group to end, and kills it after the grace period.
finish() {
  steps=$((grace * 5))
  while [ "$steps" -gt 0 ] && alive; do
    sleep 0.2
    steps=$((steps - 1))
  done
  kill -KILL -- "-$node" 2>/dev/null
}

# Runs as a separate process, which keeps working when this one is killed.
(
  trap '' INT HUP TERM
  while read -r -u 3 _; do :; done
  kill -TERM -- "-$node" 2>/dev/null
  finish
) &
keeper=$!
disown "$keeper" # otherwise bash reports its end on the console
exec 3<&-

trap 'kill -TERM -- "-$node" 2>/dev/null' INT HUP TERM
while :; do
  wait "$node"
  status=$?
  kill -0 "$node" 2>/dev/null || break
done

# The server exits by itself after its launcher; make sure that it does.
finish
kill -KILL "$keeper" 2>/dev/null
exit "$status"
