"""How long it takes from saving a file to seeing the page: this program's preview in headless Chromium, beside Typst.

An edit adds or takes away a word of one paragraph, which changes its lines and those below. The clock runs from just
before the file is renamed into place until the browser has painted the page with the paragraph, by its own clock, which
is the machine's. Typst compiles the same edits in a process that stays, which is the time it has after it was told.
"""
import json
import os
import pathlib
import random
import re
import shutil
import socket
import statistics
import sys
import time

import paper
import peers
import prose
import speed
import zine_issue

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "Tests" / "Browser"))
os.environ.setdefault("ZINE", str(zine_issue.PROGRAM))

PAGES = 64
COPIES = 6
EDITS = 200
COLD_ROUNDS = 15
MEMORY_AT = (100, 10_000)


class Manuscript:
    """The articles of an issue, and paragraphs of theirs that are edited."""

    def __init__(self, issue):
        self.random = random.Random(1867)
        self.texts = {path: path.read_text(encoding="utf-8") for path in sorted((issue / "articles").glob("*.md"))}
        self.places = [
            (path, number) for path, text in self.texts.items()
            for number, line in enumerate(text.split("\n")) if len(line.split()) > 25 and re.match(r"[A-Z“]", line)]
        self.before = []

    def edit_or_undo(self):
        """An edit, and the next time its undoing: after an even number the text is what it was at first."""
        if not self.before:
            self.before = [dict(self.texts)]
            return self.edit()
        texts = self.before.pop()
        path = next(path for path, text in texts.items() if text != self.texts[path])
        self.texts = texts
        return path, 1, texts[path]

    def edit(self):
        """Chooses a paragraph and changes a word of it; returns the file, the line and the new text."""
        path, number = self.random.choice(self.places)
        lines = self.texts[path].split("\n")
        words = lines[number].split(" ")
        at = self.random.randrange(2, len(words) - 2)
        if len(words) > 30 and self.random.random() < 0.5:
            del words[at]
        else:
            words.insert(at, self.random.choice(("carefully", "once", "nowhere", "of", "a", "unmistakable")))
        lines[number] = " ".join(words)
        self.texts[path] = "\n".join(lines)
        return path, number + 1, self.texts[path]


def save(path, text):
    """As editors do: beside, then renamed. Returns the time of day just before the new text is there."""
    draft = path.with_suffix(".part")
    draft.write_text(text, encoding="utf-8")
    begun = time.time()
    draft.rename(path)
    return begun


def keystrokes(issue, edits):
    """Milliseconds from every edit to the page's pixels."""
    from devtools import Browser
    from serving import Server
    manuscript, found = Manuscript(issue), []
    with Server(issue) as server, Browser(1440, 900) as browser:
        browser.open(server.address)
        browser.wait("document.querySelectorAll('figure img').length >= 2", 30)
        for _ in range(edits):
            path, line, text = manuscript.edit()
            name = f"articles/{path.name}"
            page = json.loads(server.get(f"/place?file={name}&line={line}")[1])["page"]
            browser.run("history.replaceState(null, '', '#')")
            browser.run(f"location.hash = '#{name}:{line}'")
            browser.wait(f"document.querySelector('figure[data-page=\"{page}\"] img')?.complete")
            time.sleep(0.15)
            browser.run("window.seen = new Promise((seen) => addEventListener('zine:painted', (event) => seen(event.detail), "
                        "{ once: true })); 0")
            begun = save(path, text)
            found.append((browser.run("window.seen")["time"] / 1000 - begun) * 1000)
    return found


def typst_warm(texts, edits, folder):
    """Milliseconds of each compile of the same kind of edits by a compiler that stays."""
    import typst
    folder.mkdir(parents=True, exist_ok=True)
    peers.typst(texts, paper.Page(), folder)
    source = folder / "typst.typ"
    compiler = typst.Compiler(str(source), font_paths=[str(paper.FONTS)], ignore_system_fonts=True)
    compiler.compile(format="pdf")
    chooser, found = random.Random(1867), []
    lines = source.read_text(encoding="utf-8").split("\n")
    places = [number for number, line in enumerate(lines) if len(line.split()) > 25 and not line.startswith("#")]
    for _ in range(edits):
        number = chooser.choice(places)
        words = lines[number].split(" ")
        words.insert(chooser.randrange(2, len(words) - 2), chooser.choice(("carefully", "once", "nowhere")))
        lines[number] = " ".join(words)
        source.write_text("\n".join(lines), encoding="utf-8")
        begun = time.perf_counter()
        compiler.compile(format="pdf")
        found.append((time.perf_counter() - begun) * 1000)
    return found


