# SPDX-License-Identifier: GPL-3.0-or-later
"""One poppo-cli, one maildrop, and a profile that is as if new for each case."""
import collections
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

from archive import Archive
from maildrop import Maildrop

LONGEST_RUN = 60  # seconds: what takes more hangs
Outcome = collections.namedtuple("Outcome", "status last complaints")


def letter(number, body):
    return b"From: ann@example.org\r\nSubject: %d\r\nMessage-ID: <%d@example.org>\r\n\r\n" % (number, number) + body


def mails(count, large=(1,)):
    """Of many shapes; the large ones go straight to their files."""
    bodies = [b".\r\n..\r\nthe end\r\n.\r\n", b"no final line end", b"", b"8-bit \xfc\xe4\r\n\r\n" + 700 * b"line after line\r\n"]
    return {b"u%d" % n: letter(n, 70_000 * b"a large one, some\r\n" if n in large else bodies[n % 4]) for n in range(count)}


class Scene:
    """Each process of a drill has its own, of each kind: scene() gives them out."""

    def __init__(self, folder, cli, breaker, is_kept, all_mails):
        self.cli, self.breaker, self.is_kept, self.mails = str(cli), str(breaker), is_kept, all_mails
        self.folder = pathlib.Path(tempfile.mkdtemp(dir=folder)).resolve()
        self.profile, self.template, self.saved, self.report = (self.folder / name for name in ("profile", "template", "saved", "report"))
        self.maildrop = Maildrop()
        self.run("account", "add", "a", "--server", f"127.0.0.1:{self.maildrop.port}", "--tls", "none", "--user", "ann",
                 "--password-command", "echo secret", *([] if is_kept else ["--keep", "0"]))
        self.profile.rename(self.template)

    def begin(self):
        """Nothing was ever fetched, and all is on the server."""
        shutil.rmtree(self.profile, ignore_errors=True)
        shutil.copytree(self.template, self.profile)
        self.maildrop.fill(self.mails)

    def save(self):
        """As it is now, here and on the server."""
        shutil.rmtree(self.saved, ignore_errors=True)
        shutil.copytree(self.profile, self.saved)
        self.saved_mails = self.maildrop.left()

    def restore(self):
        shutil.rmtree(self.profile, ignore_errors=True)
        shutil.copytree(self.saved, self.profile)
        self.maildrop.fill(self.saved_mails)

    def run(self, *arguments, before=()):
        command = [*before, self.cli, "--profile", self.profile, "--json", *arguments]
        environment = {name: os.environ[name] for name in ("PATH", "UBSAN_OPTIONS") if name in os.environ}
        environment.update(HOME=str(self.folder), LC_ALL="C.UTF-8", ASAN_OPTIONS="detect_leaks=0")  # not under ptrace
        done = subprocess.run(list(map(str, command)), stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST_RUN, env=environment)
        lines = done.stdout.decode().splitlines()
        return Outcome(done.returncode, json.loads(lines[-1]) if lines and lines[-1].endswith("}") else {}, done.stderr.decode())

    def fetch(self):
        """What a killed program had just forked may hold its lock for a moment, until it is gone as well."""
        for _ in range(50):
            outcome = self.run("fetch")
            if outcome.last.get("error") != "lock-held":
                break
        return outcome

    def settled_fetch(self):
        """Where the list had to be made anew, that check deletes nothing, and the next one does."""
        outcome = self.fetch()
        return self.fetch() if outcome.status == 0 and not self.is_kept and self.maildrop.left() else outcome

    def broken_fetch(self, wish, error, number):
        """With one call to the system broken as syscall_breaker.cpp says; and what was hit."""
        outcome = self.run("fetch", before=[self.breaker, self.profile, self.report, wish, error, number])
        return outcome, self.report.read_text().splitlines()

    def points(self, error=0):
        """The calls that broken_fetch() counts from here on, which goes on without harm."""
        return self.broken_fetch("count", error, 0)[1]

    def break_off(self):
        """From the beginning until the first of the small files would be synced; then the power goes: all that the journal
        holds is nowhere else, and where mail is deleted, no longer on the server."""
        hit = []
        while not "".join(hit).endswith(".poppo"):  # threads do not run alike each time
            self.begin()
            first = next(number for number, point in enumerate(self.points(), 1) if point.startswith("changes fdatasync") and "/new/" in point)
            self.begin()
            _, hit = self.broken_fetch("kill", 0, first)
        account = Archive(self.profile).account
        for file in account.glob("new/*"):
            if file.stat().st_size < 1024 * 1024:
                file.unlink()
        with open(account / "journal", "rb") as journal:
            os.truncate(account / "ledger.log", int(journal.readline().split()[2]))

    def promises_broken_now(self):
        return list(Archive(self.profile).broken_promises(self.mails, self.maildrop.left()))

    def disorder_after(self, outcome):
        """After a check in which nothing was broken."""
        if outcome.status != 0:
            return [f"the check afterwards ends with {outcome.status}: {outcome.last} {outcome.complaints}"]
        return list(Archive(self.profile).disorder(self.mails, self.maildrop.left(), self.is_kept))


@functools.cache
def scene_in(_process, folder, cli, breaker, is_kept, count, large):
    return Scene(folder, cli, breaker, is_kept, mails(count, large))


def scene(options, is_kept, count=3, large=(1,)):
    return scene_in(os.getpid(), options.folder, options.cli, options.breaker, is_kept, count, large)
