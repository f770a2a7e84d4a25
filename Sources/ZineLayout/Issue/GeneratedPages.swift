import ZineCore
import ZineDocument
import ZineLanguage

/// The pages that the program writes itself.
extension IssueComposer {
    /// An article's addresses, as its notes print them.
    struct ArticleLinks: Equatable {
        var title: [Inline]
        var addresses: [String]
    }

    /// A page to be made up like an article.
    struct OwnPage {
        var kind: Issue.GeneratedPage
        var entry: Issue.Entry
        var links: [ArticleLinks] = []
    }

    func generatedPages(_ links: [ArticleLinks]) -> [OwnPage] {
        var done: Set<Issue.GeneratedPage> = []
        return issue.generated.compactMap { page in
            guard done.insert(page).inserted else { return nil }
            switch page {
            case .links: return links.allSatisfy(\.addresses.isEmpty) ? nil : linksPage(links)
            case .colophon: return colophon()
            }
        }
    }

    private var origin: SourceSpan { SourceSpan(file: issue.folder + "/issue.yaml") }

    private func text(_ string: String) -> [Inline] { [Inline(.text(string), at: origin)] }

    private func page(_ slug: String, _ title: String, _ blocks: [Block]) -> Issue.Entry {
        // No article's file has such a path, so no article has such anchors.
        var article = Article(
            path: "." + slug, slug: "." + slug, title: text(title), kind: .etcetera, language: issue.language,
            blocks: blocks)
        // Names of faces are no acronyms.
        article.fullCapitals = issue.publication.fullCapitals + ["IBM"]
        return Issue.Entry(article: article)
    }

    // MARK: Colophon

    private func colophon() -> OwnPage {
        let faces = theme.families.sorted { $0.key < $1.key }.compactMap { $0.value.faces.first?.file }
            .map(Self.familyName)
        let language = Language.of(issue.language)
        let words = language.colophon
        let paragraphs = [
            ColophonWords.fill(words.made, [options.program]),
            ColophonWords.fill(
                words.type, [language.names.text(faces), Self.points(theme[.text].size), Self.points(theme.leading)]),
            words.pages,
            ColophonWords.fill(words.print, [PaperName.text(issue.print.paper)]),
        ]
        let blocks = paragraphs.map { Block(.paragraph(text($0)), at: origin) }
        return OwnPage(kind: .colophon, entry: page("colophon", words.title, blocks))
    }

    /// `10.25 pt`.
    private static func points(_ length: Length) -> String {
        let hundredths = Int((length.points * 100).rounded())
        let rest = hundredths % 100
        let decimals = rest == 0 ? "" : rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return "\(hundredths / 100)\(decimals)\u{A0}pt"
    }

    /// `Source Serif Pro` of `SourceSerifPro-Regular.otf`.
    private static func familyName(_ file: String) -> String {
        let stem = file.split(separator: "/").last?.split(separator: "-").first ?? Substring(file)
        var name = ""
        var previous: Character = " "
        for character in stem {
            if character.isUppercase && previous.isLowercase { name += " " }
            name.append(character)
            previous = character
        }
        return name.replacing("IBMPlex", with: "IBM Plex")
    }

    // MARK: Links

    private func linksPage(_ links: [ArticleLinks]) -> OwnPage {
        OwnPage(kind: .links, entry: page("links", Language.of(issue.language).print.links, []), links: links)
    }
}

extension GalleyBuilder {
    /// Addresses under the titles of their articles, each beside its code.
    mutating func linkList(
        _ links: [IssueComposer.ArticleLinks], in column: Column, code: (String) -> [[Bool]]
    ) -> [Passage] {
        var passages: [Passage] = []
        for (number, article) in links.filter({ !$0.addresses.isEmpty }).enumerated() {
            if !passages.isEmpty { passages += Strip.space(1).passages }
            let heading = Heading(level: 2, text: article.title, id: "links-\(number)")
            passages += self.heading(heading, in: column).passages
            let list = tree.add(StructureElement(.list(.none), parent: column.parent))
            for start in stride(from: 0, to: article.addresses.count, by: 2) {
                let pair = article.addresses[start..<min(start + 2, article.addresses.count)]
                passages.append(Passage([linkRow(pair.map { ($0, code($0)) }, list: list, in: column)]))
            }
        }
        return passages
    }

