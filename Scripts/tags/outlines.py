"""How wide the glyphs of an embedded face are."""
import io

from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen
from fontTools.ttLib import TTFont


def advances(file, is_truetype):
    """In thousandths of the em, by code."""
    data = file.read_bytes()
    if is_truetype:
        font = TTFont(io.BytesIO(data), lazy=True)
        unit = font["head"].unitsPerEm
        order = font.getGlyphOrder()
        return {code: font["hmtx"][name][0] * 1000 / unit for code, name in enumerate(order)}
    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(data), None)
    top = fonts[0]
    scale = getattr(top, "FontMatrix", [0.001])[0] * 1000
    found = {}
    for number, name in enumerate(top.charset):
        outline = top.CharStrings[name]
        outline.draw(NullPen())
        code = (int(name[3:]) if name.startswith("cid") else 0) if hasattr(top, "ROS") else number
        found[code] = outline.width * scale
    return found
