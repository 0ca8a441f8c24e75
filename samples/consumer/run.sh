#!/usr/bin/env bash
# Installs the library into an empty Maven repository, then builds and runs the consumers beside this file against it,
# with every JDK whose home is an argument (without one: with the JDK in use).
#
# CONSUMER_SEED, a folder of an existing Maven repository, spares the downloads: what others published is copied from it,
# the library itself never is.
set -euo pipefail
cd "$(dirname "$0")/../.."

repository=$(mktemp -d)
trap 'rm -rf "$repository"' EXIT
maven=(mvn -q -B "-Dmaven.repo.local=$repository")
if [ -n "${CONSUMER_SEED:-}" ]; then
  cp -a "$CONSUMER_SEED/." "$repository"
  rm -rf "$repository/dev/zhicheng"
fi

echo "== into an empty repository"
"${maven[@]}" -DskipTests -Dspotless.check.skip -Dmaven.javadoc.skip -Dmaven.source.skip \
  -pl :certificate-parent,:certificate-core,:certificate-rules,:certificate-render install

[ "$#" -gt 0 ] || set -- "${JAVA_HOME:-}"
for home in "$@"; do
  echo "== consumers, ${home:-the JDK in use}"
  (
    [ -z "$home" ] || export JAVA_HOME="$home"
    "${maven[@]}" -f samples/consumer/pom.xml clean verify
  )
done
