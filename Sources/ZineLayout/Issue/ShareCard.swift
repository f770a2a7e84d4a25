public import ZineCore
public import ZineDocument
import ZineLanguage

/// Composes the card by which an article is announced where people share links: kicker, title, standfirst, picture.
///
/// A card of 1,200 by 630 pixels is what sites that follow the Open Graph protocol show whole.
public struct ShareCard {
    /// Drawn at two pixels to the point.
    public static let size = Size(width: .points(600), height: .points(315))

    private static let margin = Length.points(32)
    /// Cards are looked at from afar, and often no larger than a stamp.
    private static let enlargement = 1.55

    private let issue: Issue
    private let images: [String: ImageFile]
    private let theme: Theme
    private var setter: Typesetter

    public init(
        _ issue: Issue, theme: Theme, images: [String: ImageFile], shaper: any Shaper, hyphenator: any Hyphenator
    ) {
        self.issue = issue; self.images = images
        var larger = theme
        larger.styles[.coverLine] = Self.enlarged(theme[.coverLine], by: Self.enlargement)
        larger.styles[.standfirst] = Self.enlarged(theme[.standfirst], by: Self.enlargement)
        self.theme = larger
        setter = Typesetter(theme: larger, shaper: shaper, hyphenator: hyphenator)
        setter.raisesLetters = issue.typography == .smart
    }

    private static func enlarged(_ style: TextStyle, by factor: Double) -> TextStyle {
        var style = style
        style.size = style.size * factor
        style.leading = max(style.leading, style.size * 1.3)
        return style
    }

    /// An article's card. Words that no card holds end in an ellipsis: the article itself is behind the link.
    public mutating func frame(for article: Article) -> Frame {
        let label = [article.kicker(in: article.language), article.organization]
        let title = article.title.plainText
        return frame(
            kicker: label.compactMap { $0 }.joined(separator: " · "), title: title.isEmpty ? article.slug : title,
            standfirst: article.summary.plainText,
            picture: article.art ?? (article.summary.isEmpty ? issue.cover.art : nil), language: article.language)
    }

    /// The card of the issue as a whole.
    public mutating func frame() -> Frame {
        frame(
            kicker: issueLabel, title: issue.title ?? issue.publication.name,
            standfirst: issue.title == nil ? issue.publication.tagline ?? "" : "", picture: issue.cover.art,
            language: issue.language)
    }

    private var issueLabel: String {
        "\(Language.of(issue.language).issue(issue.number)) · \(WrittenDate.text(issue.date, language: issue.language))"
    }

    private mutating func frame(
        kicker: String, title: String, standfirst: String, picture: Picture?, language: String
    ) -> Frame {
        var frame = Frame(size: Self.size)
        let width = Self.size.width - Self.margin * 2
        let pen = CoverPen(theme: theme, language: issue.language, left: Self.margin, width: width)
        let element = StructureTree(language: language).root
        var top = Self.margin + theme[.coverLine].size * 0.7
        top = pen.bar(
            [Self.short(kicker, 44), Self.short(issue.publication.name, 36)], y: top, element: element, &frame, &setter)
        top = top + .points(7)
        rule(at: top, theme.rules.thick * 1.5, &frame)
        let foot = Self.size.height - Self.margin
        rule(at: foot - theme[.coverLine].size * 1.5, theme.rules.thin * 1.5, &frame)
        let website = issue.publication.website.map(PrintedAddress.short) ?? issue.publication.publisher ?? ""
        let last = kicker == issueLabel ? issue.publication.publisher ?? "" : issueLabel
        _ = pen.bar([Self.short(last, 40), Self.short(website, 40)], y: foot, element: element, &frame, &setter)
        let room = Rect(
            x: Self.margin, y: top + .points(16), width: width,
            height: foot - theme[.coverLine].size * 1.5 - .points(14) - top - .points(16))
        words(title, standfirst, in: place(picture, in: room, &frame), language, &frame)
        return frame
    }

    private func rule(at y: Length, _ height: Length, _ frame: inout Frame) {
        let rect = Rect(x: Self.margin, y: y, width: Self.size.width - Self.margin * 2, height: height)
        frame.items.append(FrameItem(.rule(rect), element: nil))
    }

    private static func short(_ text: String, _ limit: Int) -> String {
        text.count > limit ? text.prefix(limit - 1) + "…" : text
    }

    // MARK: Picture

