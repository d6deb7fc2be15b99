# SPDX-License-Identifier: GPL-3.0-or-later
"""A POP3 server from Debian as an ordinary process on free loopback ports, in namespaces of its own: it sees its own users, /etc,
/run and /var/mail, and nothing of it outlives the test, however that ends."""
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
CERTIFICATES = HERE.parents[1] / "support/certificates"
USER, PASSWORD = "ann", "open-sesame"
# Of PASSWORD: openssl passwd -6 -salt poppo
PASSWORD_HASH = "$6$poppo$dEQFbVvMwt4vRn/uZGipuJKGXQy/EQNfz9xwrYoD7xh42vjFL34Fmul09muJ8AD4RCf9hvM95Fl8zUAsDahKZ/"
UID, GID = 20001, 8  # GID 8 is Debian's group mail


def listener():
    listening = socket.create_server(("127.0.0.1", 0), backlog=16)
    return listening, listening.getsockname()[1]


def free_port():
    listening, port = listener()
    listening.close()
    return port


class RealServer:
    """Made in a with statement: filled and started by then."""
    name = title = package = ""
    ways = ("plain", "STLS", "TLS")
    uidl = ""  # what its UIDLs look like
    takes_nul = checks_logins = True
    users = {}  # name to id, of those the server wants besides the machine's own

    def __init__(self, unpacked):
        self.unpacked = pathlib.Path(unpacked)
        self.plain_socket, self.plain_port = listener()
        self.tls_socket, self.tls_port = listener()
        self.process = None

    def __enter__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix=f"poppo-{self.name}-"))
        try:
            self._furnish()
            self.configure()
            self._start()
            self._await_greeting()
            self.prepare()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.process:
            self.process.kill()  # and with it the namespace, with all that runs in it
            self.process.wait()
        self.plain_socket.close()
        self.tls_socket.close()
        shutil.rmtree(self.home, ignore_errors=True)

    # What each server does in its own way
    def configure(self):
        """Writes what the server reads."""

    def command(self):
        """What runs as the first process of the namespace."""
        raise NotImplementedError

    def prepare(self):
        """What is left to do once it runs."""

    def put(self, mails):
        """LF line ends: all that is in the mailbox of USER then."""
        raise NotImplementedError

    # For them
    def path(self, *names):
        return self.home.joinpath(*names)

    def write(self, name, text, mode=0o644):
        file = self.path(name)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        file.chmod(mode)
        return file

    def certificate(self, owner="root"):
        """One file with key and certificate."""
        key, certificate = ((CERTIFICATES / f"good.{kind}").read_text() for kind in ("key", "pem"))
        file = self.write("server.pem", key + certificate, 0o600)
        self.give(owner, file)
        return file

    def give(self, owner, *files):
        for file in files:
            os.chown(file, self.users.get(owner, 0), self.users.get(owner, 0))

    def own_ports(self):
        """For a server that listens itself."""
        self.plain_socket.close()
        self.tls_socket.close()

    def inetd(self, plain, tls=None):
        command = ["python3", str(HERE / "inetd.py"), str(self.plain_socket.fileno()), *map(str, plain)]
        return command + (["--", str(self.tls_socket.fileno()), *map(str, tls)] if tls else [])

    def enter(self, command):
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc",
                str(HERE / "enter.sh"), str(self.unpacked), str(self.home), *map(str, command)]

    def version(self):
        """Of its package, as upstream counts."""
        lines = (self.unpacked / "versions").read_text().splitlines()
        unpacked = dict(line.split() for line in lines)
        version = unpacked.get(self.package) or subprocess.run(
            ["dpkg-query", "-W", "-f=${Version}", self.package], check=True, capture_output=True, text=True).stdout
        return re.sub(r"^\d+:|-[^-]*$|\+dfsg.*", "", version)

    def log(self):
        return (self.home / "log").read_text(errors="replace")[-2000:]

    def _furnish(self):
        self.home.chmod(0o755)
        for name in ("etc/pam.d", "lib", "run", "mail"):
            self.path(name).mkdir(parents=True)
        self.path("mail").chmod(0o1777)
        self.path("home").mkdir()
        os.chown(self.path("home"), UID, GID)
        self._add_to("passwd", f"{USER}:x:{UID}:{GID}::{self.home}/home:/bin/sh\n",
                     *(f"{name}:x:{number}:{number}::/var/lib/{name}:/bin/false\n" for name, number in self.users.items()))
        self._add_to("group", *(f"{name}:x:{number}:\n" for name, number in self.users.items()))
        self.write("etc/shadow", f"{USER}:{PASSWORD_HASH}:19000:0:99999:7:::\n", 0o600)

    def _add_to(self, name, *lines):
        self.write(f"etc/{name}", pathlib.Path("/etc", name).read_text() + "".join(lines))

    def _start(self):
        descriptors = [one.fileno() for one in (self.plain_socket, self.tls_socket) if one.fileno() >= 0]
        with open(self.path("log"), "wb") as log:
            self.process = subprocess.Popen(["setpriv", "--pdeathsig", "KILL", *self.enter(self.command())], pass_fds=descriptors,
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log)

    def _await_greeting(self):
        until = time.monotonic() + 20
        while self.process.poll() is None and time.monotonic() < until:
            try:
                with socket.create_connection(("127.0.0.1", self.plain_port), 5) as probe:
                    if probe.recv(3) == b"+OK":
                        return
            except OSError:
                pass
            time.sleep(0.05)
        raise RuntimeError(f"{self.title} does not answer:\n{self.log()}")
