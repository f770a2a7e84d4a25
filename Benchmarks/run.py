"""Measures this program beside its peers, in one run, and prints Markdown tables; also into .bench/results.md.

    run.py [PART ...] [--scales 1,10,100] [--measures 2.6,3.5,4.5] [--issues 1000] [--edits 200] [--against PROGRAM]
           [--peers-only] [--fast-only] [--memory]

The parts are those of PARTS below; without one, the first two.
"""
import argparse
import importlib.metadata
import os
import pathlib
import platform
import re
import subprocess

import archive
import compose
import evenness
import growth
import impose
import paragraphs
import preview
import sending
import speed

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".bench"
PARTS = ["speed", "texture", "paragraphs", "archive", "preview", "impose", "compose", "growth", "import", "send"]

SPEED = """## Speed and memory

Half-letter pages, Source Serif Pro 10.25/14 pt on a 3.55 in measure, justified. Whole processes, taking turns; memory is the
peak of what was resident. Typst comes as a Python library: its whole process, the same less an empty Python process (the
nearest to Typst as a program of its own, and what the ratios are to), and the call alone as timed inside. Copies of the
text have their sentences shuffled."""

PREVIEW = """## Preview

From an edit's being saved to the page's pixels in headless Chromium, by the clock of the machine; the page is the one with
the edit, and is looked at before. Typst's compiler stays in its process and is told of each edit; nothing of it is drawn."""

PARAGRAPHS = """## Shaping and breaking

The paragraphs of the text, shaped, broken and set to the house measure, each also a line shorter and longer where that can be
had: the layout library in a process of its own, files opened before. Typst's whole compile of the same text for comparison."""

IMPOSE = """## Imposing

A half-letter PDF of PyMuPDF's, saddle-stitched on letter. Whole processes, taking turns, the first round not counted; memory
is the peak of what was resident."""

TEXTURE = """## Texture

The spaces between words of every justified line, over the face's own space (mean of a line's spaces; then mean, standard
deviation and maximum over the lines). Ladders are pairs of hyphenated lines; a short last line is shorter than the indent and
two letters; a river is four or more lines whose spaces overlap by half a space or more. LuaLaTeX hyphenates by the same Debian
patterns as zine; Typst brings its own."""

SEND = """## Sending

An issue to readers by a mail server on this machine that takes everything and keeps nothing (sink.c). Whole
processes of zine, which read the issue, make its letter, note every reader on the disk before the letter goes out and every
answer after. The loop makes each reader's letter by Python's email package, as the documentation of both shows it, and notes
nothing; the bare one has one letter for everybody, with two headers of each reader's own. They take turns."""

IMPORT = """## Importing

Texts made into sites by the generators that people use, and by skins of a blog, Jekyll's minima and a portal; every page imported
and compared with the text that it was made of, recall / precision of its parts. At the bar is a page with 99.5 % of its words, at
most 0.5 % foreign, and 98 % of every part."""

ARCHIVE = """## An archive

Generated issues of four articles and a drawing each. Whole processes. Hugo makes plain pages of the same articles, with
templates that do nothing else, and every page anew each time; it makes no paper, no e-books and no search."""


GROWTH = """## Growth

One thing of which there is ten times as much: processor time of whole processes, and the peak of what was resident. The last
column is the power of the amount that the time grows with, an empty issue's time taken away; 1 is in proportion."""


def versions():
    """The machine and the programs, in one line."""
    tex = subprocess.run(["lualatex", "--version"], capture_output=True, text=True, check=False).stdout
    found = re.search(r"LuaHBTeX, Version ([\d.]+)", tex)
    programs = [f"{name} {importlib.metadata.version(name)}" for name in ("typst", "weasyprint", "pdfimpose")]
    programs.append(f"LuaHBTeX {found.group(1)}" if found else "no LuaLaTeX")
    return f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}; " + ", ".join(programs)


def numbers(kind):
    return lambda text: [kind(part) for part in text.split(",")]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parts", nargs="*", metavar="|".join(PARTS), help="what to measure; the first two when none is named")
    parser.add_argument("--scales", type=numbers(int), default=[1, 10, 100], help="copies of the text, with commas between")
    parser.add_argument("--measures", type=numbers(float), default=[2.6, 3.5, 4.5], help="inches, with commas between")
    parser.add_argument("--issues", type=int, default=1000, help="of the archive")
    parser.add_argument("--against", metavar="PROGRAM", help="another build of zine, to be compared with in speed and in composing")
    parser.add_argument("--peers-only", action="store_true", help="leave this program out")
    parser.add_argument("--readers", type=int, default=10_000, help="of sending")
    parser.add_argument("--texts", help="of importing: a folder of Markdown reports")
    parser.add_argument("--edits", type=int, default=preview.EDITS, help="how many edits the preview has to follow")
    parser.add_argument("--memory", action="store_true", help="also the preview's memory after 10,000 edits: minutes")
    parser.add_argument("--fast-only", action="store_true", help="leave the slow peers out of what is timed")
    choice = parser.parse_args()
    if unknown := set(choice.parts) - set(PARTS):
        parser.error(f"nothing called {', '.join(sorted(unknown))} is measured")
    parts = choice.parts or PARTS[:2]
    FOLDER.mkdir(exist_ok=True)
    with open(FOLDER / "results.md", "w", encoding="utf-8") as results:
        def say(text):
            print(text + "\n", flush=True)
            results.write(text + "\n\n")
        say("# zine beside its peers")
        say(versions())
        if "speed" in parts:
            say(SPEED)
            for table in speed.report(choice.scales, FOLDER, not choice.peers_only, not choice.fast_only, choice.against):
                say(table)
        if "paragraphs" in parts and not choice.peers_only:
            say(PARAGRAPHS)
            say(paragraphs.report(FOLDER))
        if "texture" in parts:
            say(TEXTURE)
            for table in evenness.report(choice.measures, FOLDER, not choice.peers_only):
                say(table)
        if "archive" in parts:
            say(ARCHIVE)
            for table in archive.report(choice.issues, FOLDER, not choice.peers_only):
                say(table)
        if "preview" in parts:
            say(PREVIEW)
            for table in preview.report(FOLDER, choice.edits, choice.memory):
                say(table)
        if "import" in parts:
            say(IMPORT)
            command = [ROOT / ".build-tools/python-import/bin/python", ROOT / "Benchmarks/importing.py", ROOT / ".build/release/zine", FOLDER / "import"]
            command += ["--texts", choice.texts] if choice.texts else []
            say(subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip())
        if "impose" in parts:
            say(IMPOSE)
            for table in impose.report(FOLDER, not choice.peers_only):
                say(table)
        if "compose" in parts and not choice.peers_only:
            for text in compose.report(FOLDER, choice.against):
                say(text)
        if "growth" in parts and not choice.peers_only:
            say(GROWTH)
            say(growth.report(FOLDER))
        if "send" in parts and not choice.peers_only:
            say(SEND)
            say(sending.report(FOLDER, choice.readers))
    print(f"Kept in {(FOLDER / 'results.md').relative_to(ROOT)}")


if __name__ == "__main__":
    main()