    /// Addresses side by side, each at the right of its code. Codes keep a line of white around them, which readers of
    /// codes need.
    private mutating func linkRow(
        _ links: [(address: String, modules: [[Bool]])], list: StructureID, in column: Column
    ) -> Strip {
        let gap = theme.leading
        let width = (column.width - gap) / 2
        var strip = Strip(.figure, height: 1)
        for (place, link) in links.enumerated() {
            var cell = column
            let isLeft = (place == 0) != isRightToLeft
            cell.left = column.left + (isLeft ? .zero : width + gap)
            cell.width = width
            let own = self.link(link.address, modules: link.modules, list: list, in: cell)
            strip.height = max(strip.height, own.height)
            strip.items += own.items
        }
        return strip
    }

    private mutating func link(_ address: String, modules: [[Bool]], list: StructureID, in column: Column) -> Strip {
        let item = tree.add(StructureElement(.listItem, parent: list))
        let body = tree.add(StructureElement(.listBody, parent: item))
        let element = tree.add(StructureElement(.link, parent: body))
        let side = modules.isEmpty ? Length.zero : theme.dimensions.qrCode
        let gap = modules.isEmpty ? Length.zero : theme.leading * 0.6
        var style = theme[.inlineCode]
        style.size = theme[.code].size
        let leading = theme[.code].leading
        let run = TextRun(
            PrintedAddress.short(address), style: style, breaking: .code, language: article.language,
            element: element, link: .url(address))
        let lines = setter.lines(
            [run], ParagraphStyle(alignment: .ragged, measure: column.width - side - gap, hyphenates: false))
        let text = leading * lines.count
        var strip = Strip(.figure, height: max(1, gridLines(max(side, text) + theme.leading)))
        for (index, line) in lines.enumerated() {
            let origin = Point(x: column.left + side + gap, y: leading * index + baseline)
            strip.items += line.items.map { $0.offset(by: origin) }
        }
        if !modules.isEmpty {
            let figure = tree.add(
                StructureElement(
                    .figure, parent: body, alternativeText: Language.of(article.language).print.qrCode + ": " + address)
            )
            let origin = Point(x: column.left, y: theme.leading * 0.26)
            strip.items.append(
                FrameItem(.rules(QRCode.rects(modules, side: side, at: origin)), element: figure))
        }
        return strip
    }
}

extension IssueComposer {
    // MARK: House ad

    /// A page that says something for the magazine itself, where the sheets leave one over.
    mutating func houseAd(_ ad: Publication.HouseAd, side: PageSide) -> Frame {
        var frame = Frame(size: theme.page.size)
        let left = assembler.left(of: side)
        let pen = CoverPen(theme: theme, language: issue.language, left: left, width: theme.page.measure)
        let section = tree.add(StructureElement(.section, parent: tree.root))
        let row = { [theme] (line: Int) in theme.page.head + theme.leading * line + theme.leading * 0.74 }
        var line = theme.linesPerPage / 3
        let rule = Rect(
            x: left, y: row(line) - theme[.title].size * 1.3, width: theme.page.measure, height: theme.rules.thick)
        frame.items.append(FrameItem(.rule(rule), element: nil))
        var style = theme[.title]
        style.leading = theme.leading * 2
        line = place(ad.title, style, .heading(level: 1), at: line, section, pen, &frame) + 2
        if let text = ad.text {
            var style = theme[.text]
            style.leading = theme.leading
            line = place(text, style, .paragraph, at: line, section, pen, &frame) + 2
        }
        guard let link = ad.link, line + 4 < theme.linesPerPage else { return frame }
        var address = theme[.inlineCode]
        address.leading = theme.leading
        line = place(PrintedAddress.short(link), address, .paragraph, at: line, section, pen, &frame) + 1
        let modules = options.code(link)
        let figure = tree.add(
            StructureElement(
                .figure, parent: section, alternativeText: Language.of(issue.language).print.qrCode + ": " + link))
        let corner = Point(x: left, y: row(line) - theme.leading * 0.5)
        let rects = QRCode.rects(modules, side: theme.dimensions.qrCode * 1.5, at: corner)
        if !rects.isEmpty { frame.items.append(FrameItem(.rules(rects), element: figure)) }
        return frame
    }

    /// Text from a grid line on; gives the line of its end back.
    private mutating func place(
        _ text: String, _ style: TextStyle, _ role: StructureRole, at line: Int, _ section: StructureID,
        _ pen: CoverPen, _ frame: inout Frame
    ) -> Int {
        let element = tree.add(StructureElement(role, parent: section))
        let start = theme.page.head + theme.leading * line + theme.leading * 0.74
        let end = pen.line(text, style, y: start, element: element, &frame, &setter)
        return line + Int(((end - start) / theme.leading).rounded())
    }
}
