"""Makes web pages of Markdown texts by the generators that people use, with what each page states beside it.

A page is `pages/ID.html`; its truth is `truth/ID.json`, with the text that it was made of in `truth/md`.
"""
import dataclasses
import datetime
import html
import json
import pathlib
import re
import shutil
import subprocess
import sys

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

BIN = pathlib.Path(sys.executable).parent
ORGANIZATION = "Exemplar Systems"
AUTHOR = "Robin Vale"
SITE = "https://incidents.exemplar.test"
CODE = "https://code.exemplar.test/reviews/"


@dataclasses.dataclass
class Text:
    """A report: its title, its Markdown without it, and what its pages are to state."""
    slug: str
    title: str
    body: str
    language: str
    day: datetime.date
    license: tuple

    @property
    def url(self):
        return f"{SITE}/{self.day:%Y/%m}/{self.slug}/"


LICENSES = [
    ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"), ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
    ("Apache-2.0", "https://www.apache.org/licenses/LICENSE-2.0"), ("MIT", "https://opensource.org/licenses/MIT"),
    ("MPL-2.0", "https://www.mozilla.org/MPL/2.0/"),
]


def plain(body):
    """The text as every generator's Markdown reads it: lists apart from what is above, their depth by fours, bare addresses in
    angles, links that lead somewhere from any site, no rows of tables over two lines, no HTML, no front matter."""
    body = re.sub(r"\A---\n.*?\n---\n", "", body, flags=re.S)
    body = re.sub(r"<!--.*?-->", "", body, flags=re.S)
    body = re.sub(r"(?<![!\w])(\[[^\]\n]+\])\((?![a-z]+:|#|<)([^\s()]+)", rf"\1({CODE}\2", body)
    body = re.sub(r"^\s*\|\s*\n", "", body, flags=re.M)
    body = re.sub(r"^(\S[^\n]*)\n=+[ \t]*$", r"# \1", body, flags=re.M)
    body = re.sub(r"(?<=\n\n)([^\s|>\-#][^\n]*)\n-{3,}[ \t]*$", r"## \1", body, flags=re.M)
    # A listing in a quote stands at the quote's edge: whether its indentation is the listing's is read in two ways.
    body = re.sub(r"^>( {2,})(`{3,}|~{3,})(.*(?:\n>.*)*?\n>) *\2 *$",
                  lambda found: "> " + found.group(2) + re.sub(rf"\n> {{0,{len(found.group(1))}}}", "\n> ", found.group(3)) + found.group(2), body, flags=re.M)
    out, fence, depths = [], None, []
    for line in body.expandtabs(4).split("\n"):
        mark = re.match(r"\s*(`{3,}|~{3,})", line)
        stripped = line.strip()
        indent = len(line) - len(line.lstrip())
        if fence or mark:
            shift = fence[1] if fence else 4 * len([d for d in depths if d <= indent]) if depths and indent else 0
            base = fence[2] if fence else indent
            if not fence and not shift:
                depths = []
            if not fence and out and out[-1].strip():
                out.append("")
            out.append(" " * shift + line[min(base, indent):] if stripped else "")
            if fence and mark and mark.group(1).startswith(fence[0]) and not stripped.strip("`~"):
                fence = None
                out.append("")
            elif not fence:
                fence = (mark.group(1), shift, base)
            continue
        line = re.sub(r"(?<![<(\"'`\[\w/=])(https?://[^\s<>)\]`|*\"']*[^\s<>)\]`|*\"'.,;:!?])", r"<\1>", line) if "`" not in line else line
        line = re.sub(r"</?(?!https?:)[A-Za-z][^<>]*>", "", line)
        stripped = line.strip()
        item = re.match(r"(\s*)([-*+]|\d+[.)])\s+(.*)", line)
        if item and not re.fullmatch(r"[-*_\s]{3,}", stripped):
            while depths and depths[-1] > indent:
                depths.pop()
            if not depths or depths[-1] < indent:
                if not depths and out and out[-1].strip():
                    out.append("")
                depths.append(indent)
            marker = "-" if item.group(2) in "-*+" else "1." if item.group(2)[0] == "1" and len(item.group(2)) == 2 else item.group(2)[:-1] + "."
            out.append(" " * 4 * (len(depths) - 1) + marker + " " * (4 - len(marker) if len(marker) < 4 else 1) + item.group(3))
            continue
        if not stripped:
            out.append("")
            continue
        if indent == 0 and (not out or not out[-1].strip() or re.match(r"[#|>]", stripped)):
            if depths and out and out[-1].strip():
                out.append("")
            depths = []
        if depths and indent:
            out.append(" " * 4 * len([d for d in depths if d < indent] or [0]) + stripped)
        elif depths:
            out.append(" " * 4 * len(depths) + stripped)
        else:
            if stripped.startswith(("#", "|", ">")) and out and out[-1].strip() and not out[-1].strip().startswith(stripped[0]):
                out.append("")
            if out and re.match(r"#{1,6}\s", out[-1]):
                out.append("")
            out.append(stripped)
    text = re.sub(r"^(#{1,6})([^#\s])", r"\1 \2", "\n".join(out), flags=re.M)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


