"""That the program makes a manual of this documentation: every page is in it, links say true pages, the site's links lead somewhere."""
import html.parser
import json
import pathlib
import re
import subprocess
import tempfile
import unittest
import urllib.parse

from pages import ROOT, documentation, zine

FOLDER = "Documentation"


class Marks(html.parser.HTMLParser):
    """What a page links to, and the places that links can lead to."""

    def __init__(self, text):
        super().__init__()
        self.links, self.places = [], set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if "id" in attributes:
            self.places.add(attributes["id"])
        if tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])


class ManualTests(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.home = tempfile.TemporaryDirectory(prefix="zine-manual-")
        cls.output = pathlib.Path(cls.home.name)
        cls.built = zine(["build", FOLDER, "--editions", "print,pages", "--output", str(cls.output), "--no-sync"], ROOT)
        cls.pages = []
        if cls.built.returncode == 0:
            text = subprocess.run(
                ["pdftotext", "-raw", str(cls.output / FOLDER / "pages.pdf"), "-"], capture_output=True, text=True,
                check=True).stdout
            cls.pages = [" ".join(page.split()) for page in text.split("\f")]

    @classmethod
    def tearDownClass(cls):
        cls.home.cleanup()

    def test_it_is_made_without_a_complaint(self):
        self.assertEqual((self.built.returncode, self.built.stderr), (0, ""))
        checked = zine(["check", FOLDER, "--strict"], ROOT)
        self.assertEqual((checked.returncode, checked.stderr), (0, ""))

    def test_every_page_of_the_documentation_is_in_it(self):
        listed = (ROOT / FOLDER / "issue.yaml").read_text(encoding="utf-8")
        missing = [page.name for page in documentation() if page.name.startswith(FOLDER)
                   and f"article: {page.name.removeprefix(FOLDER + '/')}," not in listed]
        self.assertEqual(missing, [])

    def test_links_say_the_pages_where_their_titles_stand(self):
        report = json.loads((self.output / FOLDER / "report.json").read_text(encoding="utf-8"))
        own = {each["article"]: range(each["first_page"] - 1, each["first_page"] - 1 + each["pages"])
               for each in report["articles"]}
        titles = {page.path: page.prose[0].removeprefix("# ") for page in documentation()}
        said = 0
        for page in documentation():
            for line, link in page.links:
                target, _, anchor = link.partition("#")
                path = (page.path.parent / target).resolve()
                if re.match(r"[a-z]+:", link) or anchor or path not in titles or not page.name.startswith(FOLDER):
                    continue
                words = re.search(r"\[([^\]]+)\]\(" + re.escape(link) + r"\)", page.text)
                wanted = " ".join((words.group(1) if words else "").replace("`", "").split())
                printed = " ".join(self.pages[number] for number in own[page.path.stem.lower()])
                found = re.search(r"\b" + re.escape(self.plain(wanted)) + r" ?\(page (\d+)\)", self.plain(printed))
                self.assertIsNotNone(found, f"{page}:{line}: {wanted}")
                number = int(found.group(1))
                self.assertIn(self.plain(titles[path].replace("`", "")), self.plain(self.pages[number - 1]), f"{page}:{line}")
                said += 1
        self.assertGreater(said, 60)

    @staticmethod
    def plain(text):
        """Without what typesetting changes: quotes, hyphens, blanks."""
        return re.sub(r"[\s\u00ad\u2010-]+", " ", text.replace("’", "'").replace("\u00a0", " ").replace("“", '"').replace("”", '"'))

    def test_contents_and_index_stand_where_they_belong(self):
        report = json.loads((self.output / FOLDER / "report.json").read_text(encoding="utf-8"))
        self.assertIn("CONTENTS", self.pages[1].upper())
        self.assertIn("Wishes", " ".join(self.pages[1:10]))
        index = [page for page in self.pages if re.search(r"saddle stitch \d+", page)]
        self.assertEqual(len(index), 1)
        self.assertRegex(" ".join(self.pages), r"baseline grid \d+")
        self.assertEqual(report["pages"] % 4, 0)

    def test_every_link_of_the_site_leads_somewhere(self):
        site = self.output / "site"
        done = zine(["publish", FOLDER, "--to", str(site), "--no-downloads", "--no-sync", "--quiet"], ROOT)
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        marks = {path: Marks(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
        self.assertGreater(len(marks), 40)
        lost = []
        for path, found in marks.items():
            for link in found.links:
                parts = urllib.parse.urlsplit(link)
                if parts.scheme or parts.netloc or path.name == "404.html":
                    continue
                target = (path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else path
                target = target / "index.html" if target.is_dir() else target
                if not target.exists():
                    lost.append(f"{path.relative_to(site)}: {link}")
                elif parts.fragment and target in marks and urllib.parse.unquote(parts.fragment) not in marks[target].places:
                    lost.append(f"{path.relative_to(site)}: {link}: no such place")
        self.assertEqual(lost, [])


if __name__ == "__main__":
    unittest.main()
