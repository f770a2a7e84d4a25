"""Issues of sections, lists, tables, figures, listings, notes and timelines, generated: how long their pages take to
compose, and what the pages are like."""
import json
import pathlib
import random
import subprocess
import time

import zine_issue

SIZES = (8, 8, 12, 12, 16, 16, 20, 24, 32, 40, 48, 64)
LETTERS = "eeeeetttaaaooiinnsshhrrddllcumwfgypbvk"
HEAD = """## Composing

Generated issues and the repository's own, read and composed by `zine preview --page 1`, which draws no other page; then with
both PDFs built, `--editions print,pages`. Wall times are the best of {times} whole processes, which take turns with another build
of the program where `--against` names one. Bad pages are widows, orphans, stranded headings, lines off the grid and facing
pages of unequal depth."""


class Writer:
    """Text that means nothing, the same at every run."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.notes = []

    def words(self, least, most):
        count = self.random.randint(least, most)
        return " ".join("".join(self.random.choices(LETTERS, k=self.random.randint(2, 9))) for _ in range(count))

    def paragraph(self):
        text = self.words(25, 110) + "."
        if self.random.random() < 0.14:
            self.notes.append(self.words(5, 30))
            text += f"[^n{len(self.notes)}]"
        return text

    def heading(self):
        return "#" * self.random.choice((2, 2, 3)) + " " + self.words(2, 6) + "\n\n" + self.paragraph()

    def list(self):
        mark = self.random.choice(("-", "1."))
        gap = self.random.choice(("\n", "\n\n"))
        return gap.join(f"{mark} {self.words(3, 40)}" for _ in range(self.random.randint(2, 7)))

    def table(self):
        rows = ["| " + " | ".join(self.words(1, 4) for _ in range(3)) + " |" for _ in range(self.random.randint(2, 14))]
        return "\n".join(["| One | Two | Three |", "| --- | --- | ---: |", *rows])

    def figure(self):
        return f"![A drawing](../art/{self.random.choice(('wide', 'square'))}.svg \"{self.words(4, 12)}\")"

    def listing(self):
        return "\n".join(["```", *(self.words(2, 6) for _ in range(self.random.randint(2, 18))), "```"])

    def timeline(self):
        return "\n".join(f"- 14:{minute:02}: {self.words(5, 40)}" for minute in range(self.random.randint(3, 9)))

    def quote(self):
        return "> " + self.random.choice(("", "[!NOTE]\n> ")) + self.words(25, 60)

    def article(self, blocks):
        self.notes = []
        kinds = [self.heading] * 2 + [self.list] * 2 + [self.table, self.figure, self.listing, self.timeline, self.quote]
        kinds += [self.paragraph] * 5
        parts = [self.paragraph()] + [self.random.choice(kinds)() for _ in range(blocks)] + [self.paragraph()]
        notes = [f"[^n{number}]: {text}" for number, text in enumerate(self.notes, 1)]
        return f"---\ntitle: {self.words(2, 6)}\nsummary: {self.words(6, 14)}\n---\n\n" + "\n\n".join(parts + notes) + "\n"


def drawing(width, height):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
            f'<path d="M0 0H{width}V{height}H0Z" fill="none" stroke="#000"/></svg>\n')


def write_issue(folder, seed, pages):
    """An issue of about so many pages; returns its folder."""
    writer = Writer(seed * 101 + pages)
    issue = folder / "Issues" / f"{seed:02}-{pages}"
    (issue / "articles").mkdir(parents=True, exist_ok=True)
    (issue / "art").mkdir(exist_ok=True)
    (folder / "Issues" / "publication.yaml").write_text("name: The Bench\nlanguage: en-US\n", encoding="utf-8")
    for name, size in (("wide", (600, 190)), ("square", (300, 280))):
        (issue / "art" / f"{name}.svg").write_text(drawing(*size), encoding="utf-8")
    manifest, left = ["number: 1", "date: 2020-03", "contents:"], pages - 2
    while left > 0:
        share = min(left, writer.random.randint(1, 9))
        path = f"articles/{len(manifest):02}.md"
        (issue / path).write_text(writer.article(share * 3), encoding="utf-8")
        manifest.append(f"  - {path}")
        left -= share
    (issue / "issue.yaml").write_text("\n".join(manifest) + "\n", encoding="utf-8")
    return issue


def commands(program, issue, output):
    """What is timed: composing, by drawing one page of all, and a build of both PDFs."""
    return (
        (program, "preview", str(issue), "--page", "1", "--output", str(output.parent / "page.png"), "--quiet"),
        (program, "build", str(issue), "--editions", "print,pages", "--output", str(output), "--quiet"),
    )


def measure(issue, output, times, programs):
    """The best wall times in seconds of each command by each program, which take turns, and the report of the last build.

    The first program's build is the last of each round, so that the report is its own.
    """
    best = {}
    for _ in range(times):
        for program in reversed(programs):
            for kind, command in enumerate(commands(program, issue, output)):
                start = time.perf_counter()
                subprocess.run(command, check=True, capture_output=True)
                spent = time.perf_counter() - start
                best[program, kind] = min(spent, best.get((program, kind), spent))
    report = json.loads((output / issue.name / "report.json").read_text(encoding="utf-8"))
    return [[best[program, kind] for kind in (0, 1)] for program in programs], report


BAD = ("widows", "orphans", "stranded_headings", "off_grid_lines", "uneven_spreads")


def row(issue, times, fit):
    """A line of the table: times of this program and, where there is one, how they are to those of the other."""
    bad = ", ".join(f"{fit[key]} {key.replace('_', ' ')}" for key in BAD if fit[key]) or "0"
    cost = sum(spread["cost"] for spread in fit["spreads"])
    (compose, build), *others = times
    ratios = "".join(f" {compose / other[0]:.2f} | {build / other[1]:.2f} |" for other in others)
    return (f"| {issue.name} | {fit['pages']} | {len(fit['articles'])} | {compose:.3f} | {build:.3f} |{ratios} {bad} | "
            f"{fit['fillers']} | {cost} |")


COLUMNS = """The same text on A4 in one, two and three columns, composed by the same command; times are the best of {times}, and
beside each how it is to one column's."""


