#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/torture/soak.sh BUILD - poppo-cli killed and failed at every call, and 10,000 power cuts. Prints the figures.
set -u
here=$(dirname "$0")
failed=0
drill() {
    script=$1
    shift
    python3 "$here/$script" --cli "$build/bin/poppo-cli" --breaker "$build/tests/bin/syscall_breaker" "$@" || failed=1
}
build=$1
drill kill.py
drill errors.py
drill delete_proof_drill.py
drill power_cut.py --cases 10000
exit "$failed"
