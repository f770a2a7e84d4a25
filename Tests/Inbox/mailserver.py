"""Postfix on a port of this machine, with a configuration, a queue and mailboxes of its own: not the system's service."""
import email
import email.policy
import os
import pathlib
import pwd
import re
import shutil
import socket
import subprocess
import tempfile
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

MASTER = """
127.0.0.1:{port} inet n - n - - smtpd
cleanup   unix  n  -  n  -     0  cleanup
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
postlog   unix-dgram n - n -   1  postlogd
"""


def unavailable():
    """Why there can be no Postfix here; nothing where there can."""
    if not shutil.which("postfix", path=os.environ.get("PATH", "") + ":/usr/sbin"):
        return "Postfix is not installed"
    return "" if os.geteuid() == 0 else "Postfix starts as root alone"


class MailServer:
    """A mail server that takes letters to anybody and keeps them all in one Maildir; gone with the `with` block."""

    def __enter__(self):
        self.home = tempfile.TemporaryDirectory(prefix="zine-postfix-", ignore_cleanup_errors=True)
        home = pathlib.Path(self.home.name)
        home.chmod(0o755)
        nobody = pwd.getpwnam("nobody")
        for name in ("etc", "queue", "data", "mail", "log"):
            (home / name).mkdir(mode=0o755)
        os.chown(home / "mail", nobody.pw_uid, nobody.pw_gid)
        os.chown(home / "data", pwd.getpwnam("postfix").pw_uid, -1)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        fill = {"home": home, "port": self.port, "uid": nobody.pw_uid, "gid": nobody.pw_gid}
        (home / "etc/main.cf").write_text(MAIN.format(**fill), encoding="ascii")
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
        self.home.cleanup()

    def log(self):
        try:
            return (pathlib.Path(self.home.name) / "log/mail").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""

    @property
    def address(self):
        return f"smtp://127.0.0.1:{self.port}"

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
