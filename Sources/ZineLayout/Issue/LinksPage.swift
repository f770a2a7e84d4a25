import ZineCore
import ZineDocument
import ZineLanguage

extension IssueMakeUp {
    func linksPage(_ links: [ArticleLinks]) -> OwnPage {
        OwnPage(kind: .links, entry: page("links", Language.of(issue.language).print.links, []), links: links)
    }
}

extension GalleyBuilder {
    /// An address as it stands on the page of links.
    private struct ListedLink {
        var address: String
        var code: QRCode?
        var lines: [Line]
        var body: Body
        var side: Length { code?.side ?? .zero }

        /// The number of its note, and where the link and the code belong in the structure tree.
        struct Body {
            var number: (text: String, element: StructureID)?
            var element: StructureID
            init(_ number: (text: String, element: StructureID)?, _ element: StructureID) {
                self.number = number; self.element = element
            }
        }
    }

    /// More lines than this make an address as high as a row of its own would be.
    private static let mostLinesInPair = 6

    /// Addresses under the titles of their articles, each behind the number of its note and beside its code: two to a row,
    /// long ones in a row of their own.
    mutating func linkList(
        _ links: [ArticleLinks], in column: Column, code: (String) -> [[Bool]]
    ) -> [Passage] {
        var passages: [Passage] = []
        for (number, article) in links.filter({ !$0.addresses.isEmpty }).enumerated() {
            if !passages.isEmpty { passages += Strip.space(1).passages }
            let heading = Heading(level: 2, text: article.title, id: "links-\(number)")
            passages += self.heading(heading, in: column).passages
            let list = tree.add(StructureElement(.list(.numbers), parent: column.parent))
            var waiting: ListedLink?
            for address in article.addresses {
                let item = tree.add(StructureElement(.listItem, parent: list))
                let number = address.note.map { note in
                    (text: "\(note). ", element: tree.add(StructureElement(.listLabel, parent: item)))
                }
                let body = ListedLink.Body(number, tree.add(StructureElement(.listBody, parent: item)))
                let modules = Self.leadsAnywhere(address.text) ? code(address.text) : []
                let half = pairWidth(in: column)
                if let narrow = listed(address.text, modules, body, in: (half, Self.mostLinesInPair), from: nil) {
                    if let first = waiting {
                        passages.append(Passage([linkRow([first, narrow], width: half, in: column)]))
                        waiting = nil
                    } else {
                        waiting = narrow
                    }
                    continue
                }
                if let first = waiting { passages.append(Passage([linkRow([first], width: half, in: column)])) }
                waiting = nil
                let most = max(1, theme.linesPerPage * 2 / 3)
                if let wide = listed(address.text, modules, body, in: (column.width, most), from: article.path) {
                    passages.append(Passage([linkRow([wide], width: column.width, in: column)]))
                }
            }
            if let first = waiting {
                passages.append(Passage([linkRow([first], width: pairWidth(in: column), in: column)]))
            }
        }
        return passages
    }

    /// Whether others than those in somebody's own network can follow an address.
    static func leadsAnywhere(_ address: String) -> Bool {
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return true }
        let host = WebHost(of: address)
        return !host.isPrivate && !host.isSingleName
    }

    private func pairWidth(in column: Column) -> Length { (column.width - theme.leading) / 2 }

    /// An address set beside its code; nothing where it needs more lines, unless it may be cut: then it is said which
    /// article has it.
    private mutating func listed(
        _ address: String, _ modules: [[Bool]], _ body: ListedLink.Body, in room: (width: Length, lines: Int),
        from path: String?
    ) -> ListedLink? {
        let (width, most) = room
        let code = QRCode(modules, side: theme.dimensions.qrCode, most: width / 2)
        // A code that has no room in half a row may have it in a whole one.
        if path == nil, code == nil, !modules.isEmpty { return nil }
        let before = tree
        let element = tree.add(StructureElement(.link, parent: body.element))
        var style = theme[.inlineCode]
        style.size = theme[.code].size
        let measure = width - (code.map { $0.side + codeGap } ?? .zero)
        let whole = PrintedAddress.short(address)
        let number = body.number.map { run($0.text, style, element: $0.element) }
        var text = whole
        var lines: [Line] = []
        while true {
            let run = TextRun(
                text, style: style, breaking: .code, language: article.language, element: element, link: .url(address))
            lines = setter.lines(
                [number, run].compactMap { $0 }, ParagraphStyle(alignment: .ragged, measure: measure, hyphenates: false)
            )
            guard lines.count > most else { break }
            guard path != nil else {
                tree = before
                return nil
            }
            text = text.prefix(max(1, min(text.count - 4, text.count * most / lines.count - 1))) + "\u{2026}"
            if text.count < 6 { break }
        }
        if let path, text != whole {
            setter.diagnostics.append(
                .warning(
                    "address-cut", "the page of links shows the beginning of an address of \(address.count) letters",
                    hint: "link to a shorter address", at: SourceSpan(file: path)))
        }
        return ListedLink(address: address, code: code, lines: lines, body: body)
    }

    private var codeGap: Length { theme.leading * 0.6 }

    /// Addresses side by side, each at the right of its code. Codes keep a line of white around them, which readers of
    /// codes need.
    private mutating func linkRow(_ links: [ListedLink], width: Length, in column: Column) -> Strip {
        var strip = Strip(.figure, height: 1)
        let leading = theme[.code].leading
        for (place, link) in links.enumerated() {
            let isLeft = (place == 0) != isRightToLeft || links.count == 1 && width == column.width
            let left = column.left + (isLeft ? .zero : column.width - width)
            let text = left + (link.code.map { $0.side + codeGap } ?? .zero)
            let height = max(link.side, leading * link.lines.count) + theme.leading
            strip.height = max(strip.height, gridLines(height))
            for (index, line) in link.lines.enumerated() {
                let origin = Point(x: text, y: leading * index + baseline)
                strip.items += line.items.map { $0.offset(by: origin) }
            }
            guard let code = link.code else { continue }
            let origin = Point(x: left, y: theme.leading * 0.26)
            strip.items.append(
                code.item(of: link.address, language: article.language, at: origin, in: link.body.element, &tree))
        }
        return strip
    }
}
