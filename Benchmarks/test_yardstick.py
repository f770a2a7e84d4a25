"""The exact search beside trying everything, on paragraphs short enough for that."""
import importlib.util
import itertools
import random
import unittest

import yardstick
from yardstick import Freedom, Paragraph, Place, Rules

NATURAL, MEASURE = 2.0, 30.0


def paragraph(words, hyphens):
    """Words of so many letters a point wide; those with a number in `hyphens` may be divided after so many letters."""
    places, ink, spaces, at = [], [0.0], [0], 0
    for index, length in enumerate(words):
        if index in hyphens:
            places.append(Place(at + hyphens[index], at + hyphens[index], True))
        places.append(Place(at + length, at + length + 1, False))
        for width, space in [(1.0, 0)] * length + [(0.0, 1)]:
            ink.append(ink[-1] + width)
            spaces.append(spaces[-1] + space)
        at += length + 1
    return Paragraph(places, ink, spaces, 1.0, 2.0)


def least_of_all(one, rules):
    """The least cost over every choice of places and of widths."""
    inner, least = one.places[:-1], yardstick.NEVER
    for chosen in (set_ for count in range(len(inner) + 1) for set_ in itertools.combinations(inner, count)):
        if any(a.is_divided and b.is_divided for a, b in zip(chosen, chosen[1:])) and not rules.freedom.ladders:
            continue
        starts = [0] + [place.start for place in chosen]
        extents = [one.line(start, place) for start, place in zip(starts, chosen)]
        if any(spaces == 0 for _, spaces in extents):
            continue
        ink, spaces = one.line(starts[-1], one.places[-1])
        if ink * (1 - rules.freedom.reach) + spaces * rules.natural * rules.freedom.narrowest > rules.measure + one.hyphen:
            continue
        lines = [rules.line(*extent)[0] for extent in extents]
        for widths in itertools.product(range(len(rules.freedom.widths)), repeat=len(lines)):
            cost = sum(line[width] for line, width in zip(lines, widths))
            cost += sum(rules.beside[before][after] for before, after in zip(widths, widths[1:]))
            least = min(least, cost)
    return least


def cost_of(lines, rules):
    """What lines that were found cost."""
    cost = sum((line.ratio - rules.aim) ** 2 for line in lines)
    return cost + sum(
        rules.price for one, other in zip(lines, lines[1:]) if abs(one.width - other.width) > yardstick.SEEN + 1e-9)


@unittest.skipUnless(importlib.util.find_spec("numpy"), "needs numpy, which `make bench` installs")
class ExactSearch(unittest.TestCase):
    def test_nothing_is_better_than_what_is_found(self):
        chance, compared = random.Random(7), 0
        for _ in range(40):
            words = [chance.randint(2, 9) for _ in range(8)]
            hyphens = {index: length // 2 for index, length in enumerate(words) if length > 5}
            one = paragraph(words, hyphens)
            rules = Rules(Freedom(0.04, widest=9, steps=1, ladders=chance.random() < 0.3), MEASURE, NATURAL, 1.1, 0.02)
            lines = yardstick.best_lines(one, rules)
            least = least_of_all(one, rules)
            if lines is None:
                self.assertGreaterEqual(least, yardstick.NEVER)
            else:
                compared += 1
                self.assertAlmostEqual(cost_of(lines, rules), least)
        self.assertGreater(compared, 20)

    def test_no_line_ends_in_a_hyphen_under_another(self):
        one = paragraph([8] * 12, {index: 4 for index in range(12)})
        rules = Rules(Freedom(0.02, widest=4), MEASURE, NATURAL, 1.0, 0)
        lines = yardstick.best_lines(one, rules)
        self.assertFalse(any(a.is_divided and b.is_divided for a, b in zip(lines, lines[1:])))


if __name__ == "__main__":
    unittest.main()
