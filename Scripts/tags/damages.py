"""Ways to damage a sound file, each with the number of the condition that it breaks."""
import re

import pikepdf
from pikepdf import Array, Dictionary, Name


def damaged(path, damage, copy):
    """Writes a damaged copy; false where the file has nothing to damage so."""
    with pikepdf.open(path) as pdf:
        if damage(pdf) is False:
            return False
        pdf.save(copy)
    return True


def elements(pdf, kind):
    def walk(value):
        kids = value.get("/K", Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
                if kid.S == "/" + kind:
                    yield kid
                yield from walk(kid)

    return list(walk(pdf.Root.StructTreeRoot))


def on_first(kind, change):
    def damage(pdf):
        found = elements(pdf, kind)
        if not found:
            return False
        return change(found[0])

    return damage


def on_content(pattern, replacement):
    """Rewrites the first page whose content has the pattern."""

    def damage(pdf):
        for page in pdf.pages:
            source = page.Contents.read_bytes()
            changed = re.sub(pattern, replacement, source, count=1, flags=re.S)
            if changed != source:
                page.Contents.write(changed)
                return True
        return False

    return damage


def on_font(change):
    def damage(pdf):
        for value in pdf.objects:
            if isinstance(value, Dictionary) and value.get("/Type") == "/Font" and "/DescendantFonts" in value:
                if change(value) is not False:
                    return True
        return False

    return damage


def on_links(change):
    def damage(pdf):
        for page in pdf.pages:
            for link in page.obj.get("/Annots", []):
                return change(page, link)
        return False

    return damage


def on_metadata(old, new):
    def damage(pdf):
        source = pdf.Root.Metadata.read_bytes()
        if old not in source:
            return False
        pdf.Root.Metadata.write(source.replace(old, new))
        return True

    return damage


def drop(key):
    def change(value):
        if key not in value:
            return False
        del value[key]

    return change


def add(**entries):
    """Puts a stream of such entries into the file."""

    def damage(pdf):
        pdf.Root.PieceInfo = pdf.make_indirect(pikepdf.Stream(pdf, b"", **entries))

    return damage


def put(key, entry):
    def change(value):
        value[key] = entry

    return change


def rename(kind):
    return put("/S", Name("/" + kind))


def first_kid_out(value):
    value.K = Array(list(value.K)[1:])


def map_line(change):
    def damage(font):
        source = font.ToUnicode.read_bytes()
        font.ToUnicode.write(change(source))

    return on_font(damage)


def truetype(change):
    def damage(font):
        if font.DescendantFonts[0].Subtype != "/CIDFontType2":
            return False
        change(font.DescendantFonts[0])

    return on_font(damage)


def widen(font):
    face = font.DescendantFonts[0]
    face.W = Array([entry if not isinstance(entry, Array) else Array([float(w) + 40 for w in entry]) for entry in face.W])


def renumber(pdf):
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1] = Array(reversed(list(numbers[1])))


def forget_link(page, link):
    link.StructParent = 100_000



