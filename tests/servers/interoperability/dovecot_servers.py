# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's Dovecot, as it comes and with settings that make it odd."""
import os

from mailboxes import put_in_maildir
from real_server import CERTIFICATES, GID, PASSWORD, UID, RealServer


class Dovecot(RealServer):
    name, title, package = "dovecot", "Dovecot", "dovecot-pop3d"
    uidl = r"[0-9a-f]{16}"
    settings = ""

    def configure(self):
        self.own_ports()
        self.write("dovecot.conf", f"""
base_dir = {self.home}/base
log_path = /dev/stderr
protocols = pop3
listen = 127.0.0.1
ssl = yes
ssl_cert = <{CERTIFICATES}/good.pem
ssl_key = <{CERTIFICATES}/good.key
disable_plaintext_auth = no
mail_location = maildir:{self.home}/home/Maildir
mail_fsync = never
first_valid_uid = 0
auth_failure_delay = 0
{self.settings}
passdb {{
  driver = static
  args = "password={PASSWORD}"
}}
userdb {{
  driver = static
  args = uid={UID} gid={GID} home={self.home}/home
}}
service pop3-login {{
  chroot =
  inet_listener pop3 {{
    port = {self.plain_port}
  }}
  inet_listener pop3s {{
    port = {self.tls_port}
    ssl = yes
  }}
}}
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
""")

    def command(self):
        return ["dovecot", "-F", "-c", self.path("dovecot.conf")]

    def put(self, mails):
        put_in_maildir(self.path("home/Maildir"), mails)


class LockingDovecot(Dovecot):
    """Its lock is waited for: ten seconds."""
    name, title, settings = "dovecot-lock", "Dovecot, `pop3_lock_session`", "pop3_lock_session = yes\n"
    ways = ()


class UnreadableDovecot(Dovecot):
    name, title = "dovecot-unreadable", "Dovecot, mailbox not readable"

    def prepare(self):
        self.put([b"Subject: behind the door\n\n"])
        os.chown(self.path("home/Maildir/new"), 0, 0)
        self.path("home/Maildir/new").chmod(0)


class OddlyNumberedDovecot(Dovecot):
    ways, checks_logins = ("plain",), False
    uidl_format = ""

    @property
    def settings(self):
        return f"pop3_uidl_format = {self.uidl_format}\n"


class FileNamesDovecot(OddlyNumberedDovecot):
    name, title, uidl_format, uidl = "dovecot-file-names", "Dovecot, UIDLs `%f`", "%f", r"17\d+\.M1P1\.test"


class PathLikeDovecot(OddlyNumberedDovecot):
    name, title, uidl_format, uidl = "dovecot-path-like", "Dovecot, UIDLs `../../etc/%u:2,`", "../../etc/%u:2,", r"\.\./\.\./etc/\d+:2,"


class EightBitDovecot(OddlyNumberedDovecot):
    name, title, uidl_format, uidl = "dovecot-8-bit", "Dovecot, UIDLs `é%u`", "é%u", r"é\d+"


class LongDovecot(OddlyNumberedDovecot):
    name, title, uidl_format, uidl = "dovecot-long", "Dovecot, UIDLs of 400 bytes", "%g-" + "x" * 360 + "-%u", r"\S+-x{360}-\d+"


class SpacedDovecot(OddlyNumberedDovecot):
    name, title, uidl_format, uidl = "dovecot-spaced", "Dovecot, UIDLs `%v %u`", "%v %u", r"\d+ \d+"


class UnnumberedDovecot(OddlyNumberedDovecot):
    name, title, uidl_format, uidl = "dovecot-all-alike", "Dovecot, UIDLs all `%v`", "%v", r"\d+"


class ReusingDovecot(OddlyNumberedDovecot):
    """The sender of a mail then chooses its UIDL."""
    name, title, settings = "dovecot-reuse", "Dovecot, `pop3_reuse_xuidl`", "pop3_reuse_xuidl = yes\n"
    uidl = r"[0-9a-f]{16}|from-the-sender"

    def put(self, mails):
        super().put([b"X-UIDL: from-the-sender\n" + mail for mail in mails[:2]] + mails[2:])
