import ZineCore
import ZineDocument
import ZineLanguage

/// The last page.
extension IssueMakeUp {
    /// The back cover's picture, if it is there.
    var backPicture: CoverPicture? { coverPicture(issue.back.art, around: issue.back.focus) }

    /// As wanted, unless an article stands there or a picture is wanted which there is not.
    var backShape: BackCoverDesign.Shape {
        let wanted = issue.back.shape(in: theme)
        if issue.backCover != nil { return .text }
        return (wanted == .picture || wanted == .page) && backPicture == nil ? .text : wanted
    }

    /// A back cover without an article.
    mutating func appendBack() {
        let number = pages.count + 1
        let side = PageSide(page: number, rightToLeft: isRightToLeft)
        var frame = Frame(size: theme.page.size)
        switch (backShape, backPicture) {
        case (.picture, let art?): composeBack(over: art, &frame)
        case (.page, let art?):
            let section = tree.add(StructureElement(.section, parent: tree.root))
            frame.items.append(bleed(art, parent: section))
        case (.type, _):
            if !composeTypeBack(&frame) { frame.items += backFurniture(side: side) }
        default: frame.items += backFurniture(side: side)
        }
        pages.append(Page(frame: frame, label: String(number)))
    }

    /// What the last page has in place of a folio: tagline and address.
    mutating func backFurniture(side: PageSide, hasTagline: Bool = true) -> [FrameItem] {
        let pen = CoverPen(
            theme: theme, language: issue.language, left: assembler.left(of: side), width: theme.page.measure)
        let section = tree.add(StructureElement(.section, parent: tree.root))
        return backLines(pen, hasTagline: hasTagline, parent: section).items
    }

    /// Tagline and address at the foot.
    /// - Returns: where they begin; the page's foot where there are none.
    private mutating func backLines(
        _ pen: CoverPen, hasTagline: Bool, parent section: StructureID
    ) -> (items: [FrameItem], start: Length) {
        var frame = Frame(size: theme.page.size)
        var start = theme.page.height
        let foot = theme.page.height - theme.page.foot * 0.72
        let address = [issue.publication.website.map(PrintedAddress.short), issue.publication.contact].compactMap { $0 }
        let rise = pen.rise(of: address)
        let rule = foot - pen.barRise - rise
        if hasTagline, let tagline = issue.publication.tagline {
            let element = tree.add(StructureElement(.paragraph, parent: section))
            let style = theme[.tagline]
            // A third of a line above the rule, and what its letters reach below theirs.
            let air = theme.leading * 0.34 + style.size * 0.24
            let bottom = min(foot - rise - theme.leading * 1.42, rule - air)
            start = pen.paragraph(CoverPen.Words(tagline, style, element), bottom: bottom, &frame, &setter)
            start = start - style.leading * Theme.baselineShare
        }
        if !address.isEmpty {
            frame.items.append(
                FrameItem(
                    .rule(Rect(x: pen.left, y: rule, width: pen.width, height: theme.rules.thin)), element: nil))
            let element = tree.add(StructureElement(.paragraph, parent: section))
            _ = pen.bar([address[0], address.dropFirst().first ?? ""], y: foot, element: element, &frame, &setter)
            start = min(start, rule)
        }
        return (frame.items, start)
    }

    /// The picture to the edges, and the lines at the foot over it.
    private mutating func composeBack(over art: CoverPicture, _ frame: inout Frame) {
        let section = tree.add(StructureElement(.section, parent: tree.root))
        let picture = bleed(art, parent: section)
        frame.items.append(picture)
        let pen = coverPen
        var (items, start) = backLines(pen, hasTagline: true, parent: section)
        if let credit = art.picture.credit {
            let style = theme[.caption]
            var line = Frame(size: frame.size)
            let element = tree.add(StructureElement(.caption, parent: section, subject: picture.element))
            let foot = min(start - style.leading * 0.66, theme.page.height - theme.page.foot * 0.72)
            let top = pen.paragraph(CoverPen.Words(credit, style, element), bottom: foot, &line, &setter)
            items += line.items
            start = top - style.leading * Theme.baselineShare
        }
        let top = start - theme.leading * 0.8
        let band = Rect(x: .zero, y: top, width: frame.size.width, height: frame.size.height - top)
        frame.items += legible(items, in: band, over: picture.mark, art.file)
    }

    /// The tagline in large type, the magazine's name and number above it, the address at the foot.
    /// - Returns: whether it had room; nothing is set where it had none.
    private mutating func composeTypeBack(_ page: inout Frame) -> Bool {
        let before = tree
        var frame = page
        let section = tree.add(StructureElement(.section, parent: tree.root))
        let pen = coverPen
        let words = Language.of(issue.language)
        let tagline = issue.publication.tagline
        // Where there is no tagline the name stands in its place.
        let number = words.issue(issue.number)
        let head = tree.add(StructureElement(.paragraph, parent: section))
        var y = pen.bar(
            tagline == nil ? [number, ""] : [issue.publication.name, number], y: theme.page.head * 0.82,
            element: head, &frame, &setter)
        y = y + theme.leading * 0.35 + theme[.coverLine].size * 0.2
        frame.items.append(
            FrameItem(.rule(Rect(x: pen.left, y: y, width: pen.width, height: theme.rules.thick)), element: nil))
        let lines = backLines(pen, hasTagline: false, parent: section)
        let room = min(lines.start, theme.page.height - theme.page.foot) - theme.leading - y
        let text = tagline ?? issue.publication.name
        guard let style = largest(text, in: room, pen) else {
            tree = before
            return false
        }
        let element = tree.add(StructureElement(.paragraph, parent: section))
        let top = y + theme.rules.thick + theme.leading + style.size + style.rise(of: text, in: issue.language)
        _ = pen.line(CoverPen.Words(text, style, element), y: top, &frame, &setter)
        frame.items += lines.items
        page = frame
        guard theme.backCover.ground == .accent else { return true }
        let ground = FrameItem(
            .rule(Rect(origin: .zero, size: frame.size)), element: nil, ink: .accent, as: .ground)
        page.items = [ground] + frame.items.map { $0.printed(with: .paper) }
        return true
    }

    /// Type as large as a height allows, from half as large again as titles down to that of text;
    /// `nil` where even that has no room.
    private mutating func largest(_ text: String, in room: Length, _ pen: CoverPen) -> TextStyle? {
        let title = theme[.title]
        for style in [1.5, 1.25, 1, 0.85, 0.72, 0.61].map(title.scaled(by:)) + [theme[.text]]
        where pen.height(of: text, style, &setter) + max(style.leading, style.size * 1.3) <= room {
            return style
        }
        return nil
    }

    /// Covers have the margin at the fold on both sides.
    private var coverPen: CoverPen {
        let margin = theme.page.spine
        return CoverPen(
            theme: theme, language: issue.language, left: margin, width: theme.page.width - margin * 2)
    }
}
