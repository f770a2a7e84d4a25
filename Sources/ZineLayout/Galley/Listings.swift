import ZineCore
import ZineDocument

extension GalleyBuilder {
    /// A listing between two thin rules. It has its own leading, so its lines are bound into groups that are whole grid
    /// lines high; pages part it between groups, and no line stays behind alone. What the last group lacks to the grid stands
    /// above and below all that are on its page.
    mutating func code(_ code: CodeBlock, in column: Column, span: SourceSpan) -> [Strip] {
        let column = widened(column, for: code)
        let caption = title(of: code, in: column, span: span)
        let element = tree.add(StructureElement(.code, parent: column.parent))
        let style = theme[.code]
        let run = TextRun("", style: style, breaking: .code, language: article.language, element: element, span: span)
        let typed = code.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var lines: [[FrameItem]] = []
        for text in typed {
            lines += setter.codeLine(text, run, measure: column.width, hang: theme.dimensions.codeHang).pieces
        }
        let (size, leading) = codeGrid(style.leading)
        let groups = codeGroups(count: lines.count, size: size)
        var strips: [Strip] = []
        for group in groups {
            var strip = Strip(.code, height: max(1, gridLines(leading * group.count)))
            strip.ownLines = .init(block: element.index, height: leading * group.count, mayOpen: false)
            for (place, index) in group.enumerated() {
                let y = leading * place + leading * Theme.baselineShare
                strip.items += lines[index].map { $0.offset(by: Point(x: column.left, y: y)) }
            }
            strip.charge(column.splits)
            strip.charge(.splitListing, theme.costs.splitListing)
            strips.append(strip)
        }
        guard !strips.isEmpty else { return [] }
        strips[strips.count - 1].freeBreak()
        frame(&strips, leading: leading, in: column)
        return caption + strips
    }

    /// A timeline's whole width, where its entries leave a listing too little room, as the theme counts it, and the listing
    /// has lines that need more.
    func widened(_ column: Column, for code: CodeBlock) -> Column {
        guard let wide = column.wide, theme.dimensions.leastCode > 0 else { return column }
        let zero = TextRun("0", style: theme[.code], breaking: .code, language: article.language, element: nil)
        let shaped = setter.shaper.shape("0", zero.shaping, rightToLeft: false)
        let character = Length(scaledPoints: shaped.width(at: theme[.code].size))
        guard character > .zero, character * theme.dimensions.leastCode > column.width else { return column }
        let longest = code.text.split(separator: "\n").map(\.count).max() ?? 0
        guard character * longest > column.width else { return column }
        var across = column
        across.left = wide.left
        across.width = wide.width
        return across
    }

    /// What a listing is called, above its upper rule and as far from that as letters are.
    private mutating func title(of code: CodeBlock, in column: Column, span: SourceSpan) -> [Strip] {
        guard let title = code.title else { return [] }
        // No element of PDF lets a listing have a caption of its own.
        var strips = caption([Inline(.text(title), at: span)], as: .paragraph, parent: column.parent, in: column)
        for index in strips.indices {
            strips[index].items = strips[index].items.map { $0.offset(by: Point(x: .zero, y: theme.leading * -0.6)) }
        }
        return strips
    }

    /// How many lines fill whole grid lines together, and the leading that makes them do so: the fewest for which that is
    /// within three hundredths of the wanted one, else the nearest.
    private func codeGrid(_ wanted: Length) -> (lines: Int, leading: Length) {
        let fits = (2...8).map { lines -> (lines: Int, leading: Length, off: Double) in
            let whole = max(1, (wanted * lines / theme.leading).rounded())
            let leading = theme.leading * whole / lines
            return (lines, leading, abs(leading / wanted - 1))
        }
        let best = fits.first { $0.off <= 0.03 } ?? fits.min { $0.off < $1.off }
        guard let best, best.off <= 0.12 else { return (4, wanted) }
        return (best.lines, best.leading)
    }

    /// Groups of so many lines; a lone last line joins the one before.
    private func codeGroups(count: Int, size: Int) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start = 0
        while start < count {
            var end = min(start + size, count)
            if count - end == 1 { end = count }
            groups.append(start..<end)
            start = end
        }
        return groups
    }

    /// The rules above and below, at least half a line from where the letters stand, and nearly that from all their ink.
    private func frame(_ strips: inout [Strip], leading: Length, in column: Column) {
        let rule = { (y: Length) in
            FrameItem(
                .rule(Rect(x: column.left, y: y, width: column.width, height: theme.rules.thin)), element: nil)
        }
        let air = theme.leading * 0.4
        let size = theme[.code].size
        strips[0].items.append(rule(leading * Theme.baselineShare - size * 0.8 - air - theme.rules.thin))
        let last = strips.count - 1
        let foot = strips[last].ownLines?.height ?? theme.leading * strips[last].height
        strips[last].items.append(rule(foot - leading * 0.26 + size * 0.25 + air))
    }
}
