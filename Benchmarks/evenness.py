"""The texture of each program's page, for each text and each measure."""
import shutil

import paper
import peers
import prose
import speed
import texture
import yardstick
import zine_issue

REFERENCE = "LuaLaTeX + microtype"


def settings(text, measure, folder, with_zine):
    """Sets one text to one measure in every program: name -> PDF."""
    page = paper.page_for(measure)
    jobs = {
        REFERENCE: peers.lualatex([text], page, folder),
        "Typst": peers.typst([text], page, folder),
        "WeasyPrint": peers.weasyprint([text], page, folder),
    }
    if with_zine:
        issue = zine_issue.zine_issue_for(text, measure, folder)
        jobs = {"zine": zine_issue.build(issue, folder / "zine", editions="pages"), **jobs}
    for job in jobs.values():
        speed.run(job, folder / "log.txt")
    return {name: job.pdf for name, job in jobs.items()}


def table(text, measure, figures):
    """A Markdown table of what was found, with the spread as a ratio to LuaLaTeX's."""
    limit = "1.75" if measure < 3 else "1.5"
    lines = [
        f"### {text.name}, {measure} in", "",
        f"| | lines | mean | sd | sd ÷ LuaLaTeX's | max | > {limit} | < 0.75 | left edge | right edge | neighbours, most | over 3 % | "
        "hyphenated | ladders | short last lines | rivers | too wide | ended short | by most | text found |",
        "| --- |" + " ---: |" * 19,
    ]
    for name, one in figures.items():
        lines.append("| " + " | ".join([
            name, str(one["lines"]), f"{one['mean']:.2f}", f"{one['sd']:.3f}",
            f"{one['sd'] / figures[REFERENCE]['sd']:.2f}", f"{one['max']:.2f}", str(one["loose"]), str(one["tight"]),
            f"{one['left_edge']:.2f}", f"{one['right_edge']:.2f}", f"{one['neighbours'] * 100:.1f} %",
            f"{one['unlike'] * 100:.0f} %", f"{one['hyphenated'] * 100:.1f} %", str(one["ladders"]), str(one["short"]),
            str(one["rivers"]), str(one["overfull"]), str(one["ragged"]), f"{one['shortest'] * 100:.0f} %",
            f"{one['found'] * 100:.1f} %",
        ]) + " |")
    return "\n".join(lines)


def budget(figures, measure):
    """What zine holds itself to, and what it reached beside LuaLaTeX: (what, reached, whether it is kept)."""
    zine, reference = figures["zine"], figures[REFERENCE]
    ratio = zine["sd"] / reference["sd"]
    share = lambda key: f"{zine[key] * 100:.0f} / {reference[key] * 100:.0f} %"
    kept = [
        ("sd ÷ LuaLaTeX's", f"{ratio:.2f}", ratio <= (0.6 if measure > 4 else 0.85)),
        ("left edge", f"{zine['left_edge']:.2f}", zine["left_edge"] <= 0.06),
        ("right edge", f"{zine['right_edge']:.2f} / {reference['right_edge']:.2f}", zine["right_edge"] <= 0.06),
        ("neighbours, most", f"{zine['neighbours'] * 100:.1f} / {reference['neighbours'] * 100:.1f} %", zine["neighbours"] <= 0.05),
        ("over 3 %", share("unlike"), zine["unlike"] <= reference["unlike"]),
        ("widest", f"{zine['max']:.2f} / {reference['max']:.2f}", zine["loose"] == 0),
        ("hyphenated", share("hyphenated"), True),
        ("ladders", f"{zine['ladders']} / {reference['ladders']}", zine["ladders"] == 0),
        ("ended short, by most", f"{zine['ragged']}, {zine['shortest'] * 100:.0f} %", zine["shortest"] <= 0.1),
    ]
    return kept + [(name, str(zine[key]), zine[key] == 0) for name, key in (
        ("< 0.75", "tight"), ("short last lines", "short"), ("rivers", "rivers"), ("too wide", "overfull"))]


