"""The texture of each program's page, for each text and each measure."""
import shutil

import paper
import peers
import prose
import speed
import texture
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
    """A Markdown table of what texture.py found, with the spread as a ratio to LuaLaTeX's."""
    limit = "1.75" if measure < 3 else "1.5"
    lines = [
        f"### {text.name}, {measure} in", "",
        f"| | lines | mean | sd | sd ÷ LuaLaTeX's | max | > {limit} | < 0.75 | hyphenated | ladders | short last lines | "
        "rivers | too wide | ended short | text found |",
        "| --- |" + " ---: |" * 14,
    ]
    for name, one in figures.items():
        lines.append("| " + " | ".join([
            name, str(one["lines"]), f"{one['mean']:.2f}", f"{one['sd']:.3f}",
            f"{one['sd'] / figures[REFERENCE]['sd']:.2f}", f"{one['max']:.2f}", str(one["loose"]), str(one["tight"]),
            f"{one['hyphenated'] * 100:.1f} %", str(one["ladders"]), str(one["short"]), str(one["rivers"]),
            str(one["overfull"]), str(one["ragged"]), f"{one['found'] * 100:.1f} %",
        ]) + " |")
    return "\n".join(lines)


def budget(figures, measure):
    """What zine holds itself to, and what it reached: (what, reached, whether it is kept)."""
    zine, reference = figures["zine"], figures[REFERENCE]
    ratio = zine["sd"] / reference["sd"]
    kept = [("sd", f"{ratio:.2f}", ratio <= 0.75)]
    kept += [(name, str(zine[name]), zine[name] == 0) for name in ("loose", "tight", "ladders", "short", "rivers", "overfull")]
    share = f"{zine['hyphenated'] * 100:.1f} %"
    return kept + [
        ("hyphenated", share, measure != 3.5 or zine["hyphenated"] <= 0.1), ("ragged", str(zine["ragged"]), True)]


def budget_table(all_figures):
    """zine's figures side by side; what is over its budget is bold."""
    lines = [
        "### zine against its budget", "",
        "An sd of at most 0.75 times LuaLaTeX's, at most 10 % hyphenated at 3.5 in, and none of the rest; over it is bold.", "",
        "| text | measure | sd ÷ LuaLaTeX's | loose | tight | ladders | short last lines | rivers | too wide | hyphenated | ended short |",
        "| --- | ---: |" + " ---: |" * 9,
    ]
    for (name, measure), figures in all_figures.items():
        cells = [reached if kept else f"**{reached}**" for _, reached, kept in budget(figures, measure)]
        lines.append(f"| {name} | {measure} in | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def report(measures, folder, with_zine):
    """One table for each text and measure, as they are finished; then zine's against its budget."""
    all_figures = {}
    for text in prose.texture_texts():
        text = text.without_headings()
        for measure in measures:
            place = folder / f"texture-{text.name}-{measure}"
            shutil.rmtree(place, ignore_errors=True)
            place.mkdir(parents=True)
            pdfs = settings(text, measure, place, with_zine)
            figures = {name: texture.analyse(pdf, text, measure) for name, pdf in pdfs.items()}
            all_figures[text.name, measure] = figures
            yield table(text, measure, figures)
    if with_zine:
        yield budget_table(all_figures)
