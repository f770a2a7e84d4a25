"""The most even spaces that any choice of breaks and of set widths could give, by an exact search.

With the freedoms that a program's lines have (letters wider or narrower by so much, spaces no wider than so much, no hyphens under
one another) and no more neighbours that differ visibly than LuaLaTeX has: a shortest path through every place where a line may
end, every step of set width, and whether the line before ends in a hyphen, after Bellman 1957. It knows the text, the face and
the hyphenation patterns, and shares nothing with the program. Only what is measured costs: hyphens, rivers and short ends of
paragraphs are free, and nothing hangs out of the margin. So a program with a taste in these does somewhat worse.

    python yardstick.py [--measures 2.6,3.5,4.5] [--letterspacing 0.004] [--seen 0.25] [--ladders]
"""
import argparse
import dataclasses
import functools
import re

import edges
import paper
import prose
import texture

# What neighbours differ in set width by that readers see, as a share of it.
SEEN = 0.03
# In squares of natural spaces: what a line costs that cannot be filled, which is more than all else; and what is no way at all.
SHORT, NEVER = 10.0, 1e18
# What two lines cost that differ visibly: the first of these prices by which few enough do.
PRICES = (0.0, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.3)


@dataclasses.dataclass(frozen=True)
class Freedom:
    """What lines may do: letters `reach` of their width either way, and `apart` from their neighbours'; spaces in natural spaces."""
    reach: float
    apart: float = 0.05
    narrowest: float = 0.75
    widest: float = 1.5
    ladders: bool = False
    steps: int = 12

    @functools.cached_property
    def widths(self):
        import numpy
        return numpy.arange(-self.steps, self.steps + 1) * (self.reach / self.steps)


def freedom(measure, letterspacing=None, expansion=0.02, **others):
    """That of the letters' width and of the em between letters; the measure in inches says how wide spaces may be.

    Without another letterspacing it is the house theme's, which is more on short lines.
    """
    if letterspacing is None:
        letterspacing = 0.0057 if measure < 3 else 0.004
    reach = expansion + letterspacing / edges.text_face().mean
    return Freedom(reach, widest=1.75 if measure < 3 else 1.5, **others)


@functools.lru_cache(maxsize=None)
def patterns(language):
    """Liang's patterns, as letters -> the digits before, between and behind them; and the fewest letters at each end."""
    raw, left, right = paper.hyphenation_patterns(language)
    table = {}
    for pattern in raw:
        digits = [0]
        for character in pattern:
            if character.isdigit():
                digits[-1] = int(character)
            else:
                digits.append(0)
        table[re.sub(r"\d", "", pattern)] = digits
    return table, left, right, max(map(len, table))


@functools.lru_cache(maxsize=None)
def hyphens(word, language):
    """Before which letters of a word a line may end, after Liang 1983."""
    table, left, right, longest = patterns(language)
    marked = f".{word.lower()}."
    values = [0] * (len(marked) + 1)
    for start in range(len(marked)):
        for end in range(start + 1, min(len(marked), start + longest) + 1):
            for offset, digit in enumerate(table.get(marked[start:end], ())):
                values[start + offset] = max(values[start + offset], digit)
    return [index for index in range(left, len(word) - right + 1) if values[index + 1] % 2]


@dataclasses.dataclass(frozen=True)
class Place:
    """Where a line may end: before the character `end`; the next begins at `start`. Whether a hyphen is put in."""
    end: int
    start: int
    is_divided: bool


def places(text, language):
    """All places of a paragraph, in order; the last is its end."""
    found = []
    for word in re.finditer(r"[^ ]+", text):
        for part in re.finditer(r"[^\W\d_]+", word.group()):
            ends = [word.start() + part.start() + index for index in hyphens(part.group(), language)]
            found += [Place(end, end, True) for end in ends]
        ends = [word.start() + dash.end() for dash in re.finditer(r"(?<=\w)[-–—]+(?=\w)", word.group())]
        found += [Place(end, end, False) for end in ends]
        found.append(Place(word.end(), word.end() + 1, False))
    return sorted(found, key=lambda place: place.end)


@dataclasses.dataclass(frozen=True)
class Paragraph:
    """A paragraph's places, and up to each character the width of its letters, in points, and the number of its spaces."""
    places: list
    ink: list
    spaces: list
    hyphen: float
    indent: float

    @classmethod
    def of(cls, text, language, indent):
        face = edges.text_face()
        ink, spaces = [0.0], [0]
        for character, following in zip(text, text[1:] + " "):
            is_space = character == " "
            own = 0 if is_space else face.advance(character + following.strip()) or face.advance(character) or 0.5
            ink.append(ink[-1] + own * paper.SIZE)
            spaces.append(spaces[-1] + is_space)
        return cls(places(text, language), ink, spaces, face.advance("-") * paper.SIZE, indent)

    def line(self, start, place):
        """The width of a line's letters, indent and hyphen, and the number of its spaces."""
        ink = self.ink[place.end] - self.ink[start] + self.hyphen * place.is_divided + self.indent * (start == 0)
        return ink, self.spaces[place.end] - self.spaces[start]


@dataclasses.dataclass(frozen=True)
class Line:
    """A line but the last: its spaces in natural spaces, what its letters are wider by, and two faults."""
    ratio: float
    width: float
    is_divided: bool
    is_short: bool


