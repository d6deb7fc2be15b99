# SPDX-License-Identifier: GPL-3.0-or-later
"""How each of Debian's POP3 servers is furnished for a test."""
import re
import socket
import subprocess

import dovecot_servers as dovecot
from mailboxes import put_in_maildir, put_in_mbox
from pop3_reader import Pop3Reader
from real_server import PASSWORD, PASSWORD_HASH, UID, GID, USER, RealServer, free_port

PAM = "auth required pam_unix.so nodelay\naccount required pam_permit.so\nsession required pam_permit.so\n"


class Courier(RealServer):
    name, title, package = "courier", "Courier", "courier-pop"
    users = {"courier": 20005}
    uidl = r"UID\d+-\d+"

    def configure(self):
        self.write("etc/courier/authdaemonrc", 'authmodulelist="authuserdb"\ndaemons=1\nauthdaemonvar=/run/courier/authdaemon\n')
        self._database("userdb.dat", f"{USER}\tuid={UID}|gid={GID}|home={self.home}/home|mail={self.home}/home/Maildir|_=\n")
        self._database("userdbshadow.dat", f"{USER}\tsystempw={PASSWORD_HASH}\n")
        self.path("run/courier/authdaemon").mkdir(parents=True)
        self.pem = self.certificate("courier")

    def _database(self, name, lines):
        libraries = f"{self.unpacked}/usr/lib/x86_64-linux-gnu"
        maker = self.unpacked / "usr/lib/courier/courier-authlib/makedatprog"
        subprocess.run([maker, "-", self.path("new.dat"), self.path("etc/courier", name)], input=lines + ".\n", text=True, check=True,
                       env={"LD_LIBRARY_PATH": libraries})

    def command(self):
        login = ["/usr/lib/courier/courier/courierpop3login", "/usr/lib/courier/courier/courierpop3d", f"{self.home}/home/Maildir"]
        settings = {"POP3AUTH": "PLAIN LOGIN",
                    "POP3AUTH_TLS": "PLAIN LOGIN", "POP3_STARTTLS": "YES", "POP3_TLS_REQUIRED": "0", "COURIERTLS": "/usr/bin/couriertls",
                    "TLS_CERTFILE": str(self.pem), "TLS_VERIFYPEER": "NONE", "MAILDIRPATH": "Maildir"}
        shell = "/usr/lib/courier/courier-authlib/authdaemond & exec \"$@\""
        return ["env", *(f"{name}={value}" for name, value in settings.items()), "sh", "-c", shell, "sh",
                *self.inetd(login, ["env", "POP3_TLS=1", "/usr/bin/couriertls", "-server", "-tcpd", *login])]

    def put(self, mails):
        put_in_maildir(self.path("home/Maildir"), mails)


