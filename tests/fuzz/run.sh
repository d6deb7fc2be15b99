#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/fuzz/run.sh BUILD SECONDS - runs every fuzz target of BUILD that long, two at once, each from its seeds, and
# prints its figures. What it finds anew stays in BUILD/tests/fuzz/<target>.corpus, its log and crashes beside it.
set -eu
here=$(cd "$(dirname "$0")/.." && pwd)

if [ $# -eq 3 ]; then # one of them: BUILD SECONDS NAME
    cd "$1/tests/fuzz"
    name=$3
    seeds=$here/fuzz/seeds/$name
    [ "$name" = MimeFuzzer ] && seeds=$here/messages
    mkdir -p "$name.corpus"
    status=0
    "./$name" -max_total_time="$2" -max_len=20000 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
        "$name.corpus" "$seeds" >"$name.log" 2>&1 || status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$name.log")
    edges=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$name.log" | tail -n 1)
    printf '%s: %s executions in %s s, %s edges\n' "$name" "${runs:-?}" "$2" "${edges:-?}"
    [ "$status" -eq 0 ] || tail -n 60 "$name.log" >&2
    exit "$status"
fi

cd "$1/tests/fuzz"
printf '%s\n' ./*Fuzzer | sed 's,^\./,,' | xargs -P 2 -I NAME "$here/fuzz/run.sh" "$1" "$2" NAME
