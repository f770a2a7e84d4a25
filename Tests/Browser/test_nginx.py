"""The nginx way of `Documentation/publishing.md`, with the very lines that stand there."""
import gzip
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time
import unittest
import urllib.error
import urllib.request

from publishing import Site
from serving import ROOT

MAIN = """
daemon off; pid {home}/pid; error_log {home}/errors;
events {{ worker_connections 32; }}
http {{
    include /etc/nginx/mime.types; access_log off;
    client_body_temp_path {home}/a; proxy_temp_path {home}/b; fastcgi_temp_path {home}/c; uwsgi_temp_path {home}/d;
    scgi_temp_path {home}/e;
    {server}
}}
"""


def documented():
    text = (ROOT / "Documentation/publishing.md").read_text(encoding="utf-8")
    return re.search(r"```nginx\n(.*?)```", text, re.S).group(1)


class Nginx:
    """nginx on a port of this machine, for as long as the `with` block lasts."""

    def __init__(self, server, **changes):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        for old, new in {"listen 80": f"listen 127.0.0.1:{self.port}", **changes}.items():
            assert old in server, old
            server = server.replace(old, new)
        self.home = tempfile.TemporaryDirectory(prefix="zine-nginx-")
        self.config = pathlib.Path(self.home.name) / "nginx.conf"
        self.config.write_text(MAIN.format(home=self.home.name, server=server), encoding="utf-8")

    def __enter__(self):
        program = shutil.which("nginx") or "/usr/sbin/nginx"
        self.process = subprocess.Popen(
            [program, "-c", str(self.config), "-e", self.home.name + "/errors"], stderr=subprocess.PIPE, text=True)
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                return self
            except OSError:
                if self.process.poll() is not None:
                    raise RuntimeError(self.process.stderr.read()) from None
                time.sleep(0.02)
        raise RuntimeError("nginx does not answer")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate(timeout=10)
        self.home.cleanup()

    def get(self, path, **fields):
        """Status, fields of the head, body; redirections are not followed."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}{path}", headers={name.replace("_", "-"): value for name, value in fields.items()})
        opener = urllib.request.build_opener(NoRedirection)
        try:
            with opener.open(request, timeout=10) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as answer:
            return answer.code, answer.headers, answer.read()


class NoRedirection(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


@unittest.skipUnless(shutil.which("nginx") or pathlib.Path("/usr/sbin/nginx").exists(), "no nginx")
class Documented(unittest.TestCase):
    def publish(self, name, address):
        site = Site("Issues", name, "--base-url", address)
        self.addCleanup(site.close)
        # Where the administrator starts the server, it runs as somebody who may not read another's folders.
        pathlib.Path(site.home.name).chmod(0o755)
        return site.folder

    def test_serves_every_page_and_kind_of_file(self):
        folder = self.publish("Site", "https://example.org")
        with Nginx(documented(), **{"/srv/review": str(folder)}) as server:
            for path in folder.rglob("*.html"):
                page = "/" + path.relative_to(folder).as_posix().removesuffix("index.html")
                status, fields, body = server.get(page)
                self.assertEqual((status, fields.get_content_type(), body), (200, "text/html", path.read_bytes()), page)
            for path, kind in {"/feed.json": "application/feed+json", "/feed.xml": "application/atom+xml", "/assets/style.css": "text/css",
                               "/002/cover.png": "image/png", "/sitemap.xml": "text/xml",
                               "/search/words/all.txt": "text/plain"}.items():
                status, fields, _ = server.get(path)
                self.assertEqual((status, fields.get_content_type()), (200, kind), path)
            face = next((folder / "assets/fonts").glob("text-400-*.woff2")).name
            status, fields, _ = server.get("/assets/fonts/" + face)
            self.assertEqual((status, fields["Cache-Control"], fields.get_content_type()),
                             (200, "public, max-age=31536000, immutable", "font/woff2"))

    def test_shows_the_page_for_wrong_addresses_and_hides_the_ledger(self):
        folder = self.publish("Site", "https://example.org")
        missing = (folder / "404.html").read_bytes()
        with Nginx(documented(), **{"/srv/review": str(folder)}) as server:
            for path in ("/.zine-site", "/no/such/page/", "/002/nobody"):
                status, _, body = server.get(path)
                self.assertEqual((status, body), (404, missing), path)
            status, fields, _ = server.get("/002/discord")
            self.assertEqual(status, 301)
            self.assertTrue(fields["Location"].endswith("/002/discord/"))

    def test_packs_what_can_be_packed(self):
        folder = self.publish("Site", "https://example.org")
        with Nginx(documented(), **{"/srv/review": str(folder)}) as server:
            for path in ("/002/discord/", "/assets/style.css", "/assets/notes.js", "/feed.xml", "/search/words/all.txt"):
                _, fields, body = server.get(path, Accept_Encoding="gzip")
                self.assertEqual(fields["Content-Encoding"], "gzip", path)
                self.assertEqual(gzip.decompress(body), server.get(path)[2], path)

    def test_serves_a_site_below_another_path(self):
        folder = self.publish("review", "https://example.org/review/")
        changes = {"/srv/review": str(folder.parent), "error_page 404 /404.html": "error_page 404 /review/404.html"}
        with Nginx(documented(), **changes) as server:
            self.assertEqual(server.get("/review/003/gitlab/")[0], 200)
            status, _, body = server.get("/review/nobody")
            self.assertEqual(status, 404)
            style = re.search(rb'<link rel="stylesheet" href="([^"]+)"', body).group(1).decode()
            self.assertEqual(server.get(style)[0], 200, style)
            self.assertEqual(server.get("/review/.zine-site")[0], 404)


if __name__ == "__main__":
    unittest.main()
