"""Imports pages of generators and compares what came out with the texts that the pages were made of, beside peers.

    importing.py ZINE FOLDER [--texts FOLDER] [--generators NAME,…] [--detail] [--again] [--zine-only]

A page is at the bar with 99.5 % of its words, at most 0.5 % foreign, and 98 % recall and precision of headings, items, cells,
listings, links, pictures and notes. The texts are those of the issues and of `texts`, or Markdown files of the reader's own.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time
import unicodedata
import urllib.parse

import sites
import yaml
from markdown_it import MarkdownIt
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from rapidfuzz.distance import LCSseq
from rapidfuzz.fuzz import ratio

ROOT = pathlib.Path(__file__).resolve().parent.parent
KINDS = ["headings", "items", "cells", "code", "links", "images", "notes"]
CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
TOKEN = re.compile(f"[{CJK}]|(?:(?![{CJK}])[^\\W_])+")


def words(text):
    return TOKEN.findall(unicodedata.normalize("NFKC", text).casefold())


def key(text):
    return " ".join(words(text))


def reader():
    markdown = MarkdownIt("commonmark", {"html": True, "linkify": True}).enable(["table", "strikethrough", "linkify"])
    markdown.linkify.set({"fuzzy_link": False, "fuzzy_email": False, "fuzzy_ip": False})
    return markdown.use(footnote_plugin, inline=False).use(deflist_plugin)


def front(text):
    """The keys above a text, and the text."""
    found = re.match(r"---\n(.*?)\n---\n", text, re.S)
    if not found:
        return {}, text
    try:
        keys = yaml.load(found.group(1), yaml.BaseLoader)
    except yaml.YAMLError:
        keys = dict(re.findall(r"^([\w-]+): *(.*)$", found.group(1), re.M))
    keys = keys if isinstance(keys, dict) else {}
    return {name: ", ".join(map(str, value)) if isinstance(value, list) else value for name, value in keys.items()}, text[found.end():]


def address(text):
    text = re.sub(r"^https?://(www\.)?", "", urllib.parse.unquote(text.strip()))
    return re.sub(r"[?&]utm_[^&#]*", "", text).rstrip("/#").lower() if not text.startswith("#") else "#"


class Structure:
    """What a reader gets of a Markdown text: its words in order, and its parts."""

    def __init__(self, body):
        from bs4 import BeautifulSoup
        body = re.sub(r"\s+\{#[\w.-]+\}[ \t]*$", "", body, flags=re.M)
        # Whether a task is done is not a word, and not every generator says it.
        body = re.sub(r"^(\s*(?:[-*+]|\d+[.)])\s+)\[[ xX]\] ", r"\1", body, flags=re.M)
        tree = BeautifulSoup("<div>" + reader().render(body) + "</div>", "lxml")
        self.parts = {kind: [] for kind in KINDS}
        tail = ""
        for section in tree.select("section.footnotes"):
            for back in section.select("a.footnote-backref"):
                back.decompose()
            self.parts["notes"] += [key(self.text(item)) for item in section.select("li.footnote-item")]
            tail += " " + self.text(section)
            section.extract()
        for mark in tree.select("sup.footnote-ref, hr.footnotes-sep"):
            mark.decompose()
        add = lambda kind, found: self.parts[kind].append(found) if found else None
        for node in tree.find_all(re.compile("^h[1-6]$")):
            add("headings", key(self.text(node)))
        for node in tree.find_all("li"):
            add("items", key(re.sub(r"^\s*\[[ xX]\]", "", self.text(node, ("ul", "ol", "pre", "table")).strip())))
        for node in tree.find_all(["td", "th"]):
            add("cells", key(self.text(node)))
        for node in tree.find_all("pre"):
            add("code", "\n".join(line.rstrip() for line in node.get_text().expandtabs(4).strip("\n").split("\n")))
        for node in tree.find_all("a", href=True):
            add("links", (key(self.text(node)), address(node["href"])))
        for node in tree.find_all("img"):
            add("images", pathlib.PurePosixPath(urllib.parse.urlparse(node.get("src") or "").path).name.lower())
        self.words = words(self.text(tree) + tail)

    def text(self, node, without=()):
        out = []
        for child in node.children:
            if child.name is None:
                out.append(str(child) if type(child).__name__ == "NavigableString" else "")
            elif child.name not in without:
                inner = self.text(child, without)
                out.append(inner if child.name in ("a", "em", "strong", "code", "span", "s", "sub", "sup", "kbd", "b", "i", "del") else f" {inner} ")
        return "".join(out)


def matched(kind, truth, found):
    """How many of the one are in the other, each once; nearly the same text is the same."""
    rest = list(found)
    count, missed = 0, []
    for part in truth:
        if part in rest:
            rest.remove(part)
            count += 1
        else:
            missed.append(part)
    floor = {"code": 97, "images": 101}.get(kind, 90)
    for part in missed:
        for other in rest:
            near = part[1] == other[1] and ratio(part[0], other[0]) >= 80 if kind == "links" else ratio(part, other) >= floor
            if near:
                rest.remove(other)
                count += 1
                break
    return count


def stated(keys, truth):
    """What was made of each fact that a page states or does not: right, wrong, missing, invented, absent."""
    quotes = str.maketrans("\u2018\u2019\u201c\u201d\u2013\u2014", "''\"\"--")
    same = lambda text: re.sub(r"[\s-]+", " ", unicodedata.normalize("NFKC", str(text)).translate(quotes)).strip().casefold()
    names = {"title": ["title"], "date": ["published", "date"], "lang": ["language"], "licence": ["license"], "canonical": ["source", "url"],
             "author": ["authors", "author"]}
    out = {}
    for fact, places in names.items():
        value, wanted = next((keys[place] for place in places if keys.get(place)), None), truth["stated"].get(fact)
        if wanted is None:
            tolerated = any(same(value) == same(other) for other in truth["tolerated"].get(fact, []))
            out[fact] = "absent" if value is None or tolerated else "invented"
        elif value is None:
            out[fact] = "missing"
        elif fact == "canonical":
            out[fact] = "right" if address(value) == address(wanted) else "wrong"
        elif fact in ("lang", "date"):
            out[fact] = "right" if value.startswith(wanted) else "wrong"
        else:
            out[fact] = "right" if same(value) == same(wanted) else "wrong"
    return out


_texts = {}


def score(truth, folder, output):
    path = folder / truth["markdown"]
    if path not in _texts:
        _texts[path] = Structure(path.read_text(encoding="utf-8"))
    want = _texts[path]
    keys, body = front(output)
    have = Structure(body)
    title = key(truth["title"])
    if title not in want.parts["headings"]:
        have.parts["headings"] = [heading for heading in have.parts["headings"] if heading != title]
    common = LCSseq.similarity(want.words, have.words)
    neutral = len(words(truth["title"])) if have.words[:len(words(truth["title"]))] == words(truth["title"]) else 0
    parts = {kind: (matched(kind, want.parts[kind], have.parts[kind]), len(want.parts[kind]), len(have.parts[kind])) for kind in KINDS}
    foreign = max(0, len(have.words) - common - neutral)
    good = (common >= 0.995 * len(want.words) and foreign <= 0.005 * max(len(have.words), 1)
            and all(both >= 0.98 * all_ and both >= 0.98 * found for both, all_, found in parts.values()))
    return {"words": len(want.words), "kept": common, "out": len(have.words), "foreign": foreign, "parts": parts, "facts": stated(keys, truth), "good": good}


# The programs: each makes Markdown of a page's file.


def by_zine(program):
    def run(page):
        return subprocess.run([program, "import", str(page), "--print", "--quiet"], capture_output=True, text=True, check=False).stdout
    return run


def load(name):
    """What a peer needs, so that it is there before a page is."""
    if name == "trafilatura":
        import trafilatura
        trafilatura.extract("<html><body><article><p>Words.</p></article></body></html>")
    else:
        import markdownify
        import readability


def by_trafilatura(page):
    import trafilatura
    return trafilatura.extract(page.read_text(encoding="utf-8"), output_format="markdown", favor_recall=True, include_formatting=True, include_links=True,
                               include_images=True, include_tables=True, include_comments=False, with_metadata=True) or ""


def by_readability(page):
    import markdownify
    import readability
    return markdownify.markdownify(readability.Document(page.read_text(encoding="utf-8")).summary(), heading_style="ATX")


def by_pandoc(page):
    from bs4 import BeautifulSoup
    tree = BeautifulSoup(page.read_text(encoding="utf-8"), "lxml")
    part = tree.find("article") or tree.find("main") or tree.find(attrs={"role": "main"}) or tree
    done = subprocess.run(["pandoc", "-f", "html", "-t", "gfm+footnotes"], input=str(part), capture_output=True, text=True, check=False)
    return done.stdout


# What they cost: each in a process of its own, which for the peers is Python with what they load; and each page alone, where
# a process makes many: its processor time, which others on the machine do not change much.

def peak(command):
    """A process's wall clock and processor time in seconds, and its largest memory in MiB."""
    measured = [sys.executable, "-I", str(ROOT / "Benchmarks/measure.py"), os.devnull, *map(str, command)]
    found = json.loads(subprocess.run(measured, capture_output=True, text=True, check=True).stdout)
    return found["wall"], found["cpu"], found["peak"] / 1024


