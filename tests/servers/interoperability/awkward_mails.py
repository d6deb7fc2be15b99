# SPDX-License-Identifier: GPL-3.0-or-later
"""Mails of many shapes, LF line ends as they lie in a Maildir."""

BODIES = {
    "plain": b"plain\n",
    "no final newline": b"no final newline",
    "8-bit": b"\xe4\xf6\xfc \x8f\xe6\xff\n",
    "bare CR": b"a bare\rcarriage return, and two\r\r\n",
    "CRLF in the file": b"one\r\n.\r\n..\r\nlast\r\n",
    "dots": b".\n..\n...\n.dot\n\n.\n",
    "From": b"From me to you\n>From\nFrom \n",
    "empty body": b"",
    "empty lines": b"\n\n\n",
    "long line": b"x" * 20_000 + b"\n",
    "lines at the buffer's edge": b"".join(b"y" * (length - 1) + b"\n" for length in (997, 998, 999, 1023, 1024, 1025, 4095, 4096, 8192)),
    "dots at the buffer's edge": b"".join(b"." * length + b"\n" for length in (78, 1023, 1024, 4096)),
    "utf-8": "日本語\n\t \n".encode(),
    "long": b"lines\n" + b"0123456789 abcdefghijklmnopqrstuvwxyz.\n" * 10_000,
    "twice": b"the same again\n",
}
NUL = b"a NUL \0 in between\n"


def mail(subject, body, identity):
    return (b"From: Ann <ann@example.org>\nTo: bob@example.org\nSubject: " + subject.encode() +
            b"\nDate: Tue, 24 Nov 2026 09:38:00 +0900\nMessage-ID: <" + identity.encode() + b"@example.org>\n\n" + body)


def awkward_mails(has_nul=True):
    bodies = dict(BODIES, NUL=NUL) if has_nul else BODIES
    mails = [mail(subject, body, str(number)) for number, (subject, body) in enumerate(bodies.items())]
    same = [one for one in mails if b"the same again" in one]
    headers_alone = b"From: ann@example.org\nSubject: no empty line behind the headers\nMessage-ID: <alone@example.org>\n"
    return mails + same + [headers_alone]
