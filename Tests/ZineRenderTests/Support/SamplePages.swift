import ZineCore
import ZineRender

/// Page sets made by hand.
enum SamplePages {
    static let size = Size(width: .points(396), height: .points(612))
    static let options = PDFOptions(version: "1.0", keywords: ["outage", "paper"])
    static let metadata = PageSet.Metadata(
        title: "The Review № 2", author: "Ada & Grace", subject: "Outages, <printed>", language: "en-US",
        created: "2026-03-01T00:00:00Z")
    static let resources = Resources(fonts: Typesetter.fonts, images: [:])

    static func page(_ items: [FrameItem], label: String = "1") -> Page {
        Page(frame: Frame(size: size, items: items), label: label)
    }

    /// One page of lines of text, each a paragraph.
    static func lines(_ lines: [String]) throws -> PageSet {
        let type = try Typesetter()
        var tree = StructureTree(language: "en-US")
        var items: [FrameItem] = []
        for (index, line) in lines.enumerated() {
            let element = tree.add(StructureElement(.paragraph, parent: tree.root))
            items.append(FrameItem(.glyphs(type.run(line, at: 50, 60 + 14 * Double(index))), element: element))
        }
        return PageSet(pages: [page(items)], structure: tree, metadata: metadata)
    }

    /// Two pages with one of everything that structure knows.
    static func magazine() throws -> PageSet {
        let type = try Typesetter()
        let label = try Typesetter(Typesetter.label, size: 8)
        var tree = StructureTree(language: "en-US")
        let article = tree.add(.init(.article, parent: tree.root, title: "The outage"))
        let heading = tree.add(.init(.heading(level: 1), parent: article))
        let paragraph = tree.add(.init(.paragraph, parent: article))
        let emphasis = tree.add(.init(.emphasis, parent: paragraph, language: "fr"))
        let link = tree.add(.init(.link, parent: paragraph))
        let list = tree.add(.init(.list(.decimal), parent: article))
        let item = tree.add(.init(.listItem, parent: list))
        let itemLabel = tree.add(.init(.listLabel, parent: item))
        let itemBody = tree.add(.init(.listBody, parent: item))
        let table = tree.add(.init(.table, parent: article))
        let row = tree.add(.init(.tableRow, parent: table))
        let header = tree.add(.init(.tableHeader(scope: .column), parent: row))
        let figure = tree.add(.init(.figure, parent: article, alternativeText: "A square"))
        let note = tree.add(.init(.note, parent: article))
        tree.add(.init(.blockQuote, parent: article))

        func text(_ string: String, _ x: Double, _ y: Double, _ element: StructureID?) -> FrameItem {
            FrameItem(.glyphs(type.run(string, at: x, y)), element: element)
        }
        let first: [FrameItem] = [
            FrameItem(
                .rule(Rect(x: .points(50), y: .points(30), width: .points(296), height: .points(1))), element: nil),
            FrameItem(.glyphs(label.run("RUNNING HEAD", at: 50, 26)), element: nil),
            text("The outage", 50, 60, heading),
            text("It was ", 50, 80, paragraph),
            text("déjà vu", 82, 80, emphasis),
            text(", says ", 115, 80, paragraph),
            text("the site", 145, 80, link),
            FrameItem(
                .link(
                    LinkArea(
                        rect: Rect(x: .points(145), y: .points(72), width: .points(34), height: .points(11)),
                        target: .url("https://example.org/é?a=1&b=(2)"))), element: link),
            text("to all", 50, 94, paragraph),
            FrameItem(
                .rule(Rect(x: .points(50), y: .points(590), width: .points(10), height: .points(1))), element: nil),
        ]
        let second: [FrameItem] = [
            text("of us.", 50, 60, paragraph),
            text("1.", 50, 80, itemLabel), text("Wait", 64, 80, itemBody), text("Time", 50, 100, header),
            FrameItem(
                .rule(Rect(x: .points(50), y: .points(120), width: .points(40), height: .points(40))), element: figure),
            text("A note", 50, 560, note),
        ]
        return PageSet(
            pages: [page(first, label: "Cover"), page(second, label: "2")], structure: tree,
            outline: [
                OutlineEntry(title: "The outage", level: 1, anchor: Anchor(page: 0, y: .points(50))),
                OutlineEntry(title: "Timeline – “now”", level: 2, anchor: Anchor(page: 1, y: .points(50))),
                OutlineEntry(title: "After", level: 1, anchor: Anchor(page: 1, y: .points(90))),
            ], metadata: metadata)
    }
}