class Cyrus(RealServer):
    name, title, package = "cyrus", "Cyrus", "cyrus-pop3d"
    users = {"cyrus": 20002}
    uidl = r"\d+\.\d+"
    takes_nul = False
    minutes_between_logins = 0

    def configure(self):
        self.own_ports()
        self.lmtp_port = free_port()
        for name in ("state", "spool"):
            self.path(name).mkdir()
        self.give("cyrus", *map(self.path, ("state", "spool", "run")))
        self.pem = self.certificate("cyrus")
        self.write("imapd.conf", f"""
configdirectory: {self.home}/state
proc_path: {self.home}/run/proc
mboxname_lockpath: {self.home}/run/lock
defaultpartition: default
partition-default: {self.home}/spool
autocreate_quota: 0
duplicatesuppression: no
reject8bit: no
munge8bit: no
popminpoll: {self.minutes_between_logins}
allowplaintext: yes
sasl_pwcheck_method: auxprop
sasl_auxprop_plugin: sasldb
sasl_sasldb_path: {self.home}/sasldb2
sasl_mech_list: PLAIN LOGIN
servername: localhost
tls_server_cert: {self.pem}
tls_server_key: {self.pem}
""")
        binaries = "/usr/lib/cyrus/bin"
        self.write("cyrus.conf", f"""
START {{
  recover cmd="{binaries}/ctl_cyrusdb -C {self.home}/imapd.conf -r"
}}
SERVICES {{
  pop3 cmd="{binaries}/pop3d -C {self.home}/imapd.conf" listen="127.0.0.1:{self.plain_port}"
  pop3s cmd="{binaries}/pop3d -C {self.home}/imapd.conf -s" listen="127.0.0.1:{self.tls_port}"
  lmtp cmd="{binaries}/lmtpd -C {self.home}/imapd.conf -a" listen="127.0.0.1:{self.lmtp_port}"
}}
""")

    def command(self):
        shell = f"saslpasswd2 -p -c -u localhost -f {self.home}/sasldb2 {USER} && chown cyrus {self.home}/sasldb2 && exec \"$@\""
        return ["sh", "-c", f"printf {PASSWORD} | {shell}", "sh", "/usr/lib/cyrus/bin/master", "-C", self.path("imapd.conf"),
                "-M", self.path("cyrus.conf")]

    def prepare(self):
        with Pop3Reader(self.plain_port) as first:
            first.login(USER, PASSWORD)  # makes the mailbox
            first.ask("QUIT")

    def put(self, mails):
        with socket.create_connection(("127.0.0.1", self.lmtp_port), 20) as line, line.makefile("rb") as answers:
            def said():
                while (answer := answers.readline())[3:4] == b"-":
                    pass
                return answer

            def ask(command):
                line.sendall(command + b"\r\n")
                return said()

            said()
            ask(b"LHLO localhost")
            for mail in mails:
                ask(b"MAIL FROM:<bob@example.org>")
                ask(f"RCPT TO:<{USER}>".encode())
                ask(b"DATA")
                text = re.sub(rb"(?m)^\.", b"..", mail).replace(b"\n", b"\r\n")
                answer = ask(text + (b"." if mail.endswith(b"\n") else b"\r\n."))
                if not answer.startswith(b"250"):
                    raise RuntimeError(f"not delivered: {answer}")


class HurriedCyrus(Cyrus):
    name, title, minutes_between_logins = "cyrus-hurried", "Cyrus, `popminpoll: 5`", 5


class Mailutils(RealServer):
    name, title, package = "mailutils", "GNU Mailutils", "mailutils-pop3d"
    uidl = r"[0-9a-f]{32}\.\d+\.\d+"

    def configure(self):
        pem = self.certificate()
        for mode in ("ondemand", "connection"):
            self.write(f"{mode}.conf", f"""
mailbox {{ mailbox-pattern "{self.home}/mail/${{user}}"; }}
locking {{ retry-count 1; }}
logging {{ syslog no; }}
tls {{ ssl-certificate-file {pem}; ssl-key-file {pem}; }}
tls-mode {mode};
""")

    def command(self):
        start = ["pop3d", "--no-config", "--inetd"]
        return self.inetd([*start, f"--config-file={self.home}/ondemand.conf"], [*start, f"--config-file={self.home}/connection.conf"])

    def put(self, mails):
        put_in_mbox(self.path("mail", USER), mails)


class Popa3d(RealServer):
    name, title, package = "popa3d", "popa3d", "popa3d"
    ways, uidl = ("plain",), r"[0-9a-f]{16}"
    users = {"popa3d": 20003}

    def configure(self):
        self.write("etc/pam.d/popa3d", PAM)

    def command(self):
        return self.inetd(["/usr/sbin/popa3d"])

    def put(self, mails):
        put_in_mbox(self.path("mail", USER), mails)


class SolidPop3d(RealServer):
    name, title, package = "solid", "Solid POP3", "solid-pop3d"
    ways, uidl = ("plain",), r"[0-9a-f]{32}"
    users = {"spop3d": 20004}

    def configure(self):
        self.write("etc/pam.d/solid-pop3d", PAM)
        self.write("etc/spop3d.conf", '<Global>\n MailDropName "/var/mail/%s"\n MailDropType mailbox\n</Global>\n')

    def command(self):
        return self.inetd(["/usr/sbin/solid-pop3d"])

    def put(self, mails):
        put_in_mbox(self.path("mail", USER), mails)


SERVERS = {server.name: server for server in (
    dovecot.Dovecot, dovecot.LockingDovecot, dovecot.FileNamesDovecot, dovecot.PathLikeDovecot, dovecot.EightBitDovecot, dovecot.LongDovecot,
    dovecot.SpacedDovecot, dovecot.UnnumberedDovecot, dovecot.ReusingDovecot, Courier, Cyrus, Mailutils, Popa3d, SolidPop3d)}
REFUSING_SERVERS = {server.name: server for server in (dovecot.UnreadableDovecot, HurriedCyrus)}