COMMON = {"en": "the and of was", "de": "der und die nicht", "fr": "les des une est", "nl": "het een van niet"}


def language(body):
    """The language of a text, by its letters and the commonest words of those that the texts are in."""
    letters = [c for c in body if c.isalpha()]
    if sum("぀" <= c <= "ヿ" for c in letters) * 10 > len(letters):
        return "ja"
    if sum("Ѐ" <= c <= "ӿ" for c in letters) * 3 > len(letters):
        return "ru"
    words = body.lower().split()
    return max(COMMON, key=lambda name: sum(words.count(word) for word in COMMON[name].split()))


def titled(path, number):
    """The text of a file, whose first heading is its title."""
    body = plain(path.read_text(encoding="utf-8"))
    found = re.search(r"^# +(.+?)\s*#*$", body, re.M)
    title = re.sub(r"[`*_]", "", found.group(1)).strip() if found else path.stem.replace("-", " ").capitalize()
    title = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title)
    if found:
        body = body[:found.start()] + body[found.end():]
    if re.search(r"^# ", body, re.M):
        lines, fenced = [], False
        for line in body.split("\n"):
            fenced ^= bool(re.match(r"\s*(```|~~~)", line))
            lines.append("#" + line if re.match(r"#{1,5} ", line) and not fenced else line)
        body = "\n".join(lines)
    return Text(re.sub(r"[^a-z0-9]+", "-", path.stem.lower()).strip("-"), title, body.strip() + "\n", language(body),
                datetime.date(2019, 1, 7) + datetime.timedelta(days=53 * number), LICENSES[number % len(LICENSES)])


def markdown():
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).use(footnote_plugin).use(tasklists_plugin)


def escape(text):
    return html.escape(text, quote=True)


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def run(command, folder):
    done = subprocess.run([str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]}: {done.stderr[-2000:] or done.stdout[-2000:]}")


# Generators: each takes the texts and an empty folder, and gives each text's page and what that page states.


def pelican(texts, folder):
    for text in texts:
        write(folder / f"content/{text.slug}.md",
              f"Title: {text.title}\nDate: {text.day}\nSlug: {text.slug}\nAuthor: {AUTHOR}\nCategory: incidents\nTags: outage, review\n\n{text.body}")
    write(folder / "conf.py", f"""
SITENAME = {ORGANIZATION!r}
SITEURL = {SITE!r}
PATH = 'content'
TIMEZONE = 'UTC'
DEFAULT_LANG = 'en'
FEED_ALL_ATOM = None
CATEGORY_FEED_ATOM = None
LINKS = (('Handbook', 'https://handbook.example/'),)
SOCIAL = (('Chat', 'https://chat.example/'),)
MARKDOWN = {{'extension_configs': {{'markdown.extensions.codehilite': {{'css_class': 'highlight'}}, 'markdown.extensions.extra': {{}},
            'markdown.extensions.sane_lists': {{}}, 'pymdownx.tasklist': {{}}, 'pymdownx.superfences': {{}}, 'markdown.extensions.meta': {{}}}}, 'output_format': 'html5'}}
""")
    run([BIN / "pelican", "content", "-s", "conf.py", "-o", "output", "-q"], folder)
    for text in texts:
        yield text, folder / f"output/{text.slug}.html", {"title": text.title, "date": str(text.day), "lang": "en", "author": AUTHOR}


