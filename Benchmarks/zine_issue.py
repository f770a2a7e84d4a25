"""This program's side: an issue made of the bench's texts, and the command that builds it."""
import dataclasses
import json
import os
import pathlib

import paper
import peers

PROGRAM = pathlib.Path(os.environ.get("ZINE", pathlib.Path(__file__).resolve().parent.parent / ".build" / "release" / "zine"))


# Before a paragraph that starts with a mark: it is to be a paragraph, not an entry of a timeline or an item of a list.
WORD_JOINER = "\u2060"


def plain(content):
    """A paragraph as Markdown that stays one; only letters count in what is measured, so a mark without width does not."""
    return content if content[0].isalpha() else WORD_JOINER + content


def article(text):
    """The text as a Markdown article."""
    lines = ["---", f"title: {json.dumps(text.title, ensure_ascii=False)}", f"language: {text.language}", "---"]
    lines += ["## " + content if kind == "heading" else plain(content) for kind, content in text.blocks]
    return "\n\n".join(["\n".join(lines[:4]), *lines[4:]]) + "\n"


# More titles than this find no room on a cover.
MOST_ARTICLES = 16


def bound(texts):
    """At most so many articles: texts beyond that follow others under their title as a heading."""
    shelves = [[] for _ in range(min(MOST_ARTICLES, len(texts)))]
    for index, text in enumerate(texts):
        shelves[index % len(shelves)].append(text)
    return [
        dataclasses.replace(first, blocks=first.blocks + tuple(
            block for text in rest for block in (("heading", text.title), *text.blocks)))
        for first, *rest in shelves
    ]


def write_issue(texts, folder, theme=None):
    """An issue of these articles, in order; returns its folder."""
    issue = folder / "Issues" / "bench"
    (issue / "articles").mkdir(parents=True, exist_ok=True)
    (folder / "Issues" / "publication.yaml").write_text("name: The Bench\nlanguage: en-US\n", encoding="utf-8")
    manifest = ["number: 1", "date: 2020-03", "contents:"]
    for index, text in enumerate(bound(texts)):
        path = f"articles/{index:04d}-{text.name}.md"
        (issue / path).write_text(article(text), encoding="utf-8")
        manifest.append(f"  - {path}")
    if theme:
        manifest.append(f"theme: {theme}")
    (issue / "issue.yaml").write_text("\n".join(manifest) + "\n", encoding="utf-8")
    return issue


def zine_issue_for(text, measure, folder, paragraph=None):
    """An issue of one article whose text is set to a measure of so many inches; returns its folder.

    `paragraph` has keys of the theme's paragraphs that are to be other than the house's.

    The only place that knows how a theme says what the measure is. The page is the house's where it has the room, so
    the other margins, the face, the size and the leading stay what they are.
    """
    page = paper.page_for(measure)
    theme = folder / "Issues" / "bench" / "measure.yaml"
    theme.parent.mkdir(parents=True, exist_ok=True)
    theme.write_text(
        "page:\n"
        f"  width: {page.width}pt\n  height: {page.height}pt\n"
        f"  spine: {page.left}pt\n  fore-edge: {page.right}pt\n"
        # One size and one leading, whatever they cost in paper; and every paragraph as it is set alone, for the others
        # make none a line longer or shorter for its page's sake.
        "costs:\n  smaller-type: 1000000\n  looseness: 1000000\n  sheet: 0\n  filler: 0\n"
        f"paragraph: {json.dumps(paragraph or {})}\n", encoding="utf-8")
    return write_issue([text], folder, theme="measure.yaml")


def build(issue, output, editions="print,pages", program=PROGRAM):
    """The command that builds the issue's PDFs; `pdf` is the one with its pages one by one."""
    command = (str(program), "build", str(issue), "--editions", editions, "--output", str(output), "--quiet")
    return peers.Job(command, output / issue.name / "pages.pdf")
