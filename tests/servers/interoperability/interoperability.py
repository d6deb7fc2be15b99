#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real poppo-cli against a real POP3 server, and what comes of it beside what docs/interoperability.md says.

interoperability.py --cli POPPO-CLI --unpacked FOLDER [--write] SERVER...
FOLDER is where ./dev unpacks servers; --write puts the measured rows into the page instead of comparing them."""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys

from awkward_mails import awkward_mails
from debian_servers import REFUSING_SERVERS, SERVERS
from mail_fetcher import MailFetcher
from pop3_reader import Pop3Reader, Refused
from real_server import CERTIFICATES, HERE, PASSWORD, USER
from results_table import ResultsTable

CA_FILE = CERTIFICATES / "ca.pem"
PAGE = HERE.parents[2] / "docs/interoperability.md"
# What each response code must lead to (RFC 2449, section 8; RFC 3206).
MEANINGS = {"[IN-USE]": (75, "account-in-use"), "[LOGIN-DELAY]": (75, "login-delay"), "[SYS/TEMP]": (75, "server-temporary"),
            "[SYS/PERM]": (77, "server-permanent"), "[AUTH]": (77, "password-refused")}
SKIPPED = 77
Held = collections.namedtuple("Held", "messages uidls")
Offers = collections.namedtuple("Offers", "capabilities mechanisms")


def expect(is_so, what, *seen):
    if not is_so:
        raise AssertionError(": ".join(map(str, (what, *seen))))


def logged_in(server, password=PASSWORD):
    reader = Pop3Reader(server.plain_port)
    try:
        reader.login(USER, password)
    except Refused:
        reader.__exit__()
        raise
    return reader


def held_by(server):
    with logged_in(server) as reader:
        held = Held([message.replace(b"\r\n", b"\n") for message in reader.messages()],
                    [line.split(" ", 1)[1] for line in reader.list("UIDL")])
        reader.ask("QUIT")
        return held


def filled(server):
    """What it holds then, once settled: some servers write headers of their own into mails at the first visits."""
    mails = awkward_mails(server.takes_nul)
    server.put(mails)
    before, held = None, held_by(server)
    while held != before:
        before, held = held, held_by(server)
    expect(len(held.messages) == len(mails), f"the server holds {len(held.messages)} of {len(mails)}")
    return held


def told_by_top(held):
    """How many mails have no UIDL of their own."""
    count = collections.Counter(held.uidls)
    return sum(count[uidl] > 1 or " " in uidl for uidl in held.uidls)


def options_for(server, way):
    if way == "plain":
        return server.plain_port, ["--tls", "none"]
    if way == "STLS":
        return server.plain_port, ["--tls", "starttls", "--ca-file", CA_FILE]
    return server.tls_port, ["--tls", "implicit", "--ca-file", CA_FILE]


def check_keeping(server, way, held):
    port, options = options_for(server, way)
    with MailFetcher() as poppo:
        expect(poppo.add(port, USER, PASSWORD, *options).status == 0, "account add")
        first, wanted = poppo.fetch(), sorted(held.messages)
        expect((first.status, first.last.get("fetched")) == (0, len(wanted)), f"first fetch of {len(wanted)}", first)
        expect(poppo.stored() == wanted, "a stored mail is not what the server holds")
        second = poppo.fetch()
        expect((second.status, second.last.get("fetched")) == (0, 0), "second fetch", second)
        expect(second.last.get("remaining") == len(held.messages), "remaining", second)
        expect(held_by(server) == held, "fetching changed what the server holds")


def check_deleting(server, way, held):
    port, options = options_for(server, way)
    with MailFetcher() as poppo:
        poppo.add(port, USER, PASSWORD, "--keep", "0", *options)
        outcome, wanted = poppo.fetch(), sorted(held.messages)
        expect(outcome.last.get("deleted") == len(wanted), f"deleted of {len(wanted)}", outcome)
        expect(poppo.stored() == wanted, "a stored mail is not what the server held")
        expect(len(held_by(server).messages) == 0, "left on the server")


def answer_to_login(server, password=PASSWORD):
    try:
        with logged_in(server, password) as reader:
            reader.ask("QUIT")
        return None
    except Refused as refused:
        return str(refused)


def fetched_in_plain(server, password=PASSWORD):
    with MailFetcher() as poppo:
        poppo.add(server.plain_port, USER, password, "--tls", "none")
        outcome = poppo.fetch()
        expect(password not in str(outcome), "the password is repeated", outcome)
        return outcome


def logins_at_once(server, password=PASSWORD):
    """What poppo-cli makes of one, and what the server says to another: some take their time to say no."""
    with concurrent.futures.ThreadPoolExecutor() as side:
        answer = side.submit(answer_to_login, server, password)
        return fetched_in_plain(server, password), answer.result()


def login_cell(outcome, answer):
    for code, meaning in MEANINGS.items():
        expect(code not in (answer or "") or (outcome.status, outcome.last["error"]) == meaning, "refused", answer, outcome)
    return f"`{answer}` → {outcome.status} {outcome.last['error']}" if answer else "allowed"


def check_wrong_password(server):
    outcome, answer = logins_at_once(server, "wrong-canary")
    expect((outcome.status, outcome.last.get("error")) == (77, "password-refused"), "wrong password", answer, outcome)
    expect(outcome.complaints, "no words for people")
    return login_cell(outcome, answer)


def check_in_use(server):
    with logged_in(server) as first:
        outcome, answer = logins_at_once(server)
        first.ask("QUIT")
    if answer is None:
        expect(outcome.status == 0, "not in use", outcome)
    expect(fetched_in_plain(server).status == 0, "the lock stays")
    return login_cell(outcome, answer)


def offers_of(server):
    with Pop3Reader(server.plain_port) as reader:
        before = reader.capabilities()
        reader.login(USER, PASSWORD)
        lines = before + reader.capabilities()
        reader.ask("QUIT")
    mechanisms = next((line.split()[1:] for line in before if line.startswith("SASL ")), [])
    apart = {"CAPA", "SASL", "IMPLEMENTATION"}
    return Offers(" ".join(sorted({line.split()[0] for line in lines if line} - apart)) or "no CAPA", " ".join(mechanisms) or "–")


def uidls_cell(server, held):
    expect(all(re.fullmatch(server.uidl, uidl) for uidl in held.uidls), "other UIDLs than", server.uidl, held.uidls[:3])
    by_top = told_by_top(held)
    return f"`{server.uidl}`" + (f", {by_top} of {len(held.uidls)} told by TOP" if by_top else "")


def unchanged_cell(mails, held):
    served = {mail if mail.endswith(b"\n") else mail + b"\n" for mail in mails}
    return f"{sum(message in served for message in held.messages)} of {len(mails)}"


def examine(server):
    """The server's row in the page."""
    held = filled(server)
    mails = awkward_mails(server.takes_nul)
    row = [server.title, server.version(), *offers_of(server), uidls_cell(server, held), unchanged_cell(mails, held)]
    for way in server.ways:
        check_keeping(server, way, held)
        check_deleting(server, way, held)
        held = filled(server)
    logins = [check_in_use(server), check_wrong_password(server)] if server.checks_logins else ["″", "″"]
    return [*row, ", ".join(server.ways) or "″", *logins]


