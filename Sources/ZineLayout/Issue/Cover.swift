import ZineCore
import ZineDocument
import ZineLanguage

extension IssueMakeUp {
    /// The first page: masthead, picture, contents, next issue, as the issue or its theme wants them.
    ///
    /// - Parameter shown: how many articles it names; where that is not all, it leads to the page that names them.
    /// - Returns: whether the contents had room.
    @discardableResult
    mutating func composeCover(_ articles: [ComposedArticle], shown: Int? = nil) -> Bool {
        let cover = tree.add(StructureElement(.section, parent: tree.root))
        let shape = coverShape
        var frame = Frame(size: theme.page.size)
        var hasRoom = true
        if shape == .page, let art = coverPicture {
            composeWholePicture(art, parent: cover, &frame)
        } else {
            hasRoom = composeCover(shape, articles, shown: shown, parent: cover, &frame)
        }
        let start = Anchor(page: 0, y: .zero, element: cover)
        outline.append(OutlineEntry(title: issue.publication.name, level: 1, anchor: start))
        pages.append(Page(frame: frame, label: "1"))
        return hasRoom
    }

    /// The cover's picture, if it is there.
    var coverPicture: CoverPicture? { coverPicture(issue.cover.art, around: issue.cover.focus) }

    /// As wanted, unless that needs a picture which there is not.
    var coverShape: CoverDesign.Shape {
        let wanted = issue.cover.shape(in: theme)
        return (wanted == .picture || wanted == .page) && coverPicture == nil ? .masthead : wanted
    }

    /// A picture that is the whole page, with the name over it where the issue or its theme wants that.
    private mutating func composeWholePicture(_ art: CoverPicture, parent: StructureID, _ frame: inout Frame) {
        let picture = bleed(art, parent: parent)
        frame.items.append(picture)
        guard issue.cover.hasTypeOverPicture(in: theme) else { return }
        let margin = theme.page.spine
        let pen = CoverPen(theme: theme, language: issue.language, left: margin, width: theme.page.width - margin * 2)
        var head = Frame(size: frame.size)
        let end = composeHead(pen, .page, parent: parent, &head)
        let band = Rect(x: .zero, y: .zero, width: frame.size.width, height: end + theme.leading * 0.8)
        frame.items += legible(head.items, in: band, over: picture.mark, art.file)
    }

    private mutating func composeCover(
        _ shape: CoverDesign.Shape, _ articles: [ComposedArticle], shown: Int?, parent: StructureID,
        _ frame: inout Frame
    ) -> Bool {
        let margin = theme.page.spine
        let pen = CoverPen(
            theme: theme, language: issue.language, left: margin, width: theme.page.width - margin * 2)
        var head = Frame(size: frame.size)
        let headEnd = composeHead(pen, shape, parent: parent, &head)
        var body = Frame(size: frame.size)
        let foot = composeFoot(pen, parent: parent, &body)
        let rise = max(theme.leading * 1.5, pen.barRise + theme.leading * 0.65)
        let room = (top: headEnd + theme.leading, bottom: foot - rise)
        var middle = Frame(size: frame.size)
        let (hasRoom, start) = composeContents(
            pen, shape, named(articles, shown, parent), room: room, &middle)
        body.items += middle.items
        if shape == .picture, let art = coverPicture {
            frame.items += overPicture(art, pen, (head, headEnd), (body, start), parent: parent)
            return hasRoom
        }
        if shape == .masthead, let art = coverPicture {
            placeArt(art, pen, between: (room.top, start), parent: parent, &body)
        }
        let items = head.items + body.items
        guard theme.cover.ground == .accent else {
            frame.items += items
            return hasRoom
        }
        frame.items.append(
            FrameItem(.rule(Rect(origin: .zero, size: frame.size)), element: nil, ink: .accent, as: .ground))
        frame.items += items.map { $0.printed(with: .paper) }
        return hasRoom
    }

