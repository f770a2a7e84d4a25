import ZineCore
import ZineDocument
import ZineLanguage

/// Sets the few kinds of line that a cover is made of. Heights are page coordinates; `y` is a baseline.
struct CoverPen {
    struct Entry {
        var number: String
        var label: String
        var title: String
        /// What it is about; nothing where that is not told.
        var summary = ""
        /// The title's own.
        var language: String
        var anchor: String
        var element: StructureID
    }

    /// What is set in one style, and the element that it belongs to.
    struct Words {
        var text: String
        var style: TextStyle
        var element: StructureID

        init(_ text: String, _ style: TextStyle, _ element: StructureID) {
            self.text = text; self.style = style; self.element = element
        }
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

    /// From a bar's first baseline to the rule above it: capitals, and the strokes of addresses, keep a third of a line from
    /// it, however large they are.
    var barRise: Length { max(theme.leading * 0.85, theme.leading * 0.36 + theme[.coverLine].size * 0.77) }

    /// How much marks above capitals rise in a bar of these words.
    func rise(of ends: [String?]) -> Length {
        ends.compactMap { $0 }.map { theme[.coverLine].rise(of: $0, in: language) }.max() ?? .zero
    }

    private func ragged(_ width: Length, _ alignment: Alignment = .ragged) -> ParagraphStyle {
        ParagraphStyle(alignment: alignment, measure: width, hyphenates: false, rightToLeft: isRightToLeft)
    }

    /// Words at either end of a line, one below the other where they have no room beside each other; gives the last baseline
    /// back.
    func bar(
        _ ends: [String], y: Length, element: StructureID?, _ frame: inout Frame, _ setter: inout Typesetter
    ) -> Length {
        var y = y
        let style = theme[.coverLine]
        let first = setter.lines(setter.raised(run(ends.first ?? "", style, element)), ragged(width))
        let second = setter.lines(setter.raised(run(ends.last ?? "", style, element)), ragged(width))
        let step = max(theme.leading, style.size * 1.1)
        for (index, line) in first.enumerated() {
            if index > 0 { y = y + step }
            frame.items += line.items.map { $0.offset(by: Point(x: left, y: y)) }
        }
        let widest = [first, second].map { $0.map(\.width).max() ?? .zero }
        let isStacked = widest[0] + widest[1] + theme.leading > width || max(first.count, second.count) > 1
        if isStacked, !first.isEmpty, !second.isEmpty { y = y + step }
        for (index, line) in second.enumerated() {
            if index > 0 { y = y + step }
            let end = isRightToLeft ? left - (width - line.width) : left + width - line.width
            frame.items += line.items.map { $0.offset(by: Point(x: end, y: y)) }
        }
        return y
    }

    /// The baseline of a bar at the page's foot: higher than wanted where its last line would stand out of the printer's reach.
    func footBaseline(_ ends: [String], wanted: Length, _ setter: inout Typesetter) -> Length {
        var frame = Frame(size: theme.page.size)
        let last = bar(ends, y: wanted, element: nil, &frame, &setter)
        let lowest = theme.page.height - theme.page.safe - theme[.coverLine].size * 0.24
        // One that no margin leaves room for anyway is told by the theme's margins.
        return last > wanted && last > lowest ? wanted - (last - lowest) : wanted
    }

    /// How high text stands in the pen's width.
    func height(of text: String, _ style: TextStyle, _ setter: inout Typesetter) -> Length {
        style.leading * setter.lines(setter.raised(run(text, style, nil)), ragged(width)).count
    }

    /// One line of text per measure, ragged; gives the last baseline back.
    func line(_ words: Words, y: Length, _ frame: inout Frame, _ setter: inout Typesetter) -> Length {
        var y = y
        for (index, line) in lines(of: words, &setter).enumerated() {
            if index > 0 { y = y + words.style.leading }
            frame.items += line.items.map { $0.offset(by: Point(x: left, y: y)) }
        }
        return y
    }

    /// Text whose last baseline is at `bottom`.
    func paragraph(_ words: Words, bottom: Length, _ frame: inout Frame, _ setter: inout Typesetter) -> Length {
        let lines = lines(of: words, &setter), leading = words.style.leading
        let top = bottom - leading * max(0, lines.count - 1)
        for (index, line) in lines.enumerated() {
            frame.items += line.items.map { $0.offset(by: Point(x: left, y: top + leading * index)) }
        }
        return top
    }

    private func lines(of words: Words, _ setter: inout Typesetter) -> [Line] {
        setter.lines(setter.raised(run(words.text, words.style, words.element)), ragged(width))
    }

