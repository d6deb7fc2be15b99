#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed and memory beside others, as ratios within one run: the same mailboxes on one Dovecot, fetched in turn by
Poppo, by mpop and by a bare pipelined drain (netcat into nothing). Times are whole processes; the median of the rounds
is printed with the smallest and the largest.

./dev bench [--rounds N] [--messages N] [--big MIB] [--known N]"""
import argparse
import os
import pathlib
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import archive
import dovecot
from rivals import Drain, Mpop, Poppo, fill, fill_big, measured, race, ratio


def cancel(poppo, server, user, delay_ms):
    """Seconds from an interrupt in the midst of a check to the end of the process; each sync of the disk is held for
    that long."""
    with tempfile.TemporaryDirectory(prefix="poppo-bench-") as folder:
        work = pathlib.Path(folder)
        base = poppo.prepare(server, user, work)
        held = ["strace", "--seccomp-bpf", "-f", "-qq", "-o", os.devnull, "-e", "trace=fdatasync,fsync,syncfs",
                "-e", f"inject=fdatasync,fsync,syncfs:delay_enter={delay_ms * 1000}"] if delay_ms else []
        process = subprocess.Popen([*held, *base, "fetch"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while len(poppo.stored(work)) < 300:
            time.sleep(0.005)
        running = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, text=True, check=False).stdout.split()
        start = time.monotonic()
        os.kill(int(running[0]) if held else process.pid, signal.SIGINT)
        process.wait()
        seconds = time.monotonic() - start
        print(f"  each sync held for {delay_ms:3} ms: {seconds:5.2f} s, {len(poppo.stored(work))} mails kept")


def verify(poppo, server, user, expected, rounds):
    """Seconds of verify, beside the bare SHA-256 of the same files on as many cores (OpenSSL, 500 files a process)."""
    with tempfile.TemporaryDirectory(prefix="poppo-bench-") as folder:
        work = pathlib.Path(folder)
        poppo.fetch(server, user, work, expected)
        names = work / "names"
        names.write_bytes(b"\0".join(str(mail).encode() for mail in poppo.stored(work)) + b"\0")
        bare = ["xargs", "-0", "-a", str(names), "-n", "500", "-P", str(os.cpu_count()), "openssl", "dgst", "-sha256", "-r"]
        ours = [poppo.binary, "--profile", str(work / "poppo"), "verify"]
        pairs = [(measured(ours), measured(bare)) for _ in range(rounds + 1)][1:]
        for name, rows in (("verify", [pair[0] for pair in pairs]), ("sha256", [pair[1] for pair in pairs])):
            print(f"  {name:10} {statistics.median(row[0] for row in rows):7.2f} s   peak {max(row[2] for row in rows):6.1f} MiB")
        ratios = [mine[0] / plain[0] for mine, plain in pairs]
        print(f"  verify / sha256: {statistics.median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--messages", type=int, default=10000)
    parser.add_argument("--big", type=int, default=1024, help="MiB of the one large message")
    parser.add_argument("--known", type=int, default=100000, help="messages of the mailbox that is known already")
    options = parser.parse_args()
    poppo, mpop, drain = Poppo(str(pathlib.Path(options.bin) / "bin" / "poppo-cli")), Mpop(), Drain()

    print("without a line, on one core:")
    sys.stdout.flush()
    subprocess.run([str(pathlib.Path(options.bin) / "bin" / "wire_bench")], check=True)

    server = dovecot.Dovecot(tempfile.mkdtemp(prefix="poppo-bench-dovecot-"))
    try:
        fill(server.mailbox("many"), options.messages, 8000)
        server.hand_over("many")
        print(f"{options.messages} messages of 8 kB, kept on the server:")
        many = race(server, "many", options.messages, [poppo, mpop, drain], options.rounds)
        ratio(many, "poppo-cli", "drain")
        ratio(many, "poppo-cli", "mpop")

        print("Cancel in the midst of them, until the process has ended:")
        for delay_ms in (0, 20, 100):
            cancel(poppo, server, "many", delay_ms)

        print("the same, with the window open:")
        sys.stdout.flush()
        window = pathlib.Path(options.bin) / "bin" / "window_bench"
        subprocess.run([str(window), str(server.port), "many", str(options.messages)], check=True,
                       env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})

        print(f"verify, {options.messages} messages of 8 kB:")
        verify(poppo, server, "many", options.messages, options.rounds)

        tenth = options.messages // 10
        fill(server.mailbox("few"), tenth, 8000)
        server.hand_over("few")
        print(f"memory with {tenth} of them:")
        few = race(server, "few", tenth, [poppo], 1)
        growth = many["poppo-cli"][0][2] / few["poppo-cli"][0][2]
        print(f"  peak memory, {options.messages} / {tenth} messages: {growth:.2f}")

        if options.big:
            fill_big(server.mailbox("big"), options.big)
            server.hand_over("big")
            print(f"one message of {options.big} MiB:")
            race(server, "big", 1, [poppo], 1)
            print(f"verify, one message of {options.big} MiB:")
            verify(poppo, server, "big", 1, 1)
        archive.run(server, poppo, mpop, drain, options)
    finally:
        server.stop()


if __name__ == "__main__":
    main()
