import ZineCore
import ZineDocument
import ZineLanguage

/// Sets the few kinds of line that a cover is made of. Heights are page coordinates; `y` is a baseline.
struct CoverPen {
    struct Entry {
        var number: String
        var label: String
        var title: String
        /// The title's own.
        var language: String
        var anchor: String
        var element: StructureID
    }

    let theme: Theme
    let language: String
    let left: Length
    let width: Length
    private let isRightToLeft: Bool

    init(theme: Theme, language: String, left: Length, width: Length) {
        self.theme = theme.adapted(to: language); self.language = language; self.left = left; self.width = width
        isRightToLeft = TextDirection(language: language).isRightToLeft
    }

    private func run(
        _ text: String, _ style: TextStyle, _ element: StructureID?, link: LinkArea.Target? = nil
    ) -> TextRun {
        TextRun(
            text, style: style, breaking: .words, language: language, element: element, link: link)
    }

    private func ragged(_ width: Length, _ alignment: Alignment = .ragged) -> ParagraphStyle {
        ParagraphStyle(alignment: alignment, measure: width, hyphenates: false, rightToLeft: isRightToLeft)
    }

    /// A line with something at either end; gives the baseline back, lowered where the two had to be stacked.
    func bar(
        _ ends: [String], y: Length, element: StructureID, _ frame: inout Frame, _ setter: inout Typesetter
    ) -> Length {
        var y = y
        let style = theme[.coverLine]
        let first = setter.lines([run(ends.first ?? "", style, element)], ragged(width)).first
        let second = setter.lines([run(ends.last ?? "", style, element)], ragged(width)).first
        frame.items += (first?.items ?? []).map { $0.offset(by: Point(x: left, y: y)) }
        let widths = (first?.width ?? .zero, second?.width ?? .zero)
        if let second {
            if widths.0 + widths.1 + theme.leading > width, first != nil { y = y + theme.leading }
            let end = isRightToLeft ? left - (width - widths.1) : left + width - widths.1
            frame.items += second.items.map { $0.offset(by: Point(x: end, y: y)) }
        }
        return y
    }

    /// One line of text per measure, ragged; gives the last baseline back.
    func line(
        _ text: String, _ style: TextStyle, y: Length, element: StructureID, _ frame: inout Frame,
        _ setter: inout Typesetter
    ) -> Length {
        var y = y
        for (index, line) in setter.lines([run(text, style, element)], ragged(width)).enumerated() {
            if index > 0 { y = y + style.leading }
            frame.items += line.items.map { $0.offset(by: Point(x: left, y: y)) }
        }
        return y
    }

    /// Text whose last baseline is at `bottom`.
    func paragraph(
        _ text: String, _ style: TextStyle, bottom: Length, element: StructureID, _ frame: inout Frame,
        _ setter: inout Typesetter
    ) -> Length {
        let lines = setter.lines([run(text, style, element)], ragged(width))
        let top = bottom - style.leading * max(0, lines.count - 1)
        for (index, line) in lines.enumerated() {
            frame.items += line.items.map { $0.offset(by: Point(x: left, y: top + style.leading * index)) }
        }
        return top
    }

    /// The magazine's name as large as its longest word allows, in lines of even length that end at spaces alone.
    func masthead(
        _ name: String, y: Length, element: StructureID, _ frame: inout Frame, _ setter: inout Typesetter
    ) -> Length {
        var style = theme[.masthead]
        let limit = theme.page.height * 0.3
        var lines: [Line] = []
        for _ in 0..<24 {
            lines = mastheadLines(name, style, element, &setter)
            let fits = !lines.contains { $0.width > width || $0.isOverfull }
            if fits && style.leading * lines.count <= limit { break }
            style.size = style.size * 0.92
            style.leading = style.leading * 0.92
        }
        let capHeight = setter.shaper.metrics(run(name, style, nil).shaping).capHeight
        var y = y + style.size * capHeight / 1000 + theme.leading * 0.9
        for (index, line) in lines.enumerated() {
            if index > 0 { y = y + style.leading }
            frame.items += line.items.map { $0.offset(by: Point(x: left, y: y)) }
        }
        return y
    }

