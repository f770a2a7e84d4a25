"""Ways to damage a sound file of PDF 2.0, each with the number of the condition that it breaks."""
import pikepdf
from damages import drop, elements, on_content, on_first, on_links, on_metadata, put, rename
from pikepdf import Array, Dictionary, Name, String

PRIVATE = String("\ue000")


def on_every(kind, change):
    def damage(pdf):
        found = elements(pdf, kind)
        for one in found:
            change(one)
        return bool(found)

    return damage


def on_one(kind, is_wanted, change):
    def damage(pdf):
        for one in elements(pdf, kind):
            if is_wanted(one):
                return change(one)
        return False

    return damage


def kids(value):
    entries = value.get("/K", Array())
    return list(entries) if isinstance(entries, Array) else [entries]


def inner(value, kind):
    return [kid for kid in kids(value) if isinstance(kid, Dictionary) and kid.get("/S") == "/" + kind]


def refers_to(kind):
    return lambda value: any(one.get("/S") == "/" + kind for one in value.get("/Ref", []))


def forget_references(pdf):
    found = [one for one in elements(pdf, "Reference") if refers_to("FENote")(one)]
    for one in found:
        del one["/Ref"]
    return bool(found)


def forget_targets(pdf):
    entries = elements(pdf, "TOCI")

    def forget(value):
        drop("/Ref")(value)
        for kid in kids(value):
            if isinstance(kid, Dictionary) and "/S" in kid:
                forget(kid)

    for entry in entries[:1]:
        forget(entry)
    return bool(entries)


def lead_back_elsewhere(pdf):
    notes, others = elements(pdf, "FENote"), elements(pdf, "P")
    if not notes or not others:
        return False
    notes[0].Ref = Array([*notes[0].Ref, others[0]])


def uncount(value):
    value.A.ListNumbering = Name("/None")


def has_labels(value):
    return any(inner(item, "Lbl") for item in inner(value, "LI"))


def holder(value):
    """The first element in another that has text itself."""
    if any(isinstance(one, int) for one in kids(value)):
        return value
    found = (holder(kid) for kid in kids(value) if isinstance(kid, Dictionary) and "/S" in kid)
    return next((one for one in found if one is not None), None)


def has_text(item):
    return any(holder(body) is not None for body in inner(item, "LBody"))


def spill(item):
    inside = holder(inner(item, "LBody")[0])
    number = next(one for one in kids(inside) if isinstance(one, int))
    inside.K = Array([one for one in kids(inside) if one is not number])
    item.K = Array([*item.K, number])
    item.Pg = inside.Pg


def ungroup(pdf):
    for group in elements(pdf, "Part"):
        above, found = group.P, []
        for kid in above.K:
            found += list(group.K) if isinstance(kid, Dictionary) and kid.objgen == group.objgen else [kid]
        if len(found) > 2 and found[0].get("/S") != "/Caption" and found[-1].get("/S") != "/Caption":
            above.K = Array(found)
            return True
    return False


def part_ways(value):
    links = [one.Obj for one in kids(value) if isinstance(one, Dictionary) and "/Obj" in one]
    links[-1].A = Dictionary(S=Name.URI, URI=String("https://example.org/elsewhere"))


def has_two(value):
    return sum(isinstance(one, Dictionary) and "/Obj" in one for one in kids(value)) > 1


def on_jumps(change):
    def damage(pdf):
        for page in pdf.pages:
            for link in page.obj.get("/Annots", []):
                if link.get("/A", {}).get("/S") == "/GoTo":
                    return change(pdf, link)
        return False

    return damage


def to_the_end(pdf, link):
    last = pdf.pages[-1].obj
    if link.A.D[0].objgen == last.objgen:
        return False
    link.A.D = Array([last, *list(link.A.D)[1:]])


def root(change):
    return lambda pdf: change(pdf, pdf.Root)


def document_twice(pdf, catalog):
    kid = catalog.StructTreeRoot.K[0]
    catalog.StructTreeRoot.K = Array([kid, kid.K[0]])


def within(pdf, catalog):
    space = catalog.StructTreeRoot.Namespaces[0]
    space.RoleMapNS = Dictionary(P=Array([Name.Span, space]))


def with_set(pdf):
    for value in pdf.objects:
        if isinstance(value, Dictionary) and value.get("/Type") == "/FontDescriptor":
            value.CIDSet = pikepdf.Stream(pdf, b"\xff")
            return True
    return False


