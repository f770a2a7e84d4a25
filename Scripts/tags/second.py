"""What ISO 14289-2 (PDF/UA-2), and with it Well-Tagged PDF 1.0 for accessibility, asks of a file of PDF 2.0 beside what the first
part asked, and a writer of pages can break. Numbers are its clauses; 32005 is ISO/TS 32005, 32000 is ISO 32000-2."""
import re

import pikepdf

SECOND, FIRST = "http://iso.org/pdf2/ssn", "http://iso.org/pdf/ssn"
DECLARED = "http://pdfa.org/declarations/wtpdf#accessibility1.0"
# The types of each namespace (ISO 32000-2, 14.8.4 and annex M).
BOTH = set(
    """Document Part Sect Div NonStruct P Lbl Span Link Annot Form Ruby RB RT RP Warichu WT WP L LI LBody Table TR TH TD
    THead TBody TFoot Caption Figure Formula""".split()
)
TYPES = {
    SECOND: BOTH | {"DocumentFragment", "Aside", "Title", "Sub", "FENote", "Em", "Strong", "Artifact"},
    FIRST: BOTH | set("Art BlockQuote TOC TOCI Index Private Quote Note Reference BibEntry Code H H1 H2 H3 H4 H5 H6".split()),
}
# Where a type may stand, of those that pages have (ISO/TS 32005, table 5). A Part is seen through to what it stands in.
TEXT = set("Reference P Hn Lbl Code Em Strong Span Link FENote LBody TH TD Caption Figure".split())
FLOW = set("Document Art Sect Aside BlockQuote LBody Caption Figure FENote".split())
NESTS = {
    "Art": (FLOW | {"TH", "TD", "Link"}) - {"Art"}, "Part": (FLOW | {"Code"}), "Sect": FLOW | {"TH", "TD", "Link"},
    "Aside": FLOW - {"Aside", "BlockQuote"}, "BlockQuote": FLOW, "Document": {"Root"},
    "TOC": {"Document", "Art", "Sect", "Aside", "BlockQuote", "TOC", "TOCI"}, "TOCI": {"TOC"},
    "P": FLOW | {"TH", "TD", "TOCI"}, "Hn": (FLOW | {"TH", "TD"}) - {"FENote"},
    "FENote": (FLOW | TEXT) - {"Code"},
    "Reference": (TEXT | {"Aside", "BlockQuote", "TOCI"}) - {"Reference", "Link"},
    "Lbl": (TEXT | {"Art", "Sect", "Aside", "BlockQuote", "TOCI", "LI"}) - {"Lbl", "LBody", "Code"},
    "Code": (FLOW | TEXT) - {"Code", "Reference"}, "Span": TEXT, "Em": TEXT, "Strong": TEXT,
    "Link": (FLOW | TEXT) - {"Link"}, "L": FLOW | {"TH", "TD", "P", "L"}, "LI": {"L"}, "LBody": {"LI"},
    "Table": FLOW | {"TH", "TD"}, "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
    "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "Caption": {"Art", "Sect", "Aside", "BlockQuote", "TOC", "TOCI", "L", "LBody", "Table", "Figure"},
    "Figure": (FLOW | TEXT) - {"Figure", "Code"},
}
HOLDERS = TEXT | {"Aside", "BlockQuote"}
ARTIFACTS = {"Pagination", "Layout", "Page", "Background", "Inline"}
SUBTYPES = {"Header", "Footer", "Watermark", "PageNum", "Bates", "LineNum", "Redaction"}
LANGUAGE = re.compile(r"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$")


def is_private(text):
    return any("\ue000" <= c <= "\uf8ff" or ord(c) >= 0xF0000 for c in str(text))


def space(value):
    return str(value.NS.get("/NS", "")) if "/NS" in value else FIRST


def level(kind):
    return "Hn" if re.fullmatch(r"H\d+", kind) else kind


def second(check):
    """Numbers, whether each is kept to, and what it says if not."""
    yield from document(check)
    yield from namespaces(check)
    targets = {element.value.objgen: element for element in check.elements}
    for element in check.elements:
        yield from typed(element)
        yield from nested(element)
        yield from texts(element)
        if element.kind == "TOCI":
            yield "U2-8.2.5.8", has_reference(element), "an entry of the contents names no place"
        if element.kind == "FENote":
            yield from note(element, targets)
        if element.kind == "L":
            yield from listed(element)
        if element.kind == "Table":
            yield from headed(element)
        kinds = element.kinds()
        is_well = "Caption" not in kinds[1:-1]
        yield "U2-8.2.5.27", is_well, f"a caption stands amid {element.kind}"
        yield from links(element)
        for entry in element.value.get("/Ref", []):
            yield "U2-32000-Ref", entry.objgen in targets, f"{element.kind} refers to what is in no tree"
    yield from places(check, targets)
    yield from artifacts(check)


