#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/support/soak-cuts.sh BUILD - 35,000 sessions cut in process, 14,000 of them within TLS records, one process for
# each kind of line, then 200 through the real poppo-cli. Prints the figures.
set -eu
build=$1
export QTEST_FUNCTION_TIMEOUT=7200000 QT_QPA_PLATFORM=offscreen TZ=UTC LC_ALL=C.UTF-8 POPPO_BIN="$build/bin"
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT

for line in plain STLS TLS 'STLS records' 'TLS records'; do
    { POPPO_CUT_LINES=$line POPPO_CUTS=${POPPO_CUTS:-35000} "$build/tests/bin/CutTest" >"$logs/$line" 2>&1 || touch "$logs/failed"; } &
done
wait
POPPO_CLI_CUTS=${POPPO_CLI_CUTS:-200} "$build/tests/bin/CutCliTest" >"$logs/poppo-cli" 2>&1 || touch "$logs/failed"
for line in plain STLS TLS 'STLS records' 'TLS records' poppo-cli; do
    grep -hE '^FAIL|^   Loc|QFATAL' "$logs/$line" || true
    printf '%s: %s\n' "$line" "$(grep -h 'QINFO' "$logs/$line" | sed 's/.*() //')"
done
[ ! -e "$logs/failed" ]
