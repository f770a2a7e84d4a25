"""How even a page of justified text is, measured on the PDF.

The lines of a PDF are matched to the source text, letter by letter, so that it is known where each paragraph begins and
ends, which hyphens the program put in, and whether any word was lost. All programs are measured by this one script.

    python texture.py FILE.pdf TEXT.md LANGUAGE MEASURE_IN_INCHES
"""
import dataclasses
import pathlib
import statistics
import sys
import unicodedata

import edges as edges_of_lines
import paper

RIVER_LINES = 4


@dataclasses.dataclass(frozen=True)
class Line:
    """A line of a PDF, lengths in points. `gaps` are the spaces between its words as (left, right)."""
    page: int
    left: float
    right: float
    text: str
    gaps: tuple
    last_width: float = 0
    # What is inked, as (left, right, character).
    glyphs: tuple = ()


@dataclasses.dataclass(frozen=True)
class Placed:
    """A line with its place in the source: which paragraph, whether it ends it, whether its hyphen was put in."""
    line: Line
    paragraph: int
    is_last: bool
    is_hyphenated: bool


def letters(text):
    """What is left of a text when spaces, marks, case and ligatures do not count, with each letter's index."""
    kept, places = [], []
    for index, character in enumerate(text):
        for letter in unicodedata.normalize("NFKC", character).casefold():
            if letter.isalnum():
                kept.append(letter)
                places.append(index)
    return "".join(kept), places


def lines_of(pdf, natural):
    """The lines of upright text of a PDF, from top to bottom: what is painted, whatever it is to be read as."""
    import pymupdf
    with pymupdf.open(pdf) as document:
        for number, page in enumerate(document):
            spans = [_visible(span) for span in page.get_texttrace() if abs(span["dir"][0] - 1) < 1e-3]
            # A span may go on in the next line.
            yield from _rows_to_lines(number, [[glyph] for span in spans for glyph in span], natural)


def _visible(span):
    """The glyphs of a span in their order, as (baseline, left, right, character)."""
    glyphs = []
    for code, _, origin, box in span["chars"]:
        character = "-" if code == 0xAD else chr(code) if code > 0 else "\ufffd"
        if character.isspace() or code in (0x2060, 0x200B):
            continue
        # The characters of a ligature stand in one place, and the first of them has its width.
        joined = glyphs and abs(glyphs[-1][1] - box[0]) < 0.01
        glyphs.append((origin[1], box[0], glyphs[-1][2] if joined else box[2], character))
    return glyphs


def _rows_to_lines(page, runs, natural):
    """Groups runs by baseline, and splits where white is wider than any space between words could be."""
    rows = []
    for run in sorted(runs, key=lambda run: run[0][0]):
        if rows and run[0][0] - rows[-1][0][0][0] < 2:
            rows[-1].append(run)
        else:
            rows.append([run])
    for row in rows:
        glyphs = [glyph for run in sorted(row, key=lambda run: run[0][1]) for glyph in run]
        start = 0
        for index in range(1, len(glyphs) + 1):
            if index == len(glyphs) or glyphs[index][1] - glyphs[index - 1][2] > 12 * natural:
                yield _line(page, glyphs[start:index], natural)
                start = index


def _line(page, row, natural):
    gaps, text = [], row[0][3]
    for before, after in zip(row, row[1:]):
        if after[1] - before[2] > 0.4 * natural:
            gaps.append((before[2], after[1]))
            text += " "
        text += after[3]
    glyphs = tuple((left, right, character) for _, left, right, character in row)
    return Line(page, row[0][1], row[-1][2], text, tuple(gaps), row[-1][2] - row[-1][1], glyphs)


def place(lines, paragraphs):
    """Matches lines with the paragraphs. Lines that are not of the text (folios, titles) are left out.

    Returns the placed lines and the share of the text's letters that were found.
    """
    source, places, ends = "", [], []
    for number, paragraph in enumerate(paragraphs):
        kept, indices = letters(paragraph)
        source += kept
        places += [(number, index) for index in indices]
        ends.append(len(source))
    placed, found = [], 0
    for line, start, end in _matched([(line, letters(line.text)[0]) for line in lines], source):
        found += end - start
        number, index = places[end - 1]
        following = paragraphs[number][index + 1:index + 2]
        ends_with_hyphen = line.text[-1] in "-\u00ad\u2010"
        placed.append(Placed(line, number, end == ends[number], ends_with_hyphen and following.isalnum()))
    return placed, found / max(1, len(source))