    /// The line above the masthead, the masthead, the issue's title.
    /// - Returns: the last baseline.
    private mutating func composeHead(
        _ pen: CoverPen, _ shape: CoverDesign.Shape, parent: StructureID, _ frame: inout Frame
    ) -> Length {
        // A third of a line, and what commas reach below theirs.
        let air = theme.leading * 0.35 + theme[.coverLine].size * 0.2
        let words = Language.of(issue.language)
        let date = WrittenDate.text(issue.date, language: issue.language)
        let number = [words.issue(issue.number), date, issue.editionName].compactMap { $0 }.joined(separator: " · ")
        var y = pen.bar(
            [number, issue.publication.publisher ?? ""], y: theme.page.head * 0.82,
            element: tree.add(StructureElement(.paragraph, parent: parent)), &frame,
            &setter)
        frame.items.append(
            FrameItem(
                .rule(Rect(x: pen.left, y: y + air, width: pen.width, height: theme.rules.thick)), element: nil))
        y = y + air + theme.rules.thick
        let heading = tree.add(StructureElement(.heading(level: 1), parent: parent))
        let lines = issue.publication.masthead.isEmpty ? [issue.publication.name] : issue.publication.masthead
        // Where the contents are the cover, its name leaves them room.
        let share = shape == .contents ? 0.16 : lines.count > 1 ? 0.4 : 0.3
        y = pen.masthead((lines, heading), share: share, y: y, &frame, &setter)
        guard let title = issue.title else { return y }
        let element = tree.add(StructureElement(.paragraph, parent: parent))
        let isCaseless = WritingSystem(language: issue.language) == .caseless
        let style = shape == .type ? theme[.title] : theme[.standfirst]
        return pen.line(
            CoverPen.Words(title, style, element),
            y: y + max(theme.leading * (isCaseless ? 2 : 1.5), style.size * 1.3), &frame, &setter)
    }

    /// The line below everything else.
    /// - Returns: its first baseline.
    private mutating func composeFoot(_ pen: CoverPen, parent: StructureID, _ frame: inout Frame) -> Length {
        let wanted = theme.page.height - theme.page.foot * 0.72
        let next = issue.next.map {
            Phrases.fill(
                Language.of(issue.language).page.nextIssue, WrittenDate.text($0, language: issue.language))
        }
        let address = issue.publication.website.map(PrintedAddress.short)
        guard next != nil || address != nil else { return wanted }
        let ends = [next ?? "", address ?? ""]
        let y = pen.footBaseline(ends, wanted: wanted, &setter)
        frame.items.append(
            FrameItem(
                .rule(
                    Rect(
                        x: pen.left, y: y - pen.barRise - pen.rise(of: [next, address]), width: pen.width,
                        height: theme.rules.thin)),
                element: nil))
        let element = tree.add(StructureElement(.paragraph, parent: parent))
        _ = pen.bar(ends, y: y, element: element, &frame, &setter)
        return y
    }

    /// The articles' titles, of so many of them as are shown, with what each is about.
    private mutating func named(
        _ articles: [ComposedArticle], _ shown: Int?, _ parent: StructureID
    ) -> [(entry: CoverPen.Entry, summary: String)] {
        let listParent = tree.add(StructureElement(.contents, parent: parent))
        let named = Array(articles.prefix(shown ?? articles.count))
        var entries = zip(lines(named, listParent), named).map { ($0, $1.entry.article.summary.plainText) }
        if shown != nil { entries.append((furtherContents(listParent), "")) }
        return entries
    }

    /// Sets the articles' titles.
    /// - Returns: whether they had room, and where they begin.
    private mutating func composeContents(
        _ pen: CoverPen, _ shape: CoverDesign.Shape, _ named: [(entry: CoverPen.Entry, summary: String)],
        room: (top: Length, bottom: Length), _ frame: inout Frame
    ) -> (hasRoom: Bool, start: Length) {
        let entries = named.map(\.entry)
        let height = room.bottom - room.top
        for large in largeContents(shape, pen) {
            var larger = entries
            if large.hasSummaries {
                for index in larger.indices { larger[index].summary = named[index].summary }
            }
            let contents = pen.contents(larger, columns: 1, title: large.title, &setter)
            guard contents.height <= height, !contents.isOverfull else { continue }
            // Large type hangs from the masthead, a list stands on the foot.
            let start = shape == .type ? room.top + min(theme.leading * 2, height - contents.height) : room.top
            frame.place(contents.frame, at: Point(x: pen.left, y: start))
            return (true, start)
        }
        var columns = 2
        var contents = pen.contents(entries, columns: columns, title: pen.theme[.coverTitle], &setter)
        while contents.height > height, columns < 4 {
            columns += 1
            contents = pen.contents(entries, columns: columns, title: pen.theme[.coverTitle], &setter)
        }
        let start = max(room.top, room.bottom - contents.height)
        frame.place(contents.frame, at: Point(x: pen.left, y: start))
        return (contents.height <= height, start)
    }

    /// How titles may be set where they are more than a list, the largest first.
    private func largeContents(_ shape: CoverDesign.Shape, _ pen: CoverPen) -> [(title: TextStyle, hasSummaries: Bool)]
    {
        let shares = [1, 0.85, 0.72, 0.61, 0.52]
        switch shape {
        case .type: return shares.map { (pen.theme[.title].scaled(by: $0), false) }
        case .contents:
            let title = pen.theme[.coverTitle]
            return [1.5, 1.25, 1].map { (title.scaled(by: $0), true) }
                + [1.5, 1.25].map { (title.scaled(by: $0), false) }
        case .masthead, .picture, .page: return []
        }
    }