def memory(issue, counts):
    """Resident KiB of the server after so many edits, each waited for and every second one undoing the one before."""
    from serving import Server
    manuscript, found = Manuscript(issue), {}
    with Server(issue) as server, socket.create_connection(("127.0.0.1", server.port), timeout=20) as line:
        line.sendall(f"GET /events HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
        line.recv(1 << 16)
        status = pathlib.Path(f"/proc/{server.process.pid}/status")
        for count in range(1, max(counts) + 1):
            path, _, text = manuscript.edit_or_undo()
            save(path, text)
            pages = json.loads(line.recv(1 << 16).split(b"data: ")[-1])["pages"]
            if pages:
                server.get(f"/page/{pages[0]}.png?resolution=110")
            if count in counts:
                found[count] = int(re.search(r"VmRSS:\s+(\d+)", status.read_text()).group(1))
    return found


def cold(issue, texts, folder):
    """Costs of whole processes in turns: one page of the issue, Typst on the same text, Python doing nothing."""
    page = peers.Job((str(zine_issue.PROGRAM), "preview", str(issue), "--page", "33", "--output", str(folder / "page.png"), "--quiet"), None)
    found = {
        "zine preview --page 33": (page, COLD_ROUNDS),
        speed.TYPST: (peers.typst(texts, paper.Page(), folder), COLD_ROUNDS),
        speed.START: (peers.Job((sys.executable, "-I", "-c", "pass"), None), COLD_ROUNDS),
    }
    return speed.measure(found, folder)


def row(name, times):
    ordered = sorted(times)
    p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"| {name} | {len(times)} | {statistics.median(times):.1f} ms | {p95:.1f} ms | {ordered[-1]:.1f} ms |"


def report(folder, edits=EDITS, remembers=False):
    place = folder / "preview"
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(ROOT / "Issues", place / "Issues")
    small = place / "Issues" / "002"
    texts = prose.speed_texts(COPIES)
    large = zine_issue.write_issue(texts, place / "large")
    lines = ["| | edits | median | p95 | longest |", "| --- | ---: | ---: | ---: | ---: |"]
    lines.append(row("Issues/002, from the file to the page's pixels", keystrokes(small, edits)))
    lines.append(row(f"an issue of {PAGES} pages and more, the same", keystrokes(large, edits)))
    lines.append(row("Typst, the longer text compiled again", typst_warm(texts, edits, place / "typst")))
    yield "\n".join(lines)
    large = zine_issue.write_issue(texts, place / "large")
    costs = cold(large, texts, place)
    wall = {name: statistics.median(cost.wall for cost in runs) * 1000 for name, runs in costs.items()}
    net = wall[speed.TYPST] - wall[speed.START]
    inside = statistics.median(cost.inside for cost in costs[speed.TYPST]) * 1000
    one = wall["zine preview --page 33"]
    yield "\n".join([
        "| cold | wall, median | ÷ Typst |", "| --- | ---: | ---: |",
        f"| `zine preview --page 33` of the longer issue | {one:.0f} ms | {one / net:.2f} |",
        f"| Typst, less the empty Python process | {net:.0f} ms | 1 |",
        f"| Typst, `compile` alone, timed inside | {inside:.0f} ms | |"])
    if remembers:
        found = memory(small, MEMORY_AT)
        first, last = (found[count] for count in MEMORY_AT)
        yield f"Memory after {MEMORY_AT[0]} edits {first / 1024:.1f} MiB, after {MEMORY_AT[1]:,} {last / 1024:.1f} MiB: {last / first:.3f} times."
