# SPDX-License-Identifier: GPL-3.0-or-later
"""A mailbox and the POP3 server before it, on loopback: what DELE marks is gone with QUIT (RFC 1939, section 6)."""
import socketserver
import threading

CAPABILITIES = b"+OK\r\nUSER\r\nUIDL\r\nTOP\r\nPIPELINING\r\nRESP-CODES\r\n.\r\n"


def stuffed(text):
    text = text if not text or text.endswith(b"\r\n") else text + b"\r\n"
    return (b"." if text.startswith(b".") else b"") + text.replace(b"\r\n.", b"\r\n..") + b".\r\n"


class Session(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True
    timeout = 60

    def handle(self):
        with self.server.in_session:
            self.mails, self.marked = list(self.server.mails.items()), set()
            self.say(b"+OK ready")
            try:
                for line in self.rfile:
                    if not self.answer(*line.split()):
                        return
            except OSError:
                pass  # the other side was killed

    def say(self, line):
        self.wfile.write(line + b"\r\n")

    def answer(self, verb=b"", *words):
        number = int(words[0]) - 1 if words and words[0].isdigit() else None
        here = [(n, uidl, text) for n, (uidl, text) in enumerate(self.mails, 1) if n - 1 not in self.marked]
        if verb == b"CAPA":
            self.wfile.write(CAPABILITIES)
        elif verb == b"STAT":
            self.say(b"+OK %d %d" % (len(here), sum(len(text) for _, _, text in here)))
        elif verb in (b"LIST", b"UIDL"):
            rows = b"".join(b"%d %b\r\n" % (n, uidl if verb == b"UIDL" else b"%d" % len(text)) for n, uidl, text in here)
            self.wfile.write(b"+OK\r\n" + rows + b".\r\n")
        elif verb == b"RETR":
            self.wfile.write(b"+OK\r\n" + stuffed(self.mails[number][1]))
        elif verb == b"TOP":
            self.wfile.write(b"+OK\r\n" + stuffed(self.mails[number][1].split(b"\r\n\r\n")[0] + b"\r\n\r\n"))
        elif verb == b"DELE":
            self.marked.add(number)
            self.say(b"+OK")
        elif verb == b"QUIT":
            for marked in self.marked:
                self.server.mails.pop(self.mails[marked][0], None)
            self.say(b"+OK bye")
        else:
            self.say(b"+OK" if verb in (b"USER", b"PASS", b"NOOP") else b"-ERR what?")
        return verb != b"QUIT"


class Maildrop(socketserver.ThreadingTCPServer):
    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Session)
        self.mails = {}
        self.in_session = threading.Lock()  # one at a time, and whoever fills it waits for the end of the last
        threading.Thread(target=self.serve_forever, args=(0.05,), daemon=True).start()

    @property
    def port(self):
        return self.server_address[1]

    def fill(self, mails):
        with self.in_session:
            self.mails = dict(mails)

    def left(self):
        with self.in_session:
            return dict(self.mails)