DAMAGES = {
    "an artifact in tagged content": ("01-003", on_content(rb"(MCID 0\b.*?BDC\n)", rb"\1/Artifact BMC EMC\n")),
    "tagged content in an artifact": ("01-004", on_content(rb"(/Artifact BMC)", rb"\1 /P<</MCID 900>>BDC EMC")),
    "content without a tag": ("01-005", on_content(rb"^", b"0 0 9 9 re f\n")),
    "an unknown type": ("02-001", on_first("P", rename("Passage"))),
    "no metadata": ("06-001", lambda pdf: drop("/Metadata")(pdf.Root)),
    "no claim": ("06-002", on_metadata(b"<pdfuaid:part>1", b"<pdfuaid:part>")),
    "no title": ("06-003", on_metadata(b"dc:title", b"dc:other")),
    "a title that is not shown": ("07-001", lambda pdf: drop("/DisplayDocTitle")(pdf.Root.ViewerPreferences)),
    "a cell in a list": ("09-004", on_first("LBody", rename("TD"))),
    "a body that is no body": ("09-005", on_first("LBody", rename("P"))),
    "contents of paragraphs": ("09-006", on_first("TOCI", rename("P"))),
    "a character without Unicode": ("10-001", map_line(lambda source: source.replace(b"<0065>", b"<>"))),
    "no language": ("11-007", lambda pdf: drop("/Lang")(pdf.Root)),
    "a figure without description": ("13-004", on_first("Figure", drop("/Alt"))),
    "a first heading of the second level": ("14-002", on_first("H1", rename("H2"))),
    "a level left out": ("14-003", on_first("H2", rename("H4"))),
    "a head without a scope": ("15-003", on_first("TH", drop("/A"))),
    "a row that lacks a cell": ("15-R", on_first("TR", first_kid_out)),
    "a table without a body": ("15-B", on_first("TBody", rename("TFoot"))),
    "a note without a name": ("19-003", on_first("Note", drop("/ID"))),
    "a link in no element": ("28-002", on_first("Link", lambda link: put("/K", Array([k for k in link.K if isinstance(k, int)]))(link))),
    "links without order": ("28-009", on_links(lambda page, link: drop("/Tabs")(page.obj))),
    "a link outside of Link": ("28-011", on_first("Link", rename("Span"))),
    "a link without words for it": ("28-012", on_links(lambda page, link: drop("/Contents")(link))),
    "no map of glyphs": ("31-006", truetype(drop("/CIDToGIDMap"))),
    "a face that is not there": ("31-009", on_font(lambda font: [drop(k)(font.DescendantFonts[0].FontDescriptor) for k in ("/FontFile2", "/FontFile3")] and None)),
    "a glyph that is not there": ("31-014", on_content(rb"\[\(..", lambda found: b"[(\xff\xf0")),
    "other widths": ("31-016", on_font(widen)),
    "no map to Unicode": ("31-027", on_font(drop("/ToUnicode"))),
    "a map to nothing": ("31-028", map_line(lambda source: source.replace(b"<0065>", b"<0000>"))),
    "a character that is lacking": ("31-030", on_content(rb"\[\(..", lambda found: b"[(\0\0")),
    "another parent": ("S-001", on_first("P", lambda p: put("/P", p)(p))),
    "content twice": ("S-002", on_content(rb"MCID 1\b", b"MCID 0")),
    "content of no element": ("S-003", on_content(rb"MCID 0\b", b"MCID 800")),
    "content that is not there": ("S-004", on_content(rb"MCID 0\b", b"MCID 800")),
    "content that leads to others": ("S-005", renumber),
    "a link that does not lead back": ("S-006", on_links(forget_link)),
    "another tag": ("S-007", on_content(rb"/H1<<", b"/H5<<")),
    "an end too many": ("S-008", on_content(rb"$", b" EMC")),
    "tagged content in tagged content": ("S-009", on_content(rb"(MCID 0\b.*?BDC\n)", rb"\1/P<</MCID 900>>BDC EMC\n")),
    "lines that run together": ("W-001", on_content(rb"\0\x01\)\]TJ\n(\d+ -\d+ Td)", rb")]TJ\n\1")),
    "a label without words": ("W-004", on_first("Lbl", put("/ActualText", pikepdf.String(" ")))),
    "a link without words": ("W-005", on_first("Link", put("/ActualText", pikepdf.String(" ")))),
    "a heading without words": ("W-010", on_first("H1", put("/ActualText", pikepdf.String(" ")))),
    "a file that is not said to be tagged": ("W-011", lambda pdf: drop("/MarkInfo")(pdf.Root)),
    "no structure": ("W-012", lambda pdf: drop("/StructTreeRoot")(pdf.Root)),
    "an item without a body": ("W-013", on_first("LI", lambda li: put("/K", Array([k for k in li.K if k.S != "/LBody"]))(li))),
    "no output intent": ("A-001", lambda pdf: drop("/OutputIntents")(pdf.Root)),
    "a word that archives do not know": ("A-002", on_metadata(b"pdfaExtension", b"pdfaOther")),
    "a picture that is interpolated": ("A-003", lambda pdf: put("/Interpolate", True)(pdf.pages[0].Contents)),
    "no level": ("A-004", on_metadata(b"<pdfaid:conformance>A", b"<pdfaid:conformance>")),
    "a file that does something when opened": ("A-007", lambda pdf: put("/OpenAction", Dictionary(S=Name.Named, N=Name.Print))(pdf.Root)),
    "a profile of nothing": ("A-008", lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile.write(bytes(200))),
    "a stream that lies elsewhere": ("A-009", lambda pdf: put("/F", pikepdf.String("other"))(pdf.pages[0].Contents)),
    "a picture of another's": ("A-010", add(Type=Name.XObject, Subtype=Name.Image, OPI=Dictionary())),
    "a picture in other inks": ("A-011", add(Type=Name.XObject, Subtype=Name.Image, ColorSpace=Name.DeviceCMYK)),
    "a script": ("A-012", add(S=Name.JavaScript, JS=pikepdf.String("1"))),
    "a transfer function": ("A-013", add(Type=Name.ExtGState, TR=Name.Identity)),
    "colours mixed in a way of one's own": ("A-014", add(Type=Name.ExtGState, BM=Name("/Ours"))),
    "a link that is not printed": ("A-015", on_links(lambda page, link: put("/F", 2)(link))),
    "a link that starts a program": ("A-016", on_links(lambda page, link: put("/A", Dictionary(S=Name.Launch, F=pikepdf.String("x")))(link))),
}
