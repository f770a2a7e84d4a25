"""An archive of generated issues: how fast a site is made of it, how fast again for one change, and in how much memory.

Hugo makes the HTML part of the same Markdown: articles, issues, archive and feed, with templates that do no more than that.
"""
import pathlib
import random
import shutil

import peers
import prose
import speed
import zine_issue

# Articles of an issue, with the words that each has about.
WORDS = (250, 1400, 450, 200)
PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200" width="400" height="200">'
    '<rect x="2" y="2" width="396" height="196" fill="none" stroke="#000" stroke-width="3"/>'
    '<circle cx="{x}" cy="100" r="{r}" fill="none" stroke="#000" stroke-width="3"/></svg>\n')


def paragraphs(words, shuffler, stock):
    """Paragraphs of the bench's texts, as many as it takes, their sentences shuffled."""
    found, count = [], 0
    while count < words:
        sentences = stock[shuffler.randrange(len(stock))].split(". ")
        shuffler.shuffle(sentences)
        found.append(". ".join(sentences).rstrip(".") + ".")
        count += len(found[-1].split())
    return found


def article(number, index, words, shuffler, stock):
    """A Markdown article; the second of an issue is a report with a timeline, a table, a note and a listing."""
    parts = paragraphs(words, shuffler, stock)
    front = f"---\ntitle: Article {index} of Issue {number}\nsummary: What it says in a line.\n---\n"
    if index != 1:
        return "\n\n".join([front, *parts]) + "\n"
    events = "\n".join(f"- {10 + i}:{shuffler.randrange(60):02d} UTC: {stock[i % len(stock)][:80]}" for i in range(12))
    table = "| Part | Lost |\n| --- | ---: |\n" + "\n".join(f"| part {i} | {shuffler.randrange(1000)} |" for i in range(8))
    code = "```sh\nls -l /var/lib\npg_basebackup --verbose\n```"
    parts.insert(1, "## Timeline\n\n" + events)
    parts.insert(3, "## Losses\n\n" + table + "\n\nIt was so.[^a]\n\n" + code)
    return "\n\n".join([front, *parts, "[^a]: As far as anybody knows."]) + "\n"


def write(folder, count):
    """The archive's folder."""
    issues = folder / "Issues"
    shutil.rmtree(issues, ignore_errors=True)
    stock = [text for name in ("incident-report.md", "essay.md") for text in prose.read(prose.TEXTS / name, "en-US").paragraphs]
    shuffler = random.Random(1977)
    issues.mkdir(parents=True)
    (issues / "publication.yaml").write_text(
        "name: The Long Review\npublisher: The Bench\nwebsite: https://review.example\n", encoding="utf-8")
    for number in range(1, count + 1):
        issue = issues / f"{number:04d}"
        (issue / "articles").mkdir(parents=True)
        (issue / "art").mkdir()
        (issue / "art" / "cover.svg").write_text(PICTURE.format(x=number % 300 + 50, r=number % 60 + 20), encoding="utf-8")
        names = [f"articles/article-{index}.md" for index in range(len(WORDS))]
        for index, name in enumerate(names):
            (issue / name).write_text(article(number, index, WORDS[index], shuffler, stock), encoding="utf-8")
        year, month = divmod(number - 1, 12)
        (issue / "issue.yaml").write_text(
            f"number: {number}\ndate: {1940 + year}-{month + 1:02d}\ncover: {{ art: art/cover.svg, alt: A circle. }}\n"
            f"contents: [{', '.join(names)}]\n", encoding="utf-8")
    return issues


HUGO = {
    "hugo.toml": 'baseURL = "https://review.example/"\ntitle = "The Long Review"\ndisableKinds = ["taxonomy", "term"]\n',
    "layouts/_default/baseof.html": (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>'
        '<link rel="canonical" href="{{ .Permalink }}"></head><body>{{ block "main" . }}{{ end }}</body></html>\n'),
    "layouts/_default/single.html": (
        '{{ define "main" }}<article><h1>{{ .Title }}</h1><p>{{ .ReadingTime }} min</p>{{ .Content }}</article>'
        '{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'
        '{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n'),
    "layouts/_default/list.html": (
        '{{ define "main" }}<h1>{{ .Title }}</h1><ol>{{ range .Pages }}'
        '<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ol>{{ end }}\n'),
}


def write_hugo(issues, folder):
    """The same articles as a site of Hugo's."""
    site = folder / "hugo"
    shutil.rmtree(site, ignore_errors=True)
    for name, text in HUGO.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    for issue in sorted(path for path in issues.iterdir() if path.is_dir()):
        target = site / "content" / issue.name
        target.mkdir(parents=True)
        (target / "_index.md").write_text(f"---\ntitle: Issue {issue.name}\n---\n", encoding="utf-8")
        for path in (issue / "articles").iterdir():
            shutil.copy(path, target / path.name)
    return site


def job(issues, site, *more):
    command = (str(zine_issue.PROGRAM), "publish", str(issues), "--to", str(site), "--quiet", *more)
    return peers.Job(command, None)


def row(name, count, cost):
    rate = f"{count / cost.wall:.0f}" if count else ""
    return f"| {name} | {cost.wall:.2f} | {cost.cpu:.2f} | {rate} | {cost.peak / 1024:.0f} |"


VARIANTS = (("all of it", ()), ("without PDFs and EPUBs", ("--no-downloads",)))
SIZES = (0.1, 0.3, 1)


def new(issues, folder, size, log):
    """Rows of sites made from nothing."""
    for name, more in reversed(VARIANTS):
        yield row(f"zine, {name}, {size} issues new", size, speed.run(job(issues, folder / name, *more), log))


def again(issues, folder, size, log):
    """Rows of a site that is there: nothing changed, then one article in the middle."""
    site = folder / VARIANTS[0][0]
    yield row(f"zine, {VARIANTS[0][0]}, {size} issues, nothing changed", 0, speed.run(job(issues, site), log))
    path = issues / f"{max(1, size // 2):04d}" / "articles" / "article-2.md"
    path.write_text(path.read_text(encoding="utf-8") + "\nOne more thing.\n", encoding="utf-8")
    yield row(f"zine, {VARIANTS[0][0]}, {size} issues, one article changed", 0, speed.run(job(issues, site), log))


def html_alone(issues, folder, size, log):
    """The row of Hugo's."""
    site = write_hugo(issues, folder)
    command = ("hugo", "--source", str(site), "--quiet")
    yield row(f"Hugo, the HTML of {size} issues", size, speed.run(peers.Job(command, None), log))


def report(count, folder, with_zine=True):
    """Tables of Markdown: archives of several sizes, new and changed.

    Nothing is removed before all is measured: ext4 gives out no inode for five minutes after a file of it was removed, and
    whoever makes folders then waits for it to look at every one.
    """
    folder = folder / "archive"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    log = folder / "log.txt"
    rows = []
    for size in sorted({max(1, int(count * share)) for share in SIZES}):
        room = folder / str(size)
        issues = write(room, size)
        if shutil.which("hugo"):
            rows += html_alone(issues, room, size, log)
        if with_zine:
            rows += new(issues, room, size, log)
            rows += again(issues, room, size, log)
    shutil.rmtree(folder, ignore_errors=True)
    head = "| what | seconds | processor | issues/s | peak MiB |\n| --- | ---: | ---: | ---: | ---: |\n"
    return [head + "\n".join(rows)]
