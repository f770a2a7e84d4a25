"""The other programs: how a text is written for each, and the command that sets it."""
import dataclasses
import html
import os
import pathlib
import re
import sys

import paper

HERE = pathlib.Path(__file__).resolve().parent


@dataclasses.dataclass(frozen=True)
class Job:
    """One command that makes one PDF. `environment` is added to the caller's."""
    command: tuple
    pdf: pathlib.Path
    environment: dict = dataclasses.field(default_factory=dict)


def typst(texts, page, folder):
    """Typst's own optimised breaking, justified. Its patterns are built in and cannot be replaced."""
    def escaped(text):
        return re.sub(r"([\\#*_$@<>~`=\[\]\"'/])|(?<=-)-|^[-+]", lambda match: "\\" + match.group(), text)
    source = [
        f'#set page(width: {page.width}pt, height: {page.height}pt, numbering: "1", margin: (left: {page.left}pt, '
        f'right: {page.right}pt, top: {page.head}pt, bottom: {page.foot}pt))',
        f'#set text(font: "{paper.FAMILY}", size: {paper.SIZE}pt, top-edge: {paper.SIZE * 0.7}pt, '
        f'bottom-edge: -{paper.SIZE * 0.3}pt)',
        f'#set par(justify: true, linebreaks: "optimized", leading: {paper.LEADING - paper.SIZE}pt, '
        f'spacing: {paper.LEADING - paper.SIZE}pt, first-line-indent: (amount: {paper.INDENT}pt, all: true))',
        '#set smartquote(enabled: false)',
    ]
    for text in texts:
        source.append(f'#set text(lang: "{text.language[:2]}")')
        source.append(f"= {escaped(text.title)}")
        source += [("== " if kind == "heading" else "") + escaped(content) for kind, content in text.blocks]
    (folder / "typst.typ").write_text("\n\n".join(source), encoding="utf-8")
    pdf = folder / "typst.pdf"
    return Job(
        (sys.executable, "-I", str(HERE / "typst_compile.py"), str(folder / "typst.typ"), str(pdf), str(paper.FONTS)), pdf)


def weasyprint(texts, page, folder):
    """WeasyPrint, justified, hyphenating by LibreOffice's dictionaries, which Debian's come from."""
    faces = "".join(
        f'@font-face {{ font-family: "{paper.FAMILY}"; font-weight: {weight}; '
        f'src: url("{(paper.FONTS / file).as_uri()}"); }}'
        for weight, file in ((400, f"{paper.FILES}-Regular.otf"), (700, f"{paper.FILES}-Bold.otf")))
    source = [
        '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bench</title><style>', faces,
        f'@page {{ size: {page.width}pt {page.height}pt; '
        f'margin: {page.head}pt {page.right}pt {page.foot}pt {page.left}pt; @bottom-center {{ content: counter(page) }} }}',
        f'body {{ font: {paper.SIZE}pt/{paper.LEADING}pt "{paper.FAMILY}"; margin: 0 }}',
        f'p {{ margin: 0; text-indent: {paper.INDENT}pt; text-align: justify; hyphens: auto }}',
        'h1, h2 { break-after: avoid }', '</style></head><body>',
    ]
    for text in texts:
        source.append(f'<article lang="{text.language}"><h1>{html.escape(text.title)}</h1>')
        source += [
            f"<{tag}>{html.escape(content)}</{tag}>"
            for tag, content in (("h2" if kind == "heading" else "p", content) for kind, content in text.blocks)
        ]
        source.append("</article>")
    source.append("</body></html>")
    (folder / "weasyprint.html").write_text("\n".join(source), encoding="utf-8")
    pdf = folder / "weasyprint.pdf"
    return Job((sys.executable, "-I", "-m", "weasyprint", str(folder / "weasyprint.html"), str(pdf)), pdf)


LATEX_ESCAPES = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}


def lualatex(texts, page, folder):
    """LuaLaTeX with microtype's defaults (protrusion, expansion within 2 %) and Debian's hyphenation patterns."""
    def escaped(text):
        return re.sub(r"[\\~^{}$&#_%]", lambda match: LATEX_ESCAPES.get(match.group(), "\\" + match.group()), text)

    def language(name):
        patterns, left, right = paper.hyphenation_patterns(name)
        (folder / f"patterns-{name}.txt").write_text("\n".join(patterns), encoding="utf-8")
        key = "lang" + re.sub(r"\W", "", name)
        return key, [
            rf"\newlanguage\{key}",
            rf'\directlua{{local l = lang.new(\the\{key}) local f = io.open("{folder}/patterns-{name}.txt") '
            r'l:patterns(f:read("*a")) f:close()}',
            rf"\def\use{key}{{\language=\{key} \lefthyphenmin={left} \righthyphenmin={right} }}",
        ]
    keys, loading = {}, []
    for name in sorted({text.language for text in texts}):
        keys[name], lines = language(name)
        loading += lines
    source = [
        r"\documentclass{article}",
        rf"\usepackage[paperwidth={page.width}bp,paperheight={page.height}bp,left={page.left}bp,right={page.right}bp,"
        rf"top={page.head}bp,bottom={page.foot}bp]{{geometry}}",
        r"\usepackage{fontspec}",
        rf"\setmainfont{{{paper.FILES}}}[Path={paper.FONTS}/,Extension=.otf,UprightFont=*-Regular,BoldFont=*-Bold,"
        r"ItalicFont=*-RegularIt,BoldItalicFont=*-BoldIt]",
        r"\usepackage{microtype}",
        *loading,
        r"\frenchspacing \raggedbottom",
        r"\begin{document}",
        rf"\fontsize{{{paper.SIZE}bp}}{{{paper.LEADING}bp}}\selectfont",
        rf"\parindent={paper.INDENT}bp \parskip=0pt",
    ]
    for text in texts:
        source.append(rf"\use{keys[text.language]}\section*{{{escaped(text.title)}}}")
        source += [
            rf"\subsection*{{{escaped(content)}}}" if kind == "heading" else r"\indent " + escaped(content)
            for kind, content in text.blocks
        ]
    source.append(r"\end{document}")
    (folder / "lualatex.tex").write_text("\n\n".join(source), encoding="utf-8")
    cache = folder.parent / "texmf-var"
    cache.mkdir(exist_ok=True)
    command = (
        "lualatex", "-interaction=batchmode", "-halt-on-error", f"-output-directory={folder}", str(folder / "lualatex.tex"))
    return Job(command, folder / "lualatex.pdf", {"TEXMFVAR": str(cache), "TEXMFCACHE": str(cache)})


def pdfimpose(pages, folder):
    """The booklet that Typst does not make: its pages imposed for saddle stitching by pdfimpose."""
    pdf = folder / "pdfimpose.pdf"
    tool = pathlib.Path(sys.executable).parent / "pdfimpose"
    return Job((sys.executable, "-I", str(tool), "saddle", "--signature", "2x1", "--output", str(pdf), str(pages)), pdf)


def environment(job):
    """The caller's environment with the job's own added, without settings that would lead a program elsewhere."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("TYPST", "PYTHON", "TEXMF"))}
    return {**kept, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1583020800", **job.environment}
