# Runs Elasticsearch and sees to it that it never outlives the process that started this.
#
# usage: bash -c SCRIPT NAME CONSOLE_FILE GRACE_SECONDS COMMAND...
#
# Standard input is a pipe that the parent holds open and never writes to. It ends when the parent closes it, or dies in
# whatever way: then Elasticsearch is asked to stop, and after the grace period killed. Prints the process id of
# Elasticsearch's launcher first, and exits with its status.
console=$1
grace=$2
shift 2

exec 3<&0 </dev/null

# A process group of its own: bin/elasticsearch is a launcher that starts the server as a child, and both must go.
set -m
"$@" >>"$console" 2>&1 3<&- &
node=$!
set +m
echo "$node"
exec >&-

alive() { kill -0 -- "-$node" 2>/dev/null; }

# Waits for the group to end, and ends it when it takes too long.
finish() {
  steps=$((grace * 5))
  while [ "$steps" -gt 0 ] && alive; do
    sleep 0.2
    steps=$((steps - 1))
  done
  kill -KILL -- "-$node" 2>/dev/null
}

# A process of its own, so that it does its work even when this one is killed.
(
  trap '' INT HUP TERM
  while read -r -u 3 _; do :; done
  kill -TERM -- "-$node" 2>/dev/null
  finish
) &
keeper=$!
disown "$keeper" # else bash reports its end on the console
exec 3<&-

trap 'kill -TERM -- "-$node" 2>/dev/null' INT HUP TERM
while :; do
  wait "$node"
  status=$?
  kill -0 "$node" 2>/dev/null || break
done

# The server ends by itself when its launcher is gone; make sure of it.
finish
kill -KILL "$keeper" 2>/dev/null
exit "$status"
