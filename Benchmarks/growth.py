"""How time and memory grow with one thing of which there is ten times as much: the exponent is 1 where ten times the input
takes ten times the time, 2 where it takes a hundred times.

Whole processes, of which an empty issue's share is taken away; the drawings' letters and all else are in one article but for
the articles.
"""
import math
import pathlib
import shutil
import statistics

import peers
import speed
import zine_issue

ROUNDS = 3
WORDS = "the report of what had gone wrong was read by all who had written it and some who had not".split()


def words(count, seed=0):
    return " ".join(WORDS[(index * 7 + seed * 5 + index // 11) % len(WORDS)] for index in range(count))


def drawing(letters):
    text = words(letters // 4)[:letters]
    rows = "".join(
        f'<text x="0" y="{row * 4 + 4}" font-size="3">{text[start:start + 100]}</text>'
        for row, start in enumerate(range(0, len(text), 100)))
    height = max(10, letters // 25 + 8)
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 {height}">{rows}</svg>'


# What there is more of: the smaller count, and the text of so many.
KINDS = {
    "paragraphs": (300, lambda n: "\n\n".join(words(60, i) + "." for i in range(n))),
    "words of one paragraph": (5_000, lambda n: words(n) + "."),
    "notes": (200, lambda n: "\n\n".join(f"{words(20, i)}[^{i}].\n\n[^{i}]: {words(12, i)}." for i in range(n))),
    "rows of a table": (300, lambda n: "| a | b |\n|---|---|\n" + "\n".join(f"| {words(3, i)} | {words(6, i)} |" for i in range(n))),
    "entries of a timeline": (300, lambda n: "\n".join(f"- {i // 60 % 24:02}:{i % 60:02} {words(9, i)}." for i in range(n))),
    "figures": (30, lambda n: "\n\n".join(f"{words(40, i)}.\n\n![{words(5, i)}](../a.svg)" for i in range(n))),
    "headings": (100, lambda n: "\n\n".join(f"## {words(4, i)} {i}\n\n{words(20, i)}." for i in range(n))),
    "levels of quotes": (50, lambda n: "\n".join("> " * (i + 1) + f"{words(3, i)}\n" + "> " * (i + 1) for i in range(n))),
    "reference links in one paragraph": (
        1_000, lambda n: " ".join(f"[{WORDS[i % len(WORDS)]}][r{i}]" for i in range(n)) + "\n\n"
        + "\n".join(f"[r{i}]: https://example.org/{i}" for i in range(n))),
    "undefined references in one paragraph": (1_000, lambda n: " ".join(f"[{WORDS[i % len(WORDS)]}][r{i}]" for i in range(n))),
    "backticks": (100_000, lambda n: "a" + "`" * n + "b"),
    "backticks in runs": (50_000, lambda n: " ".join("`" * (i % 300 + 1) + "a" for i in range(n // 150))),
    "brackets": (50_000, lambda n: "[" * n + "a"),
    "stars": (50_000, lambda n: "*a **b " * (n // 7)),
    "letters of a drawing": (2_000, lambda n: n),
    "articles": (10, lambda n: n),
}


def issue(kind, count, folder):
    """An issue with so much of one thing; returns its folder."""
    make = KINDS[kind][1]
    shutil.rmtree(folder, ignore_errors=True)
    place = folder / "Issues" / "bench"
    (place / "articles").mkdir(parents=True)
    (folder / "Issues" / "publication.yaml").write_text("name: The Bench\nlanguage: en-US\n", encoding="utf-8")
    texts = [make(count)] if kind not in ("articles", "letters of a drawing") else (
        [words(300, number) + "." for number in range(count)] if kind == "articles" else ["A.\n\n![A drawing](../a.svg)"])
    (place / "a.svg").write_text(drawing(count if kind == "letters of a drawing" else 20), encoding="utf-8")
    names = []
    for number, body in enumerate(texts):
        names.append(f"  - articles/{number}.md")
        (place / names[-1][4:]).write_text(f"---\ntitle: Number {number}\n---\n\n{body}\n", encoding="utf-8")
    (place / "issue.yaml").write_text(
        "number: 1\ndate: 2020-03\ncontents:\n" + "\n".join(names) + "\n", encoding="utf-8")
    return place


def cost(place, output, log):
    """Median processor time in seconds, and the highest peak in MiB."""
    command = (str(zine_issue.PROGRAM), "build", str(place), "--quiet", "--no-sync", "--output", str(output))
    runs = [speed.run(peers.Job(command, output / "bench" / "pages.pdf"), log) for _ in range(ROUNDS)]
    return statistics.median(run.cpu for run in runs), max(run.peak for run in runs) / 1024


def report(folder, only=None):
    place, log = folder / "growth", folder / "growth.txt"
    empty_time, empty_peak = cost(issue("paragraphs", 1, place), folder / "growth-out", log)
    rows = [
        "| of | 1 × | seconds | MiB | 10 × | seconds | MiB | time grows with n to the |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        f"| an issue of one paragraph | | {empty_time:.2f} | {empty_peak:.0f} | | | | |"]
    for kind, (count, _) in KINDS.items():
        if only and kind not in only:
            continue
        costs = [cost(issue(kind, n, place), folder / "growth-out", log) for n in (count, 10 * count)]
        net = [max(time - empty_time, 0.002) for time, _ in costs]
        exponent = math.log10(net[1] / net[0])
        rows.append(
            f"| {kind} | {count:,} | {costs[0][0]:.2f} | {costs[0][1]:.0f} | {10 * count:,} | {costs[1][0]:.2f} | {costs[1][1]:.0f} "
            f"| {exponent:.2f} |")
    shutil.rmtree(place, ignore_errors=True)
    return "\n".join(rows)