def document(check):
    data = check.metadata
    is_named = 'xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"' in data
    yield "U2-5a", is_named and "<pdfuaid:part>2<" in data, "the file does not claim to be PDF/UA-2"
    yield "U2-5b", "<pdfuaid:rev>2024<" in data, "the file does not say of which year its standard is"
    bag = re.search(r"<pdfd:declarations>\s*<rdf:Bag>(.*?)</rdf:Bag>\s*</pdfd:declarations>", data, re.S)
    claims = re.findall(r"<pdfd:conformsTo>\s*(\S+?)\s*</pdfd:conformsTo>", bag[1]) if bag else []
    is_named = 'xmlns:pdfd="http://pdfa.org/declarations/"' in data
    yield "U2-WT", is_named and DECLARED in claims, "the file does not declare to be Well-Tagged PDF"
    known = {"/CreationDate", "/ModDate"}
    info = check.pdf.trailer.get("/Info", {})
    yield "U2-32000-2", set(info.keys()) <= known, "the information dictionary has what PDF 2.0 has given up"
    yield "U2-32000-3", "/Suspects" not in check.root.get("/MarkInfo", {}), "MarkInfo has what PDF 2.0 has given up"
    for value in check.pdf.objects:
        if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            old = {"/CIDSet", "/CharSet", "/ProcSet"} & set(value.keys())
            yield "U2-32000-4", not old, f"something has {sorted(old)}, which PDF 2.0 has given up"
    words = [check.root.get("/Lang", "")] + outlines(check.root.get("/Outlines"))
    words += re.findall(r">([^<]+)<", data)
    yield "U2-8.6", not any(is_private(one) for one in words), "characters of private use are shown to people"


def outlines(item, depth=0):
    found, item = [], item.get("/First") if item is not None and depth < 20 else None
    while item is not None:
        found += [item.get("/Title", "")] + outlines(item, depth + 1)
        item = item.get("/Next")
    return found


def namespaces(check):
    if check.tree is None:
        return
    known = {str(one.get("/NS")) for one in check.tree.get("/Namespaces", [])}
    used = {space(element.value) for element in check.elements}
    yield "U2-32000-5", used <= known, "the tree does not list its namespaces"
    for one in check.tree.get("/Namespaces", []):
        for goal in one.get("/RoleMapNS", {}).values():
            within = isinstance(goal, pikepdf.Array) and str(goal[1].get("/NS")) == str(one.NS)
            yield "U2-8.2.4c", not within, "a type stands for another of its namespace"
    kids = [element for element in check.elements if element.parent is None]
    is_one = len(kids) == 1 and kids[0].kind == "Document"
    yield "U2-8.2.5.2a", is_one, "the tree does not hold one Document and nothing else"
    yield "U2-8.2.5.2b", is_one and space(kids[0].value) == SECOND, "Document is none of PDF 2.0"


def typed(element):
    kind, name = element.kind, space(element.value)
    is_known = kind in TYPES.get(name, set()) or (name == SECOND and re.fullmatch(r"H[1-9]\d*", kind))
    yield "U2-8.2.4a", is_known, f"{kind} is no type of {name or 'a namespace'}"
    yield "U2-8.2.4b", "/NS" in element.value, f"{kind} does not say of which namespace it is"
    yield "U2-8.2.5.12", kind != "H", "a heading does not say its level"
    yield "U2-8.2.5.14a", kind != "Note", "a note is one of PDF 1.7"


def nested(element):
    above = element.parent
    while above is not None and above.kind == "Part":
        above = above.parent
    name = level(above.kind) if above else "Root"
    allowed = NESTS.get(level(element.kind), set())
    yield "U2-32005a", name in allowed, f"{element.kind} stands in {name}"
    is_well = level(element.kind) in HOLDERS or not (element.marks or element.links)
    yield "U2-32005b", is_well, f"{element.kind} holds content itself"


def texts(element):
    value = element.value
    for key in ("/ActualText", "/Alt", "/E", "/T"):
        yield "U2-8.4.3", not is_private(value.get(key, "")), f"{key} of {element.kind} has characters of private use"
    yield "U2-8.4.4", "/Lang" not in value or LANGUAGE.match(str(value.Lang)), f"{value.get('/Lang')} is no language"


def has_reference(element):
    return "/Ref" in element.value or any(has_reference(kid) for kid in element.kids)


def refers(value, goal):
    return any(one.objgen == goal.objgen for one in value.get("/Ref", []))


