"""What `make accept` draws of two dumps of pages."""
import importlib.machinery
import importlib.util
import pathlib
import re
import sys
import tempfile
import unittest
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[2]


def script(name):
    """A script of ours as a module."""
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"), str(ROOT / "Scripts" / name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    # Where its values look for their own module.
    sys.modules[loader.name] = module
    loader.exec_module(module)
    sys.dont_write_bytecode = before
    return module


BEFORE = r'''page 2 "2" 396.00 612.00
text 54.00 96.50 281.25 Serif.otf 10.00 paragraph "A \"tide\" & a gate\u{A0}fell <b>"
rule 54.00 100.00 281.25 0.50 ornament
picture 54.00 120.00 90.00 60.00 figure "gauge.svg" 0.1000 0.0000 0.5000 1.0000
link 54.00 88.00 20.00 10.00 paragraph/link "https://example.org/?a=1&b=2"
text 300.00 200.00 40.00 Hebrew.ttf 10.00 paragraph leftwards "שער"

page 3 "3" 396.00 612.00
text 54.00 96.50 12.00 Serif.otf 10.00 pageNumber "3"
'''


class Accept(unittest.TestCase):
    accept = script("accept")

    def page(self, *samples):
        return self.accept.review(list(samples), "HEAD", {"Serif.otf": "faces/Serif.otf"})

    def drawings(self, page):
        return [xml.etree.ElementTree.fromstring(drawing) for drawing in re.findall(r"<svg.*?</svg>", page)]

    def test_pages_are_read_with_what_was_written_out(self):
        pages = self.accept.pages(BEFORE)
        self.assertEqual([(page.number, page.width, len(page.lines)) for page in pages], [("2", 396, 5), ("3", 396, 1)])
        self.assertEqual(self.accept.unquoted(self.accept.words(pages[0].lines[0])[-1]), 'A "tide" & a gate\u00a0fell <b>')

    def test_a_line_that_moved_is_marked_before_and_after_and_nothing_else(self):
        after = BEFORE.replace("rule 54.00 100.00", "rule 54.00 101.50")
        drawings = self.drawings(self.page(("a", BEFORE, after)))
        self.assertEqual(len(drawings), 2)
        for drawing, top in zip(drawings, (98, 99.5)):
            marks = [element for element in drawing if element.get("class") == "mark"]
            self.assertEqual([float(mark.get("y")) for mark in marks], [top])

    def test_type_stands_in_its_face_at_its_place_and_width(self):
        page = self.page(("a", "", BEFORE))
        self.assertIn('@font-face { font-family: "face-Serif-otf"; src: url("faces/Serif.otf") }', page)
        first, last = [element for element in self.drawings(page)[0] if element.get("font-family", "").startswith("face-")]
        self.assertEqual((first.get("x"), first.get("y"), first.get("textLength")), ("54.00", "96.5", "281.25"))
        self.assertEqual(first.text, 'A "tide" & a gate\u00a0fell <b>')
        # What runs leftwards begins at its right end.
        self.assertEqual((last.get("x"), last.get("direction"), last.text), ("340.00", "rtl", "שער"))

    def test_pages_and_samples_that_stayed_are_named_and_not_drawn(self):
        page = self.page(("moved", BEFORE, BEFORE.replace("96.50 281.25", "97.00 281.25")), ("stayed", BEFORE, BEFORE))
        self.assertEqual(len(self.drawings(page)), 2)
        self.assertIn("As before: page 3.", page)
        self.assertIn("<h2>As before</h2><p>stayed</p>", page)
        self.assertIn("1 of 2 samples differ from HEAD", page)

    def test_what_is_new_or_gone_stands_beside_nothing(self):
        for sample in [("new", "", BEFORE), ("gone", BEFORE, "")]:
            page = self.page(sample)
            self.assertEqual(len(self.drawings(page)), 2)
            self.assertEqual(page.count("no such page"), 2)
            # There is nothing to tell apart on it.
            self.assertNotIn('class="mark"', page)

    def test_faces_are_found_where_the_project_and_the_system_have_them(self):
        with tempfile.TemporaryDirectory(prefix="zine-accept-") as home:
            folder = pathlib.Path(home, "faces")
            made = self.accept.copy_faces(["Inter-Bold.otf", "Nowhere.otf"], folder)
            self.assertEqual(made, {"Inter-Bold.otf": "faces/Inter-Bold.otf"})
            self.assertEqual((folder / "Inter-Bold.otf").read_bytes(), (ROOT / "Fonts/Inter-Bold.otf").read_bytes())

    def test_every_sample_that_is_kept_can_be_drawn(self):
        for name, _, after in self.accept.samples("HEAD"):
            pages = self.accept.pages(after)
            self.assertTrue(pages, name)
            for page in pages:
                xml.etree.ElementTree.fromstring(self.accept.svg(page, set(range(len(page.lines)))))


if __name__ == "__main__":
    unittest.main()
