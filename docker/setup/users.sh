#!/bin/bash
# Sets the password of Kibana's own user and makes the users of this installation. What each may do stands in the roles.yml
# that the image brings. Run again it sets the passwords to what .env says now.
set -euo pipefail

url=${ELASTICSEARCH_URL:-https://elasticsearch:9200}

fail() {
  printf 'users.sh: %s\n' "$1" >&2
  exit 1
}

# A value as it stands between the quotes of a JSON string or of a curl configuration.
quoted() {
  local value=${1//\\/\\\\}
  printf '%s' "${value//\"/\\\"}"
}

# ask METHOD PATH BODY: the answer's body on the first lines, its status on the last. Neither the login nor the body is on a
# command line, where other processes could read it.
ask() {
  printf '%s' "$3" | curl --silent --show-error --max-time 60 --cacert "$CA_FILE" \
    --config <(printf 'user = "elastic:%s"\n' "$(quoted "$ELASTIC_PASSWORD")") \
    --request "$1" --header 'Content-Type: application/json' --data-binary @- --write-out '\n%{http_code}' "$url$2" \
    || fail "no answer from $url"
}

# send METHOD PATH BODY
send() {
  local answer status
  answer=$(ask "$@") || exit 1
  status=${answer##*$'\n'}
  [ "$status" = 200 ] || fail "$1 $2 failed with status $status: ${answer%$'\n'*}"
}

# Elasticsearch answers before the index of its users is open, and lets nobody in until then.
await_login() {
  local until=$((SECONDS + ${LOGIN_SECONDS:-60})) answer
  while answer=$(ask GET /_security/_authenticate '') || exit 1; [ "${answer##*$'\n'}" != 200 ]; do
    [ "$SECONDS" -lt "$until" ] || fail "elastic cannot log in: ${answer%$'\n'*}
ELASTIC_PASSWORD counts on an empty volume only: is it still the one that the volume was made with? See .env.example"
    sleep 1
  done
}

# password NAME: the value of a variable that must be a password.
password() {
  local value=${!1:-}
  [ "${#value}" -ge 6 ] || fail "$1 must have six characters or more: set it in .env"
  [[ $value != *[[:cntrl:]]* ]] || fail "$1 must not have line ends or other control characters in it"
  quoted "$value"
}

# user NAME ROLE PASSWORD_VARIABLE
user() {
  local secret
  secret=$(password "$3") || exit 1
  send PUT "/_security/user/$1" "{\"password\":\"$secret\",\"roles\":[\"$2\"]}"
  echo "user $1 has the role $2"
}

await_login
secret=$(password KIBANA_SYSTEM_PASSWORD) || exit 1
send POST /_security/user/kibana_system/_password "{\"password\":\"$secret\"}"
echo 'user kibana_system has its password'
user zhengwen-search zhengwen_search SEARCH_PASSWORD
user zhengwen-indexer zhengwen_indexer INDEXER_PASSWORD
user zhengwen-analyst zhengwen_analyst ANALYST_PASSWORD
