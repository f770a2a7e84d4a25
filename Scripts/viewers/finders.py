"""Programs in which readers look for words. Each tells of every word whether it is found on a page, and how often."""
import functools
import http.server
import json
import pathlib
import shutil
import subprocess
import tempfile
import threading

import fitz
import pypdfium2

from checks import heard
from pages.browser import Browser, Tab

PDFJS = pathlib.Path("/usr/share/javascript/pdf")

# Poppler's own search, as Evince asks for it; in the system's Python, which has the bindings.
POPPLER = """
import gi, json, pathlib, sys
gi.require_version("Poppler", "0.18")
from gi.repository import Poppler
path, words = pathlib.Path(sys.argv[1]).resolve(), json.loads(sys.argv[2])
pages = [Poppler.Document.new_from_file(path.as_uri(), None)]
pages = [pages[0].get_page(number) for number in range(pages[0].get_n_pages())]
flags = Poppler.FindFlags.CASE_SENSITIVE | Poppler.FindFlags.MULTILINE
print(json.dumps([any(page.find_text_with_options(word, flags) for page in pages) for word in words]))
"""


def pdftotext(path, words):
    said = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True, check=True).stdout.decode()
    said = " ".join(said.split())
    return [word in said for word in words]


def poppler(path, words):
    done = subprocess.run(
        ["/usr/bin/python3", "-c", POPPLER, str(path), json.dumps(words)], capture_output=True, check=True)
    return json.loads(done.stdout)


def mupdf(path, words):
    with fitz.open(path) as document:
        return [any(page.search_for(word) for page in document) for word in words]


def pdfium(path, words):
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage() for page in document]
        return [any(page.search(word, match_case=True).get_next() for page in pages) for word in words]
    finally:
        document.close()


class Missing(Exception):
    """A viewer is not installed."""


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


class PDFJSFinder:
    """The find box of pdf.js's viewer, as Debian packs it, in a headless browser."""

    FIND = """(async words => {
        // The page is there before its scripts have run.
        const pause = () => new Promise(done => setTimeout(done, 50));
        for (let times = 0; !window.PDFViewerApplication; times++) {
            if (times > 400) throw new Error("the viewer of pdf.js does not begin");
            await pause();
        }
        const app = PDFViewerApplication;
        await app.initializedPromise;
        while (!app.pdfDocument || app.pagesCount === 0) await pause();
        const found = [];
        for (const query of words) {
            app.eventBus.dispatch("find", {source: window, type: "", query, phraseSearch: true, caseSensitive: true,
                entireWord: false, highlightAll: true, findPrevious: false});
            await new Promise(done => {
                const hear = ({state}) => {
                    if (state === 3) return;
                    app.eventBus.off("updatefindcontrolstate", hear);
                    done(found.push(state !== 1));
                };
                app.eventBus.on("updatefindcontrolstate", hear);
            });
        }
        return found;
    })(%s)"""

    def __call__(self, path, words):
        if not (PDFJS / "web/viewer.html").exists():
            raise Missing(f"there is no viewer of pdf.js in {PDFJS}; install libjs-pdf, or name other viewers with --in")
        with tempfile.TemporaryDirectory(prefix="zine-viewers-") as scratch, Browser() as browser:
            (pathlib.Path(scratch) / "pdf").symlink_to(PDFJS)
            shutil.copy(path, pathlib.Path(scratch) / "file.pdf")
            server = http.server.ThreadingHTTPServer(
                ("127.0.0.1", 0), functools.partial(Quiet, directory=scratch))
            threading.Thread(target=server.serve_forever, daemon=True).start()
            try:
                tab = Tab(browser)
                tab.open(f"http://127.0.0.1:{server.server_port}/pdf/web/viewer.html?file=/file.pdf")
                return tab.evaluate(self.FIND % json.dumps(words))
            finally:
                server.shutdown()


def tag_reader(path, words):
    """The structure as a reader aloud has it (`Scripts/check-tags --read`)."""
    said = "\n".join(heard(path))
    return [word in said for word in words]


FINDERS = {
    "pdf.js": PDFJSFinder(), "poppler": poppler, "pdftotext": pdftotext, "MuPDF": mupdf, "PDFium": pdfium,
    "tags": tag_reader,
}
