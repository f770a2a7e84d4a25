import ZineCore
import ZineDocument
import ZineLanguage

/// What the magazine says for itself: on pages that the sheets leave over, and at the foot of pages that articles leave
/// empty there.
extension IssueMakeUp {
    /// Grid lines that an advertisement takes of a page.
    func lines(of size: Publication.HouseAd.Size) -> Int {
        switch size {
        case .page: theme.linesPerPage
        case .half: theme.linesPerPage / 2
        case .quarter: theme.linesPerPage / 4
        }
    }

    /// A page to itself: a rule, large type, a code.
    mutating func houseAd(_ ad: Publication.HouseAd, side: PageSide) -> Frame {
        var frame = Frame(size: theme.page.size)
        let left = assembler.left(of: side)
        let pen = CoverPen(theme: theme, language: issue.language, left: left, width: theme.page.measure)
        let section = tree.add(StructureElement(.section, parent: tree.root))
        var line = theme.linesPerPage / 3
        let rule = Rect(
            x: left, y: baseline(of: line) - theme[.title].size * 1.3, width: theme.page.measure,
            height: theme.rules.thick)
        frame.items.append(FrameItem(.rule(rule), element: nil))
        var style = theme[.title]
        style.leading = theme.leading * max(2, Int((style.size * 0.95 / theme.leading).rounded(.up)))
        line = place(words(ad.title, style, .heading(level: 1), in: section), at: line, pen, &frame) + 2
        if let text = ad.text {
            var style = theme[.text]
            style.leading = theme.leading
            line = place(words(text, style, .paragraph, in: section), at: line, pen, &frame) + 2
        }
        guard let link = ad.link, line + 4 < theme.linesPerPage else { return frame }
        line =
            place(words(PrintedAddress.short(link), addressStyle, .paragraph, in: section), at: line, pen, &frame) + 1
        let corner = Point(x: left, y: baseline(of: line) - theme.leading * 0.5)
        let code = QRCode(options.code(link), side: theme.dimensions.qrCode * 1.5, most: theme.page.measure)
        if let code {
            frame.items.append(code.item(of: link, language: issue.language, at: corner, in: section, &tree))
        }
        return frame
    }

    /// The first of the advertisements still to be placed that has room at the foot of a page, two lines below what stands
    /// there; it is taken off the list.
    mutating func smallAd(below depth: Int, side: PageSide) -> [FrameItem] {
        for (index, ad) in smallAds.enumerated() where lines(of: ad.size) + 2 <= theme.linesPerPage - depth {
            let before = tree
            guard let items = small(ad, side: side) else {
                tree = before
                diagnostics.append(
                    .warning(
                        "house-ad-long", "the house ad '\(ad.title.prefix(60))' does not fit its part of a page",
                        hint: "shorten it, or give it more of the page with size:",
                        at: SourceSpan(file: issue.folder + "/issue.yaml")))
                smallAds.remove(at: index)
                return []
            }
            smallAds.remove(at: index)
            return items
        }
        return []
    }

    /// A part of a page: a rule across it, words at one side, the code at the other; nothing where they need more lines.
    private mutating func small(_ ad: Publication.HouseAd, side: PageSide) -> [FrameItem]? {
        var frame = Frame(size: theme.page.size)
        let left = assembler.left(of: side)
        let section = tree.add(StructureElement(.section, parent: tree.root))
        let top = theme.linesPerPage - lines(of: ad.size)
        let modules = ad.link.map(options.code) ?? []
        let code = QRCode(modules, side: theme.dimensions.qrCode, most: theme.page.measure / 3)
        let room = code.map { $0.side + theme.leading } ?? .zero
        let pen = CoverPen(
            theme: theme, language: issue.language, left: left + (isRightToLeft ? room : .zero),
            width: theme.page.measure - room)
        let rule = Rect(
            x: left, y: theme.page.head + theme.leading * (Double(top) + 0.5), width: theme.page.measure,
            height: theme.rules.thick)
        frame.items.append(FrameItem(.rule(rule), element: nil))
        var title = theme[.title].scaled(by: ad.size == .half ? 0.62 : 0.5)
        title.leading = theme.leading * (ad.size == .half ? 2 : 1)
        if title.size > title.leading { title = title.scaled(by: title.leading / title.size) }
        // Capitals and their marks keep a third of a line from the rule.
        let height = title.size * 0.73 + title.rise(of: ad.title, in: issue.language) + theme.rules.thick
        let drop = max(0, Int(((height + theme.leading * 0.36) / theme.leading - 1.24).rounded(.up)))
        var line = place(words(ad.title, title, .heading(level: 1), in: section), at: top + 1 + drop, pen, &frame) + 1
        if let text = ad.text {
            var style = theme[.text]
            style.leading = theme.leading
            line = place(words(text, style, .paragraph, in: section), at: line, pen, &frame) + 1
        }
        if let link = ad.link {
            line =
                place(words(PrintedAddress.short(link), addressStyle, .paragraph, in: section), at: line, pen, &frame)
                + 1
            let far = theme.page.measure - (code?.side ?? .zero)
            let corner = Point(
                x: isRightToLeft ? left : left + far, y: theme.page.head + theme.leading * (Double(top) + 1.26))
            if let code {
                frame.items.append(code.item(of: link, language: issue.language, at: corner, in: section, &tree))
            }
        }
        return line <= theme.linesPerPage ? frame.items : nil
    }

    private mutating func words(
        _ text: String, _ style: TextStyle, _ role: StructureRole, in section: StructureID
    ) -> CoverPen.Words {
        CoverPen.Words(text, style, tree.add(StructureElement(role, parent: section)))
    }

    private var addressStyle: TextStyle {
        var style = theme[.inlineCode]
        style.leading = theme.leading
        return style
    }

    private func baseline(of line: Int) -> Length {
        theme.page.head + theme.leading * (Double(line) + Theme.baselineShare)
    }

    /// Text from a grid line on; gives the line of its end back.
    private mutating func place(
        _ words: CoverPen.Words, at line: Int, _ pen: CoverPen, _ frame: inout Frame
    ) -> Int {
        let start = baseline(of: line)
        let end = pen.line(words, y: start, &frame, &setter)
        return line + Int(((end - start) / theme.leading).rounded())
    }
}
