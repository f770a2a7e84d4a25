import ZineCore
import ZineDocument
import ZineLanguage

extension IssueComposer {
    /// The first page: masthead, art, contents, next issue.
    ///
    /// - Parameter shown: how many articles it names; where that is not all, it leads to the page that names them.
    /// - Returns: whether the contents had room.
    @discardableResult
    mutating func composeCover(_ articles: [Composed], shown: Int? = nil) -> Bool {
        let margin = theme.page.spine
        let width = theme.page.width - margin * 2
        var frame = Frame(size: theme.page.size)
        let cover = tree.add(StructureElement(.section, parent: tree.root))
        let pen = CoverPen(theme: theme, language: issue.language, left: margin, width: width)
        // A third of a line, and what commas reach below theirs.
        let air = theme.leading * 0.35 + theme[.coverLine].size * 0.2
        var y = theme.page.head * 0.82

        y = pen.bar(
            [
                "\(Language.of(issue.language).issue(issue.number)) · \(WrittenDate.text(issue.date, language: issue.language))",
                issue.publication.publisher ?? "",
            ], y: y, element: tree.add(StructureElement(.paragraph, parent: cover)), &frame, &setter)
        frame.items.append(
            FrameItem(
                .rule(Rect(x: margin, y: y + air, width: width, height: theme.rules.thick)), element: nil))
        y = y + air + theme.rules.thick

        let heading = tree.add(StructureElement(.heading(level: 1), parent: cover))
        y = pen.masthead(issue.publication.name, y: y, element: heading, &frame, &setter)
        if let title = issue.title {
            let element = tree.add(StructureElement(.paragraph, parent: cover))
            let isCaseless = WritingSystem(language: issue.language) == .caseless
            y = pen.line(
                title, theme[.standfirst], y: y + theme.leading * (isCaseless ? 2 : 1.5), element: element, &frame,
                &setter)
        }

        let foot = theme.page.height - theme.page.foot * 0.72
        composeFoot(pen, y: foot, parent: cover, &frame)
        let hasRoom = composeMiddle(
            pen, articles, shown: shown, from: y + theme.leading, to: foot - theme.leading * 1.5, parent: cover, &frame)
        outline.append(OutlineEntry(title: issue.publication.name, level: 1, anchor: Anchor(page: 0, y: .zero)))
        pages.append(Page(frame: frame, label: "1"))
        return hasRoom
    }

    private mutating func composeFoot(_ pen: CoverPen, y: Length, parent: StructureID, _ frame: inout Frame) {
        let next = issue.next.map {
            Phrases.fill(
                Language.of(issue.language).page.nextIssue, WrittenDate.text($0, language: issue.language))
        }
        let address = issue.publication.website.map(PrintedAddress.short)
        guard next != nil || address != nil else { return }
        frame.items.append(
            FrameItem(
                .rule(
                    Rect(
                        x: pen.left, y: y - theme.leading * 0.85, width: pen.width, height: theme.rules.thin)),
                element: nil))
        let element = tree.add(StructureElement(.paragraph, parent: parent))
        _ = pen.bar([next ?? "", address ?? ""], y: y, element: element, &frame, &setter)
    }

    /// Contents at the foot of the page, the art in what is left above them.
    private mutating func composeMiddle(
        _ pen: CoverPen, _ articles: [Composed], shown: Int?, from top: Length, to bottom: Length,
        parent: StructureID, _ frame: inout Frame
    ) -> Bool {
        let listParent = tree.add(StructureElement(.contents, parent: parent))
        var columns = 2
        var entries = lines(Array(articles.prefix(shown ?? articles.count)), listParent)
        if shown != nil { entries.append(furtherContents(listParent)) }
        var contents = pen.contents(entries, columns: columns, &setter)
        while contents.height > bottom - top, columns < 4 {
            columns += 1
            contents = pen.contents(entries, columns: columns, &setter)
        }
        let hasRoom = contents.height <= bottom - top
        let start = max(top, bottom - contents.height)
        frame.place(contents.frame, at: Point(x: pen.left, y: start))
        guard let art = issue.cover.art, let image = images[art.path], image.size.width > .zero else { return hasRoom }
        let credit = issue.cover.credit ?? art.credit
        let creditHeight = credit == nil ? Length.zero : theme[.caption].leading + .points(3)
        let room = start - theme.leading * 1.2 - creditHeight - top
        guard room > .points(48) else { return hasRoom }
        let scale = min(pen.width / image.size.width, room / image.size.height)
        let size = Size(width: image.size.width * scale, height: image.size.height * scale)
        let element = tree.add(
            StructureElement(.figure, parent: parent, alternativeText: art.alternativeText))
        let y = top + (room - size.height) / 2
        let rect = Rect(
            x: pen.left + (pen.width - size.width) / 2, y: y, width: size.width, height: size.height)
        frame.items.append(
            FrameItem(.image(ImagePlacement(image: art.path, rect: rect)), element: element, span: art.span))
        if let credit {
            let caption = tree.add(StructureElement(.caption, parent: parent))
            _ = pen.line(
                credit, theme[.caption], y: rect.bottom + .points(3) + theme[.caption].leading * 0.74,
                element: caption, &frame, &setter)
        }
        return hasRoom
    }

    /// A title that would fill the cover by itself ends in an ellipsis here; on its own page it is whole.
    private func shortened(_ title: String) -> String {
        let start = title.prefix(160)
        guard start.endIndex != title.endIndex else { return title }
        let lastSpace = start.suffix(40).lastIndex(of: " ")
        return start[..<(lastSpace ?? start.endIndex)] + "…"
    }

    mutating func lines(_ articles: [Composed], _ parent: StructureID) -> [CoverPen.Entry] {
        articles.map { composed in
            let article = composed.entry.article
            let page = composed.firstPage
            let label =
                article.kind == .report
                ? article.organization ?? article.kicker(in: issue.language)
                : article.kicker(in: issue.language)
            let item = tree.add(
                StructureElement(
                    .contentsItem, parent: parent,
                    language: article.language == issue.language ? nil : article.language))
            return CoverPen.Entry(
                number: String(page), label: label, title: shortened(article.shortTitle ?? article.title.plainText),
                language: article.language,
                anchor: PlaceNames.article(composed.entry.article.slug),
                element: tree.add(StructureElement(.link, parent: item)))
        }
    }

    /// What the last page has in place of a folio: tagline and address.
    mutating func backFurniture(side: PageSide, hasTagline: Bool = true) -> [FrameItem] {
        var frame = Frame(size: theme.page.size)
        let left = assembler.left(of: side)
        let pen = CoverPen(theme: theme, language: issue.language, left: left, width: theme.page.measure)
        let foot = theme.page.height - theme.page.foot * 0.72
        let address = [issue.publication.website.map(PrintedAddress.short), issue.publication.contact].compactMap { $0 }
        let section = tree.add(StructureElement(.section, parent: tree.root))
        if hasTagline, let tagline = issue.publication.tagline {
            let element = tree.add(StructureElement(.paragraph, parent: section))
            _ = pen.paragraph(
                tagline, theme[.tagline], bottom: foot - theme.leading * 1.3, element: element, &frame, &setter)
        }
        if !address.isEmpty {
            frame.items.append(
                FrameItem(
                    .rule(
                        Rect(
                            x: left, y: foot - theme.leading * 0.85, width: theme.page.measure,
                            height: theme.rules.thin)), element: nil))
            let element = tree.add(StructureElement(.paragraph, parent: section))
            _ = pen.bar([address[0], address.dropFirst().first ?? ""], y: foot, element: element, &frame, &setter)
        }
        return frame.items
    }
}
