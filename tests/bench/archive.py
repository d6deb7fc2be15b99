# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of an archive that is large, far away, or one of many."""
import pathlib
import statistics
import tempfile

from delay_proxy import DelayProxy
from rivals import fill, fill_big, measured, race, ratio

ROUND_TRIP = 0.05


def far(server, poppo, mpop, drain, rounds):
    fill(server.mailbox("far"), 1000, 4000)
    server.hand_over("far")
    print(f"1000 messages of 4 kB behind {ROUND_TRIP * 1000:.0f} ms of round trip:")
    proxy = DelayProxy(server, ROUND_TRIP)
    try:
        results = race(proxy, "far", 1000, [poppo, mpop, drain], rounds)
    finally:
        proxy.stop()
    ratio(results, "poppo-cli", "mpop")
    more = statistics.median(a[0] - b[0] for a, b in zip(results["poppo-cli"], results["drain"]))
    print(f"  poppo-cli takes {more:.2f} s more than the drain, that is {more / ROUND_TRIP:.1f} round trips")


def large(server, poppo, mpop, drain, rounds):
    folder = server.mailbox("large")
    for number in range(20):
        fill_big(folder, 20, number)
    server.hand_over("large")
    print("20 messages of 20 MiB:")
    results = race(server, "large", 20, [poppo, mpop, drain], rounds)
    ratio(results, "poppo-cli", "mpop")


def known(server, poppo, count):
    """A check in which nothing is new, and then one that finds some, beside the same in a small archive."""
    fresh = min(count, 5000)
    fill(server.mailbox("known"), count, 600)
    server.hand_over("known")
    with tempfile.TemporaryDirectory(prefix="poppo-bench-") as folder:
        full, small = pathlib.Path(folder) / "full", pathlib.Path(folder) / "small"
        base = poppo.prepare(server, "known", full)
        first = measured([*base, "fetch"])
        print(f"{count} messages of 600 bytes, fetched once: {first[0]:.2f} s, {count / first[0]:.0f} a second")
        idle = measured([*base, "fetch"])
        print(f"  checked again, all known: {idle[0]:.2f} s, of which poppo-cli worked {idle[1]:.2f} s; peak {idle[2]:.1f} MiB")
        fill(server.mailbox("known"), fresh, 600, first=count)
        fill(server.mailbox("small"), fresh, 600)
        for user in ("known", "small"):
            server.hand_over(user)
        idle_cpu, grown = idle[1], measured([*base, "fetch"])
        alone = measured([*poppo.prepare(server, "small", small), "fetch"])
        per_mail = (grown[1] - idle_cpu) / fresh
        print(f"  {fresh} more: {per_mail * 1e6:.0f} microseconds of work for each, in an empty archive {alone[1] / fresh * 1e6:.0f}"
              f" ({per_mail / (alone[1] / fresh):.2f} times)")


def together(server, poppo, count, users):
    """Several accounts in one process, beside the slowest of them alone."""
    names = [f"user{number}" for number in range(users)]
    for name in names:
        fill(server.mailbox(name), count, 8000)
        server.hand_over(name)
    with tempfile.TemporaryDirectory(prefix="poppo-bench-") as folder:
        slowest = 0.0
        for name in names:
            base = poppo.prepare(server, name, pathlib.Path(folder) / name)
            slowest = max(slowest, measured([*base, "fetch"])[0])
        for name in names:
            base = poppo.prepare(server, name, pathlib.Path(folder) / "all")
        all_at_once = measured([*base, "fetch"])
    print(f"{users} accounts with {count} messages of 8 kB each, at once: {all_at_once[0]:.2f} s, the slowest alone {slowest:.2f} s"
          f" ({all_at_once[0] / slowest:.2f} times)")


def run(server, poppo, mpop, drain, options):
    far(server, poppo, mpop, drain, options.rounds)
    large(server, poppo, mpop, drain, options.rounds)
    if options.known:
        known(server, poppo, options.known)
    for users in (2, 10):
        together(server, poppo, 1000, users)