def examine_refusal(server):
    outcome, answer = logins_at_once(server)
    expect(answer is not None, "no refusal")
    return [server.title, server.version(), re.sub(r" \[\d{4}-.*\]", "", login_cell(outcome, answer))]


def examined(name, unpacked):
    server_class = SERVERS.get(name) or REFUSING_SERVERS[name]
    with server_class(unpacked) as server:
        try:
            return examine(server) if name in SERVERS else examine_refusal(server)
        except Exception:
            print(f"{server.title} says:\n{server.log()}", file=sys.stderr)
            raise


def hindrance():
    """Why no server can be started here with its own users and /etc; empty where it can. Some containers do not allow it."""
    if os.geteuid() != 0:
        return "only root may give a server its own users and /etc"
    script = "mount -t overlay -o ro,lowerdir=/opt:/usr overlay /usr"
    tried = subprocess.run(["unshare", "--mount", "--pid", "--fork", "--mount-proc", "sh", "-c", script], capture_output=True, text=True)
    return tried.stderr.strip() if tried.returncode else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--unpacked", required=True, type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("servers", nargs="*", metavar="SERVER", help=", ".join([*SERVERS, *REFUSING_SERVERS]))
    options = parser.parse_args()
    if reason := hindrance():
        print(f"skipped: {reason}")
        return SKIPPED
    MailFetcher.program = options.cli
    for name in options.servers or [*SERVERS, *REFUSING_SERVERS]:
        row = examined(name, options.unpacked)
        table = ResultsTable(PAGE, "# Real servers" if name in SERVERS else "## Refusals with a code")
        if options.write:
            table.write(row)
        elif complaint := table.complaint(row):
            print(complaint)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
