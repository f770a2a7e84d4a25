"""The search of a published site in a browser: it must read questions as the index was made."""
import json
import pathlib
import re
import tempfile
import unittest

from devtools import Browser
from publishing import Site, write_issue
from serving import ROOT

# What readers type, and the article that it is in.
QUESTIONS = {
    "hindi": ["सॉफ़्टवेयर", "सॉफ़्टवे", "प्रक्षेपण"],
    "nihongo": ["浮動小数点", "計算機", "機", "アリアン", "ＳＲＩ 装置"],
    "zhongwen": ["软件", "交换机", "１９９０ 恢复"],
    "arabiyya": ["الخطا", "الأسرع", "عددا"],
    "russkij": ["ТРАЕКТОРИИ", "наземн", "расчета"],
    "francais": ["reseau", "réseau", "RÉSEAU", "commut"],
    "deutsch": ["rakete"],
    "ivrit": ["שלושים", "הַטִּיל"],
}


class Search(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        site = Site("Tests/Fixtures/Languages")
        cls.addClassCleanup(site.close)
        cls.address = site.serve() + "search/"

    def found(self, browser, question):
        """Names of the articles that a question finds."""
        browser.run(f"""(() => {{
            document.querySelector(".status").textContent = "";
            document.querySelector("form[role=search] input").value = {json.dumps(question)};
            document.querySelector("form[role=search]").requestSubmit(); }})()""")
        browser.wait("document.querySelector('.status').textContent")
        links = browser.run("[...document.querySelectorAll('.results a')].map((link) => link.getAttribute('href'))")
        return {link.rstrip("/").rsplit("/", 1)[-1] for link in links}

    def open(self, browser):
        browser.open(self.address)
        browser.wait("document.readyState === 'complete' && document.querySelector('form[role=search]:not([hidden])')")

    def test_finds_in_every_script_what_readers_type(self):
        with Browser() as browser:
            self.open(browser)
            for article, questions in QUESTIONS.items():
                for question in questions:
                    self.assertIn(article, self.found(browser, question), question)
            self.assertEqual(self.found(browser, "brasserie"), set())

    def test_reads_every_word_as_the_index_has_it(self):
        """Whole paragraphs as questions: a word that browser and index read differently would not be found."""
        with Browser() as browser:
            self.open(browser)
            for source in sorted((ROOT / "Tests/Fixtures/Languages/008/articles").glob("*.md")):
                text = source.read_text(encoding="utf-8").split("---\n", 2)[2]
                for paragraph in text.split("\n\n")[:2]:
                    question = re.sub(r"[`*_\[\]]", "", paragraph)
                    self.assertIn(source.stem, self.found(browser, question), question)

    def test_shows_where_the_word_stands(self):
        with Browser() as browser:
            self.open(browser)
            self.assertEqual(self.found(browser, "rakete"), {"deutsch"})
            browser.wait("document.querySelector('.results mark')")
            self.assertEqual(browser.run("document.querySelector('.results mark').textContent.toLowerCase()"), "rakete")
            browser.run("document.querySelector('.results a').click()")
            browser.wait("location.pathname.endsWith('/deutsch/') && document.querySelector('article')")

    def test_leads_to_the_word_that_begins_so_and_not_to_one_that_holds_it(self):
        home = tempfile.TemporaryDirectory(prefix="zine-search-")
        self.addCleanup(home.cleanup)
        folder = pathlib.Path(home.name)
        far = "\n\n".join(["This paragraph goes without saying so."] * 60)
        write_issue(
            folder, f"---\ntitle: One\n---\n\nThe outages of others are not this.\n\n{far}\n\nThen our outages, the second ones, began.\n")
        site = Site(folder)
        self.addCleanup(site.close)
        with Browser() as browser:
            browser.open(site.serve() + "search/")
            browser.wait("document.readyState === 'complete' && document.querySelector('form[role=search]:not([hidden])')")
            self.assertEqual(self.found(browser, "ours outag"), set())
            self.assertEqual(self.found(browser, "out"), {"one"})
            browser.wait("document.querySelector('.results mark')")
            self.assertEqual(browser.run("document.querySelector('.results mark').textContent"), "outages")
            # The block with both words is the last.
            self.assertEqual(self.found(browser, "second out"), {"one"})
            browser.wait("document.querySelector('.results mark')")
            self.assertIn("our outages", browser.run("document.querySelector('.results p').textContent"))
            browser.run("document.querySelector('.results a').click()")
            browser.wait("location.pathname.endsWith('/one/') && document.readyState === 'complete'")
            browser.wait("scrollY > 500")


if __name__ == "__main__":
    unittest.main()
