# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder as a power cut may have left it: what was synced is there; of the rest anything may be, whole, torn or as zeros."""
import os
import pathlib
import re

from recording import Named, Said, Truncated, Written

STYLES = ("nothing", "in order", "names alone", "scattered", "scattered")


class LostPower:
    """One cut at a moment of a recording; all chance comes from random."""

    def __init__(self, recording, random):
        self.random = random
        self.recording = recording
        self.style = random.choice(STYLES)
        self.moment = random.choice(self.moments(random.random() < 0.7))
        self.likely = random.choice((0.2, 0.5, 0.8))
        self.steps = [step for step in recording.steps if step.begun <= self.moment]
        self.last_in_order = random.randrange(len(self.steps))
        self.names = dict(recording.before)
        self.content = {}

    def moments(self, is_weighty):
        """Most calls are the catalogue's, which is rebuilt from the rest: it must not have most of the cuts, too."""
        catalogue = {step.file for step in self.recording.steps if isinstance(step, Named) and step.path.startswith("catalogue")}
        return [place for step in self.recording.steps if not (is_weighty and getattr(step, "file", None) in catalogue)
                for place in (step.begun, step.ended)]

    def leave(self, folder):
        for number, step in enumerate(self.steps):
            share = 1.0 if step.durable <= self.moment else self.luck(number, step)
            if isinstance(step, Named) and share:
                self.rename(step)
            elif isinstance(step, (Written, Truncated)) and share is not None:
                self.change(step, share)
        for path, file in sorted(self.names.items()):
            place = pathlib.Path(folder, path)
            if file.is_folder and (path == "." or place.parent.is_dir()):
                place.mkdir(mode=0o700, exist_ok=True)
            elif not file.is_folder and place.parent.is_dir():
                place.write_bytes(self.content_of(file))
                os.chmod(place, 0o600)

    def luck(self, number, step):
        """How much of a step is there that no sync had: None is nothing of it, below 1 is torn, 0 is its room alone."""
        if self.style == "nothing":
            return None
        if self.style == "names alone":
            return 1.0 if isinstance(step, Named) else None
        if self.style == "in order":
            return 1.0 if number < self.last_in_order else self.random.random() if number == self.last_in_order else None
        if self.random.random() >= self.likely:
            return None
        return self.random.choice((1.0, 1.0, 1.0, self.random.random(), 0.0))

    def rename(self, step):
        if step.was:
            self.names.pop(step.was, None)
        if step.file:
            self.names[step.path] = step.file
        else:
            self.names.pop(step.path, None)

    def content_of(self, file):
        return self.content.setdefault(file, bytearray(file.content))

    def change(self, step, share):
        content = self.content_of(step.file)
        if isinstance(step, Truncated):
            del content[step.size:]
            content.extend(bytes(step.size - len(content)))
            return
        written = step.content[:int(share * len(step.content))]
        written = bytes(len(step.content)) if share == 0 else written
        content.extend(bytes(max(0, step.offset - len(content))))
        content[step.offset:step.offset + len(written)] = written

    def left_on_server(self, mails):
        """What QUIT has deleted by then, or may have."""
        said = b"".join(step.text for step in self.steps if isinstance(step, Said))
        if b"QUIT\r\n" not in said or self.random.random() < 0.3:
            return mails
        gone = set(map(int, re.findall(rb"^DELE (\d+)\r$", said, re.M)))
        return {uidl: text for number, (uidl, text) in enumerate(mails.items(), 1) if number not in gone}
