#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Speed and memory beside others, as ratios within one run: the same mailboxes on one Dovecot, fetched in turn by
Poppo, by mpop and by a bare pipelined drain (netcat into nothing). Times are whole processes; the median of the rounds
is printed with the smallest and the largest.

./dev bench [--rounds N] [--messages N] [--big MIB]"""
import argparse
import os
import pathlib
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time

import dovecot

WORDS = "mail pigeon letter home paper river coffee contract harvest meeting 会議 請求書 写真 予約 お知らせ".split()


def fill(folder, count, size):
    dice = random.Random(1939)
    for number in range(count):
        head = (f"Return-Path: <ann{number % 50}@sender.example>\nFrom: Ann {number % 50} <ann{number % 50}@sender.example>\n"
                f"To: me@home.example\nSubject: Letter {number}\nMessage-ID: <{number}.{count}@sender.example>\n"
                f"Date: Tue, 24 Nov 2026 09:{number % 60:02}:00 +0900\nMIME-Version: 1.0\n"
                f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n")
        body = []
        length = len(head)
        while length < size:
            line = " ".join(dice.choice(WORDS) for _ in range(9))
            body.append(line)
            length += len(line.encode()) + 1
        (folder / f"{1700000000 + number}.M{number}.bench").write_text(head + "\n".join(body) + "\n", encoding="utf-8")


def fill_big(folder, mebibytes):
    line = b"All work and no play makes the pigeon a very dull bird, said the other pigeon.\n"
    block = line * (1024 * 1024 // len(line))
    with open(folder / "1700000000.M1.bench", "wb") as big:
        big.write(b"From: big@sender.example\nSubject: Big\nMessage-ID: <big@sender.example>\n\n")
        for _ in range(mebibytes):
            big.write(block)


def own_memory():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measured(command, **options):
    """Wall seconds, CPU seconds and peak MiB of the largest single process, as the system accounts for them."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command[0]} ended with status {process.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Poppo:
    name = "poppo-cli"

    def __init__(self, binary):
        self.binary = binary

    def prepare(self, server, user, work):
        base = [self.binary, "--profile", str(work / "poppo")]
        subprocess.run([*base, "account", "add", user, "--server", f"127.0.0.1:{server.port}", "--tls", "none", "--user", user,
                        "--password-command", "echo secret"], check=True, stdout=subprocess.DEVNULL)
        return base

    @staticmethod
    def stored(work):
        return [mail for place in ("new", "cur") for mail in work.glob(f"poppo/mail/*/{place}/*.poppo*")]

    def fetch(self, server, user, work, expected):
        result = measured([*self.prepare(server, user, work), "fetch"])
        stored = len(self.stored(work))
        if stored != expected:
            sys.exit(f"Poppo stored {stored} of {expected}")
        return result


class Mpop:
    name = "mpop"

    def fetch(self, server, user, work, expected):
        target = work / "mpop"
        for name in ("cur", "new", "tmp"):
            (target / name).mkdir(parents=True)
        config = work / "mpoprc"
        config.write_text(f"account default\nhost 127.0.0.1\nport {server.port}\ntls off\nauth user\nuser {user}\npassword secret\n"
                          f"keep on\npipelining on\nuidls_file {work}/uidls\ndelivery maildir {target}\n")
        config.chmod(0o600)
        result = measured(["mpop", "-C", str(config), "-Q"])
        if len(os.listdir(target / "new")) != expected:
            sys.exit("mpop did not store all")
        return result


class Drain:
    name = "drain"

    def fetch(self, server, user, work, expected):
        commands = work / "commands"
        commands.write_text(f"USER {user}\r\nPASS secret\r\n" + "".join(f"RETR {n}\r\n" for n in range(1, expected + 1)) + "QUIT\r\n")
        with open(commands, "rb") as source:
            return measured(["nc", "-w", "60", "127.0.0.1", str(server.port)], stdin=source)


def race(server, user, expected, rivals, rounds):
    results = {rival.name: [] for rival in rivals}
    # Nothing is deleted between the rounds, and nothing of the last rival waits to be written: else one rival
    # would pay for the other (ext4 creates files slowly where many were deleted a moment ago).
    with tempfile.TemporaryDirectory(prefix="poppo-bench-") as folder:
        for turn in range(rounds + 1):  # the first warms the caches and is not counted
            for rival in rivals:
                work = pathlib.Path(folder) / f"{rival.name}-{turn}"
                work.mkdir()
                os.sync()
                result = rival.fetch(server, user, work, expected)
                if turn:
                    results[rival.name].append(result)
    for name, rows in results.items():
        wall, cpu, peak = ([row[i] for row in rows] for i in range(3))
        # A child begins with the memory of the Python that forked it, so less than that cannot be told.
        print(f"  {name:10} {statistics.median(wall):7.2f} s ({min(wall):.2f} to {max(wall):.2f})   cpu {statistics.median(cpu):6.2f} s"
              f"   peak {statistics.median(peak):6.1f} MiB (at least {own_memory():.0f} by the way of measuring)")
    return results


def ratio(results, one, other):
    pairs = [a[0] / b[0] for a, b in zip(results[one], results[other])]
    print(f"  {one} / {other}: {statistics.median(pairs):.2f} ({min(pairs):.2f} to {max(pairs):.2f})")


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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--bin", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--messages", type=int, default=10000)
    parser.add_argument("--big", type=int, default=1024, help="MiB of the one large message")
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
    finally:
        server.stop()


if __name__ == "__main__":
    main()
