# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is raced, on which mailboxes, and how a process is measured."""
import os
import pathlib
import random
import statistics
import subprocess
import sys
import tempfile
import time

WORDS = "mail pigeon letter home paper river coffee contract harvest meeting 会議 請求書 写真 予約 お知らせ".split()


def fill(folder, count, size, first=0):
    dice = random.Random(1939 + first)
    for number in range(first, first + count):
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


def fill_big(folder, mebibytes, number=1):
    line = b"All work and no play makes the pigeon a very dull bird, said the other pigeon.\n"
    block = line * (1024 * 1024 // len(line))
    with open(folder / f"1700000000.M{number}.bench", "wb") as big:
        big.write(f"From: big@sender.example\nSubject: Big {number}\nMessage-ID: <big{number}@sender.example>\n\n".encode())
        for _ in range(mebibytes):
            big.write(block)


def measured(command, **options):
    """Wall seconds, CPU seconds and peak MiB of the largest single process, as the system accounts for them. The peak is
    told by time(1): of a child of ours the system would count the memory of the Python that it began as."""
    with tempfile.NamedTemporaryFile(prefix="poppo-bench-") as peak:
        start = time.monotonic()
        process = subprocess.Popen(["time", "-q", "-o", peak.name, "-f", "%M", *command], stdout=subprocess.DEVNULL, **options)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            sys.exit(f"{command[0]} ended with status {process.returncode}")
        return wall, usage.ru_utime + usage.ru_stime, int(peak.read()) / 1024


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
        print(f"  {name:10} {statistics.median(wall):7.2f} s ({min(wall):.2f} to {max(wall):.2f})   cpu {statistics.median(cpu):6.2f} s"
              f"   peak {statistics.median(peak):6.1f} MiB")
    return results


def ratio(results, one, other):
    pairs = [a[0] / b[0] for a, b in zip(results[one], results[other])]
    print(f"  {one} / {other}: {statistics.median(pairs):.2f} ({min(pairs):.2f} to {max(pairs):.2f})")
