# SPDX-License-Identifier: GPL-3.0-or-later
"""The plainest reader of a POP3 mailbox there can be: what it gets is what a server holds. Shares no code with Poppo."""
import socket
import ssl


class Refused(Exception):
    """The server said no, or hung up."""


class Pop3Reader:
    def __init__(self, port, seconds=20):
        self.socket = socket.create_connection(("127.0.0.1", port), seconds)
        self._buffer()
        self.greeting = self._line().decode("latin-1").strip()

    def _buffer(self):
        self.file = self.socket.makefile("rb")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.file.close()
        self.socket.close()

    def _line(self):
        line = self.file.readline()
        if not line:
            raise Refused("(closed)")
        return line

    def ask(self, command):
        # A server that sends an answer in two pieces would hold the second back for our delayed acknowledgement: 40 ms each.
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        self.socket.sendall(command.encode() + b"\r\n")
        answer = self._line().decode("latin-1").strip()
        if not answer.startswith("+OK"):
            raise Refused(answer)
        return answer

    def read(self, command):
        """The body of a multi-line answer as it stands on the wire, its dots undone."""
        self.ask(command)
        lines, is_new = [], True
        while (line := self._line()) != b".\r\n" or not is_new:
            lines.append(line[1:] if is_new and line.startswith(b".") else line)
            is_new = line.endswith(b"\r\n")
        return b"".join(lines)

    def list(self, command):
        return self.read(command).decode(errors="surrogateescape").split("\r\n")[:-1]

    def capabilities(self):
        try:
            return self.list("CAPA")
        except Refused:
            return []

    def start_tls(self, ca_file):
        self.ask("STLS")
        self.file.close()
        self.socket = ssl.create_default_context(cafile=ca_file).wrap_socket(self.socket, server_hostname="localhost")
        self._buffer()

    def login(self, user, password):
        self.ask(f"USER {user}")
        return self.ask(f"PASS {password}")

    def count(self):
        return int(self.ask("STAT").split()[1])

    def messages(self):
        return [self.read(f"RETR {number}") for number in range(1, self.count() + 1)]
