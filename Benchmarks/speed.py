"""How long each program takes, and how much memory, for 1, 10 and 100 times the text.

The programs take turns within a round, so that whatever else the machine does falls on all of them. A first round that is
not counted fills the caches of the disk and LuaTeX's own.
"""
import dataclasses
import json
import pathlib
import shutil
import statistics
import subprocess
import sys

import paper
import peers
import prose
import zine_issue

HERE = pathlib.Path(__file__).resolve().parent

ZINE = "zine: `pages.pdf` and `booklet.pdf`"
EDITIONS = "zine: all editions"
VERSION = "zine: `--version`"
OTHER = " by the other build"
TYPST = "Typst, whole process under Python"
START = "an empty Python process"
TYPST_NET = "Typst, less the empty Python process"
TYPST_COMPILE = "Typst, `compile` alone, timed inside"
BOOKLET = "Typst, then pdfimpose"
WEASYPRINT = "WeasyPrint"
LUALATEX = "LuaLaTeX + microtype"

# Rounds by copies of the text: for the two that are compared closely, and for the slow ones.
ROUNDS = {1: (21, 5), 10: (9, 2), 100: (3, 1)}


@dataclasses.dataclass(frozen=True)
class Cost:
    """What one run took; `peak` in KiB, times in seconds. `inside` is what the program timed itself."""
    wall: float
    cpu: float
    peak: int
    inside: float = 0.0


def run(job, log):
    """Runs a job under measure.py; stops the bench when it fails, with the last of what it printed."""
    answer = subprocess.run(
        [sys.executable, "-I", "-S", str(HERE / "measure.py"), str(log), *job.command],
        env=peers.environment(job), check=True, capture_output=True, text=True)
    cost = json.loads(answer.stdout)
    printed = pathlib.Path(log).read_text(encoding="utf-8", errors="replace")
    if cost["status"] != 0:
        sys.exit(f"{' '.join(job.command)}\nended with status {cost['status']}:\n{printed[-2000:]}")
    inside = 0.0
    if printed.startswith('{"import"'):
        inside = json.loads(printed.splitlines()[0])["compile"]
    return Cost(cost["wall"], cost["cpu"], cost["peak"], inside)


def zine_jobs(texts, folder, rounds, against):
    """What zine is timed at; another build of it at the same, for a comparison."""
    issue = zine_issue.write_issue(texts, folder)
    found = {}
    for program, of_other in ((zine_issue.PROGRAM, ""), (against, OTHER)):
        if program is None:
            continue
        place = folder / ("other" if of_other else "zine")
        found |= {
            ZINE + of_other: (zine_issue.build(issue, place, program=program), rounds),
            EDITIONS + of_other: (
                zine_issue.build(issue, place / "all", "print,pages,web,epub,email", program), rounds),
            VERSION + of_other: (peers.Job((str(program), "--version"), None), rounds),
        }
    return found


def jobs(copies, folder, with_zine, with_slow, against=None):
    """The job of each program for so many copies of the text, with the number of rounds it gets."""
    texts, page = prose.speed_texts(copies), paper.Page()
    fast, slow = ROUNDS.get(copies, (3, 1))
    typst = peers.typst(texts, page, folder)
    found = {
        TYPST: (typst, fast),
        START: (peers.Job((sys.executable, "-I", "-c", "pass"), None), fast),
    }
    if with_slow:
        found |= {
            BOOKLET: (peers.pdfimpose(typst.pdf, folder), slow),
            WEASYPRINT: (peers.weasyprint(texts, page, folder), slow),
            LUALATEX: (peers.lualatex(texts, page, folder), slow),
        }
    if with_zine:
        found = {**zine_jobs(texts, folder, fast, against), **found}
    return found, sum(text.words for text in texts)


def measure(found, folder):
    """The costs of every run, by program, in interleaved rounds."""
    log = folder / "log.txt"
    for job, rounds in found.values():
        if rounds > 1:
            run(job, log)
    costs = {name: [] for name in found}
    for turn in range(max(rounds for _, rounds in found.values())):
        names = list(found)
        for name in names[turn % len(names):] + names[:turn % len(names)]:
            job, rounds = found[name]
            if turn < rounds:
                costs[name].append(run(job, log))
    return costs


def pages_of(pdf):
    import pymupdf
    with pymupdf.open(pdf) as document:
        return len(document)


