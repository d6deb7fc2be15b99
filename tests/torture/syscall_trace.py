# SPDX-License-Identifier: GPL-3.0-or-later
"""What strace wrote of a program, as calls in the order in which they were begun, with when each had ended."""
import dataclasses
import re

TRACED = ("openat,creat,mkdir,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,write,writev,pwrite64,pwritev,ftruncate,truncate,"
          "fallocate,copy_file_range,sendfile,fsync,fdatasync,syncfs,sync,lseek,close,dup,dup2,dup3,sendto,sendmsg,clone,clone3,fork,vfork")
STRINGS = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?')
LINE = re.compile(r"(\d+) +(?:<\.\.\. (\w+) resumed>|(\w+)\()(.*)")
OPEN_FILE = re.compile(r"(\d+)<((?:\\x[0-9a-f]{2})*)>")


def strace(trace, command=()):
    """In front of a command: all of what it writes, in full."""
    return ["strace", "-f", "--seccomp-bpf", "-o", trace, "-qq", "-xx", "-y", "-s", "100000000", "-e", f"trace={TRACED}",
            "-e", "signal=none", *command]


@dataclasses.dataclass
class Call:
    name: str
    thread: int
    text: str  # arguments as strace writes them
    result: int
    begun: int  # places in the trace: what had ended before another was begun, was done before it
    ended: int

    @property
    def strings(self):
        if any(cut for _, cut in STRINGS.findall(self.text)):
            raise ValueError(f"{self.name}: strace cut what was written")
        return [unhex(text) for text, _ in STRINGS.findall(self.text)]

    @property
    def file(self):
        """The first argument, where that is an open file."""
        found = OPEN_FILE.match(self.text)
        return int(found[1]) if found else None

    @property
    def path(self):
        """Of the open file that is the first argument."""
        found = OPEN_FILE.match(self.text)
        return unhex(found[2]).decode() if found else ""

    def number(self, place):
        """An argument that is a number, counted from the end (-1)."""
        return int(self.text.split(", ")[place])


def unhex(text):
    return bytes.fromhex(text.replace("\\x", ""))


def calls_in(lines):
    """Those that went well, of the threads of the program itself; what its child processes did is theirs."""
    calls, pending, children = [], {}, set()
    for place, line in enumerate(lines):
        found = LINE.match(line.rstrip("\n"))
        if not found:
            continue
        thread, resumed, name, rest = int(found[1]), found[2], found[3], found[4]
        if not resumed and rest.endswith("<unfinished ...>"):
            pending[thread] = (name, rest[:-len("<unfinished ...>")], place)
            continue
        name, before, begun = pending.pop(thread, (resumed, "", place)) if resumed else (name, "", place)
        text, _, result = (before + rest).rpartition(" = ")
        value = result.split()[0].split("<")[0] if result else "?"
        text = text.rstrip().removesuffix(")")
        if not value.lstrip("-").isdigit() or int(value) < 0:
            continue
        if name in ("clone", "clone3", "fork", "vfork"):
            if "CLONE_THREAD" not in text or thread in children:
                children.add(int(value))
        elif thread not in children:
            calls.append(Call(name, thread, text, int(value), begun, place))
    # A number may be given to a new file while the close that freed it has yet to be told: opened counts from its end.
    calls.sort(key=lambda call: call.ended if call.name == "openat" else call.begun)
    # A child's first lines may stand before the end of the call that made it.
    return [call for call in calls if call.thread not in children]
