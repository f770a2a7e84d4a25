"""Notes in the margin of a published article: kept in the reader's browser, and fetched for nobody who writes none."""
import json
import unittest

from devtools import Browser
from publishing import Site

LOADED = "performance.getEntriesByType('resource').map((entry) => entry.name.split('/').pop())"


class Notes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        site = Site("Issues")
        cls.addClassCleanup(site.close)
        cls.address = site.serve() + "002/documentary/"

    def open(self, browser):
        browser.open(self.address)
        browser.wait("document.readyState === 'complete' && document.querySelector('button.write')")

    def write(self, browser, text):
        browser.run("document.querySelector('button.write').click()")
        browser.wait("document.querySelectorAll('.pencil').length > 5")
        browser.run("document.querySelector('.text p .pencil').click()")
        browser.wait("document.activeElement.matches('.margin-note textarea')")
        browser.run(f"""(() => {{
            const area = document.activeElement;
            area.value = {json.dumps(text)};
            area.dispatchEvent(new Event("input"));
            area.blur(); }})()""")

    def test_are_kept_shown_again_and_erased(self):
        with Browser() as browser:
            self.open(browser)
            self.assertNotIn("notes.js", browser.run(LOADED))
            self.write(browser, "Who says?")
            browser.wait("document.querySelector('.your-notes:not([hidden])')")
            kept = json.loads(browser.run("localStorage.getItem('zine-notes ' + location.pathname)"))
            self.assertEqual([note["text"] for note in kept], ["Who says?"])
            self.assertTrue(kept[0]["quote"].startswith("Watch a few documentaries"))

            self.open(browser)
            browser.wait("document.querySelector('.margin-note textarea')")
            self.assertEqual(browser.run("document.querySelector('.margin-note textarea').value"), "Who says?")
            self.assertEqual(browser.run("document.querySelector('button.write').getAttribute('aria-pressed')"), "false")
            self.assertEqual(browser.run("document.querySelectorAll('.pencil').length"), 0)

            browser.run("[...document.querySelectorAll('.your-notes button')].pop().click()")
            self.assertIsNone(browser.run("localStorage.getItem('zine-notes ' + location.pathname)"))
            self.assertEqual(browser.run("document.querySelectorAll('.margin-note').length"), 0)

    def test_leave_the_text_as_it_is(self):
        with Browser() as browser:
            self.open(browser)
            words = "document.querySelector('.text').innerText"
            before = browser.run(words)
            browser.run("document.querySelector('button.write').click()")
            browser.wait("document.querySelectorAll('.pencil').length > 5")
            browser.run("document.querySelector('button.write').click()")
            self.assertEqual(browser.run(words), before)


if __name__ == "__main__":
    unittest.main()
