#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill -9 before each call to the system of a fetch of three mails, and again in the check that follows.

A case is "POLICY N": killed before the N-th call of the fetch; or "POLICY N M": and then before the M-th of the check that
follows. Calls are counted from the first that touches the profile, over all threads: those on its files and on sockets."""
import sys

import drill
from scene import scene

OPTIONS = None


def scene_for(policy):
    return scene(OPTIONS, drill.POLICIES[policy])


def killed(here, number):
    outcome, hit = here.broken_fetch("kill", 0, number)
    findings = here.promises_broken_now()
    if outcome.status != (137 if hit else 0):
        findings.append(f"killed, and ends with {outcome.status}: {outcome.complaints}")
    return findings, hit[0] if hit else None


def try_case(case):
    policy, *numbers = case.split()
    here, hits = scene_for(policy), []
    here.begin()
    for number in numbers:
        findings, hit = killed(here, int(number))
        hits.append(hit)
        if findings:
            return findings, hit
    return here.disorder_after(here.fetch()), hits[-1]


def single_cases(policy):
    here = scene_for(policy)
    here.begin()
    return [f"{policy} {number}" for number in range(1, len(here.points()) + 1)]


def is_weighty(point):
    """It changes what lies on the disk, and not merely the catalogue."""
    return point.startswith("changes") and "catalogue" not in point


def double_cases(policy, wanted):
    """In the second check only the calls count that change something: between them nothing new can be met."""
    here, cases = scene_for(policy), []
    here.begin()
    first = [number for number, point in enumerate(here.points(), 1) if is_weighty(point)]
    for turn, number in enumerate(drill.spread(first, wanted)):
        here.begin()
        here.broken_fetch("kill", 0, number)
        second = [number for number, point in enumerate(here.points(), 1) if is_weighty(point)]
        chosen = [second[17 * turn % len(second)]] if wanted else second
        cases += [f"{policy} {number} {again}" for again in chosen]
    return cases


def main():
    global OPTIONS
    parser = drill.options(__doc__)
    parser.add_argument("--pairs", type=int, default=0, help="how many of those that are killed twice; 0 is every one")
    OPTIONS = parser.parse_args()
    with drill.workplace() as OPTIONS.folder:
        if OPTIONS.case:
            return drill.run("kill -9", try_case, [OPTIONS.case])
        single = [case for policy in drill.POLICIES for case in single_cases(policy)]
        double = [case for policy in drill.POLICIES for case in double_cases(policy, OPTIONS.pairs // 2)]
        return max(drill.run("kill -9", try_case, drill.spread(single, OPTIONS.cases)), drill.run("kill -9 twice", try_case, double))


if __name__ == "__main__":
    sys.exit(main())
