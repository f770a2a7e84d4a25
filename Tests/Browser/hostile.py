"""Shows every edition of an issue that is made of hostile drawings and texts, with a server that notes what else is asked for.

    hostile.py PROGRAM DRAWINGS

In the drawings `PORT` stands for the server's; they are figures of many articles, in boxes, and covers. What was asked for, and
what went into a file, is printed, a line each, and in the end how many drawings were shown.
"""
import http.server
import os
import pathlib
import subprocess
import sys
import tempfile
import threading
import urllib.parse
import zipfile

from devtools import Browser
from serving import ROOT

TYPES = {".html": "text/html; charset=utf-8", ".xhtml": "application/xhtml+xml", ".svg": "image/svg+xml", ".css": "text/css",
         ".js": "text/javascript", ".json": "application/json", ".png": "image/png", ".woff2": "font/woff2",
         ".xml": "application/xml"}
JPEG = ROOT / "Tests/Fixtures/Fuzz/picture/small.jpg"
EACH = 24


def server(folder, asked):
    class Handler(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def do_GET(self):
            path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
            file = folder / path.lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            # The page for what is missing asks from the root.
            file = file if file.exists() else next(folder.glob("*/site")) / path.lstrip("/")
            if "asked" in path or (not file.is_file() and path != "/favicon.ico"):
                asked.append(self.path)
            body = file.read_bytes() if file.is_file() else b""
            self.send_response(200 if file.is_file() else 404)
            self.send_header("Content-Type", TYPES.get(file.suffix, "application/octet-stream"))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET

    made = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    return made


def text(target):
    """What a stranger could type where words are expected."""
    return (f"\"'></title></style></script><script src='{target}/s'></script><img src='{target}/i' onerror=\"fetch('{target}/e')\">"
            f"{{{{{{title}}}}}} ]]> <!-- &lt;b> </a>")


def quoted(words):
    return "'" + words.replace("'", "''") + "'"


def article(number, names, target):
    words = text(target)
    figures = "\n\n".join(f"![Drawing {name}](../{name})" for name in names)
    return f"""---
title: {quoted(f'Number {number} {words}')}
author: {quoted(words)}
summary: {quoted(words)}
standfirst: {quoted(words)}
---

Words {words}

<script>fetch('{target}/script')</script>

<div onclick="fetch('{target}/click')" style="background:url({target}/style)">Within a div, <b onmouseover="fetch('{target}/over')">bold</b>.</div>

<p>An <a href="javascript:fetch('{target}/a')">anchor</a>, <svg onload="fetch('{target}/svg')"></svg> and <math href="javascript:1">1</math>.</p>

Code `{words}` and a [name](<java&#115;cript:fetch('{target}/link')>).

> [!BOX] Box {words}
>
> ![A drawing in a box {words}](../{names[0]} "{words.replace('"', '')}")

{figures}
"""


def write(folder, drawings, target):
    issue = folder / "Issues" / "001"
    (issue / "articles").mkdir(parents=True)
    (folder / "Issues" / "publication.yaml").write_text(
        f"name: {quoted('The ' + text(target))}\nshort_name: '<b>'\nwebsite: http://example.org\npublisher: {quoted(text(target))}\n", encoding="utf-8")
    names = []
    for drawing in drawings:
        (issue / drawing.name).write_bytes(drawing.read_bytes().replace(b"PORT", target.split(":")[2].split("/")[0].encode()))
        names.append(drawing.name)
    (issue / "photograph.svg").write_bytes(JPEG.read_bytes())
    for number, start in enumerate(range(0, len(names), EACH)):
        (issue / "articles" / f"{number}.md").write_text(
            article(number, names[start:start + EACH] + ["photograph.svg"], target), encoding="utf-8")
    contents = ", ".join(f"articles/{number}.md" for number in range((len(names) + EACH - 1) // EACH))
    return issue, names, (f"number: 1\ndate: 2031-05\ntitle: {quoted(text(target))}\ncontents: [{contents}]\n"
                          "cover: {art: COVER, alt: A, credit: " + quoted(text(target)) + ", shape: SHAPE}\n")


def run(program, *arguments):
    done = subprocess.run(
        [program, *arguments], capture_output=True, text=True, env={**os.environ, "ZINE_HOME": str(ROOT)}, check=False)
    if done.returncode:
        sys.exit(f"{arguments}: {[line for line in done.stderr.splitlines() if ' error: ' in line or 'Error' in line][:9]}")


def build(program, folder, issue, manifest, cover, shape):
    """All editions, below a folder that is served, and the site once."""
    name = pathlib.Path(cover).stem
    (issue / "issue.yaml").write_text(manifest.replace("COVER", cover).replace("SHAPE", shape), encoding="utf-8")
    served = folder / "served" / name
    run(program, "build", str(issue), "--editions", "pages,web,epub,email", "--output", str(served), "--no-sync", "--quiet")
    if not list((folder / "served").glob("*/site")):
        run(program, "publish", str(issue.parent), "--to", str(served / "site"), "--no-sync", "--no-downloads", "--quiet")
    with zipfile.ZipFile(served / "001" / "issue.epub") as book:
        book.extractall(served / "book")


def show(folder, port):
    pages = [path for path in sorted((folder / "served").rglob("*")) if path.suffix in (".html", ".xhtml")]
    with Browser() as browser:
        for page in pages:
            browser.open(f"http://127.0.0.1:{port}/{page.relative_to(folder / 'served')}")
            browser.wait("document.readyState === 'complete'", 40)
            # Pictures further down would wait until somebody scrolls to them.
            browser.run("""Promise.all([...document.images].map((image) => {
                image.loading = "eager";
                return image.complete || new Promise((done) => { image.onload = image.onerror = done; }); }))""")
    return len(pages)


def main():
    program, drawings = sys.argv[1], sorted(pathlib.Path(sys.argv[2]).iterdir())
    with tempfile.TemporaryDirectory(prefix="zine-hostile-") as place:
        folder, asked = pathlib.Path(place), []
        noting = server(folder / "served", asked)
        target = f"http://127.0.0.1:{noting.server_port}/asked"
        issue, names, manifest = write(folder, drawings, target)
        for cover, shape in ((names[0], "page"), ("photograph.svg", "masthead")):
            build(program, folder, issue, manifest, cover, shape)
        pages = show(folder, noting.server_port)
        for path in asked:
            print("asked", path)
        for file in sorted((folder / "served").rglob("*.svg")):
            if b"asked" in file.read_bytes() or b"<script" in file.read_bytes():
                print("kept", file.relative_to(folder))
        shown = {file.name for file in (folder / "served").rglob("*.svg")} & set(names)
        print(len(shown), "drawings on", pages, "pages")


if __name__ == "__main__":
    main()
