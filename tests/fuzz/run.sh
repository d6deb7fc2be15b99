#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/fuzz/run.sh BUILD SECONDS - runs every fuzz target of BUILD that long, from the corpus of its room where there
# is one. What it finds anew stays in BUILD/tests/fuzz/<target>.corpus, crashes beside it.
set -eu
build=$1
seconds=$2
here=$(cd "$(dirname "$0")/.." && pwd)

cd "$build/tests/fuzz"
for fuzzer in ./*Fuzzer; do
    name=${fuzzer#./}
    seeds=
    case $name in
        MimeFuzzer) seeds=$here/messages ;;
        *) [ -d "$here/fuzz/seeds/$name" ] && seeds=$here/fuzz/seeds/$name ;;
    esac
    mkdir -p "$name.corpus"
    echo "$name: $seconds s"
    "$fuzzer" -max_total_time="$seconds" -max_len=20000 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
        "$name.corpus" $seeds
done