def mkdocs_config(texts, more):
    pages = "".join(f"  - {json.dumps(text.title, ensure_ascii=False)}: {text.slug}.md\n" for text in texts)
    return f"""site_name: {ORGANIZATION}
site_url: {SITE}/
repo_url: https://code.example/reviews
edit_uri: edit/main/docs/
copyright: Words by {ORGANIZATION}
markdown_extensions: [tables, footnotes, sane_lists, pymdownx.superfences, {{pymdownx.tasklist: {{}}}}, {{toc: {{permalink: true}}}}{more}
nav:
  - Home: index.md
{pages}"""


def mkdocs(texts, folder, theme="", more="]"):
    for text in texts:
        write(folder / f"docs/{text.slug}.md", f"# {text.title}\n\n{text.body}")
    write(folder / "docs/index.md", "# Reviews\n\nEvery incident, written down.\n")
    write(folder / "mkdocs.yml", mkdocs_config(texts, more) + theme)
    run([BIN / "mkdocs", "build", "-q"], folder)
    for text in texts:
        stated = {"title": text.title, "lang": "en", "canonical": f"{SITE}/{text.slug}/"}
        yield text, folder / f"site/{text.slug}/index.html", stated


def material(texts, folder):
    theme = "theme:\n  name: material\n  features: [content.code.copy, navigation.footer, content.action.edit, toc.follow]\n"
    more = ", admonition, pymdownx.details, {pymdownx.highlight: {anchor_linenums: true, linenums: true}}]"
    return mkdocs(texts, folder, theme, more)


def sphinx(texts, folder, theme="alabaster"):
    for text in texts:
        write(folder / f"{text.slug}.md", f"# {text.title}\n\n{text.body}")
    write(folder / "index.rst", "Reviews\n=======\n\n.. toctree::\n\n" + "".join(f"   {text.slug}\n" for text in texts))
    write(folder / "conf.py", f"""
project = {ORGANIZATION!r}
author = {ORGANIZATION!r}
copyright = '2024, ' + author
extensions = ['myst_parser', 'sphinx_copybutton']
myst_enable_extensions = ['tasklist', 'deflist']
myst_heading_anchors = 4
html_theme = {theme!r}
html_baseurl = {SITE + '/'!r}
html_last_updated_fmt = '%Y-%m-%d'
suppress_warnings = ['*']
""")
    run([BIN / "sphinx-build", "-q", "-b", "html", ".", "_build"], folder)
    for text in texts:
        yield text, folder / f"_build/{text.slug}.html", {"title": text.title, "lang": "en", "canonical": f"{SITE}/{text.slug}.html"}


def furo(texts, folder):
    return sphinx(texts, folder, "furo")


HUGO = """<!DOCTYPE html>
<html lang="{{ site.LanguageCode }}"><head><meta charset="utf-8"><title>{{ .Title }} | {{ site.Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">{{ template "_internal/opengraph.html" . }}{{ template "_internal/schema.html" . }}
<link rel="license" href="{{ .Params.licenseurl }}"></head>
<body><header class="site-header"><a href="/">{{ site.Title }}</a><nav><ul><li><a href="/posts/">Posts</a></li><li><a href="/about/">About us</a></li></ul></nav></header>
<main><article class="post"><header><h1 class="post-title">{{ .Title }}</h1><p class="post-meta"><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "January 2, 2006" }}</time> · {{ .ReadingTime }} min read · <span>{{ .Params.author }}</span></p></header>
<aside class="toc"><h2>On this page</h2>{{ .TableOfContents }}</aside>
<div class="content">{{ .Content }}</div>
<footer><p>Tagged <a href="/tags/outage/">outage</a>, <a href="/tags/review/">review</a></p><p>Licensed under <a rel="license" href="{{ .Params.licenseurl }}">{{ .Params.license }}</a>.</p></footer></article>
<section class="related"><h2>Related posts</h2><ul>{{ range first 3 site.RegularPages }}<li><a href="{{ .Permalink }}">{{ .Title }}</a></li>{{ end }}</ul></section></main>
<footer class="site-footer"><p>© {{ site.Title }}. All words reserved by nobody in particular.</p></footer></body></html>
"""


