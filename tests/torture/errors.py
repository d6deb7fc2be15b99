#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""EIO, ENOSPC, EDQUOT, EROFS and EMFILE at each call of a fetch that touches a file of the profile.

A case is "POLICY STATE WISH ERROR N": in a new profile, or in one where a fetch was killed before, the N-th call that may
fail so fails once (WISH fail), or it and all behind it (fail-on)."""
import errno
import sys

import drill
from archive import Archive
from scene import scene

ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EROFS", "EMFILE")
STATES = ("new", "killed")
STATUSES = {0, 70, 73, 74, 75, 78}  # all that the contract has for troubles at home
OPTIONS = None


def scene_for(policy):
    return scene(OPTIONS, drill.POLICIES[policy])


def set_out(here, state):
    if state == "new":
        here.begin()
    elif here.saved.exists():
        here.restore()
    else:
        here.break_off()
        here.save()


def try_case(case):
    policy, state, wish, error, number = case.split()
    here = scene_for(policy)
    set_out(here, state)
    outcome, hit = here.broken_fetch(wish, getattr(errno, error), number)
    has_lost = "sync /" in "".join(hit)  # from the cache, what the journal will bring back
    findings = [] if has_lost else here.promises_broken_now()
    if outcome.status not in STATUSES:
        findings.append(f"ends with {outcome.status}: {outcome.last} {outcome.complaints}")
    if outcome.status == 0 and not has_lost and len(Archive(here.profile).files()) != len(here.mails):
        findings.append(f"claims that all is well: {outcome.last}")
    if not findings:
        findings = [f"{finding} (first: {outcome.status} {outcome.last.get('error')})" for finding in here.disorder_after(here.fetch())
                    if not (error == "EIO" and finding.startswith("set aside: catalogue"))]  # where SQLite cannot read it, that is right
    return findings, hit[0] if hit else None


def cases(policy, state, error):
    here = scene_for(policy)
    set_out(here, state)
    calls = len(here.points(getattr(errno, error)))
    return [f"{policy} {state} {wish} {error} {number}" for number in range(1, calls + 1) for wish in ("fail", "fail-on")]


def main():
    global OPTIONS
    OPTIONS = drill.options(__doc__).parse_args()
    with drill.workplace() as OPTIONS.folder:
        if OPTIONS.case:
            return drill.run("errors", try_case, [OPTIONS.case])
        every = [case for policy in drill.POLICIES for state in STATES for error in ERRORS for case in cases(policy, state, error)]
        return drill.run("errors", try_case, drill.spread(every, OPTIONS.cases))


if __name__ == "__main__":
    sys.exit(main())
