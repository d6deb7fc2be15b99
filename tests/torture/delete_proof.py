# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves from a recording that before each DELE the message's bytes and its ledger line were in a completed sync, and the
names of the files that hold them as well."""
import hashlib
import re

from recording import Named, Said, Truncated, Written


class DurableDisk:
    """What a disk is sure to hold at a moment; the moments asked for only grow."""

    def __init__(self, recording):
        self.steps = recording.steps
        self.waiting = sorted((step for step in self.steps if isinstance(step, (Written, Truncated))), key=lambda step: step.durable)
        self.before = recording.before
        self.content = {id(file): bytearray(file.content) for file in recording.before.values()}

    def at(self, moment):
        """Path: content, of the files whose name is durable."""
        while self.waiting and self.waiting[0].durable < moment:
            step = self.waiting.pop(0)
            content = self.content.setdefault(id(step.file), bytearray())
            if isinstance(step, Truncated):
                del content[step.size:]
            else:
                content.extend(bytes(max(0, step.offset - len(content))))
                content[step.offset:step.offset + len(step.content)] = step.content
        names = dict(self.before)
        for step in self.steps:
            if not isinstance(step, Named) or step.begun > moment:
                continue
            names.pop(step.path, None)  # what has begun may have been done
            names.pop(step.was, None)
            if step.file and step.durable < moment:
                names[step.path] = step.file
        return {path: self.content.get(id(file), bytearray()) for path, file in names.items() if has_way(path, names) and not file.is_folder}


def has_way(path, names):
    return "/" not in path or (path.rpartition("/")[0] in names and has_way(path.rpartition("/")[0], names))


def doubts(recording, mails):
    """Of the mails, by unique-id as they are stored and in the server's order, those asked to be deleted too early."""
    disk, found, deleted = DurableDisk(recording), [], 0
    for said in recording.steps:
        numbers = re.findall(rb"^DELE (\d+)\r$", said.text, re.M) if isinstance(said, Said) else []
        if not numbers:
            continue
        files = disk.at(said.begun)
        journals = [bytes(content) for path, content in files.items() if path.endswith("/journal")]
        ledgers = b"\n".join(journals + [bytes(content) for path, content in files.items() if path.endswith("/ledger.log")])
        whole = {hashlib.sha256(content).hexdigest() for path, content in files.items() if "/new/" in path or "/cur/" in path}
        for number in map(int, numbers):
            uidl, text = list(mails.items())[number - 1]
            digest = hashlib.sha256(text).hexdigest()
            deleted += 1
            if digest not in whole and not any(text in journal for journal in journals):
                found.append(f"DELE {number}: the bytes of {uidl.decode()} are not in a completed sync")
            if not re.search(rb"^stored\t.*\tuidl=%b\t.*\tsha256=%b\t" % (re.escape(uidl), digest.encode()), ledgers, re.M):
                found.append(f"DELE {number}: the ledger line of {uidl.decode()} is not in a completed sync")
    return found, deleted