def hugo(texts, folder):
    for text in texts:
        front = {"title": text.title, "date": f"{text.day}T09:30:00+02:00", "slug": text.slug, "author": AUTHOR, "license": text.license[0],
                 "licenseurl": text.license[1], "description": ""}
        write(folder / f"content/posts/{text.slug}.md", json.dumps(front, ensure_ascii=False) + "\n\n" + text.body)
    write(folder / "layouts/_default/single.html", HUGO)
    write(folder / "layouts/_default/list.html", "{{ .Title }}")
    write(folder / "layouts/index.html", "{{ .Title }}")
    write(folder / "config.json", json.dumps({
        "baseURL": SITE + "/", "title": ORGANIZATION, "languageCode": "en-us", "permalinks": {"posts": "/:year/:month/:slug/"}, "timeZone": "Europe/Berlin",
        "markup": {"highlight": {"lineNos": True, "lineNumbersInTable": True, "noClasses": False}, "goldmark": {"renderer": {"unsafe": False}, "extensions": {"typographer": False, "linkify": False}}}}))
    run(["hugo", "--quiet"], folder)
    for text in texts:
        stated = {"title": text.title, "date": str(text.day), "lang": "en", "licence": text.license[0], "canonical": text.url}
        yield text, folder / f"public/{text.day:%Y/%m}/{text.slug}/index.html", stated


def jekyll(texts, folder):
    for text in texts:
        front = {"layout": "post", "title": text.title, "date": f"{text.day} 08:00:00 -0700", "author": AUTHOR, "slug": text.slug, "lang": text.language}
        write(folder / f"_posts/{text.day}-{text.slug}.md", f"---\n{json.dumps(front, ensure_ascii=False)}\n---\n\n{{% raw %}}\n{text.body}\n{{% endraw %}}\n")
    write(folder / "_config.yml", f"title: {ORGANIZATION}\nurl: {SITE}\ntimezone: America/Los_Angeles\ntheme: minima\nplugins: [jekyll-seo-tag, jekyll-feed]\npermalink: /:title/\n")
    run(["jekyll", "build", "--quiet", "--source", folder, "--destination", folder / "_site"], folder)
    for text in texts:
        stated = {"title": text.title, "date": str(text.day), "canonical": f"{SITE}/{text.slug}/", "lang": text.language, "author": AUTHOR}
        yield text, folder / f"_site/{text.slug}/index.html", stated


MINIMA = """<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title} | {org}</title>
<meta property="og:title" content="{title}"><meta name="author" content="{author}"><meta property="og:locale" content="en_US">
<link rel="canonical" href="{url}"><meta property="og:site_name" content="{org}"><meta property="og:type" content="article">
<meta property="article:published_time" content="{day}T08:00:00-07:00">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"BlogPosting","author":{{"@type":"Person","name":"{author}"}},"dateModified":"{later}T08:00:00-07:00","datePublished":"{day}T08:00:00-07:00","headline":{quoted},"mainEntityOfPage":{{"@type":"WebPage","@id":"{url}"}},"url":"{url}"}}</script></head>
<body><header class="site-header" role="banner"><div class="wrapper"><a class="site-title" rel="author" href="/">{org}</a><nav class="site-nav"><div class="trigger"><a class="page-link" href="/about/">About</a></div></nav></div></header>
<main class="page-content" aria-label="Content"><div class="wrapper"><article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header class="post-header"><h1 class="post-title p-name" itemprop="name headline">{title}</h1><p class="post-meta"><time class="dt-published" datetime="{day}T08:00:00-07:00" itemprop="datePublished">{long}</time> • <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span class="p-author h-card" itemprop="name">{author}</span></span></p></header>
<div class="post-content e-content" itemprop="articleBody">
{body}
</div><div id="disqus_thread"></div><a class="u-url" href="{url}" hidden></a></article></div></main>
<footer class="site-footer h-card"><data class="u-url" href="/"></data><div class="wrapper"><h2 class="footer-heading">{org}</h2><div class="footer-col-wrapper"><p>What went wrong here, and what was learnt.</p></div></div></footer></body></html>
"""

