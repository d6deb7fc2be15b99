#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A fetch with --keep 0 under strace: before each DELE, that mail was safe. And where a trace is doctored, the proof fails."""
import sys

import drill
from archive import as_stored
from delete_proof import doubts
from recording import Recording
from scene import Scene, mails
from syscall_trace import calls_in, strace

COUNT, LARGE = 450, (7, 210, 449)


def doctored(calls, mails_here, folder, template, keeps):
    """The doubts about a trace in which only those syncs are left that pass."""
    return doubts(Recording([call for call in calls if "sync" not in call.name or keeps(call)], folder, template), mails_here)[0]


def hurried(calls):
    """Each DELE is said before anything else."""
    early = [call for call in calls if b"DELE" in b"".join(call.strings)]
    for call in early:
        call.begun = call.ended = -1
    return early + [call for call in calls if call not in early]


def main():
    options = drill.options(__doc__).parse_args()
    drill.needs("strace")
    with drill.workplace() as folder:
        scene = Scene(folder, options.cli, options.breaker, False, mails(COUNT, LARGE))
        scene.begin()
        outcome = scene.run("fetch", before=strace(scene.report))
        with open(scene.report, encoding="ascii") as trace:
            calls = calls_in(trace)
        wanted = {uidl: as_stored(text) for uidl, text in scene.mails.items()}
        found, deleted = doubts(Recording(calls, scene.profile, scene.template), wanted)
        found += scene.disorder_after(outcome)
        if deleted != COUNT:
            found.append(f"only {deleted} mails of {COUNT} were to be deleted")
        print(f"proof: {deleted} DELE, {len(calls)} calls, {sum('sync' in call.name for call in calls)} of them syncs, {len(found)} doubts")

        place = (wanted, scene.profile, scene.template)
        blind = {
            "no sync": doctored(calls, *place, lambda call: False),
            "no sync of the journal": doctored(calls, *place, lambda call: "journal" not in call.path),
            "no sync of large files": doctored(calls, *place, lambda call: "/tmp/" not in call.path),
            "no sync of folders": doctored(calls, *place, lambda call: not (scene.profile / call.path).is_dir()),
            "DELE first": doubts(Recording(hurried(calls), scene.profile, scene.template), wanted)[0]}
        for doctoring, doubt in blind.items():
            print(f"    doctored, {doctoring}: {len(doubt)} doubts")
            if not doubt:
                found.append(f"a trace with {doctoring} passes")
    print(*found, sep="\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