    /// The magazine's name as large as its longest word allows, in lines of even length that end at spaces alone; in lines
    /// of its own as large as the longest of them.
    ///
    /// - Parameter share: the most that it takes of the page's height.
    func masthead(
        _ name: (lines: [String], element: StructureID), share: Double, y: Length, _ frame: inout Frame,
        _ setter: inout Typesetter
    ) -> Length {
        let isGiven = name.lines.count > 1
        let element = name.element
        let name = name.lines.joined(separator: "\n")
        var style = theme[.masthead]
        let limit = theme.page.height * share
        if isGiven { style = widest(name, style, element, &setter) }
        var lines: [Line] = []
        for _ in 0..<24 {
            lines = mastheadLines(name, style, element, &setter)
            let fits = !lines.contains { $0.width > width || $0.isOverfull }
            if fits && style.leading * lines.count <= limit { break }
            style.size = style.size * 0.92
            style.leading = style.leading * 0.92
        }
        let capHeight = setter.shaper.metrics(run(name, style, nil).shaping).capHeight
        var y =
            y + style.size * capHeight / 1000 + style.rise(of: name, firstLine: lines.first, in: language)
            + theme.leading * 0.9
        for (index, line) in lines.enumerated() {
            if index > 0 { y = y + style.leading }
            frame.items += line.items.map { $0.offset(by: Point(x: left, y: y)) }
        }
        return y
    }

    /// Lines that a publication gives fill the width: the longest of them decides the size.
    private func widest(
        _ name: String, _ style: TextStyle, _ element: StructureID, _ setter: inout Typesetter
    ) -> TextStyle {
        var text = run(name, style, element)
        text.breaking = .whole
        let longest = setter.lines([text], ragged(width * 20)).map(\.width).max() ?? .zero
        guard longest > .zero else { return style }
        return style.scaled(by: min(2.5, max(0.2, width / longest * 0.995)))
    }

    private func mastheadLines(
        _ name: String, _ style: TextStyle, _ element: StructureID, _ setter: inout Typesetter
    ) -> [Line] {
        var text = run(name, style, element)
        text.breaking = .whole
        // Smaller rather than broken.
        var style = ragged(width)
        style.breaksLongWords = false
        return setter.lines([text], style)
    }

    // MARK: Contents

    /// The contents in columns of even height, read down one column and then the next.
    ///
    /// - Parameter title: how titles are set.
    func contents(
        _ entries: [Entry], columns: Int, title: TextStyle, _ setter: inout Typesetter
    ) -> (frame: Frame, height: Length, isOverfull: Bool) {
        let gap = theme.leading
        let columnWidth = (width - gap * (columns - 1)) / columns
        let blocks = entries.map { entry($0, title: title, width: columnWidth, &setter) }
        let space = max(theme.leading, title.leading * 0.8) * 0.6
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
        return (frame, target, blocks.contains { $0.isOverfull })
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

    private func entry(_ entry: Entry, title: TextStyle, width: Length, _ setter: inout Typesetter) -> (
        items: [FrameItem], height: Length, isOverfull: Bool
    ) {
        let indent = theme.leading * 1.6
        let link = LinkArea.Target.anchor(entry.anchor)
        let label = theme[.label]
        var items: [FrameItem] = []
        var y = max(label.leading * 0.8, theme[.coverNumber].size * 0.78)
        let number = setter.lines([run(entry.number, theme[.coverNumber], entry.element, link: link)], ragged(width))
        items += (number.first?.items ?? []).map { $0.offset(by: Point(x: .zero, y: y)) }
        let labels =
            entry.label.isEmpty
            ? [] : setter.lines(setter.raised(run(entry.label, label, entry.element)), ragged(width - indent))
        for line in labels {
            items += line.items.map { $0.offset(by: Point(x: isRightToLeft ? .zero : indent, y: y)) }
            y = y + label.leading
        }
        if !labels.isEmpty { y = y + title.leading - label.leading }
        // A title runs as its own language does, at the side that the contents have it on.
        let runsLeft = TextDirection(language: entry.language).isRightToLeft
        var text = run(entry.title, title, entry.element, link: link)
        text.language = entry.language
        let style = ParagraphStyle(
            alignment: runsLeft == isRightToLeft ? .ragged : .right, measure: width - indent, hyphenates: false,
            rightToLeft: runsLeft)
        let raised = setter.raised(text)
        let full = setter.lines(raised, style)
        let titles = setter.displayLines(raised, style, asFewAs: full) ?? full
        for line in titles {
            items += line.items.map { $0.offset(by: Point(x: isRightToLeft ? .zero : indent, y: y)) }
            y = y + title.leading
        }
        let isOverfull = titles.contains { $0.isOverfull || $0.isHyphenated }
        guard !entry.summary.isEmpty else { return (items, y - title.leading * 0.7, isOverfull) }
        let note = theme[.note]
        y = y - title.leading + note.leading * 1.35
        var about = run(entry.summary, note, entry.element)
        about.language = entry.language
        for line in setter.lines(setter.raised(about), ragged(width - indent)) {
            items += line.items.map { $0.offset(by: Point(x: isRightToLeft ? .zero : indent, y: y)) }
            y = y + note.leading
        }
        return (items, y - note.leading * 0.7, isOverfull)
    }
}
