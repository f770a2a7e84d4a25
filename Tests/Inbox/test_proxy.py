"""The proxy and the unit of `Documentation/inbox.md`, with the very lines that stand there."""
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import unittest

from parts import ROOT, Magazine, Service, ask, free_port

MAIN = """
daemon off; pid {home}/pid; error_log {home}/errors;
events {{ worker_connections 32; }}
http {{
    client_body_temp_path {home}/a; proxy_temp_path {home}/b; fastcgi_temp_path {home}/c; uwsgi_temp_path {home}/d;
    scgi_temp_path {home}/e; access_log {home}/access;
    {server}
}}
"""


def documented(kind, sign):
    text = (ROOT / "Documentation/inbox.md").read_text(encoding="utf-8")
    return next(block for block in re.findall(rf"```{kind}\n(.*?)```", text, re.S) if sign in block)


@unittest.skipUnless(shutil.which("nginx") or pathlib.Path("/usr/sbin/nginx").exists(), "no nginx")
class Nginx(unittest.TestCase):
    def setUp(self):
        self.magazine = Magazine()
        self.addCleanup(self.magazine.close)
        self.enterContext(Service(self.magazine, "--address", "https://inbox.example.org"))
        self.port = free_port()
        # The certificate is the world's; all else stays as it stands there.
        server = re.sub(r" *ssl_\w+ .*\n", "", documented("nginx", "proxy_pass"))
        for old, new in (("listen 443 ssl", f"listen 127.0.0.1:{self.port}"), ("127.0.0.1:8025", f"127.0.0.1:{self.magazine.port}")):
            self.assertIn(old, server)
            server = server.replace(old, new)
        self.home = self.enterContext(tempfile.TemporaryDirectory(prefix="zine-nginx-"))
        config = pathlib.Path(self.home) / "nginx.conf"
        config.write_text(MAIN.format(home=self.home, server=server), encoding="utf-8")
        process = subprocess.Popen([shutil.which("nginx") or "/usr/sbin/nginx", "-c", str(config), "-e", self.home + "/errors"])
        self.addCleanup(lambda: (process.terminate(), process.wait(timeout=20)))
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        self.fail("nginx does not answer")

    def ask(self, path, form=None, **fields):
        return ask(f"http://127.0.0.1:{self.port}{path}", form, Host="inbox.example.org", **fields)

    def test_readers_sign_up_through_it_and_no_log_knows(self):
        status, page, _ = self.ask("/")
        self.assertEqual(status, 200)
        self.assertIn('action="https://inbox.example.org/ask"', page)
        self.assertEqual(self.ask("/ask", {"address": "ann@readers.example"})[0], 200)
        self.assertEqual(self.ask("/ask", {"address": "a" * 10_000})[0], 413)
        for _ in range(50):
            if "ann@readers.example" in self.magazine.states():
                break
            time.sleep(0.1)
        self.assertEqual(self.magazine.states(), {"ann@readers.example": "asked"})
        self.assertEqual((pathlib.Path(self.home) / "access").read_text(encoding="utf-8"), "")

    def test_what_a_client_says_of_its_network_does_not_count(self):
        statuses = [self.ask("/own", {"address": "ann@readers.example"}, X_Forwarded_For=f"198.51.{n}.1")[0] for n in range(61)]
        self.assertEqual(statuses, [200] * 60 + [429])


@unittest.skipUnless(shutil.which("systemd-analyze"), "no systemd")
class Unit(unittest.TestCase):
    def test_systemd_understands_it(self):
        with tempfile.TemporaryDirectory() as home:
            unit = pathlib.Path(home) / "zine-inbox.service"
            text = documented("ini", "[Service]").replace("/usr/local/bin/zine", "/bin/true").replace("User=zine", "User=root")
            unit.write_text(text, encoding="utf-8")
            done = subprocess.run(["systemd-analyze", "verify", str(unit)], capture_output=True, text=True, check=False)
            said = [line for line in done.stderr.splitlines() if "zine-inbox" in line]
            self.assertEqual(said, [])


if __name__ == "__main__":
    unittest.main()