@dataclasses.dataclass(frozen=True)
class Rules:
    """What a search is for: `aim` in natural spaces, `price` for neighbours that differ visibly, lengths in points."""
    freedom: Freedom
    measure: float
    natural: float
    aim: float
    price: float

    @functools.cached_property
    def beside(self):
        """What a line costs for its neighbour, by the set width of both."""
        import numpy
        apart = numpy.abs(self.freedom.widths[:, None] - self.freedom.widths[None, :])
        return numpy.where(apart > self.freedom.apart + 1e-9, NEVER, numpy.where(apart > SEEN + 1e-9, self.price, 0.0))

    def line(self, ink, spaces):
        """A line's cost and its spaces at each set width, and at which of them it ends short."""
        import numpy
        ratios = (self.measure - ink * (1 + self.freedom.widths)) / (self.natural * spaces)
        filled = numpy.minimum(ratios, self.freedom.widest)
        costs = (filled - self.aim) ** 2 + numpy.where(ratios > filled, SHORT * (1 + ratios - filled), 0)
        return numpy.where(ratios < self.freedom.narrowest, NEVER, costs), filled, ratios > filled


def best_lines(paragraph, rules):
    """The lines of the least cost, without the last; None where no line fits."""
    import numpy
    ends = paragraph.places
    starts = [0] + [place.start for place in ends]
    # By where the line before ends, by whether it ends in a hyphen, by its set width.
    costs = [numpy.full((2, len(rules.freedom.widths)), NEVER) for _ in starts]
    costs[0][0] = 0
    ways, last, least = {}, None, NEVER
    for node, start in enumerate(starts[:-1]):
        if costs[node].min() >= NEVER:
            continue
        beside = rules.beside if node else numpy.zeros_like(rules.beside)
        sums = costs[node][:, :, None] + beside
        origin, reached = sums.argmin(axis=1), sums.min(axis=1)
        for index in range(node, len(ends)):
            place, target = ends[index], index + 1
            ink, spaces = paragraph.line(start, place)
            if ink * (1 - rules.freedom.reach) + spaces * rules.natural * rules.freedom.narrowest > rules.measure + paragraph.hyphen:
                break
            if target == len(ends):
                if costs[node].min() < least:
                    least, last = costs[node].min(), (node, *numpy.unravel_index(costs[node].argmin(), costs[node].shape))
            elif spaces and place.end > start:
                own, ratios, short = rules.line(ink, spaces)
                for before in range(1 if place.is_divided and not rules.freedom.ladders else 2):
                    sums = reached[before] + own
                    for width in numpy.nonzero(sums < costs[target][int(place.is_divided)])[0]:
                        costs[target][int(place.is_divided), width] = sums[width]
                        line = Line(ratios[width], rules.freedom.widths[width], place.is_divided, bool(short[width]))
                        ways[target, int(place.is_divided), width] = (node, before, origin[before][width]), line
    lines = []
    while last and last in ways:
        last, line = ways[last]
        lines.append(line)
    return lines[::-1] if least < NEVER else None


@dataclasses.dataclass(frozen=True)
class Best:
    """What the search found: the spread of spaces, shares of neighbours that differ and of hyphens, lines that end short."""
    sd: float
    unlike: float
    hyphenated: float
    short: int


def best(text, measure, freedom, seen):
    """The least spread at which no more than the share `seen` of neighbours differ visibly; the measure in inches."""
    paragraphs = [
        Paragraph.of(content.replace("\u2060", ""), text.language, paper.INDENT if index else 0)
        for index, content in enumerate(text.paragraphs)]
    for price in PRICES:
        # The spread is about the mean of the lines found, which is not known before.
        aim = 1.0
        for _ in range(4):
            rules = Rules(freedom, measure * 72, texture.natural_space(), aim, price)
            settings = [lines for lines in (best_lines(one, rules) for one in paragraphs) if lines is not None]
            lines = [line for one in settings for line in one]
            aim = sum(line.ratio for line in lines) / len(lines)
        pairs = [abs(one.width - other.width) for lines in settings for one, other in zip(lines, lines[1:])]
        found = Best(
            (sum((line.ratio - aim) ** 2 for line in lines) / len(lines)) ** 0.5,
            sum(apart > SEEN + 1e-9 for apart in pairs) / max(1, len(pairs)),
            sum(line.is_divided for line in lines) / (len(lines) + len(settings)), sum(line.is_short for line in lines))
        if found.unlike <= seen:
            break
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--measures", default="2.6,3.5,4.5", help="in inches")
    parser.add_argument("--letterspacing", type=float, help="of the em, either way")
    parser.add_argument("--expansion", type=float, default=0.02, help="of the letters' width, either way")
    parser.add_argument("--seen", type=float, default=0.25, help="the share of neighbours that may differ visibly")
    parser.add_argument("--ladders", action="store_true", help="allow hyphens under one another")
    choice = parser.parse_args()
    for text in prose.texture_texts():
        for measure in map(float, choice.measures.split(",")):
            found = best(
                text.without_headings(), measure, freedom(measure, choice.letterspacing, choice.expansion, ladders=choice.ladders),
                choice.seen)
            print(
                f"{text.name:16} {measure} in: sd {found.sd:.3f}, {found.unlike * 100:.0f} % of neighbours differ, "
                f"{found.hyphenated * 100:.0f} % hyphens, {found.short} lines short", flush=True)


if __name__ == "__main__":
    main()