BLOG = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title} — The {org} Blog</title><link rel="canonical" href="{url}?utm_source=feed">
<meta property="og:title" content="{title}"><meta property="og:site_name" content="The {org} Blog">
<script type="application/ld+json">{{"@context":"https://schema.org","@graph":[{{"@type":"WebSite","name":"The {org} Blog","datePublished":"2011-01-01"}},{{"@type":["Article","BlogPosting"],"headline":{quoted},"datePublished":"{day}T23:30:00-08:00","dateModified":"{later}","inLanguage":"{lang}","license":"{license_url}","author":[{{"@type":"Person","name":"{author}"}}],"publisher":{{"@type":"Organization","name":"{org}"}}}}]}}</script></head>
<body><div class="cookie-banner" id="cookies"><p>We use cookies to learn what you read.</p><button>Accept all</button></div>
<div class="top-bar"><div class="menu"><ul><li><a href="/product">Product</a></li><li><a href="/pricing">Pricing</a></li><li><a href="/docs">Docs</a></li></ul></div></div>
<div id="root"><div class="layout"><div class="hero"><a class="category" href="/blog/engineering">Engineering</a><h1>{title}</h1><div class="byline">By <a rel="author" href="/people/robin">{author}</a> · <time datetime="{day}">{long}</time> · 9 min read</div><div class="share-buttons"><a href="https://social.example/share?u={url}">Share</a><button>Copy link</button></div></div>
<div class="columns"><div class="prose">
{first}
<div class="newsletter-box"><h3>Get the latest posts in your inbox</h3><form action="/subscribe"><input type="email" placeholder="you@example.com"><button>Subscribe</button></form></div>
{rest}
</div><div class="sidebar"><h3>More from engineering</h3><ul><li><a href="/blog/a">How we moved ten petabytes</a></li><li><a href="/blog/b">A queue is not a database</a></li></ul></div></div>
<div class="author-bio"><p>{author} keeps things running at {org} and writes about those that stopped.</p></div>
<div class="comments"><h3>2 comments</h3><div class="comment"><p class="comment-author">Sam</p><p>Thank you for writing this down so openly, it helps a lot.</p></div><div class="comment"><p class="comment-author">Kim</p><p>We had the same thing last year with our own cache.</p></div></div></div></div>
<div class="footer"><p>© {org}, 1 Long Road, Exeter</p><ul><li><a href="/terms">Terms</a></li><li><a href="/contact">Contact</a></li></ul></div></body></html>
"""

PORTAL = """<!DOCTYPE html><html lang="{lang}" data-theme="light"><head><meta charset="utf-8"><title>{title} - {org} Docs</title><link rel="canonical" href="{url}">
<meta name="dcterms.issued" content="{day}"><meta name="dcterms.license" content="{license_url}"><meta name="citation_author" content="{author}"></head>
<body><a class="skip-link" href="#content">Skip to content</a><nav class="navbar"><a href="/">{org} Docs</a><input type="search" placeholder="Search"></nav>
<div class="container"><div class="sidebar-nav" role="navigation"><ul><li><a href="/guide">Guide</a><ul><li><a href="/guide/a">Install</a></li></ul></li><li><a href="/reviews">Reviews</a></li></ul></div>
<div role="main" id="content"><nav aria-label="Breadcrumbs"><ol class="breadcrumb"><li><a href="/">Home</a></li><li><a href="/reviews">Reviews</a></li><li>{title}</li></ol></nav>
<div class="page-actions"><a class="edit-link" href="https://code.example/edit">Edit this page</a></div>
<h1 id="top">{title}<a class="anchor" href="#top">#</a></h1>
<div class="toc"><p>On this page</p><ul>{toc}</ul></div>
{body}
<p class="last-updated">Last updated on <time datetime="{later}">{later}</time></p>
<div class="feedback"><p>Was this page helpful?</p><button>Yes</button><button>No</button></div>
<div class="pagination"><a href="/reviews/a">← Previous: A cache</a><a href="/reviews/b">Next: A queue →</a></div></div></div>
<footer role="contentinfo"><p>Docs of {org}, made with care.</p></footer></body></html>
"""


STATUS = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{org} Status - {title}</title><link rel="canonical" href="{url}">
<meta property="og:site_name" content="{org} Status"><meta property="og:title" content="{title}"><meta property="og:description" content="{org} Status Page"></head>
<body class="status incident color-nav"><div class="layout-content status status-incident"><div class="masthead-container basic"><div class="masthead has-logo"><div class="logo-container"><a href="/">{org}</a></div>
<div class="updates-dropdown-container"><a href="#" class="show-updates-dropdown">Subscribe to Updates</a><div class="updates-dropdown"><form action="/subscriptions"><label>Email address:</label><input type="text" name="email"><button>Subscribe via Email</button></form></div></div></div></div>
<div class="container"><div class="page-title"><div class="pull-left"><div class="incident-name-container"><h1 class="font-x-largest incident-name whitespace-pre-wrap impact-major">{title}</h1><div class="subheader">Incident Report for <a href="/">{org}</a></div></div></div></div>
<div class="incident-updates-container">
<div class="row update-row"><div class="update-title span3 font-large">Postmortem</div><div class="update-container span9"><div class="update-body font-regular"><div class="markdown-display">
{body}
</div></div><div class="update-timestamp font-small color-secondary">Posted <span class="ago" data-datetime-unix="{published}"></span>{short} - <var data-var="time">16:00</var> UTC</div></div></div>
<div class="row update-row"><div class="update-title span3 font-large">Resolved</div><div class="update-container span9"><div class="update-body font-regular"><span class="whitespace-pre-wrap">This incident has been resolved.</span></div><div class="update-timestamp font-small color-secondary">Posted <span class="ago" data-datetime-unix="{resolved}"></span>{began} - <var data-var="time">11:30</var> UTC</div></div></div>
<div class="row update-row"><div class="update-title span3 font-large">Investigating</div><div class="update-container span9"><div class="update-body font-regular"><span class="whitespace-pre-wrap">We are looking into errors that some of our customers see.</span></div><div class="update-timestamp font-small color-secondary">Posted <span class="ago" data-datetime-unix="{investigated}"></span>{began} - <var data-var="time">10:05</var> UTC</div></div></div>
</div></div><div class="components-affected font-regular">This incident affected: API.</div>
<div class="page-footer border-color font-small"><a class="history-footer-link" href="/history">← Current Status</a><span class="powered-by"><a href="https://status.example">Powered by a maker of status pages</a></span></div></div></body></html>
"""
UPDATES = """
## Updates

- {began} 10:05 UTC **Investigating:** We are looking into errors that some of our customers see.
- {began} 11:30 UTC **Resolved:** This incident has been resolved.
"""


