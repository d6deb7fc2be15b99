# SPDX-License-Identifier: GPL-3.0-or-later
"""What a program did to the files below a folder, and said on its sockets: read from a trace."""
import dataclasses
import os
import pathlib
import re

NEVER = float("inf")
UNKNOWN = {"creat", "writev", "pwritev", "truncate", "fallocate", "copy_file_range", "sendfile", "dup", "dup2", "dup3", "rmdir", "link", "renameat",
           "renameat2", "unlinkat", "sync"}  # nobody uses them on the profile; who begins to must teach them to this file


class File:
    """What a name stands for: it keeps its content when it is renamed, and when nothing names it any more."""

    def __init__(self, content=b"", is_folder=False):
        self.content, self.is_folder, self.size = content, is_folder, len(content)


@dataclasses.dataclass
class Step:
    begun: int
    ended: int
    durable: float = dataclasses.field(default=NEVER, init=False)  # when the first sync had ended that is sure to have it


@dataclasses.dataclass
class Written(Step):
    file: File
    offset: int
    content: bytes


@dataclasses.dataclass
class Truncated(Step):
    file: File
    size: int


@dataclasses.dataclass
class Named(Step):
    """A name in a folder for a file, in place of another where was is given; no file: the name goes."""
    folder: File
    path: str
    file: File = None
    was: str = None


@dataclasses.dataclass
class Synced(Step):
    file: File  # or folder; none: everything


@dataclasses.dataclass
class Said(Step):
    text: bytes


class Recording:
    """Steps in the order in which they were begun. Names are relative to the folder; before holds what was there, durably."""

    def __init__(self, calls, folder, as_it_was):
        self.folder = os.fspath(folder)
        self.before = {os.fspath(path.relative_to(as_it_was)): File(b"" if path.is_dir() else path.read_bytes(), path.is_dir())
                       for path in [as_it_was, *sorted(pathlib.Path(as_it_was).rglob("*"))]}
        self.names = dict(self.before)
        self.open = {}  # descriptor: [file, position, appends]
        self.steps = []
        for call in calls:
            self.take(call)
        syncs = [step for step in self.steps if isinstance(step, Synced)]
        for step in self.steps:
            step.durable = min((sync.ended for sync in syncs if sync.begun > step.ended and covers(sync, step)), default=NEVER)

    def take(self, call):
        handler = getattr(self, f"_{call.name}", None)
        if handler:
            handler(call, (call.begun, call.ended))
        elif call.name in UNKNOWN and (call.file in self.open or self.folder.encode() in b" ".join(call.strings)):
            raise ValueError(f"{call.name} is not known to the recording: {call.text[:200]}")

    def inside(self, path):
        path = os.fsdecode(path)
        return os.path.relpath(path, self.folder) if path == self.folder or path.startswith(self.folder + "/") else None

    def _name(self, when, path, file=None, was=None):
        if was is not None:
            self.names.pop(was)
        if file is None:
            self.names.pop(path)
        else:
            self.names[path] = file
        self.steps.append(Named(*when, self.names[os.path.dirname(path) or "."], path, file, was))

    def _openat(self, call, when):
        path = self.inside(call.strings[0])
        self.open.pop(call.result, None)
        if path is None:
            return
        if "O_TMPFILE" in call.text:
            file = File()
        elif path in self.names:
            file = self.names[path]
        else:
            file = File()
            self._name(when, path, file)
        if "O_TRUNC" in call.text:
            self._cut(file, 0, when)
        self.open[call.result] = [file, 0, "O_APPEND" in call.text]

    def _mkdir(self, call, when):
        path = self.inside(call.strings[0])
        if path is not None:
            self._name(when, path, File(is_folder=True))

    def _rename(self, call, when):
        was, path = map(self.inside, call.strings)
        if path is not None:
            self._name(when, path, self.names[was], was)

    def _linkat(self, call, when):
        path = self.inside(call.strings[1])
        if path is not None:
            self._name(when, path, self.open[int(re.fullmatch(rb"/proc/self/fd/(\d+)", call.strings[0])[1])][0])

    def _unlink(self, call, when):
        path = self.inside(call.strings[0])
        if path is not None:
            self._name(when, path)

    def _write(self, call, when):
        content = call.strings[0][:call.result]
        if call.path.startswith("socket:"):
            self.steps.append(Said(*when, content))
        elif call.file in self.open:
            entry = self.open[call.file]
            offset = entry[0].size if entry[2] else entry[1]
            entry[1] = offset + len(content)
            self._put(entry[0], offset, content, when)

    def _sendto(self, call, when):
        self.steps.append(Said(*when, call.strings[0][:call.result]))

    def _pwrite64(self, call, when):
        if call.file in self.open:
            self._put(self.open[call.file][0], call.number(-1), call.strings[0][:call.result], when)

    def _put(self, file, offset, content, when):
        file.size = max(file.size, offset + len(content))
        self.steps.append(Written(*when, file, offset, content))

    def _ftruncate(self, call, when):
        if call.file in self.open:
            self._cut(self.open[call.file][0], call.number(-1), when)

    def _cut(self, file, size, when):
        file.size = size
        self.steps.append(Truncated(*when, file, size))

    def _lseek(self, call, _when):
        if call.file in self.open:
            self.open[call.file][1] = call.result

    def _fsync(self, call, when):
        if call.file in self.open:
            self.steps.append(Synced(*when, self.open[call.file][0]))
        elif self.inside(call.path) is not None:
            raise ValueError(f"{call.path} was never opened")

    _fdatasync = _fsync

    def _syncfs(self, _call, when):
        self.steps.append(Synced(*when, None))

    def _close(self, call, _when):
        self.open.pop(call.file, None)


def covers(sync, step):
    if isinstance(step, (Written, Truncated)):
        return sync.file is None or sync.file is step.file
    return isinstance(step, Named) and (sync.file is None or sync.file is step.folder)