SECOND_DAMAGES = {
    "an unknown type": ("U2-8.2.4a", on_first("P", rename("Passage"))),
    "another standard": ("U2-5a", on_metadata(b"<pdfuaid:part>2<", b"<pdfuaid:part>3<")),
    "another year": ("U2-5b", on_metadata(b"<pdfuaid:rev>2024<", b"<pdfuaid:rev>2014<")),
    "a declaration spelled otherwise": ("U2-WT", on_metadata(b"wtpdf#", b"wtpdf/#")),
    "an author in the old place": ("U2-32000-2", lambda pdf: put("/Info", pdf.make_indirect(Dictionary(Author=String("A"))))(pdf.trailer)),
    "suspects": ("U2-32000-3", lambda pdf: put("/Suspects", False)(pdf.Root.MarkInfo)),
    "a face with a set": ("U2-32000-4", with_set),
    "a sign of one's own in the outline": ("U2-8.6", lambda pdf: put("/Title", PRIVATE)(pdf.Root.Outlines.First)),
    "no namespaces": ("U2-32000-5", root(lambda pdf, catalog: drop("/Namespaces")(catalog.StructTreeRoot))),
    "a type for another": ("U2-8.2.4c", root(within)),
    "two documents": ("U2-8.2.5.2a", root(document_twice)),
    "a document of old": ("U2-8.2.5.2b", root(lambda pdf, catalog: put("/NS", catalog.StructTreeRoot.Namespaces[1])(catalog.StructTreeRoot.K[0]))),
    "an element of no namespace": ("U2-8.2.4b", on_first("P", drop("/NS"))),
    "a heading of no level": ("U2-8.2.5.12", on_first("H1", rename("H"))),
    "a note of old": ("U2-8.2.5.14a", on_first("FENote", rename("Note"))),
    "a link in a link": ("U2-32005a", on_first("Reference", rename("Link"))),
    "text in a section": ("U2-32005b", on_first("H1", rename("Sect"))),
    "a description of signs of one's own": ("U2-8.4.3", on_first("Figure", put("/Alt", PRIVATE))),
    "a language spelled otherwise": ("U2-8.4.4", on_first("P", put("/Lang", String("de_DE")))),
    "an entry without a place": ("U2-8.2.5.8", forget_targets),
    "a note that nothing refers to": ("U2-8.2.5.14b", forget_references),
    "a note that does not lead back": ("U2-8.2.5.14c", on_first("FENote", drop("/Ref"))),
    "a note that leads elsewhere": ("U2-8.2.5.14d", lead_back_elsewhere),
    "a note of no kind": ("U2-8.2.5.14e", on_first("FENote", drop("/A"))),
    "labels that do not count": ("U2-8.2.5.25a", on_one("L", has_labels, uncount)),
    "text beside a body": ("U2-8.2.5.25b", on_one("LI", has_text, spill)),
    "a column without a head": ("U2-8.2.5.26", on_first("TH", rename("TD"))),
    "a caption amid others": ("U2-8.2.5.27", ungroup),
    "a reference to a page": ("U2-32000-Ref", lambda pdf: on_first("FENote", put("/Ref", Array([pdf.pages[0].obj])))(pdf)),
    "links that part": ("U2-8.2.5.20", on_one("Link", has_two, part_ways)),
    "a link of two names": ("U2-8.9.4.2", on_one("Link", lambda value: has_two(value) or "/K" in value, put("/Alt", String("Other")))),
    "a link with signs of one's own": ("U2-8.9.2", on_links(lambda page, link: put("/Contents", PRIVATE)(link))),
    "a link to a page": ("U2-8.8a", on_links(lambda page, link: put("/Dest", Array([page.obj, Name.Fit]))(link))),
    "an action to a page": ("U2-8.8b", on_jumps(lambda pdf, link: drop("/SD")(link.A))),
    "an action to another page": ("U2-8.8c", on_jumps(to_the_end)),
    "an artifact of no kind": ("U2-32000-6", on_content(rb"/Type/Pagination", b"/Type/Paging")),
    "furniture that is not told apart": ("U2-8.3", on_content(rb"/Subtype/PageNum", b"")),
    "another archive": ("A4-1", on_metadata(b"<pdfaid:part>4<", b"<pdfaid:part>3<")),
    "an archive of no year": ("A4-2", on_metadata(b"<pdfaid:rev>2020<", b"<pdfaid:rev>20<")),
    "an archive's level": ("A4-3", on_metadata(b"<pdfaid:part>4<", b"<pdfaid:conformance>F</pdfaid:conformance><pdfaid:part>4<")),
    "a date in the old place": ("A4-4", lambda pdf: put("/Info", pdf.make_indirect(Dictionary(ModDate=String("D:2026"))))(pdf.trailer)),
    "other presentations": ("A4-5", lambda pdf: put("/Names", Dictionary(AlternatePresentations=Dictionary()))(pdf.Root)),
    "a profile elsewhere": ("A4-6", lambda pdf: put("/DestOutputProfileRef", Dictionary())(pdf.Root.OutputIntents[0])),
}