    private func mastheadLines(
        _ name: String, _ style: TextStyle, _ element: StructureID, _ setter: inout Typesetter
    ) -> [Line] {
        var text = run(name, style, element)
        text.breaking = .whole
        return setter.lines([text], ragged(width))
    }

    // MARK: Contents

    /// The contents in columns of even height, read down one column and then the next.
    func contents(
        _ entries: [Entry], columns: Int, _ setter: inout Typesetter
    ) -> (frame: Frame, height: Length) {
        let gap = theme.leading
        let columnWidth = (width - gap * (columns - 1)) / columns
        let blocks = entries.map { entry($0, width: columnWidth, &setter) }
        let space = theme.leading * 0.6
        let target = bestHeight(blocks.map(\.height), space: space, columns: columns)
        var frame = Frame(size: Size(width: width, height: target))
        var x = Length.zero
        var y = Length.zero
        for block in blocks {
            if y > .zero, y + block.height > target {
                x = x + columnWidth + gap
                y = .zero
            }
            let place = Point(x: isRightToLeft ? width - columnWidth - x : x, y: y)
            frame.items += block.items.map { $0.offset(by: place) }
            y = y + block.height + space
        }
        return (frame, target)
    }

    /// The least height at which the blocks fit into the columns in order.
    private func bestHeight(_ heights: [Length], space: Length, columns: Int) -> Length {
        var candidates: [Length] = []
        for start in heights.indices {
            var sum = Length.zero
            for end in start..<heights.count {
                sum = sum + heights[end] + (end > start ? space : .zero)
                candidates.append(sum)
            }
        }
        for candidate in candidates.sorted() {
            var used = 1
            var y = Length.zero
            var fits = true
            for height in heights {
                if height > candidate { fits = false }
                if y > .zero, y + height > candidate {
                    used += 1
                    y = .zero
                }
                y = y + height + space
            }
            if fits && used <= columns { return candidate }
        }
        return candidates.max() ?? .zero
    }

    private func entry(_ entry: Entry, width: Length, _ setter: inout Typesetter) -> (
        items: [FrameItem], height: Length
    ) {
        let indent = theme.leading * 1.6
        let link = LinkArea.Target.anchor(entry.anchor)
        let label = theme[.label]
        let title = theme[.coverTitle]
        var items: [FrameItem] = []
        var y = label.leading * 0.8
        let number = setter.lines([run(entry.number, theme[.coverNumber], entry.element, link: link)], ragged(width))
        items += (number.first?.items ?? []).map { $0.offset(by: Point(x: .zero, y: y)) }
        let labels =
            entry.label.isEmpty ? [] : setter.lines([run(entry.label, label, entry.element)], ragged(width - indent))
        for line in labels {
            items += line.items.map { $0.offset(by: Point(x: isRightToLeft ? .zero : indent, y: y)) }
            y = y + label.leading
        }
        if !labels.isEmpty { y = y + title.leading - label.leading }
        // A title runs as its own language does, at the side that the contents have it on.
        let runsLeft = TextDirection(language: entry.language).isRightToLeft
        var text = run(entry.title, title, entry.element, link: link)
        text.language = entry.language
        let titles = setter.lines(
            [text],
            ParagraphStyle(
                alignment: runsLeft == isRightToLeft ? .ragged : .right, measure: width - indent, hyphenates: false,
                rightToLeft: runsLeft))
        for line in titles {
            items += line.items.map { $0.offset(by: Point(x: isRightToLeft ? .zero : indent, y: y)) }
            y = y + title.leading
        }
        return (items, y - title.leading * 0.7)
    }
}