def searched(text, measure, figures):
    """What an exact search finds where as many neighbours may differ as LuaLaTeX's do: (what, found, whether it is kept)."""
    reference = figures[REFERENCE]
    found = yardstick.best(text, measure, yardstick.freedom(measure), reference["unlike"])
    return "best there is, short", f"{found.sd / reference['sd']:.2f}, {found.short}", True


def budget_table(all_figures, found):
    """zine's figures side by side; what is over its budget is bold. `found` is what exact searches found."""
    rows = {key: budget(figures, key[1]) for key, figures in all_figures.items()}
    rows = {key: [row[0], found[key], *row[1:]] for key, row in rows.items()}
    names = [name for name, _, _ in next(iter(rows.values()))]
    lines = [
        "### zine against its budget", "",
        "Its own figure, or its own / LuaLaTeX's; what is over budget is bold. Space sd at most 0.85 times LuaLaTeX's, 0.6 at 4.5 in; "
        "an exact search's best, and its lines that cannot be filled; edges 0.06 pt; neighbours 5 %, no more of them over 3 % than LuaLaTeX's; widest 1.5, 1.75 at 2.6 in; none short by "
        "more than a tenth; none of the rest.", "",
        "| text | measure | " + " | ".join(names) + " |", "| --- | ---: |" + " ---: |" * len(names),
    ]
    for (name, measure), row in rows.items():
        cells = [reached if kept else f"**{reached}**" for _, reached, kept in row]
        lines.append(f"| {name} | {measure} in | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def report(measures, folder, with_zine):
    """One table for each text and measure, as they are finished; then zine's against its budget."""
    all_figures, found = {}, {}
    for text in prose.texture_texts():
        text = text.without_headings()
        for measure in measures:
            place = folder / f"texture-{text.name}-{measure}"
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir(parents=True)
            pdfs = settings(text, measure, place, with_zine)
            figures = {name: texture.analyse(pdf, text, measure) for name, pdf in pdfs.items()}
            all_figures[text.name, measure] = figures
            found[text.name, measure] = searched(text, measure, figures)
            yield table(text, measure, figures)
    if with_zine:
        yield budget_table(all_figures, found)
        yield frontier(all_figures, folder)


# What letters may give and neighbours may differ by, for the frontier.
LETTERSPACINGS, DIFFERENCES = (0.0, 0.002, 0.004, 0.007), (0.03, 0.04, 0.046, 0.06)


def frontier(all_figures, folder, name="essay"):
    """How even spaces are at other limits of set width: zine's, and an exact search's, at each letterspacing and difference."""
    text = next(text for text in prose.texture_texts() if text.name == name).without_headings()
    lines = [
        f"### The frontier: {name}", "",
        "Space sd over LuaLaTeX's, zine's / the best there is, where letters may be spaced by so much of the em (rows) and "
        "neighbours differ in set width by so much at most (columns).", "",
        "| measure | letterspacing | " + " | ".join(f"{most * 100:.1f} %" for most in DIFFERENCES) + " |",
        "| ---: | ---: |" + " ---: |" * len(DIFFERENCES)]
    for measure in sorted({measure for text_name, measure in all_figures if text_name == name and measure > 3}):
        reference = all_figures[name, measure][REFERENCE]
        for spacing in LETTERSPACINGS:
            cells = []
            for most in DIFFERENCES:
                place = folder / f"frontier-{measure}-{spacing}-{most}"
                shutil.rmtree(place, ignore_errors=True)
                place.mkdir(parents=True)
                issue = zine_issue.zine_issue_for(
                    text, measure, place, {"letterspacing": spacing, "set-difference": most})
                job = zine_issue.build(issue, place / "zine", editions="pages")
                speed.run(job, place / "log.txt")
                ours = texture.analyse(job.pdf, text, measure)["sd"] / reference["sd"]
                best = yardstick.best(text, measure, yardstick.freedom(measure, spacing, apart=most), reference["unlike"])
                cells.append(f"{ours:.2f} / {best.sd / reference['sd']:.2f}")
            lines.append(f"| {measure} in | {spacing * 100:.1f} % | " + " | ".join(cells) + " |")
    return "\n".join(lines)
