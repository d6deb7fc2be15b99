# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs cases on all cores and tells which of them broke a promise, each with the words that repeat it."""
import argparse
import multiprocessing
import os
import pathlib
import shutil
import signal
import sys
import tempfile
import time

SKIPPED = 77
POLICIES = {"keep": True, "delete": False}


def options(description):
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True, type=pathlib.Path, help="poppo-cli")
    parser.add_argument("--breaker", type=pathlib.Path, help="syscall_breaker")
    parser.add_argument("--cases", type=int, default=0, help="how many, spread evenly; 0 is every one")
    parser.add_argument("--case", help="this one alone, as a failure names it")
    return parser


def workplace():
    """In memory where that is to be had: a disk takes four times as long."""
    return tempfile.TemporaryDirectory(prefix="poppo-torture-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)


def spread(cases, count):
    return cases if not count or count >= len(cases) else [cases[(2 * n + 1) * len(cases) // (2 * count)] for n in range(count)]


def needs(*programs):
    for program in programs:
        if not shutil.which(program):
            print(f"{program} is not here")
            sys.exit(SKIPPED)


def one(try_case, case):
    """What is wrong, and what else there is to tell; an exception of the drill itself is wrong as well."""
    try:
        return case, *try_case(case)
    except Exception as error:
        return case, [f"{type(error).__name__}: {error}"], None


def ignore_interrupt():
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def run(name, try_case, cases):
    """Each case is a text; try_case(case) gives a list of findings and what was hit (None: nothing)."""
    began, failed, hits = time.monotonic(), 0, 0
    with multiprocessing.Pool(multiprocessing.cpu_count(), ignore_interrupt) as pool:
        for case, findings, hit in pool.imap_unordered(Tried(try_case), cases, chunksize=4):
            hits += hit is not None
            failed += bool(findings)
            if findings:
                print(f"FAIL {case!r} ({hit}):", *findings, sep="\n    ", flush=True)
    print(f"{name}: {len(cases)} cases, {hits} of them hit, {failed} failed, {time.monotonic() - began:.0f} s")
    return 1 if failed or not hits else 0


class Tried:
    def __init__(self, try_case):
        self.try_case = try_case

    def __call__(self, case):
        return one(self.try_case, case)