def status(texts, folder):
    """The page of an incident as a status page has it, newest first; its truth has the report, then the updates in order."""
    for text in texts:
        day = lambda date: f"{date:%b} {date:%d}, {date.year}"
        clock = lambda date, hour, minute: int(datetime.datetime(date.year, date.month, date.day, hour, minute, tzinfo=datetime.timezone.utc).timestamp())
        fell = text.day - datetime.timedelta(days=3)
        page = STATUS.format(title=escape(text.title), org=ORGANIZATION, url=f"{SITE}/incidents/{text.slug}", body=named_headings(markdown().render(text.body))[0],
                             published=clock(text.day, 16, 0), short=day(text.day), began=day(fell), resolved=clock(fell, 11, 30), investigated=clock(fell, 10, 5))
        path = folder / f"{text.slug}.html"
        write(path, page)
        truth = dataclasses.replace(text, body=text.body + UPDATES.format(began=day(fell)))
        yield truth, path, {"title": text.title, "date": str(text.day), "lang": "en", "canonical": f"{SITE}/incidents/{text.slug}"}


def named_headings(body, anchor=""):
    """Headings with the names that most sites give them, and the list of contents that leads there."""
    items = []

    def named(match):
        words = html.unescape(re.sub(r"<[^>]*>", "", match.group(2)))
        name = re.sub(r"[^\w -]", "", words.lower()).replace(" ", "-")
        name += f"-{number}" if (number := sum(item[0] == name for item in items)) else ""
        items.append((name, words))
        return f'<{match.group(1)} id="{escape(name)}">{match.group(2)}{anchor.format(name=escape(name))}</{match.group(1)}>'
    body = re.sub(r"<(h[2-6])>(.*?)</\1>", named, body)
    return body, "".join(f'<li><a href="#{escape(name)}">{escape(words)}</a></li>' for name, words in items)


def skin(template, stated):
    def make(texts, folder):
        for text in texts:
            anchor = '<a class="anchor" href="#{name}" aria-hidden="true">#</a>' if "{toc}" in template else ""
            body, toc = named_headings(markdown().render(text.body), anchor)
            blocks = re.split(r"(?<=</p>\n)(?=<[ph])", body, maxsplit=2)
            page = template.format(
                title=escape(text.title), quoted=json.dumps(text.title), org=ORGANIZATION, author=AUTHOR, url=text.url, lang=text.language, day=text.day,
                later=text.day + datetime.timedelta(days=400), long=f"{text.day:%B} {text.day.day}, {text.day.year}", body=body, toc=toc,
                first="".join(blocks[:1]), rest="".join(blocks[1:]), license_url=text.license[1])
            path = folder / f"{text.slug}.html"
            write(path, page)
            every = {"title": text.title, "date": str(text.day), "lang": text.language, "licence": text.license[0], "canonical": text.url, "author": AUTHOR}
            yield text, path, {key: every[key] for key in stated}
    return make


