"""Where the edges of justified lines stand, and how wide their letters are set, by the positions of glyphs in a PDF.

Optical protrusion moves each glyph by an amount of its own, so lines that begin, or end, with the same glyph are compared.
The set width of a line is the scale of its glyphs and its letterspacing together, over the face's own widths and kerning.
"""
import collections
import functools
import statistics

import paper
import texture

# Lines further from the measure than this, in points, are told as short, not as crooked.
RAGGED = 7.0


class Face:
    """The text face: widths in ems."""

    def __init__(self, path):
        import uharfbuzz
        self.font = uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path))))
        self.buffer, self.shape = uharfbuzz.Buffer, uharfbuzz.shape
        self.unit = self.font.face.upem
        self.mean = statistics.mean(self.advance(letter) for letter in "etaoinshrdlucmfwypvbgk")

    @functools.lru_cache(maxsize=None)
    def glyphs(self, text):
        buffer = self.buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        self.shape(self.font, buffer, {"liga": False, "clig": False})
        return [(info.codepoint, place.x_advance / self.unit) for info, place in zip(buffer.glyph_infos, buffer.glyph_positions)]

    def advance(self, text):
        """Of the first of one or two characters, kerned with the second; None where they join or there is no such glyph."""
        glyphs = self.glyphs(text)
        return glyphs[0][1] if len(glyphs) == len(text) and all(glyph for glyph, _ in glyphs) else None

    @functools.lru_cache(maxsize=None)
    def ink(self, character):
        """Left and right of a glyph's ink, from its origin."""
        extents = self.font.get_glyph_extents(self.glyphs(character)[0][0])
        return extents.x_bearing / self.unit, (extents.x_bearing + extents.width) / self.unit


@functools.lru_cache(maxsize=1)
def text_face():
    return Face(paper.FONTS / f"{paper.FILES}-Regular.otf")


def set_width(glyphs, face, size):
    """How wide letters are set over how wide the face has them; None for a line of too few."""
    scales = []
    for left, right, character in glyphs:
        own = face.advance(character)
        if own:
            scales.append((right - left) / (own * size))
    scales = [scale for scale in scales if 0.95 < scale < 1.05]
    if len(scales) < 8:
        return None
    scale, tracking = statistics.median(scales), []
    for (left, right, first), (start, _, second) in zip(glyphs, glyphs[1:]):
        own = face.advance(first + second) if start - right <= 0.12 * size else None
        added = start - left - own * size * scale if own else size
        if abs(added) < 0.03 * size:
            tracking.append(added)
    return scale + (statistics.median(tracking) / (face.mean * size) if tracking else 0)


def spread(groups):
    """The standard deviation about the mean of each group of more than one."""
    groups = [group for group in groups.values() if len(group) > 1]
    off = [place - statistics.mean(group) for group in groups for place in group]
    return (sum(x * x for x in off) / max(1, len(off) - len(groups))) ** 0.5


def figures(placed, measure):
    """Edges and neighbours of placed lines; lengths in points."""
    face, left = text_face(), texture.edges(placed)
    starts, ends, before, near = collections.defaultdict(list), collections.defaultdict(list), None, []
    shorts = []
    for index, one in enumerate(placed):
        line, size = one.line, paper.SIZE
        width = set_width(line.glyphs, face, size)
        is_first = index == 0 or placed[index - 1].paragraph != one.paragraph
        white = measure - (line.right - left[line.page])
        if one.is_last or width is None:
            before = None
            continue
        shorts.append(white)
        if abs(white) < RAGGED:
            (x, _, first), (_, end, last) = line.glyphs[0], line.glyphs[-1]
            if not is_first:
                starts[first].append(x + face.ink(first)[0] * size * width - left[line.page])
            own = face.advance(last)
            ends[last].append(end - (own - face.ink(last)[1]) * size * width - left[line.page] if own else end)
        if before and (before[0], before[1]) == (one.paragraph, line.page):
            near.append(abs(width - before[2]))
        before = (one.paragraph, line.page, width)
    return {
        "left_edge": spread(starts), "right_edge": spread(ends),
        "neighbours": max(near, default=0), "unlike": sum(x > 0.03 for x in near) / max(1, len(near)),
        "shortest": max(0, max(shorts, default=0)) / measure,
    }