def note(element, targets):
    value = element.value
    cited = [one for one in targets.values() if one.value.objgen != value.objgen and refers(one.value, value)]
    back = [targets[one.objgen] for one in value.get("/Ref", []) if one.objgen in targets]
    yield "U2-8.2.5.14b", cited, "nothing refers to a note"
    yield "U2-8.2.5.14c", all(refers(value, one.value) for one in cited), "a note does not lead back to its reference"
    yield "U2-8.2.5.14d", all(refers(one.value, value) for one in back), "a note leads back to what does not refer to it"
    sort = attribute(value, "/FENote", "/NoteType")
    yield "U2-8.2.5.14e", str(sort) in ("/Footnote", "/Endnote", "/None"), "a note does not say what kind it is"


def attribute(value, owner, key):
    entries = value.get("/A", [])
    for one in entries if isinstance(entries, pikepdf.Array) else [entries]:
        if isinstance(one, pikepdf.Dictionary) and one.get("/O") == owner and key in one:
            return one[key]
    return None


def listed(element):
    labels = [one for item in element.kids for one in item.kids if one.kind == "Lbl"]
    number = attribute(element.value, "/List", "/ListNumbering")
    is_well = not labels or (number is not None and number != "/None")
    yield "U2-8.2.5.25a", is_well, "a list with labels does not say how they count"
    for item in element.kids:
        yield "U2-8.2.5.25b", not item.marks, "an item holds text beside its label and its body"


def headed(table):
    """Whether each cell that is none is under or beside one that heads it (8.2.5.26)."""
    rows = [kid for part in table.kids for kid in ([part] if part.kind == "TR" else part.kids) if kid.kind == "TR"]
    if not any(cell.kind == "TH" for row in rows for cell in row.kids):
        return
    columns = set()
    for row in rows:
        heads = [attribute(cell.value, "/Table", "/Scope") for cell in row.kids if cell.kind == "TH"]
        for place, cell in enumerate(row.kids):
            if cell.kind == "TH":
                if attribute(cell.value, "/Table", "/Scope") in ("/Column", "/Both"):
                    columns.add(place)
                continue
            is_well = place in columns or any(one in ("/Row", "/Both") for one in heads)
            yield "U2-8.2.5.26", is_well, "a cell has nothing that heads it"


def goal(link):
    """Where a link leads, as something to compare."""
    action = link.get("/A")
    if action is None:
        return repr(link.get("/Dest"))
    if action.get("/S") == "/URI":
        return str(action.get("/URI"))
    place = action.get("/D")
    return repr([one.objgen if isinstance(one, pikepdf.Dictionary) else str(one) for one in place]) if place is not None else ""


def links(element):
    goals = {goal(link) for link in element.links if link.get("/Subtype") == "/Link"}
    yield "U2-8.2.5.20", len(goals) < 2, f"links of one {element.kind} lead to several places"
    for link in element.links:
        said, alternative = str(link.get("/Contents", "")), element.value.get("/Alt")
        yield "U2-8.9.4.2", alternative is None or str(alternative) == said, "a link says two things of itself"
        yield "U2-8.9.2", not is_private(said), "a link says characters of private use"


def places(check, targets):
    """Every place that something leads to is an element, shown on the page that is named beside it."""
    holders = [link for page in check.pdf.pages for link in page.obj.get("/Annots", [])]
    holders += [value for value in check.pdf.objects if isinstance(value, pikepdf.Dictionary) and "/Title" in value and "/Parent" in value]
    for holder in holders:
        yield "U2-8.8a", "/Dest" not in holder, "something leads to a page rather than to an element"
        action = holder.get("/A")
        if action is None or action.get("/S") != "/GoTo":
            continue
        place = action.get("/SD")
        element = targets.get(place[0].objgen) if isinstance(place, pikepdf.Array) and len(place) > 1 else None
        yield "U2-8.8b", element is not None, "an action leads to a page rather than to an element"
        if element is not None and "/D" in action:
            yield "U2-8.8c", action.D[0].objgen in shown_on(element), f"{element.kind} is not on the page that is named"


def shown_on(element):
    found = {page for page, _ in element.marks}
    for kid in element.kids:
        found |= shown_on(kid)
    return found


def artifacts(check):
    for content in check.contents.values():
        for properties in content.artifacts:
            kind, part = str(properties.get("/Type", ""))[1:], str(properties.get("/Subtype", ""))[1:]
            is_well = kind in ARTIFACTS and (not part or kind == "Pagination" and part in SUBTYPES)
            yield "U2-32000-6", is_well, f"an artifact is a {kind} {part}"
            yield "U2-8.3", kind != "Pagination" or part, "furniture of a page does not say what it is"