def pandoc(texts, folder):
    for text in texts:
        write(folder / f"{text.slug}.md", text.body)
        run(["pandoc", "-f", "gfm+footnotes-emoji-autolink_bare_uris", "-t", "html5", "-s", "--toc", "-M", f"title={text.title}", "-M", f"author={AUTHOR}", "-M", f"date={text.day}",
             "-M", f"lang={text.language}", f"{text.slug}.md", "-o", f"{text.slug}.html"], folder)
        yield text, folder / f"{text.slug}.html", {"title": text.title, "date": str(text.day), "lang": text.language, "author": AUTHOR}


def libreoffice(texts, folder):
    for text in texts:
        write(folder / f"{text.slug}.html", f"<html lang='{text.language}'><head><meta charset='utf-8'><title>{escape(text.title)}</title></head>"
              f"<body><h1>{escape(text.title)}</h1>{markdown().render(text.body)}</body></html>")
    home = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    names = [text.slug for text in texts]
    run(["soffice", home, "--headless", "--convert-to", "odt:writer8", "--outdir", "odt", *[f"{name}.html" for name in names]], folder)
    run(["soffice", home, "--headless", "--convert-to", "html:HTML (StarWriter):UTF8", "--outdir", "out", *[f"odt/{name}.odt" for name in names]], folder)
    for text in texts:
        yield text, folder / f"out/{text.slug}.html", {"title": text.title, "lang": text.language}


GENERATORS = {
    "pelican": pelican, "mkdocs": mkdocs, "material": material, "sphinx": sphinx, "furo": furo, "hugo": hugo,
    "minima": skin(MINIMA, ("title", "date", "lang", "canonical", "author")), "blog": skin(BLOG, ("title", "date", "lang", "licence", "canonical", "author")),
    "portal": skin(PORTAL, ("title", "date", "lang", "licence", "canonical", "author")), "status": status,
}
# From Debian, where they are installed.
OPTIONAL = {"jekyll": (jekyll, "jekyll"), "pandoc": (pandoc, "pandoc"), "libreoffice": (libreoffice, "soffice")}


def make(texts, folder, names=None):
    """The pages of all texts by all generators; the folders `pages` and `truth` are made anew."""
    for part in ("pages", "truth", "work"):
        shutil.rmtree(folder / part, ignore_errors=True)
    generators = dict(GENERATORS) | {name: made for name, (made, program) in OPTIONAL.items() if shutil.which(program)}
    (folder / "pages").mkdir(parents=True)
    for name, generator in generators.items():
        if names and name not in names:
            continue
        work = folder / "work" / name
        work.mkdir(parents=True)
        for text, page, stated in generator(texts, work):
            ident = f"{text.slug}.{name}"
            # A theme says a language of its own; right is that of the words.
            if "lang" in stated:
                stated["lang"] = text.language
            shutil.copyfile(page, folder / f"pages/{ident}.html")
            own = f"md/{ident if generator is status else text.slug}.md"
            write(folder / "truth" / own, text.body)
            write(folder / f"truth/{ident}.json", json.dumps({
                "slug": text.slug, "generator": name, "markdown": own, "title": text.title, "date": str(text.day), "author": AUTHOR,
                "org": ORGANIZATION, "stated": stated, "tolerated": {"author": [AUTHOR, ORGANIZATION], "title": [text.title], "lang": ["en", text.language]},
                "neutral_headings": [], "neutral_words": []}, ensure_ascii=False, indent=1))


def distinct(texts):
    """The texts, each with a slug of its own: two issues may have articles of one name, and a site has one page of it."""
    seen = {}
    for text in texts:
        seen[text.slug] = seen.get(text.slug, 0) + 1
        if seen[text.slug] > 1:
            text.slug += f"-{seen[text.slug]}"
    return texts


def texts_in(folder):
    return distinct([titled(path, number) for number, path in enumerate(sorted(folder.glob("*.md")))])


if __name__ == "__main__":
    make(texts_in(pathlib.Path(sys.argv[1])), pathlib.Path(sys.argv[2]), sys.argv[3:])
