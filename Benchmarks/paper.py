"""The one page and the one face that every program is given."""
import dataclasses
import pathlib

FONTS = pathlib.Path(__file__).resolve().parent.parent / "Fonts"
FAMILY = "Source Serif Pro"
FILES = "SourceSerifPro"
SIZE = 10.25
LEADING = 14.0
INDENT = 14.0
HYPHENATION = {
    "en-US": "hyph_en_US.dic", "de": "hyph_de_DE.dic", "fr": "hyph_fr.dic", "nl": "hyph_nl_NL.dic",
    "ru": "hyph_ru_RU.dic",
}


@dataclasses.dataclass(frozen=True)
class Page:
    """Lengths in points. The defaults are the house's half-letter page."""
    width: float = 396.0
    height: float = 612.0
    left: float = 50.4
    right: float = 90.0
    head: float = 57.6
    foot: float = 61.2

    @property
    def measure(self):
        return self.width - self.left - self.right


def page_for(measure_in_inches):
    """A page whose lines are exactly so long, with an inch of white on both sides."""
    return Page(width=measure_in_inches * 72 + 144, left=72.0, right=72.0)


def hyphenation_patterns(language, folder="/usr/share/hyphen"):
    """The patterns of Debian's dictionary, and the fewest letters before and after a hyphen.

    Patterns with anything but letters and digits are for apostrophes and hyphens within words; TeX has its own rules.
    """
    raw = (pathlib.Path(folder) / HYPHENATION[language]).read_bytes()
    encoding, rest = raw.split(b"\n", 1)
    least, patterns = {"LEFTHYPHENMIN": 2, "RIGHTHYPHENMIN": 2}, []
    for line in rest.decode(encoding.decode("ascii").strip()).splitlines():
        words = line.split()
        if not words or line.startswith(("%", "#")):
            continue
        if words[0] in least:
            least[words[0]] = int(words[1])
        elif len(words) == 1 and all(letter.isalnum() or letter == "." for letter in words[0]):
            patterns.append(words[0])
    return patterns, least["LEFTHYPHENMIN"], least["RIGHTHYPHENMIN"]