def own(command):
    """The most memory in MiB that a process has for itself, which is not files that the system shares out; looked at all the time."""
    most = 0
    process = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        try:
            found = re.search(r"RssAnon:\s*(\d+)", pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8"))
        except ProcessLookupError:
            found = None
        most = max(most, int(found.group(1)) if found else 0)
    return most / 1024


def costs(zine, pages):
    """Rows of a table: process and memory, with an idle process of the same program beside it."""
    here = [sys.executable, __file__, zine, "."]
    commands = {"zine": (lambda page: [zine, "import", page, "--print", "--quiet"], [zine, "--version"])}
    for name in ALONE:
        commands[name] = (lambda page, name=name: here + ["--alone", name, "--page", page], here + ["--alone", name])
    rows = []
    for name, (command, idle) in commands.items():
        runs = [peak(command(page)) for page in pages]
        # Who is done in a moment is looked at several times.
        looks = 5 if name == "zine" else 1
        idles = [peak(idle) for _ in range(9)]
        middle = statistics.median
        took, room = (middle(run[index] for run in runs) for index in (0, 2))
        rows.append([name, f"{1000 * took:.1f}", f"{1000 * (took - middle(run[0] for run in idles)):.1f}",
                     f"{room:.1f}", f"{room - middle(run[2] for run in idles):.1f}", f"{middle(max(own(command(page)) for _ in range(looks)) for page in pages):.1f}"])
    return rows


AGAIN = 10


def alone(zine, page):
    """The processor time that a page takes zine without its process: of one that reads the page eleven times, less that of one that
    reads it once; the best of two."""
    once, often = (min(peak([zine, "import", *[page] * count, "--print", "--quiet"])[1] for _ in range(2)) for count in (1, 1 + AGAIN))
    return (often - once) / AGAIN


ALONE = {"trafilatura": by_trafilatura, "readability + markdownify": by_readability}


def timed(program, page):
    begun = time.process_time()
    program(page)
    return time.process_time() - begun


def percent(part, whole):
    return f"{100 * part / whole:.1f}" if whole else "–"


def row(name, results):
    total = lambda field: sum(result[field] for result in results)
    cells = [name, str(len(results)), percent(total("kept"), total("words")), percent(total("foreign"), total("out"))]
    for kind in KINDS:
        both, want, have = (sum(result["parts"][kind][index] for result in results) for index in range(3))
        cells.append(f"{percent(both, want)} / {percent(both, have)}")
    return cells + [f"{sum(result['good'] for result in results)} of {len(results)}"]


def facts_row(name, results):
    cells = [name]
    for fact in ("title", "date", "lang", "licence", "canonical", "author"):
        counts = collections.Counter(result["facts"][fact] for result in results)
        asked = counts["right"] + counts["wrong"] + counts["missing"]
        cells.append(f"{counts['right']} of {asked}" + (f", {counts['invented']} invented" if counts["invented"] else ""))
    return cells


def table(head, rows):
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [head, ["---"] + ["--:"] * (len(head) - 1), *rows])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("zine")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--texts", type=pathlib.Path, help="a folder of Markdown reports (default: the issues' articles and texts/)")
    parser.add_argument("--generators", help="their names, with commas between")
    parser.add_argument("--detail", action="store_true", help="every page that is not at the bar")
    parser.add_argument("--again", action="store_true", help="the pages that are there already")
    parser.add_argument("--zine-only", action="store_true", help="no peers")
    parser.add_argument("--alone", choices=ALONE, help=argparse.SUPPRESS)
    parser.add_argument("--page", type=pathlib.Path, help=argparse.SUPPRESS)
    choice = parser.parse_args()
    if choice.alone:
        load(choice.alone)
        if choice.page:
            ALONE[choice.alone](choice.page)
        return
    if choice.texts:
        texts = sites.texts_in(choice.texts)
    else:
        paths = sorted([*ROOT.glob("Issues/*/articles/*.md"), *ROOT.glob("Benchmarks/texts/*.md")])
        texts = [sites.titled(path, number) for number, path in enumerate(paths)]
        texts = sites.distinct([text for text in texts if len(text.body.split()) > 60])
    choice.folder = choice.folder.resolve()
    if not choice.again:
        sites.make(texts, choice.folder, choice.generators.split(",") if choice.generators else None)
    programs = {"zine": by_zine(choice.zine)} if choice.zine_only else {"zine": by_zine(choice.zine), "trafilatura": by_trafilatura, "readability + markdownify": by_readability}
    if sites.shutil.which("pandoc") and not choice.zine_only:
        programs["pandoc on the article"] = by_pandoc
    results, seconds = {name: [] for name in programs}, collections.defaultdict(list)
    generators = collections.defaultdict(list)
    for page in sorted((choice.folder / "pages").glob("*.html")):
        truth = json.loads((choice.folder / f"truth/{page.stem}.json").read_text(encoding="utf-8"))
        for name, program in programs.items():
            output = program(page)
            if not choice.zine_only and name in ("zine", *ALONE):
                seconds[name].append(alone(choice.zine, page) if name == "zine" else min(timed(program, page) for _ in range(2)))
            result = score(truth, choice.folder / "truth", output)
            results[name].append(result)
            if name == "zine":
                generators[truth["generator"]].append(result)
                if choice.detail and not result["good"]:
                    off = {kind: part for kind, part in result["parts"].items() if len(set(part)) > 1}
                    print(f"{page.stem}: kept {result['kept']} of {result['words']}, foreign {result['foreign']}, {off}", file=sys.stderr)
    head = ["", "pages", "words kept %", "foreign %", *(f"{kind} %" for kind in KINDS), "at the bar"]
    print(table(head, [row(name, found) for name, found in results.items()]) + "\n")
    print("By generator, zine:\n\n" + table(head, [row(name, found) for name, found in generators.items()]) + "\n")
    facts = ["stated facts right", "title", "date", "language", "licence", "address", "author"]
    print(table(facts, [facts_row(name, results[name]) for name in programs if name in ("zine", "trafilatura")]) + "\n")
    if choice.zine_only:
        return
    pages = sorted((choice.folder / "pages").glob("*.html"))
    for name in ALONE:
        quicker = sum(mine <= theirs for mine, theirs in zip(seconds["zine"], seconds[name]))
        print(f"A page alone, in a process that has made others, processor time: zine is as quick as {name} on {quicker} of {len(seconds[name])}; medians "
              f"{1000 * statistics.median(seconds['zine']):.1f} and {1000 * statistics.median(seconds[name]):.1f} ms.\n")
    print(table(["each page in a process of its own, medians", "ms", "less an idle process", "MiB", "less an idle process", "MiB of its own"],
                costs(choice.zine, pages[::max(1, len(pages) // 40)])))


if __name__ == "__main__":
    main()
