"""The conditions, of those that a machine can tell, which a writer of pages can break."""
import re

import pikepdf
from archive import archive
from content import Content
from second import second

STANDARD = set(
    """Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl
    LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form""".split()
)
KIDS = {
    "Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"},
    "L": {"LI", "L", "Caption"}, "LI": {"Lbl", "LBody"}, "TOC": {"TOCI", "TOC", "Caption"},
}
PARENTS = {"TR": {"Table", "THead", "TBody"}, "TH": {"TR"}, "TD": {"TR"}, "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"}}
BLOCKS = (STANDARD | {"Aside", "FENote"}) - {"Span", "Link", "Reference", "Code", "Quote"}
LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")


class Element:
    def __init__(self, value, kind, parent):
        self.value, self.kind, self.parent = value, kind, parent
        self.kids = []
        self.marks = []  # page and number of marked content
        self.links = []  # annotations
        self.order = []  # texts and elements, as they follow one another

    def kinds(self):
        return [kid.kind for kid in self.kids]


class Check:
    def __init__(self, path):
        self.path = path
        self.pdf = pikepdf.open(path)
        self.root = self.pdf.Root
        self.faults = []
        self.contents = {page.obj.objgen: Content(page) for page in self.pdf.pages}
        self.elements, self.owners, self.linked = [], {}, {}
        self.metadata = self.root.Metadata.read_bytes().decode() if "/Metadata" in self.root else ""
        self.is_second = self.pdf.pdf_version >= "2"
        self.tree = self.root.get("/StructTreeRoot")
        if self.tree is not None:
            self._walk(self.tree, None, None)

    def find(self, number, is_well, what):
        if not is_well and f"{number} {what}" not in self.faults:
            self.faults.append(f"{number} {what}")

    # The tree

    def _kids(self, value):
        kids = value.get("/K")
        if kids is None:
            return []
        return list(kids) if isinstance(kids, pikepdf.Array) else [kids]

    def _walk(self, value, parent, page):
        page = value.Pg.objgen if "/Pg" in value else page
        for kid in self._kids(value):
            if not isinstance(kid, pikepdf.Object):
                self._own(parent, page, int(kid))
            elif kid.get("/Type") == "/MCR":
                self._own(parent, kid.Pg.objgen if "/Pg" in kid else page, int(kid.MCID))
            elif kid.get("/Type") == "/OBJR":
                parent.links.append(kid.Obj)
                self.linked[kid.Obj.objgen] = parent
            else:
                element = Element(kid, self._kind(kid), parent)
                if parent is not None:
                    parent.kids.append(element)
                    parent.order.append(element)
                self.elements.append(element)
                owner = self.tree if parent is None else parent.value
                self.find("S-001", "/P" in kid and kid.P.objgen == owner.objgen, f"{element.kind} has another parent")
                self._walk(kid, element, page)

    def _own(self, element, page, number):
        element.marks.append((page, number))
        self.find("S-013", (page, number) not in self.owners, f"content {number} belongs to two elements")
        self.owners[(page, number)] = element
        element.order.append(self._said(page, number))

    def _kind(self, value):
        kind, roles = str(value.get("/S", "/None"))[1:], self.tree.get("/RoleMap", {})
        if "/NS" in value:
            return kind
        seen = set()
        while kind not in STANDARD and "/" + kind in roles and kind not in seen:
            seen.add(kind)
            kind = str(roles["/" + kind])[1:]
        return kind

    def words(self, element):
        for key in ("/ActualText", "/Alt"):
            if key in element.value:
                return str(element.value[key])
        text = "".join(self._said(*mark) for mark in element.marks)
        return text + "".join(self.words(kid) for kid in element.kids)

    def _said(self, page, number):
        content = self.contents.get(page)
        return "".join(one.text for one in content.sequences if one.number == number) if content else ""

    # What is looked for

    def run(self):
        self.document()
        for page in self.pdf.pages:
            self.page(page)
        for element in self.elements:
            self.element(element)
        self.headings()
        self.faces()
        if self.is_second:
            for number, is_well, what in second(self):
                self.find(number, is_well, what)
        return self.faults

    def document(self):
        metadata = self.metadata
        self.find("06-001", metadata, "there is no metadata")
        if not self.is_second:
            self.find("06-002", "<pdfuaid:part>1<" in metadata, "the file does not claim to be PDF/UA-1")
        title = re.search(r"<dc:title>.*?<rdf:li[^>]*>([^<]+)<", metadata, re.S)
        self.find("06-003", title, "the metadata name no title")
        preferences = self.root.get("/ViewerPreferences", {})
        self.find("07-001", preferences.get("/DisplayDocTitle") is True, "the title is not shown")
        language = str(self.root.get("/Lang", ""))
        self.find("11-007", LANGUAGE.match(language), "the document's language is not told")
        self.find("W-011", self.root.get("/MarkInfo", {}).get("/Marked") is True, "the file does not say it is tagged")
        self.find("W-012", self.tree is not None, "there is no structure")
        if "<pdfaid:part>" in metadata:
            for number, is_well, what in archive(self.path, self.pdf, metadata):
                self.find(number, is_well, what)

    def page(self, page):
        content = self.contents[page.obj.objgen]
        self.faults += [fault for fault in dict.fromkeys(content.faults) if fault not in self.faults]
        seen = set()
        for one in content.sequences:
            if one.number is None:
                continue
            self.find("S-002", one.number not in seen, f"content {one.number} is there twice")
            seen.add(one.number)
            owner = self.owners.get((page.obj.objgen, one.number))
            self.find("S-003", owner is not None, f"content {one.number} is in no element")
            if owner is not None:
                tag = str(owner.value.S)[1:]
                self.find("S-007", one.tag == tag or one.reading is not None, f"content of {tag} is tagged {one.tag}")
                self.find("S-005", self._leads_back(page, one.number, owner), f"content {one.number} does not lead back")
                self.lines(one)
        for annotation in page.obj.get("/Annots", []):
            self.annotation(page, annotation)

    def _parent_tree(self, key):
        numbers = self.tree.get("/ParentTree", {}).get("/Nums", []) if self.tree is not None else []
        for place in range(0, len(numbers), 2):
            if int(numbers[place]) == key:
                return numbers[place + 1]
        return None

    def _leads_back(self, page, number, owner):
        row = self._parent_tree(int(page.obj.get("/StructParents", -1)))
        return row is not None and number < len(row) and row[number].objgen == owner.value.objgen

    def lines(self, sequence):
        """ISO 32000-1, 14.8.2.5: a space is needed where a line's end parts two words."""
        if sequence.reading is not None:
            return
        for first, second in zip(sequence.lines, sequence.lines[1:]):
            is_joined = first[-1:].isalnum() and second[:1].isalnum()
            if is_joined and max(first[-1], second[0]) < "\u0e00":
                self.find("W-001", False, f"a line's end joins two words: {first[-12:]}|{second[:12]}")

    def annotation(self, page, annotation):
        owner = self.linked.get(annotation.objgen)
        self.find("28-002", owner is not None, "an annotation is in no element")
        if annotation.get("/Subtype") == "/Link":
            self.find("28-011", owner is not None and owner.kind == "Link", "a link is in no Link")
            self.find("28-012", str(annotation.get("/Contents", "")).strip(), "a link does not say where it leads")
        self.find("28-009", page.obj.get("/Tabs") == "/S", "a page with links has no order of them")
        entry = self._parent_tree(int(annotation.get("/StructParent", -1)))
        is_back = entry is not None and owner is not None and entry.objgen == owner.value.objgen
        self.find("S-006", is_back, "an annotation does not lead back")

    def element(self, element):
        kind = element.kind
        if not self.is_second:
            self.find("02-001", kind in STANDARD, f"{kind} is no standard type")
        if kind in KIDS:
            number = {"L": "09-005", "LI": "09-005", "TOC": "09-006"}.get(kind, "09-004")
            is_well = set(element.kinds()) <= KIDS[kind] and not element.marks
            self.find(number, is_well, f"{kind} holds {sorted(set(element.kinds()) - KIDS[kind]) or 'content'}")
        if kind in PARENTS:
            above = element.parent.kind if element.parent else "nothing"
            number = {"LI": "09-005", "LBody": "09-005", "TOCI": "09-006"}.get(kind, "09-004")
            self.find(number, above in PARENTS[kind], f"{kind} stands in {above}")
        for page, mark in element.marks:
            content = self.contents.get(page)
            there = content is not None and any(one.number == mark for one in content.sequences)
            self.find("S-004", there, f"content {mark} of {kind} is not there")
        if kind == "Table":
            self.table(element)
        if kind == "LI":
            self.find("W-013", "LBody" in element.kinds(), "LI has no LBody")
        if kind == "Figure":
            self.find("13-004", str(element.value.get("/Alt", "")).strip(), "a figure has no description")
        if kind == "Note":
            self.find("19-003", "/ID" in element.value, "a note has no name")
        if kind in ("Link", "Lbl") or kind in ("H1", "H2", "H3", "H4", "H5", "H6"):
            self.find({"Link": "W-005", "Lbl": "W-004"}.get(kind, "W-010"), self.words(element).strip(), f"{kind} has no words")

    def table(self, table):
        rows = []
        for kid in table.kids:
            rows += [kid] if kid.kind == "TR" else [row for row in kid.kids if row.kind == "TR"]
        widths = sorted({len(row.kids) for row in rows})
        self.find("15-R", len(widths) < 2, f"rows of a table have {widths} cells")
        self.find("15-B", "THead" not in table.kinds() or "TBody" in table.kinds(), "THead without TBody")
        for row in rows:
            for cell in row.kids:
                scope = cell.value.get("/A", {}).get("/Scope") if cell.kind == "TH" else "none"
                self.find("15-003", scope is not None, "TH does not say what it heads")

    def headings(self):
        last = 0
        for element in self.elements:
            if re.fullmatch(r"H\d", element.kind):
                level = int(element.kind[1])
                self.find("14-002" if last == 0 else "14-003", level <= last + 1, f"{element.kind} after H{last}")
                last = level

    def faces(self):
        shown, fonts = {}, {}
        for content in self.contents.values():
            fonts.update(content.fonts)
            for key, codes in content.codes.items():
                shown.setdefault(key, set()).update(codes)
        for key, codes in shown.items():
            self.face(fonts[key], codes)

    def face(self, font, codes):
        name = str(font.get("/BaseFont", "a face"))[1:]
        from content import unicode_map

        letters = unicode_map(font)
        self.find("31-027", letters is not None, f"{name} has no map to Unicode")
        if letters is not None:
            self.find("10-001", all(letters.get(code) for code in codes), f"{name} has characters without Unicode")
            strange = any(c in "\0\ufeff\ufffe" or "\ue000" <= c <= "\uf8ff" for text in letters.values() for c in text)
            self.find("31-028", not strange, f"{name} maps to what is no character")
        if font.get("/Subtype") != "/Type0":
            return
        face = font.DescendantFonts[0]
        descriptor = face.FontDescriptor
        file = descriptor.get("/FontFile2", descriptor.get("/FontFile3"))
        self.find("31-009", file is not None, f"{name} is not embedded")
        if face.Subtype == "/CIDFontType2":
            self.find("31-006", "/CIDToGIDMap" in face, f"{name} does not say which character is which glyph")
        self.find("31-030", 0 not in codes, f"{name} shows that it lacks a character")
        if file is not None:
            self.outlines(name, face, file, codes)

    def outlines(self, name, face, file, codes):
        from outlines import advances

        found = advances(file, face.Subtype == "/CIDFontType2")
        self.find("31-014", codes <= set(found), f"{name} lacks glyphs that are shown")
        widths, entries, place = {}, list(face.get("/W", [])), 0
        while place + 1 < len(entries):
            for offset, width in enumerate(entries[place + 1]):
                widths[int(entries[place]) + offset] = float(width)
            place += 2
        off = [code for code in codes if code in found and abs(widths.get(code, 0) - found[code]) > 1]
        self.find("31-016", not off, f"{name} is not as wide as it says")


def heard(path):
    """What a reader aloud says, element by element, in the order of the tree."""
    check, lines = Check(path), []

    def read(element):
        for key in ("/ActualText", "/Alt"):
            if key in element.value:
                return str(element.value[key])
        return "".join(part if isinstance(part, str) else read(part) for part in element.order)

    def walk(element):
        if any(kid.kind in BLOCKS for kid in element.kids):
            for part in element.order:
                if isinstance(part, str):
                    lines.append(part)
                else:
                    walk(part)
        else:
            lines.append(read(element))

    for element in check.elements:
        if element.parent is None:
            walk(element)
    return [line for line in lines if line.strip()]


def check(path):
    return Check(path).run()
