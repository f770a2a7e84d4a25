"""Imports pages of generators and compares what came out with the texts that the pages were made of, beside peers.

    importing.py ZINE FOLDER [--texts FOLDER] [--generators NAME,…] [--detail]

A page is at the bar with 99.5 % of its words, at most 0.5 % foreign, and 98 % recall and precision of headings, items, cells,
listings, links, pictures and notes. The texts are those of the issues and of `texts`, or Markdown files of the reader's own.
"""
import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys
import time
import unicodedata
import urllib.parse

import sites
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
    """The keys above a text, as far as they are plain, and the text."""
    found = re.match(r"---\n(.*?)\n---\n", text, re.S)
    if not found:
        return {}, text
    keys = {}
    for line in found.group(1).splitlines():
        pair = re.match(r"([\w-]+): *(.*)", line)
        if pair:
            keys[pair.group(1)] = re.sub(r'\\(["\\])', r"\1", pair.group(2).strip("\"'"))
    return keys, text[found.end():]


def address(text):
    text = re.sub(r"^https?://(www\.)?", "", urllib.parse.unquote(text.strip()))
    return re.sub(r"[?&]utm_[^&#]*", "", text).rstrip("/#").lower() if not text.startswith("#") else "#"


class Structure:
    """What a reader gets of a Markdown text: its words in order, and its parts."""

    def __init__(self, body):
        from bs4 import BeautifulSoup
        body = re.sub(r"\s+\{#[\w.-]+\}[ \t]*$", "", body, flags=re.M)
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
    same = lambda text: re.sub(r"\s+", " ", unicodedata.normalize("NFKC", str(text))).strip().casefold()
    names = {"title": "title", "date": "published", "lang": "language", "licence": "license", "canonical": "source", "author": "authors"}
    out = {}
    for fact, name in names.items():
        value, wanted = keys.get(name) or None, truth["stated"].get(fact)
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
    choice = parser.parse_args()
    if choice.texts:
        texts = sites.texts_in(choice.texts)
    else:
        paths = sorted([*ROOT.glob("Issues/*/articles/*.md"), *ROOT.glob("Benchmarks/texts/*.md")])
        texts = [sites.titled(path, number) for number, path in enumerate(paths)]
        texts = [text for text in texts if len(text.body.split()) > 60]
    sites.make(texts, choice.folder, choice.generators.split(",") if choice.generators else None)
    programs = {"zine": by_zine(choice.zine), "trafilatura": by_trafilatura, "readability + markdownify": by_readability}
    if sites.shutil.which("pandoc"):
        programs["pandoc on the article"] = by_pandoc
    results, seconds = {name: [] for name in programs}, collections.Counter()
    generators = collections.defaultdict(list)
    for page in sorted((choice.folder / "pages").glob("*.html")):
        truth = json.loads((choice.folder / f"truth/{page.stem}.json").read_text(encoding="utf-8"))
        for name, program in programs.items():
            begun = time.perf_counter()
            output = program(page)
            seconds[name] += time.perf_counter() - begun
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
    pages = max(len(results["zine"]), 1)
    print("Milliseconds a page (zine and pandoc with their processes, the others within one): "
          + ", ".join(f"{name} {1000 * spent / pages:.0f}" for name, spent in seconds.items()))


if __name__ == "__main__":
    main()
