# SPDX-License-Identifier: GPL-3.0-or-later
"""The real poppo-cli with a profile of its own."""
import collections
import json
import os
import pathlib
import subprocess
import tempfile

Outcome = collections.namedtuple("Outcome", "status last complaints")


class MailFetcher:
    program = None

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="poppo-profile-")
        self.profile = pathlib.Path(self.folder.name, "profile")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()

    def run(self, *arguments):
        command = [self.program, "--profile", self.profile, "--json", *arguments]
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "ASAN_OPTIONS", "UBSAN_OPTIONS") if name in os.environ}
        done = subprocess.run(list(map(str, command)), stdin=subprocess.DEVNULL, capture_output=True, timeout=60,
                              env=dict(environment, LC_ALL="C.UTF-8"))
        lines = done.stdout.decode().splitlines()
        return Outcome(done.returncode, json.loads(lines[-1]) if lines else {}, done.stderr.decode())

    def add(self, port, user, password, *options):
        return self.run("account", "add", "a", "--server", f"localhost:{port}", "--user", user,
                        "--password-command", f"echo {password}", *options)

    def fetch(self):
        return self.run("fetch")

    def stored(self):
        return sorted(file.read_bytes() for file in self.profile.glob("mail/**/*.poppo*"))