def _matched(lines, source):
    """The lines that are of the source as (line, start, end): the chain, in the order of both, that covers most letters.

    Short lines occur in too many places to be looked for; they are taken where the line before them ended.
    """
    candidates = []
    for order, (_, kept) in enumerate(lines):
        start = source.find(kept) if len(kept) >= 8 else -1
        while start >= 0:
            candidates.append((order, start, start + len(kept)))
            start = source.find(kept, start + 1)
    best, previous = [], []
    for index, (order, start, end) in enumerate(candidates):
        weight, source_index = 0, None
        for earlier in range(index):
            if candidates[earlier][0] < order and candidates[earlier][2] <= start and best[earlier] > weight:
                weight, source_index = best[earlier], earlier
        best.append(weight + end - start)
        previous.append(source_index)
    chain, index = {}, max(range(len(best)), key=best.__getitem__, default=None)
    while index is not None:
        chain[candidates[index][0]] = candidates[index][1:]
        index = previous[index]
    position = 0
    for order, (line, kept) in enumerate(lines):
        if order in chain:
            yield line, *chain[order]
            position = chain[order][1]
        elif 0 < len(kept) < 8 and source.startswith(kept, position):
            yield line, position, position + len(kept)
            position += len(kept)


def rivers(placed, natural):
    """The lengths in lines of all chains of spaces that overlap, line by line, by at least half a natural space.

    A chain ends with its paragraph or page; where two meet, the longer goes on.
    """
    flowing, ended, before = [], [], None
    for one in placed:
        if before is None or (before.paragraph, before.line.page) != (one.paragraph, one.line.page):
            ended += [length for _, length in flowing]
            flowing = []
        reached, fed = [], set()
        for left, right in one.line.gaps:
            above = [
                index for index, ((start, end), _) in enumerate(flowing)
                if min(right, end) - max(left, start) >= natural / 2
            ]
            source = max(above, key=lambda index: flowing[index][1], default=None)
            reached.append(((left, right), 1 if source is None else flowing[source][1] + 1))
            fed.add(source)
        ended += [length for index, (_, length) in enumerate(flowing) if index not in fed]
        flowing, before = reached, one
    return ended + [length for _, length in flowing]


def edges(placed):
    """The left edge of the text on each page: where most of its lines begin."""
    starts = {}
    for one in placed:
        starts.setdefault(one.line.page, []).append(round(one.line.left))
    return {page: statistics.mode(lefts) for page, lefts in starts.items()}


def measures(placed, natural, measure, loose_limit):
    """The figures of one setting; `measure` in points, ratios against the face's own space."""
    justified = [one for one in placed if not one.is_last and one.line.gaps]
    ratios = [statistics.mean(right - left for left, right in one.line.gaps) / natural for one in justified]
    left = edges(placed)
    last = [one for one in placed if one.is_last]
    return {
        "lines": len(placed),
        "mean": statistics.mean(ratios),
        "sd": statistics.pstdev(ratios),
        "max": max(ratios),
        "loose": sum(ratio > loose_limit for ratio in ratios),
        "tight": sum(ratio < 0.75 for ratio in ratios),
        "hyphenated": sum(one.is_hyphenated for one in placed) / len(placed),
        "ladders": sum(
            before.paragraph == after.paragraph and before.is_hyphenated and after.is_hyphenated
            for before, after in zip(placed, placed[1:])),
        "short": sum(one.line.right - one.line.left < paper.INDENT + paper.SIZE for one in last),
        "rivers": sum(length >= RIVER_LINES for length in rivers(placed, natural)),
        # A mark may hang in the margin by most of its width; what sticks out further is too wide.
        "overfull": sum(
            one.line.right - left[one.line.page] - measure > 0.8 * one.line.last_width + 1 for one in placed),
        # What no space may be opened for is left white at the end.
        "ragged": sum(measure - (one.line.right - left[one.line.page]) > 1 for one in placed if not one.is_last),
    }


def natural_space():
    """The space of the text face at the text size, in points."""
    import pymupdf
    font = pymupdf.Font(fontfile=str(paper.FONTS / f"{paper.FILES}-Regular.otf"))
    return font.text_length(" ", fontsize=paper.SIZE)


def analyse(pdf, text, measure_in_inches):
    """The figures for a PDF that holds the text's paragraphs at a measure; `found` is the share of its letters."""
    natural = natural_space()
    placed, found = place(lines_of(pdf, natural), text.paragraphs)
    if not placed:
        raise ValueError(f"{pdf}: not a line of the text")
    limit, measure = 1.75 if measure_in_inches < 3 else 1.5, measure_in_inches * 72
    return {**measures(placed, natural, measure, limit), **edges_of_lines.figures(placed, measure), "found": found}


if __name__ == "__main__":
    import prose
    pdf, path, language, measure = sys.argv[1:]
    for name, value in analyse(pdf, prose.read(pathlib.Path(path), language), float(measure)).items():
        print(f"{name:12} {value:.3f}" if isinstance(value, float) else f"{name:12} {value}")