    // MARK: The picture

    /// The picture in what is left between masthead and contents.
    private mutating func placeArt(
        _ art: CoverPicture, _ pen: CoverPen, between edges: (top: Length, start: Length), parent: StructureID,
        _ frame: inout Frame
    ) {
        let (top, start) = edges
        let credit = issue.cover.credit ?? art.picture.credit
        let creditHeight = credit.map { pen.height(of: $0, theme[.caption], &setter) + .points(3) } ?? .zero
        let room = start - theme.leading * 1.2 - creditHeight - top
        isPictureLeftOut = room <= .points(48)
        guard !isPictureLeftOut else { return }
        let scale = min(pen.width / art.file.size.width, room / art.file.size.height)
        let size = Size(width: art.file.size.width * scale, height: art.file.size.height * scale)
        let element = tree.add(
            StructureElement(.figure, parent: parent, alternativeText: art.picture.alternativeText))
        let rect = Rect(
            x: pen.left + (pen.width - size.width) / 2, y: top + (room - size.height) / 2, width: size.width,
            height: size.height)
        frame.items.append(
            FrameItem(
                .image(ImagePlacement(image: art.picture.path, rect: rect)), element: element, span: art.picture.span))
        guard let credit else { return }
        let caption = tree.add(StructureElement(.caption, parent: parent, subject: element))
        let words = CoverPen.Words(credit, theme[.caption], caption)
        let y = rect.bottom + .points(3) + words.style.leading * Theme.baselineShare
        _ = pen.line(words, y: y, &frame, &setter)
    }

    /// The picture to all edges, and the type over it: what ends at a height at its head, what begins at one at its foot, the
    /// picture's credit above that.
    private mutating func overPicture(
        _ art: CoverPicture, _ pen: CoverPen, _ head: (frame: Frame, end: Length),
        _ foot: (frame: Frame, start: Length), parent: StructureID
    ) -> [FrameItem] {
        var (body, start) = foot
        var caption: StructureID?
        if let credit = issue.cover.credit ?? art.picture.credit {
            let style = theme[.caption]
            let bottom = start - style.leading * 0.66
            let room = bottom - head.end - theme.leading
            isCreditLeftOut = pen.height(of: credit, style, &setter) > room
            if !isCreditLeftOut {
                let element = tree.add(StructureElement(.caption, parent: parent))
                let top = pen.paragraph(CoverPen.Words(credit, style, element), bottom: bottom, &body, &setter)
                caption = element
                start = top - style.leading * Theme.baselineShare
            }
        }
        let picture = bleed(art, parent: parent)
        if let caption { tree[caption].subject = picture.element }
        let size = theme.page.size
        let top = Rect(x: .zero, y: .zero, width: size.width, height: head.end + theme.leading * 0.8)
        let rise = theme.leading * 1.2
        let bottom = Rect(x: .zero, y: start - rise, width: size.width, height: size.height - start + rise)
        return [picture] + legible(head.frame.items, in: top, over: picture.mark, art.file)
            + legible(body.items, in: bottom, over: picture.mark, art.file)
    }

    /// A title that would fill the cover by itself ends in an ellipsis there, which is told; on its own page it is whole, and
    /// in the contents behind the cover.
    private func shortened(_ title: String) -> String {
        guard isShortened(title) else { return title }
        let start = title.prefix(Self.longestTitle)
        let lastSpace = start.suffix(40).lastIndex(of: " ")
        return start[..<(lastSpace ?? start.endIndex)] + "…"
    }

    func isShortened(_ title: String) -> Bool { title.count > Self.longestTitle }

    /// Characters of a title on the cover.
    static let longestTitle = 160

    func titleInList(_ composed: ComposedArticle) -> String {
        composed.entry.article.shortTitle ?? composed.entry.article.title.plainText
    }

    /// - Parameter whole: whether there is room for titles of any length.
    mutating func lines(
        _ articles: [ComposedArticle], _ parent: StructureID, whole: Bool = false
    ) -> [CoverPen.Entry] {
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
                number: String(page), label: label,
                title: whole ? titleInList(composed) : shortened(titleInList(composed)),
                language: article.language,
                anchor: PlaceNames.article(composed.entry.article.slug),
                element: tree.add(StructureElement(.link, parent: item)))
        }
    }
}