def in_columns(folder, times=5, pages=64):
    """A table of the composing times of one text in columns, which take turns."""
    folder = pathlib.Path(folder) / "columns"
    issues = {}
    for count in (1, 2, 3):
        issues[count] = write_issue(folder / str(count), 12, pages)
        publication = folder / str(count) / "Issues"
        (publication / "publication.yaml").write_text(
            "name: The Bench\nlanguage: en-US\ntheme: ours\n", encoding="utf-8")
        (publication / "ours.yaml").write_text(
            f"extends: house\npage: {{size: a4, columns: {count}}}\nparagraph: {{justify-from: 50}}\n", encoding="utf-8")
    best = {}
    for _ in range(times):
        for count, issue in issues.items():
            start = time.perf_counter()
            subprocess.run(commands(str(zine_issue.PROGRAM), issue, folder / "Output")[0], check=True, capture_output=True)
            best[count] = min(time.perf_counter() - start, best.get(count, float("inf")))
    rows = ["| columns | compose, s | ÷ one column's |", "| ---: | ---: | ---: |"]
    rows += [f"| {count} | {spent:.3f} | {spent / best[1]:.2f} |" for count, spent in best.items()]
    return COLUMNS.format(times=times), "\n".join(rows)


def report(folder, against=None, times=5, sizes=SIZES):
    """A table of the generated issues and of the repository's own; beside another build of the program, if one is named."""
    folder = pathlib.Path(folder) / "compose"
    programs = [str(zine_issue.PROGRAM)] + ([against] if against else [])
    ratios = ["compose ÷ other", "build ÷ other"] if against else []
    head = ["issue", "pages", "articles", "compose, s", "build, s", *ratios, "bad pages", "fillers", "cost"]
    rows = ["| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |"]
    issues = [write_issue(folder, seed, pages) for seed, pages in enumerate(sizes)]
    own = sorted(path.parent for path in (pathlib.Path(__file__).resolve().parent.parent / "Issues").glob("*/issue.yaml"))
    for issue in issues + own:
        rows.append(row(issue, *measure(issue, folder / "Output", times, programs)))
    return (HEAD.format(times=times), "\n".join(rows), *in_columns(folder.parent, times))
