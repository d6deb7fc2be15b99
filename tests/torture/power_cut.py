#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The power goes in the middle of a fetch, and a check follows.

A case is "RECORDING SEED". The recordings are made anew each time, and kept where a case fails: --recordings FOLDER takes
those, so that --case repeats it exactly."""
import dataclasses
import functools
import os
import pathlib
import random
import re
import shutil
import sys

import drill
from lost_power import LostPower
from recording import Recording
from scene import scene
from syscall_trace import calls_in, strace

OPTIONS = None


@dataclasses.dataclass
class Play:
    """What is recorded: a check that finds this many mails, in a profile where some were fetched before, or one was killed."""
    is_kept: bool
    mails: int
    large: tuple = (1,)
    before: int = 0
    is_killed: bool = False


PLAYS = {"keep": Play(True, 12, (1, 7)), "delete": Play(False, 12, (1, 7)), "groups": Play(False, 450, (3, 300)),
         "again": Play(True, 16, (1, 9), before=8), "replay": Play(False, 12, (1, 7), is_killed=True)}


def scene_for(name):
    play = PLAYS[name]
    return scene(OPTIONS, play.is_kept, play.mails, play.large)


def record(name):
    play, here, place = PLAYS[name], scene_for(name), OPTIONS.recordings / name
    here.begin()
    if play.before:
        here.maildrop.fill(list(here.mails.items())[:play.before])
        here.fetch()
        here.maildrop.fill(here.mails)
    if play.is_killed:
        here.break_off()
    place.mkdir(parents=True)
    shutil.copytree(here.profile, place / "before")
    (place / "profile").write_text(os.fspath(here.profile))
    outcome = here.run("fetch", before=strace(place / "trace"))
    if outcome.status != 0:
        raise RuntimeError(f"{name}: {outcome}")


@functools.cache
def recording(name):
    place = OPTIONS.recordings / name
    with open(place / "trace", encoding="ascii") as trace:
        calls = calls_in(trace)
    return Recording(calls, (place / "profile").read_text(), place / "before")


def at_home(here):
    """The account is that of the recording's scene, whose server listened elsewhere."""
    accounts = here.profile / "accounts.json"
    accounts.write_bytes(accounts.read_bytes().replace(port_in(accounts), port_in(here.template / "accounts.json")))


def port_in(accounts):
    return re.search(rb'"port": \d+', accounts.read_bytes())[0]


def try_case(case):
    name = case.split()[0]
    here = scene_for(name)
    cut = LostPower(recording(name), random.Random(case))
    shutil.rmtree(here.profile, ignore_errors=True)
    cut.leave(here.profile)
    at_home(here)
    here.maildrop.fill(cut.left_on_server(here.mails))
    return here.disorder_after(here.settled_fetch()), f"{cut.style}, at line {cut.moment} of the trace"


def main():
    global OPTIONS
    parser = drill.options(__doc__)
    parser.add_argument("--recordings", type=pathlib.Path, help="those of a run that failed")
    OPTIONS = parser.parse_args()
    drill.needs("strace")
    with drill.workplace() as OPTIONS.folder:
        if not OPTIONS.recordings:
            OPTIONS.recordings = pathlib.Path(OPTIONS.folder, "recordings")
            for name in PLAYS:
                record(name)
        count = OPTIONS.cases or 10_000
        cases = [OPTIONS.case] if OPTIONS.case else [f"{name} {seed}" for seed in range(-(-count // len(PLAYS))) for name in PLAYS]
        status = drill.run("power cut", try_case, cases)
        if status and OPTIONS.recordings.is_relative_to(OPTIONS.folder):
            kept = shutil.copytree(OPTIONS.recordings, pathlib.Path("power-cut-recordings").absolute(), dirs_exist_ok=True)
            print(f"power_cut.py --recordings {kept} --case '...' repeats it")
    return status


if __name__ == "__main__":
    sys.exit(main())
