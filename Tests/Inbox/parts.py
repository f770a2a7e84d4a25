"""A small magazine with readers: its site, its service and its letters, by the programs as they were built."""
import contextlib
import functools
import http.server
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("ZINE", ROOT / ".build" / "debug" / "zine"))
INBOX = pathlib.Path(os.environ.get("ZINE_INBOX", PROGRAM.parent / "zine-inbox"))
ENVIRONMENT = {**os.environ, "ZINE_HOME": str(ROOT)}

PUBLICATION = """
name: {name}
publisher: {publisher}
contact: editors@zine.example
website: http://127.0.0.1:{site}/
language: {language}
inbox:
  service: {service}
  smtp: {smtp}
"""
ISSUE = """
number: {number}
date: 2031-0{number}
title: {title}
contents:
  - article.md
"""
ARTICLE = """---
title: {title}
summary: {text}
---

{text}
"""
# Name, title and text in each language.
WORDS = {
    "en-GB": ("The Margin", "A crease", "Fold the sheet once, and press the fold with your thumb."),
    "de": ("Der Rand", "Ein Falz", "Der Bogen wird einmal gefaltet und der Falz mit dem Daumen glatt gestrichen."),
    "ar": ("الهامش", "طية", "تُطوى الورقة مرة واحدة، ثم تُمسح الطية بالإبهام."),
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class QuietHandler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class Magazine:
    """A publication of two issues in a folder of its own; gone with `close`."""

    def __init__(self, language="en-GB", smtp="smtp://127.0.0.1:9", path=""):
        self.home = tempfile.TemporaryDirectory(prefix="zine-inbox-")
        self.folder = pathlib.Path(self.home.name) / "Issues"
        self.language = language
        self.name, title, text = WORDS[language]
        self.port, self.site_port = free_port(), free_port()
        self.service = f"http://127.0.0.1:{self.port}{path}"
        self.folder.mkdir()
        (self.folder / "publication.yaml").write_text(PUBLICATION.format(
            name=self.name, publisher=self.name, language=language, service=self.service, smtp=smtp, site=self.site_port),
            encoding="utf-8")
        for number in (1, 2):
            issue = self.folder / f"00{number}"
            issue.mkdir()
            (issue / "issue.yaml").write_text(ISSUE.format(number=number, title=title), encoding="utf-8")
            (issue / "article.md").write_text(ARTICLE.format(title=title, text=text), encoding="utf-8")
        self.server = None

    def run(self, *arguments, program=INBOX, status=0):
        done = subprocess.run([str(program), *map(str, arguments)], capture_output=True, text=True, env=ENVIRONMENT, check=False)
        if done.returncode != status:
            raise RuntimeError(f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return done.stdout

    def send(self, number):
        return self.run("send", self.folder / f"00{number}")

    def publish(self):
        """Publishes the site and serves it; its address."""
        site = pathlib.Path(self.home.name) / "Site"
        self.run("publish", self.folder, "--to", site, "--no-downloads", "--quiet", program=PROGRAM)
        self.server = http.server.ThreadingHTTPServer(
            ("127.0.0.1", self.site_port), functools.partial(QuietHandler, directory=str(site)))
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return f"http://127.0.0.1:{self.site_port}/"

    def states(self):
        """How every reader stands, by address."""
        with sqlite3.connect(self.folder / "readers.sqlite", timeout=20) as database:
            return dict(database.execute("SELECT address, state FROM reader"))

    def query(self, text):
        """The rows that the readers' database has for it."""
        with contextlib.closing(sqlite3.connect(self.folder / "readers.sqlite", timeout=20)) as database, database:
            return list(database.execute(text))

    def close(self):
        if self.server:
            self.server.shutdown()
            self.server.server_close()
        self.home.cleanup()


class Service:
    """`zine-inbox inbox serve`, ended when the `with` block ends."""

    def __init__(self, magazine, *options):
        self.magazine, self.options = magazine, options

    def __enter__(self):
        self.process = subprocess.Popen(
            [str(INBOX), "inbox", "serve", "--publication", str(self.magazine.folder), "--port", str(self.magazine.port),
             *self.options],
            stderr=subprocess.PIPE, text=True, env=ENVIRONMENT)
        self.said = []
        for line in self.process.stderr:
            self.said.append(line)
            if "serving" in line:
                # What it says later is read, lest it waits for a reader.
                self.reader = threading.Thread(target=lambda: self.said.extend(self.process.stderr), daemon=True)
                self.reader.start()
                return self
        raise RuntimeError("".join(self.said))

    def __exit__(self, *_):
        self.end()

    def end(self, patience=60):
        """Its status, once it has ended as it was asked to, or before."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=patience)
        self.reader.join(timeout=10)
        self.process.stderr.close()
        return status

    def memory(self):
        """Of the process, in bytes."""
        pages = pathlib.Path(f"/proc/{self.process.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *_):
        return None


def ask(address, form=None, method=None, **fields):
    """Status, text and headers of the answer to a request."""
    body = None if form is None else urllib.parse.urlencode(form).encode()
    request = urllib.request.Request(
        address, data=body, method=method, headers={name.replace("_", "-"): value for name, value in fields.items()})
    opener = urllib.request.build_opener(NoRedirect)
    try:
        with opener.open(request, timeout=30) as answer:
            return answer.status, answer.read().decode(), answer.headers
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode(), error.headers


def scan(addresses):
    """Visits every address as scanners of mail do, by GET and HEAD, and every form's address and link on the pages."""
    for address in addresses:
        ask(address, method="HEAD")
        _, page, _ = ask(address)
        for found in re.findall(r'(?:action|href)="([^"]+)"', page):
            if found.startswith("http") and "/style.css" not in found:
                try:
                    ask(found)
                except urllib.error.URLError:
                    # The site itself may not be served.
                    pass
