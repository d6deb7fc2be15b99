# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails laid down where a server reads them, as mail delivery agents do."""
import itertools
import os
import re
import shutil

from real_server import GID, UID

serial = itertools.count()


def put_in_maildir(folder, mails):
    shutil.rmtree(folder / "new", ignore_errors=True)
    shutil.rmtree(folder / "cur", ignore_errors=True)
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    for mail in mails:
        file = folder / "new" / f"17000{next(serial):05}.M1P1.test"
        file.write_bytes(mail)
        os.chown(file, UID, GID)
    for name in ("cur", "new", "tmp", ""):
        os.chown(folder / name, UID, GID)


def put_in_mbox(file, mails):
    """As mail delivery agents write it: lines that begin with From are quoted, each mail ends with an empty line."""
    with open(file, "wb") as mbox:
        for mail in mails:
            mbox.write(b"From ann@example.org Tue Nov 24 09:38:00 2026\n" + re.sub(rb"(?m)^From ", b">From ", mail))
            mbox.write(b"\n" if mail.endswith(b"\n") else b"\n\n")
    os.chown(file, UID, GID)
    file.chmod(0o600)
