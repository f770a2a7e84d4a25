"""Postfix on a port of this machine, with a configuration, a queue and mailboxes of its own: not the system's service."""
import base64
import collections
import email
import email.policy
import os
import pathlib
import pwd
import re
import shutil
import socket
import socketserver
import subprocess
import tempfile
import threading
import time

MAIN = """
compatibility_level = 3.6
queue_directory = {home}/queue
data_directory = {home}/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {home}/log/mail
maillog_file_prefixes = {home}/log
myhostname = mail.zine.example
mydestination =
alias_maps =
alias_database =
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = permit_mynetworks, reject
smtpd_client_connection_count_limit = 0
smtputf8_enable = no
biff = no
virtual_mailbox_domains = static:all
virtual_mailbox_base = {home}/mail
virtual_mailbox_maps = static:all/
virtual_uid_maps = static:{uid}
virtual_gid_maps = static:{gid}
virtual_transport = virtual
"""

# With a certificate, and mail for those alone who have logged in.
SECURE = """
smtpd_tls_security_level = encrypt
smtpd_tls_auth_only = yes
smtpd_tls_cert_file = {home}/etc/server.pem
smtpd_tls_key_file = {home}/etc/server.key
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = {home}/etc/auth
smtpd_relay_restrictions = permit_sasl_authenticated, reject
"""

# Nobody has a mailbox whose name begins so.
CHOOSY = """
smtpd_recipient_restrictions = check_recipient_access regexp:{home}/etc/gone, permit
"""

MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
{wrapped}cleanup   unix  n  -  n  -     0  cleanup
qmgr      unix  n  -  n  300   1  qmgr
rewrite   unix  -  -  n  -     -  trivial-rewrite
bounce    unix  -  -  n  -     0  bounce
defer     unix  -  -  n  -     0  bounce
trace     unix  -  -  n  -     0  bounce
verify    unix  -  -  n  -     1  verify
proxymap  unix  -  -  n  -     -  proxymap
virtual   unix  -  n  n  -     -  virtual
error     unix  -  -  n  -     -  error
retry     unix  -  -  n  -     -  error
discard   unix  -  -  n  -     -  discard
anvil     unix  -  -  n  -     1  anvil
tlsmgr    unix  -  -  n  1000? 1  tlsmgr
postlog   unix-dgram n - n -   1  postlogd
"""


def unavailable():
    """Why there can be no Postfix here; nothing where there can."""
    if not shutil.which("postfix", path=os.environ.get("PATH", "") + ":/usr/sbin"):
        return "Postfix is not installed"
    return "" if os.geteuid() == 0 else "Postfix starts as root alone"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Doorman(socketserver.ThreadingUnixStreamServer):
    """Tells Postfix whose password is right, in the protocol that Dovecot has for it."""

    daemon_threads = True

    def __init__(self, path, passwords):
        super().__init__(str(path), DoormanTalk)
        self.passwords = passwords
        os.chmod(path, 0o666)
        threading.Thread(target=self.serve_forever, daemon=True).start()


class DoormanTalk(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(b"VERSION\t1\t1\nMECH\tPLAIN\tplaintext\nSPID\t1\nCUID\t1\nCOOKIE\t0\nDONE\n")
        while line := self.rfile.readline().decode().rstrip("\n"):
            word, *rest = line.split("\t")
            if word == "AUTH":
                said = next((field[5:] for field in rest if field.startswith("resp=")), None)
                if said is None:
                    self.wfile.write(f"CONT\t{rest[0]}\t\n".encode())
                    continue
            elif word == "CONT":
                said = rest[1]
            else:
                continue
            _, user, password = base64.b64decode(said).decode().split("\0")
            good = self.server.passwords.get(user) == password
            self.wfile.write(f"{'OK' if good else 'FAIL'}\t{rest[0]}\tuser={user}\n".encode())


class MailServer:
    """A mail server that takes letters to anybody and keeps them all in one Maildir; gone with the `with` block.

    `passwords` makes it one that encrypts and has who sends log in: on `port` after STARTTLS, on `tls_port` from the start.
    Its certificate is for `mail.localhost`, by an authority of its own. `choosy` refuses addresses that begin with `gone`.
    """

    def __init__(self, passwords=None, choosy=False):
        self.passwords, self.choosy = passwords, choosy

    def secure(self, home):
        def openssl(*arguments):
            subprocess.run(["openssl", *arguments], cwd=home / "etc", check=True, capture_output=True)
        key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2")
        openssl("req", "-x509", *key, "-keyout", "authority.key", "-out", "authority.pem", "-subj", "/CN=Tests")
        openssl("req", "-x509", *key, "-keyout", "server.key", "-out", "server.pem", "-subj", "/CN=mail.localhost",
                "-addext", "subjectAltName=DNS:mail.localhost", "-addext", "basicConstraints=CA:FALSE",
                "-CA", "authority.pem", "-CAkey", "authority.key")
        self.authority = home / "etc/authority.pem"
        self.doorman = Doorman(home / "etc/auth", self.passwords)

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory(prefix="zine-postfix-", ignore_cleanup_errors=True)
        home = pathlib.Path(self.home.name)
        home.chmod(0o755)
        nobody = pwd.getpwnam("nobody")
        for name in ("etc", "queue", "data", "mail", "log"):
            (home / name).mkdir(mode=0o755)
        os.chown(home / "mail", nobody.pw_uid, nobody.pw_gid)
        os.chown(home / "data", pwd.getpwnam("postfix").pw_uid, -1)
        self.port, self.tls_port = free_port(), free_port()
        wrapped = f"127.0.0.1:{self.tls_port} inet n - n - - smtpd -o smtpd_tls_wrappermode=yes\n" if self.passwords else ""
        fill = {"home": home, "port": self.port, "uid": nobody.pw_uid, "gid": nobody.pw_gid, "wrapped": wrapped}
        settings = MAIN + (SECURE if self.passwords else "") + (CHOOSY if self.choosy else "")
        (home / "etc/main.cf").write_text(settings.format(**fill), encoding="ascii")
        (home / "etc/gone").write_text("/^gone/ 550 5.1.1 no such mailbox\n", encoding="ascii")
        if self.passwords:
            self.secure(home)
        (home / "etc/master.cf").write_text(MASTER.format(**fill), encoding="ascii")
        self.mail = home / "mail" / "all"
        self.command = [shutil.which("postfix") or "/usr/sbin/postfix", "-c", str(home / "etc")]
        done = subprocess.run([*self.command, "start"], capture_output=True, text=True, check=False)
        if done.returncode:
            raise RuntimeError(f"Postfix does not start: {done.stderr} {self.log()}")
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=2).close()
                return self
            except OSError:
                time.sleep(0.05)
        raise RuntimeError(f"Postfix does not answer: {self.log()}")

    def __exit__(self, *_):
        subprocess.run([*self.command, "stop"], capture_output=True, check=False)
        if self.passwords:
            self.doorman.shutdown()
            self.doorman.server_close()
        self.home.cleanup()

    def log(self):
        try:
            return (pathlib.Path(self.home.name) / "log/mail").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    @property
    def address(self):
        return f"smtp://127.0.0.1:{self.port}"

    def counts(self):
        """How many letters have arrived, by address."""
        found = collections.Counter()
        for path in (self.mail / "new").glob("*"):
            head = path.read_bytes().split(b"\n\n", 1)[0]
            found[re.search(rb"^Delivered-To: (\S+)", head, re.M).group(1).decode()] += 1
        return found

    def settle(self, patience=120):
        """Waits until everything that was taken has arrived."""
        end = time.monotonic() + patience
        while self.queued():
            if time.monotonic() > end:
                raise TimeoutError(f"{self.queued()} letters stay in the queue\n{self.log()}")
            time.sleep(0.05)

    def letters(self, to=None):
        """All letters that have arrived, or those to one address, oldest first."""
        found = []
        for path in sorted((self.mail / "new").glob("*"), key=lambda path: path.stat().st_mtime_ns) if self.mail.exists() else []:
            letter = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
            if to is None or letter["Delivered-To"] == to:
                found.append(letter)
        return found

    def wait(self, to, count=1, patience=30):
        """The letters to an address, once there are so many."""
        end = time.monotonic() + patience
        while len(found := self.letters(to)) < count:
            if time.monotonic() > end:
                raise TimeoutError(f"{len(found)} letters to {to} instead of {count}\n{self.log()}")
            time.sleep(0.05)
        return found

    def queued(self):
        """How many letters Postfix still holds."""
        queue = pathlib.Path(self.home.name) / "queue"
        return sum(1 for name in ("incoming", "active", "deferred", "maildrop") for path in (queue / name).rglob("*") if path.is_file())


def links(letter):
    """The addresses of the web in a letter's text."""
    body = letter.get_body(("plain",)).get_content()
    return re.findall(r"https?://[^\s>]+", body)
