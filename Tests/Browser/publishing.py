"""A site published for a test, and a server for it that knows no tricks."""
import functools
import http.server
import os
import pathlib
import subprocess
import tempfile
import threading

from serving import PROGRAM, ROOT


def write_issue(folder, article):
    """A publication of one issue with one article, in a folder that is there."""
    (folder / "001/articles").mkdir(parents=True)
    (folder / "publication.yaml").write_text("name: The Test Review\n")
    (folder / "001/issue.yaml").write_text("number: 1\ndate: 2031-05\ncontents: [articles/one.md]\n")
    (folder / "001/articles/one.md").write_text(article)


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Site:
    """What `zine publish` makes of a folder of issues; gone with `close`."""

    def __init__(self, issues, name="Site", *options):
        self.home = tempfile.TemporaryDirectory(prefix="zine-site-")
        self.folder = pathlib.Path(self.home.name) / name
        done = subprocess.run(
            [str(PROGRAM), "publish", str(ROOT / issues), "--to", str(self.folder), "--no-downloads", "--quiet", *options],
            capture_output=True, text=True, env={**os.environ, "ZINE_HOME": str(ROOT)}, check=False)
        if done.returncode:
            raise RuntimeError(done.stderr)
        self.server = None

    def serve(self):
        """The site's address on this machine."""
        self.server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", 0), functools.partial(QuietHandler, directory=str(self.folder)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.server.server_port}/"

    def close(self):
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.home.cleanup()
