"""What ISO 19005-2 (PDF/A-2, level A) asks of a file and a writer of pages can break; of a file of PDF 2.0, ISO 19005-4 (PDF/A-4).
Clauses are those of the former."""
import pathlib
import re

import pikepdf

FILTERS = {"/FlateDecode", "/DCTDecode", "/ASCIIHexDecode", "/ASCII85Decode", "/RunLengthDecode", "/CCITTFaxDecode", "/JPXDecode"}
ACTIONS = {"/GoTo", "/GoToR", "/URI", "/Thread", "/Named", "/SubmitForm", "/GoToE"}
BLENDS = set(
    """/Normal /Compatible /Multiply /Screen /Overlay /Darken /Lighten /ColorDodge /ColorBurn /HardLight /SoftLight
    /Difference /Exclusion /Hue /Saturation /Color /Luminosity""".split()
)


def many(value):
    return list(value) if isinstance(value, pikepdf.Array) else [] if value is None else [value]


def archive(path, pdf, metadata):
    """Numbers, whether each is kept to, and what it says if not."""
    if pdf.pdf_version >= "2":
        yield from fourth(pdf, metadata)
    else:
        yield "A-002", "pdfuaid" not in metadata or "pdfaExtension" in metadata, "pdfuaid is not explained"
        yield "A-004", re.search("<pdfaid:conformance>A<", metadata), "an archive's file does not say its level"
    yield from document(pathlib.Path(path).read_bytes(), pdf)
    yield from intents(pdf)
    for value in pdf.objects:
        if isinstance(value, pikepdf.Stream):
            yield from stream(value)
        if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            yield from graphics(value)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", []):
            yield from shown(annotation)


def fourth(pdf, metadata):
    """What PDF/A-4 asks for that PDF/A-2 did not."""
    is_named = "<pdfaid:part>4<" in metadata and 'xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"' in metadata
    yield "A4-1", is_named, "an archive's file of PDF 2.0 is not PDF/A-4 (6.7.3)"
    yield "A4-2", re.search(r"<pdfaid:rev>\d{4}<", metadata), "an archive's file does not say of which year its standard is"
    yield "A4-3", "pdfaid:conformance" not in metadata, "a file of PDF/A-4 says a level, of which there is none"
    yield "A4-4", "/Info" not in pdf.trailer, "there is an information dictionary (6.1.3)"
    yield "A4-5", "/AlternatePresentations" not in pdf.Root.get("/Names", {}), "there are other presentations (6.11)"
    intents = [one for page in pdf.pages for one in page.obj.get("/OutputIntents", [])] + list(pdf.Root.get("/OutputIntents", []))
    is_own = not any("/DestOutputProfileRef" in one for one in intents)
    yield "A4-6", is_own, "an output intent's profile is elsewhere (6.2.3)"


def document(data, pdf):
    is_marked = re.match(rb"%PDF-(1\.[0-7]|2\.\d)[\r\n]+%[\x80-\xff]{4}", data)
    yield "A-005", is_marked, "the file's first two lines are not those of an archive (6.1.2)"
    yield "A-006", len(pdf.trailer.get("/ID", [])) == 2, "the file has no name of its own (6.1.3)"
    keys = {"/OpenAction", "/AA", "/Requirements", "/NeedsRendering"}
    yield "A-007", not keys & set(pdf.Root.keys()), "the catalogue has what happens by itself (6.5.2)"


def intents(pdf):
    found = [one for one in pdf.Root.get("/OutputIntents", []) if one.get("/S") == "/GTS_PDFA1"]
    yield "A-001", found, "an archive's file has no output intent"
    for one in found:
        profile = one.DestOutputProfile.read_bytes()
        spaces = {b"RGB ": 3, b"GRAY": 1, b"CMYK": 4}
        is_well = profile[36:40] == b"acsp" and profile[12:16] in (b"mntr", b"prtr") and profile[8] <= 4
        is_well = is_well and spaces.get(profile[16:20]) == int(one.DestOutputProfile.get("/N", 0))
        yield "A-008", is_well, "the output intent's profile is none of a screen or a printer (6.2.3)"


def stream(value):
    yield "A-003", value.get("/Interpolate") is not True, "a picture is interpolated"
    filters = {str(one) for one in many(value.get("/Filter"))}
    yield "A-009", filters <= FILTERS and "/F" not in value, "a stream is packed in a way that archives lack (6.1.7)"
    if value.get("/Subtype") == "/Image":
        yield "A-010", not {"/Alternates", "/OPI"} & set(value.keys()), "a picture has others in its place (6.2.8)"
        spaces = many(value.get("/ColorSpace"))
        yield "A-011", not spaces or spaces[0] != "/DeviceCMYK", "a picture is in inks that the intent lacks (6.2.4.3)"
    elif value.get("/Subtype") == "/Form":
        yield "A-010", not {"/OPI", "/PS", "/Ref"} & set(value.keys()), "a form has another in its place (6.2.9)"


def graphics(value):
    yield "A-012", value.get("/S") != "/JavaScript" and "/JS" not in value, "a script is there (6.5.1)"
    if value.get("/Type") == "/ExtGState":
        yield "A-013", not {"/TR", "/HTP"} & set(value.keys()), "a transfer function is there (6.2.5)"
        blends = {str(one) for one in many(value.get("/BM"))}
        yield "A-014", blends <= BLENDS, "colours are mixed in a way of one's own (6.2.10)"


def shown(annotation):
    flags = int(annotation.get("/F", 0))
    yield "A-015", flags & 4 and not flags & 0b100011, "an annotation is not printed, or hidden (6.3.2)"
    action = annotation.get("/A")
    yield "A-016", action is None or str(action.get("/S")) in ACTIONS, "a link does what no archive does (6.5.1)"
