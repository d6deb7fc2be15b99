# SPDX-License-Identifier: GPL-3.0-or-later
"""Debian's Dovecot as an ordinary process on a free loopback port, with mailboxes the benchmark fills."""
import grp
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import time

CONFIG = """
base_dir = {home}/run
state_dir = {home}/run
log_path = {home}/dovecot.log
ssl = no
disable_plaintext_auth = no
protocols = pop3
listen = 127.0.0.1
default_internal_user = {internal}
default_internal_group = {group}
default_login_user = {login}
first_valid_uid = 0
mail_location = maildir:{home}/mail/%u:INDEX={home}/index/%u
mail_fsync = never
passdb {{
  driver = static
  args = nopassword=y
}}
userdb {{
  driver = static
  args = uid={uid} gid={gid} home={home}/mail/%u
}}
service anvil {{
  chroot =
}}
service pop3-login {{
  chroot =
  inet_listener pop3 {{
    port = {port}
  }}
  inet_listener pop3s {{
    port = 0
  }}
}}
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Dovecot:
    def __init__(self, home):
        self.home = pathlib.Path(home)
        self.port = free_port()
        for name in ("run", "mail", "index"):
            (self.home / name).mkdir(parents=True)
        self.home.chmod(0o755)
        user = pwd.getpwuid(os.getuid())
        # Dovecot refuses to talk to the network as root, and has users of its own for that.
        internal, login = ("dovecot", "dovenull") if user.pw_uid == 0 else (user.pw_name, user.pw_name)
        self.owner = pwd.getpwnam("nobody") if user.pw_uid == 0 else user  # nor does it serve root's mail
        os.chown(self.home / "index", self.owner.pw_uid, self.owner.pw_gid)
        group = grp.getgrgid(pwd.getpwnam(internal).pw_gid).gr_name
        config = self.home / "dovecot.conf"
        config.write_text(CONFIG.format(home=self.home, port=self.port, internal=internal, login=login, group=group,
                                        uid=self.owner.pw_uid, gid=self.owner.pw_gid))
        self.process = subprocess.Popen(["dovecot", "-F", "-c", str(config)], stderr=subprocess.DEVNULL)
        self._await_port()

    def _await_port(self):
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise RuntimeError((self.home / "dovecot.log").read_text())

    def mailbox(self, user):
        folder = self.home / "mail" / user
        for name in ("cur", "new", "tmp"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        return folder / "new"

    def hand_over(self, user):
        """Call once the mailbox is filled: gives it to the user that Dovecot reads it as."""
        folder = self.home / "mail" / user
        for path in (folder, *folder.rglob("*")):
            os.chown(path, self.owner.pw_uid, self.owner.pw_gid)

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        shutil.rmtree(self.home, ignore_errors=True)
