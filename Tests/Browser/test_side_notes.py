"""Notes beside the text of a published article: where there is room they stand at their marks, and never over each other."""
import pathlib
import tempfile
import unittest

from devtools import Browser
from publishing import Site, write_issue

WORDS = "The line of the text goes on for a while, as lines do, until it has been long enough to be followed by another. "
ARTICLE = f"""---
title: The notes of one article
---

{WORDS * 2}Here are two[^a] marks in a row,[^b] and there is more. {WORDS * 3}

- {WORDS}[^c]
- {WORDS}

| Mark | What it means |
|---|---|
| one[^d] | {WORDS} |
| two | {WORDS} |

> [!NOTE]
> {WORDS}[^e]

<details><summary>More of it</summary>

{WORDS}[^f]

</details>

{WORDS * 6}

And the first once more.[^a] {WORDS}[^g]

[^a]: {WORDS * 2}
[^b]: {WORDS}

    {WORDS}
[^c]: Short.
[^d]: Of a table.
[^e]: Of a box.
[^f]: Of what is closed.
[^g]: {WORDS * 3}
"""
BOXES = """[...document.querySelectorAll(".notes li")].map((note) => {
    const box = note.getBoundingClientRect();
    return { top: box.top + scrollY, bottom: box.bottom + scrollY, left: box.left, right: box.right }; })"""
TEXT = "document.querySelector('.text').getBoundingClientRect().right"
MARK = "document.getElementById('note/%d/1').getBoundingClientRect().top + scrollY"


class SideNotes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        home = tempfile.TemporaryDirectory(prefix="zine-notes-")
        cls.addClassCleanup(home.cleanup)
        folder = pathlib.Path(home.name)
        write_issue(folder, ARTICLE)
        site = Site(folder)
        cls.addClassCleanup(site.close)
        cls.address = site.serve() + "001/one/"

    def open(self, browser):
        browser.open(self.address)
        browser.wait("document.readyState === 'complete' && document.querySelector('.notes li')")

    def test_stand_at_their_marks_and_not_over_each_other(self):
        for width in (1280, 1440, 1920):
            with Browser(width=width) as browser:
                self.open(browser)
                boxes = browser.run(BOXES)
                self.assertEqual(len(boxes), 7)
                edge = browser.run(TEXT)
                for before, after in zip(boxes, boxes[1:]):
                    self.assertGreaterEqual(after["top"], before["bottom"])
                for number, box in enumerate(boxes, 1):
                    self.assertGreater(box["left"], edge)
                    self.assertLessEqual(box["right"], width)
                    self.assertGreater(box["right"] - box["left"], 180)
                    # That of what is closed has no mark in sight.
                    if number != 6:
                        self.assertGreater(box["top"], browser.run(MARK % number) - 12)
                self.assertLess(boxes[0]["top"] - browser.run(MARK % 1), 12)
                self.assertLess(boxes[3]["top"] - browser.run(MARK % 4), 60)
                # What follows the article is below them all.
                self.assertGreaterEqual(
                    browser.run("document.querySelector('.foot').getBoundingClientRect().top + scrollY"), boxes[-1]["bottom"])
                self.assertEqual(browser.run("document.documentElement.scrollWidth - innerWidth"), 0)

    def test_stand_behind_the_text_elsewhere(self):
        end = "document.querySelector('.text').getBoundingClientRect().bottom + scrollY"
        with Browser(width=900) as browser:
            self.open(browser)
            self.assertGreater(browser.run(BOXES)[0]["top"], browser.run(end))
        with Browser(width=1280) as browser:
            self.open(browser)
            browser.run("document.documentElement.style.fontSize = '200%'")
            self.assertGreater(browser.run(BOXES)[0]["top"], browser.run(end))
            self.assertEqual(browser.run("document.documentElement.scrollWidth - innerWidth"), 0)
            browser.run("document.documentElement.style.fontSize = ''")
            browser.call("Emulation.setEmulatedMedia", media="print")
            self.assertGreater(browser.run(BOXES)[0]["top"], browser.run(end))

    def test_are_in_the_page_once_and_under_their_heading(self):
        with Browser(width=1440) as browser:
            self.open(browser)
            self.assertEqual(browser.run("document.body.textContent.split('Of what is closed.').length"), 2)
            nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
            names = [node.get("name", {}).get("value") for node in nodes if node["role"]["value"] == "heading"]
            self.assertIn("notes", [name.lower() for name in names])
            roles = [node["role"]["value"] for node in nodes]
            self.assertIn("doc-endnotes", roles)

    def test_are_come_to_and_left_by_their_marks(self):
        with Browser(width=1440) as browser:
            self.open(browser)
            browser.run("document.getElementById('note/7/1').click()")
            browser.wait("location.hash === '#note/7' && scrollY > 0")
            place = browser.run(BOXES)[6]
            self.assertGreater(place["left"], browser.run(TEXT))
            browser.run("document.querySelector('#note\\\\/7 .back').click()")
            browser.wait("location.hash === '#note/7/1'")

    def test_leave_room_for_the_readers_own(self):
        with Browser(width=1440) as browser:
            self.open(browser)
            browser.wait("document.querySelector('button.write')")
            browser.run("document.querySelector('button.write').click()")
            browser.wait("document.querySelector('.pencil')")
            browser.run("document.querySelector('.text p .pencil').click()")
            browser.wait("document.querySelector('.margin-note textarea')")
            own = browser.run("document.querySelector('.margin-note').getBoundingClientRect().right")
            self.assertLessEqual(own, browser.run(TEXT) + 1)


if __name__ == "__main__":
    unittest.main()
