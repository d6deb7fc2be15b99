# SPDX-License-Identifier: GPL-3.0-or-later
"""A profile as it lies on disk, read without any of Poppo's code, and everything that is wrong with it."""
import collections
import hashlib
import os
import pathlib
import sqlite3


def as_stored(text):
    text = text.replace(b"\r\n", b"\n")
    return text if not text or text.endswith(b"\n") else text + b"\n"


class Archive:
    def __init__(self, profile):
        self.profile = pathlib.Path(profile)
        self.account = next(iter(sorted(self.profile.glob("mail/*"))), self.profile / "mail/none")

    def files(self):
        return {path.relative_to(self.account): path.read_bytes() for part in ("new", "cur") for path in self.account.glob(f"{part}/*")}

    def broken_promises(self, mails, left):
        """At any moment. Of all mails that ever were on the server these are left there; the journal may have some alone."""
        wanted = collections.Counter(map(as_stored, mails.values()))
        here = collections.Counter(self.files().values())
        on_server = collections.Counter(as_stored(text) for text in left.values())
        yield from (f"altered: {text[:60]}, {len(text)} bytes" for text in here - wanted if text not in wanted)
        yield from (f"twice: {text[:60]}" for text in here - wanted if text in wanted)
        journal = self.account / "journal"
        pending = journal.read_bytes() if journal.exists() else b""
        yield from (f"lost: {text[:60]}" for text in wanted - here - on_server if text not in pending)

    def disorder(self, mails, left, is_kept):
        """After a check that went well: nothing may be missing, left behind or out of step."""
        yield from self.broken_promises(mails, {})
        if len(left) != (len(mails) if is_kept else 0):
            yield f"{len(left)} mails on the server"
        yield from (f"left behind: {path.name}" for path in [*self.account.glob("tmp/*"), *self.account.glob("journal*"), *self.account.glob("*.new")])
        yield from (f"set aside: {path.name}" for path in self.profile.glob("**/*.damaged*"))
        yield from self.disorder_of_ledger()
        yield from self.disorder_of_catalogue()

    def disorder_of_ledger(self):
        text = (self.account / "ledger.log").read_bytes()
        lines = [line.split(b"\t") for line in text.split(b"\n")[1:-1]]
        stored = [dict(field.split(b"=", 1) for field in line[1:]) for line in lines if line[0] == b"stored"]
        digests = {line[b"file"].decode(): line[b"sha256"].decode() for line in stored}
        files = {path.name.split(":")[0]: hashlib.sha256(content).hexdigest() for path, content in self.files().items()}
        if not text.startswith(b"poppo-ledger ") or not text.endswith(b"\n") or b"\0" in text:
            yield "ledger: not whole"
        if len(digests) != len(stored):
            yield "ledger: a file told as stored twice"
        if digests != files:
            yield f"ledger: {sorted(digests.items() ^ files.items())}"

    def disorder_of_catalogue(self):
        database = sqlite3.connect(self.profile / "catalogue.sqlite")
        try:
            rows = sorted(database.execute("SELECT file, size FROM message"))
            if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                yield "catalogue: damaged"
        finally:
            database.close()
        if rows != sorted((os.fspath(path), len(content)) for path, content in self.files().items()):
            yield f"catalogue: {rows}"
