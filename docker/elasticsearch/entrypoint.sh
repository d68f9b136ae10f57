#!/bin/bash
# Looks at the words that users have added, then starts Elasticsearch as its own image does. The node itself would show a
# malformed line only when the first index uses the words; here it stops the start, with its file and line.
set -euo pipefail

if [ "${1:-}" = eswrapper ]; then
  cd /usr/share/elasticsearch
  if ! "${ES_JAVA_HOME:-jdk}/bin/java" -Xshare:auto -cp 'plugins/analysis-ik/*' io.zhengwen.ik.UserWordsCheck \
    config/analysis-ik; then
    echo 'Elasticsearch does not start: the word files in config/analysis-ik are malformed, see above' >&2
    exit 1
  fi
fi

exec /usr/local/bin/docker-entrypoint.sh "$@"