def summary(costs):
    """Median and least wall, median processor time, and the highest peak."""
    return {
        "wall": statistics.median(cost.wall for cost in costs),
        "least": min(cost.wall for cost in costs),
        "cpu": statistics.median(cost.cpu for cost in costs),
        "peak": max(cost.peak for cost in costs),
        "runs": len(costs),
    }


def derived(costs, rows):
    """Adds the rows that are computed: Typst without Python's start, its compile alone, and with an imposer after it."""
    whole, start = rows[TYPST], rows[START]
    rows[TYPST_NET] = {
        **{key: whole[key] - start[key] for key in ("wall", "least", "cpu", "peak")}, "runs": whole["runs"]}
    inside = [cost.inside for cost in costs[TYPST]]
    rows[TYPST_COMPILE] = {
        "wall": statistics.median(inside), "least": min(inside), "cpu": None, "peak": None, "runs": len(inside)}
    if imposing := rows.get(BOOKLET):
        rows[BOOKLET] = {
            **{key: whole[key] + imposing[key] for key in ("wall", "least", "cpu")},
            "peak": max(whole["peak"], imposing["peak"]), "runs": imposing["runs"]}
    return rows


def table(rows, pages, words, copies):
    """A Markdown table; ratios are against Typst less Python's start, the nearest to Typst as a program of its own."""
    base = rows[TYPST_NET]
    lines = [
        f"### {copies} × the text ({words:,} words)", "",
        "| | pages | wall, median | least | ÷ Typst | ÷ Typst with Python | processor | pages/s | peak memory | ÷ Typst | runs |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    zine = [name + build for build in ("", OTHER) for name in (ZINE, EDITIONS, VERSION)]
    for name in (*zine, TYPST_NET, TYPST, TYPST_COMPILE, BOOKLET, WEASYPRINT, LUALATEX, START):
        if name not in rows:
            continue
        row, count = rows[name], pages.get(name)
        lines.append("| " + " | ".join([
            name, str(count or ""), f"{row['wall'] * 1000:,.0f} ms", f"{row['least'] * 1000:,.0f} ms",
            f"{row['wall'] / base['wall']:.2f}", f"{row['wall'] / rows[TYPST]['wall']:.2f}",
            "" if row["cpu"] is None else f"{row['cpu'] * 1000:,.0f} ms",
            f"{count / row['wall']:,.0f}" if count else "",
            "" if row["peak"] is None else f"{row['peak'] / 1024:.1f} MiB",
            "" if row["peak"] is None else f"{row['peak'] / base['peak']:.2f}", str(row["runs"]),
        ]) + " |")
    return "\n".join(lines)


def growth(measured):
    """How time grows with the text, from each number of copies to the next: a Markdown table.

    `measured` is (words, rows) by number of copies. A program is linear when time grows no faster than the words.
    """
    lines = [
        "### Growth with the text", "",
        "| from | to | words | " + " | ".join(f"{name}: time | µs a word" for name in (ZINE, TYPST_COMPILE)) + " |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for (_, (few, before)), (_, (many, after)) in zip(measured.items(), list(measured.items())[1:]):
        cells = [f"{few:,}", f"{many:,}", f"× {many / few:.2f}"]
        for name in (ZINE, TYPST_COMPILE):
            if name in before:
                cells += [
                    f"× {after[name]['wall'] / before[name]['wall']:.2f}", f"{after[name]['wall'] / many * 1e6:.1f}"]
            else:
                cells += ["", ""]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def report(scales, folder, with_zine, with_slow=True, against=None):
    """One table for each number of copies, as they are finished; then how time grew from each to the next."""
    measured = {}
    for copies in scales:
        place = folder / f"speed-{copies}"
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir(parents=True)
        found, words = jobs(copies, place, with_zine, with_slow, against)
        costs = measure(found, place)
        pages = {name: pages_of(job.pdf) for name, (job, _) in found.items() if job.pdf}
        pages.update({TYPST_NET: pages[TYPST], TYPST_COMPILE: pages[TYPST], BOOKLET: pages[TYPST]})
        rows = derived(costs, {name: summary(runs) for name, runs in costs.items()})
        measured[copies] = words, rows
        yield table(rows, pages, words, copies)
    if len(measured) > 1:
        yield growth(measured)