    /// Sets the picture at the end of the room; gives what is left of it.
    private func place(_ picture: Picture?, in room: Rect, _ frame: inout Frame) -> Rect {
        guard let picture, let image = images[picture.path], image.size.width > .zero, image.size.height > .zero else {
            return room
        }
        let most = room.size.width * 0.46
        let scale = min(most / image.size.width, room.size.height / image.size.height)
        let size = Size(width: image.size.width * scale, height: image.size.height * scale)
        guard size.width > .points(40), size.height > .points(40) else { return room }
        let isMirrored = TextDirection(language: issue.language).isRightToLeft
        let x = isMirrored ? room.left : room.right - size.width
        let rect = Rect(
            x: x, y: room.top + (room.size.height - size.height) / 2, width: size.width, height: size.height)
        frame.items.append(FrameItem(.image(ImagePlacement(image: picture.path, rect: rect)), element: nil))
        let rest = room.size.width - size.width - .points(20)
        return Rect(
            x: isMirrored ? room.right - rest : room.left, y: room.top, width: rest, height: room.size.height)
    }

    // MARK: Words

    /// The title as large as it may be, the standfirst under it in what is left.
    private mutating func words(
        _ title: String, _ standfirst: String, in room: Rect, _ language: String, _ frame: inout Frame
    ) {
        let below = theme[.standfirst].leading * (standfirst.isEmpty ? 0 : 2) + .points(12)
        let (lines, style) = head(title, in: room, height: room.size.height - below, language)
        var y = room.top + style.size * 0.72
        write(lines, style.leading, room, &y, &frame)
        guard !standfirst.isEmpty else { return }
        let small = theme[.standfirst]
        y = y - style.leading + style.size * 0.3 + small.leading
        let left = Int((room.bottom - y) / small.leading) + 1
        guard left > 0 else { return }
        write(cut(standfirst, small, room, language, to: left), small.leading, room, &y, &frame)
    }

    /// The title in the largest of a few sizes that holds all of it, else cut in the least.
    private mutating func head(
        _ title: String, in room: Rect, height: Length, _ language: String
    ) -> (lines: [Line], style: TextStyle) {
        var sizes = [44, 40.5, 37.2, 34.3, 31.5, 29, 26.7, 24.5, 22.6, 20.8, 19.1]
        var style = theme[.title]
        var best: (lines: [Line], style: TextStyle)?
        // What does not fit in one size fits in none that is larger.
        while !sizes.isEmpty {
            let middle = best == nil ? sizes.count - 1 : sizes.count / 2
            style.size = .points(sizes[middle])
            style.leading = style.size * 1.08
            let lines = set(title, style, room, language)
            if !lines.contains(where: \.isOverfull), style.leading * lines.count <= height {
                best = (lines, style)
                sizes.removeSubrange(middle...)
            } else if best == nil {
                let most = max(1, Int(height / style.leading))
                return (cut(title, style, room, language, to: most), style)
            } else {
                sizes.removeSubrange(...middle)
            }
        }
        return best ?? ([], style)
    }

    private mutating func set(_ text: String, _ style: TextStyle, _ room: Rect, _ language: String) -> [Line] {
        let isMirrored = TextDirection(language: language).isRightToLeft
        let paragraph = ParagraphStyle(
            alignment: isMirrored ? .right : .ragged, measure: room.size.width, hyphenates: false,
            rightToLeft: isMirrored)
        // A title without end is not shaped whole for a card that shows its first lines.
        let run = TextRun(
            String(text.prefix(600)), style: style, breaking: .words, language: language,
            element: StructureTree(language: language).root)
        return setter.lines(setter.raised(run), paragraph)
    }

    /// The first lines of a text that has been set, the last of them ending in an ellipsis; all where all have room.
    private mutating func cut(
        _ text: String, _ style: TextStyle, _ room: Rect, _ language: String, to count: Int
    ) -> [Line] {
        let lines = set(text, style, room, language)
        guard lines.count > count else { return lines }
        let shown = lines.prefix(count).flatMap(\.items).reduce(0) { sum, item in
            if case .glyphs(let run) = item.mark { sum + run.text.count } else { sum }
        }
        // A space at each line's end is in no line.
        var rest = text.prefix(shown + count)
        while !rest.isEmpty {
            rest = rest.dropLast(2)
            // Back to the end of a word, unless words are not parted or one is without end.
            if let space = rest.suffix(30).lastIndex(where: \.isWhitespace) { rest = rest[..<space] }
            let cut = set(String(rest) + "…", style, room, language)
            if cut.count <= count { return cut }
        }
        return []
    }

    private func write(_ lines: [Line], _ leading: Length, _ room: Rect, _ y: inout Length, _ frame: inout Frame) {
        for line in lines {
            frame.items += line.items.map { $0.offset(by: Point(x: room.left, y: y)) }
            y = y + leading
        }
    }
}
