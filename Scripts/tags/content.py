"""What the content of a page says, marked sequence by marked sequence."""
import re

import pikepdf

PAINTING = {"f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "sh", "Do"}
TEXT = {"Tj", "TJ", "'", '"'}


def unicode_map(font):
    """From codes to text; None without a map."""
    if "/ToUnicode" not in font:
        return None
    source = font.ToUnicode.read_bytes().decode("latin-1")
    found = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.S):
        for code, text in re.findall(r"<([0-9a-fA-F]+)>\s*<([0-9a-fA-F]*)>", block):
            found[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be", "replace")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.S):
        for first, _, texts, text in re.findall(r"<(\w+)>\s*<(\w+)>\s*(?:\[(.*?)\]|<(\w*)>)", block, re.S):
            for offset, entry in enumerate(re.findall(r"<(\w*)>", texts) or [text]):
                found[int(first, 16) + offset] = bytes.fromhex(entry).decode("utf-16-be", "replace")
    return found


class Sequence:
    """Marked content with a number of its own, or an artifact (number None)."""

    def __init__(self, tag, number, reading):
        self.tag, self.number, self.reading = tag, number, reading
        self.glyphs = ""
        self.lines = []

    @property
    def text(self):
        return self.glyphs if self.reading is None else self.reading


class Content:
    def __init__(self, page):
        self.sequences, self.faults = [], []
        self.artifacts = []  # property lists
        self.codes = {}  # codes shown, by the font's object number
        self.fonts = {}
        self._maps = {}
        self._read(page)

    def _read(self, page):
        resources = page.obj.get("/Resources", pikepdf.Dictionary())
        fonts = resources.get("/Font", pikepdf.Dictionary())
        open_sequences, font, moved, sizes = [], None, True, [0.0, 0.0]
        for instruction in pikepdf.parse_content_stream(page):
            operator, operands = str(instruction.operator), instruction.operands
            if operator in ("BMC", "BDC"):
                open_sequences.append(self._begin(operator, operands, open_sequences))
            elif operator == "EMC":
                if not open_sequences:
                    self.faults.append("S-008 marked content ends that did not begin")
                else:
                    open_sequences.pop()
            elif operator == "Tf":
                font = fonts.get(str(operands[0]))
                sizes = [sizes[1], float(operands[1])]
            elif operator == "BT":
                moved = True
            elif operator in ("Td", "TD"):
                # What is raised or lowered stands in its line, in large print by more, though by less than its own size.
                moved = moved or abs(float(operands[1])) > max(6, 0.6 * min(sizes))
            elif operator in TEXT or operator in PAINTING:
                inside = next((one for one in reversed(open_sequences) if one is not None), None)
                if inside is None:
                    self.faults.append("01-005 something is neither tagged nor an artifact")
                if operator in TEXT and font is not None:
                    self._show(operands, operator, font, inside, moved)
                    moved = False
        if open_sequences:
            self.faults.append("S-008 marked content does not end")

    def _begin(self, operator, operands, around):
        properties = operands[1] if operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else {}
        tag = str(operands[0])[1:]
        numbered = [one for one in around if one is not None and one.number is not None]
        artifact = any(one is not None and one.number is None for one in around)
        if tag == "Artifact":
            if numbered:
                self.faults.append("01-003 an artifact stands in tagged content")
            sequence = Sequence(tag, None, None)
            if properties:
                self.artifacts.append(properties)
        elif "/MCID" in properties:
            if artifact:
                self.faults.append("01-004 tagged content stands in an artifact")
            if numbered:
                self.faults.append("S-009 tagged content stands in tagged content")
            reading = properties.get("/ActualText")
            sequence = Sequence(tag, int(properties["/MCID"]), None if reading is None else str(reading))
        else:
            return None
        self.sequences.append(sequence)
        return sequence

    def _show(self, operands, operator, font, sequence, moved):
        parts = operands[0] if operator == "TJ" else [operands[-1]]
        key = font.objgen
        self.fonts[key] = font
        if key not in self._maps:
            self._maps[key] = (unicode_map(font), 2 if font.get("/Subtype") == "/Type0" else 1)
        letters, width = self._maps[key]
        text = ""
        for part in parts:
            if not isinstance(part, pikepdf.String):
                continue
            data = bytes(part)
            for start in range(0, len(data), width):
                code = int.from_bytes(data[start : start + width], "big")
                self.codes.setdefault(key, set()).add(code)
                text += (letters or {}).get(code, "")
        if sequence is not None:
            sequence.glyphs += text
            if moved or not sequence.lines:
                sequence.lines.append(text)
            else:
                sequence.lines[-1] += text
