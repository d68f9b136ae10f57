#!/usr/bin/env bash
# Imports the data views, saved searches and dashboards of zhengwen.ndjson into a Kibana, replacing those of an earlier
# import, and makes the sentences the default data view.
#
#   kibana/import.sh http://localhost:5601
#
# Environment: KIBANA_USER and KIBANA_PASSWORD, or KIBANA_PASSWORD_FILE, when Kibana requires a login;
# KIBANA_CA_FILE for an https address whose certificate is signed by your own authority. Needs curl.
set -euo pipefail

fail() {
  printf 'kibana/import.sh: %s\n' "$1" >&2
  exit 1
}

[ $# -eq 1 ] || fail "usage: kibana/import.sh URL, for example http://localhost:5601"
url=${1%/}
case $url in
  http://* | https://*) ;;
  *) fail "'$1' is not an address that begins with http:// or https://" ;;
esac
bundle=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/zhengwen.ndjson
[ -r "$bundle" ] || fail "cannot read $bundle"

password=${KIBANA_PASSWORD:-}
if [ -n "${KIBANA_PASSWORD_FILE:-}" ]; then
  [ -r "$KIBANA_PASSWORD_FILE" ] || fail "cannot read KIBANA_PASSWORD_FILE $KIBANA_PASSWORD_FILE"
  password=$(cat -- "$KIBANA_PASSWORD_FILE")
fi

# Passes the login to curl through a pipe, because every user of the machine can see command lines.
login() {
  if [ -n "${KIBANA_USER:-}" ]; then
    local pair=$KIBANA_USER:$password
    pair=${pair//\\/\\\\}
    printf 'user = "%s"\n' "${pair//\"/\\\"}"
  fi
}

# ask PATH OPTION...: prints the body of the answer, then its status on the last line.
ask() {
  local path=$1
  shift
  curl --silent --show-error --max-time 120 --config <(login) ${KIBANA_CA_FILE:+--cacert "$KIBANA_CA_FILE"} \
    --header 'kbn-xsrf: true' --write-out '\n%{http_code}' "$@" "$url$path" || fail "no answer from $url"
}

# check STEP ANSWER WORDS: requires status 200 and the words in the body, because a partial failure also has status 200.
check() {
  local status=${2##*$'\n'} body=${2%$'\n'*}
  if [ "$status" != 200 ] || [[ $body != *"$3"* ]]; then
    fail "$1 failed with status $status: ${body:0:2000}"
  fi
}

objects=$(grep -c . "$bundle")
answer=$(ask '/api/saved_objects/_import?overwrite=true' --form "file=@$bundle;type=application/ndjson")
check 'the import' "$answer" '"success":true'
check 'the import' "$answer" "\"successCount\":$objects,"

answer=$(ask /api/data_views/default --header 'Content-Type: application/json' \
  --data '{"data_view_id":"zhengwen-sentences","force":true}')
check 'setting the default data view' "$answer" '"acknowledged":true'

echo "imported $objects objects into $url; the dashboards are at $url/app/dashboards"
