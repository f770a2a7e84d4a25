"""What the texture script says about lines whose texture is known."""
import pathlib
import tempfile
import unittest

import paper
import prose
import texture
from texture import Line, Placed


def line(text, spaces, page=0, left=0.0, letter=5.0):
    """A line whose letters are all `letter` wide and whose spaces have the given widths."""
    gaps, x, widths = [], left, list(spaces)
    for character in text:
        if character == " ":
            width = widths.pop(0)
            gaps.append((x, x + width))
            x += width
        else:
            x += letter
    return Line(page, left, x, text, tuple(gaps), letter)


class Placing(unittest.TestCase):
    def test_folios_and_titles_are_left_out_and_paragraphs_end_where_they_end(self):
        paragraphs = ["A clock that strikes twice is a clock that some-body wound.", "The end of it."]
        lines = [line(text, [2] * 9) for text in (
            "A clock that strikes", "A clock that strikes twice is a clock that some-", "17", "body wound.", "The end of it.")]
        placed, found = texture.place(lines, paragraphs)
        self.assertEqual([one.line.text for one in placed], [
            "A clock that strikes twice is a clock that some-", "body wound.", "The end of it."])
        self.assertEqual([one.is_last for one in placed], [False, True, True])
        self.assertEqual(found, 1)

    def test_only_hyphens_that_the_source_does_not_have_count(self):
        placed, _ = texture.place(
            [line(text, [2] * 9) for text in ("well-", "known refer-", "ences of it")], ["well-known references of it"])
        self.assertEqual([one.is_hyphenated for one in placed], [False, True, False])

    def test_ligatures_and_case_do_not_hide_a_line(self):
        placed, found = texture.place([line("ALL THE OﬃCES", [2, 2])], ["All the offices"])
        self.assertEqual((len(placed), found), (1, 1))

    def test_a_lost_word_is_noticed(self):
        _, found = texture.place([line("the first words here", [2] * 3)], ["The first words here, and some more."])
        self.assertLess(found, 0.7)


class Rivers(unittest.TestCase):
    def placed(self, lefts, paragraph=0, page=0):
        return [
            Placed(Line(page, 0, 100, "x x", ((left, left + 2),)), paragraph, False, False) for left in lefts]

    def test_spaces_under_one_another_are_one_river(self):
        self.assertEqual(texture.rivers(self.placed([10, 10.5, 11, 11.5, 12]), natural=2), [5])

    def test_a_space_that_steps_aside_ends_it(self):
        self.assertEqual(sorted(texture.rivers(self.placed([10, 10, 30, 10, 10]), natural=2)), [1, 2, 2])

    def test_it_does_not_cross_into_the_next_paragraph_or_page(self):
        two = self.placed([10, 10], paragraph=0) + self.placed([10, 10], paragraph=1)
        self.assertEqual(texture.rivers(two, natural=2), [2, 2])
        two = self.placed([10, 10], page=0) + self.placed([10, 10], page=1)
        self.assertEqual(texture.rivers(two, natural=2), [2, 2])


class Measures(unittest.TestCase):
    def setting(self):
        return [
            Placed(line("aa aa aa", [2, 2]), 0, False, False),
            Placed(line("aa aa aaa", [4, 4]), 0, False, True),
            Placed(line("aa aa aa", [1, 1]), 0, False, True),
            Placed(line("aa", []), 0, True, False),
        ]

    def test_the_last_line_of_a_paragraph_is_not_justified(self):
        figures = texture.measures(self.setting(), natural=2, measure=100, loose_limit=1.5)
        self.assertEqual(figures["lines"], 4)
        self.assertAlmostEqual(figures["mean"], (1 + 2 + 0.5) / 3)
        self.assertEqual((figures["max"], figures["loose"], figures["tight"]), (2, 1, 1))

    def test_hyphens_under_one_another_are_a_ladder_and_a_stub_is_short(self):
        figures = texture.measures(self.setting(), natural=2, measure=100, loose_limit=1.5)
        self.assertEqual((figures["ladders"], figures["hyphenated"]), (1, 0.5))
        self.assertEqual(figures["short"], 1)

    def test_a_hanging_mark_is_not_too_wide_but_a_letter_beyond_the_measure_is(self):
        for right, overfull in ((104, 0), (106, 1)):
            one = Placed(Line(0, 0, right, "a a", ((5, 7),), 5.0), 0, False, False)
            figures = texture.measures([one], natural=2, measure=100, loose_limit=1.5)
            self.assertEqual(figures["overfull"], overfull)

    def test_a_line_that_does_not_reach_the_measure_has_ended_short_unless_it_is_the_last(self):
        for right, is_last, ragged in ((96, False, 1), (99.5, False, 0), (60, True, 0)):
            lines = [Placed(Line(0, 0, 100, "a a", ((5, 7),), 5.0), 0, False, False)]
            lines.append(Placed(Line(0, 0, right, "a a", ((5, 7),), 5.0), 0, is_last, False))
            figures = texture.measures(lines, natural=2, measure=100, loose_limit=1.5)
            self.assertEqual(figures["ragged"], ragged)


class Texts(unittest.TestCase):
    def test_copies_hold_the_same_words_in_other_paragraphs(self):
        first, _, second, _ = prose.speed_texts(2)
        self.assertEqual(
            sorted(" ".join(first.paragraphs).split()), sorted(" ".join(second.paragraphs).split()))
        self.assertNotEqual(first.paragraphs, second.paragraphs)

    def test_straight_quotes_are_curled_by_where_they_stand(self):
        self.assertEqual(prose.curled("\"It's 'so',\" he said (\"no\")"), "“It’s ‘so’,” he said (“no”)")

    def test_patterns_are_read_without_comments_and_settings(self):
        with tempfile.TemporaryDirectory() as folder:
            (pathlib.Path(folder) / paper.HYPHENATION["de"]).write_bytes(
                "ISO8859-1\n# said by\nLEFTHYPHENMIN 3\n.ä1b\n1-1\nNOHYPHEN -,'\n".encode("latin-1"))
            self.assertEqual(paper.hyphenation_patterns("de", folder), ([".ä1b"], 3, 2))


if __name__ == "__main__":
    unittest.main()
