import ZineCore
import ZineDocument

/// Pull quotes that the composer may put in to fill pages: words that the author marked, shown once more.
extension GalleyBuilder {
    /// Where a paragraph's pull quote may stand: away from the words themselves, or where there is no other place.
    enum PullPlace { case above, below }

    /// A passage that is nothing, or a pull quote at a price; `nil` where the paragraph offers none, or has no place for it.
    ///
    /// - Parameters:
    ///   - above: the block before the paragraph, if it stands on the same page.
    ///   - below: the block after it, if it stands on the same page.
    mutating func pull(
        from text: [Inline], above: Block?, below: Block?, in column: Column
    ) -> (place: PullPlace, passage: Passage)? {
        guard let words = text.pulls.first, let place = place(of: words, in: text, above: above, below: below),
            let strip = pullStrip(words, in: column)
        else { return nil }
        let around = theme.spaces.quoteAround
        let neighbour = place == .above ? above : below
        let given = neighbour.map { place == .above ? space(after: $0) : space(before: $0) } ?? 0
        let isBesideRule = neighbour.map { place == .above ? $0.endsWithRule : $0.beginsWithRule } ?? false
        let (own, other) = (
            Strip.space(around), Strip.space(max(0, around - given) + (isBesideRule ? 1 : 0))
        )
        let strips = place == .above ? other + [strip] + own : own + [strip] + other
        let pulled = FlexibleGalley.Variant(strips: strips, cost: theme.costs.pullQuote, departure: .pullQuote)
        return (place, Passage([FlexibleGalley.Variant(strips: []), pulled]))
    }

    /// The side of the paragraph that is further from the words, if what stands there can bear it.
    private func place(of words: [Inline], in text: [Inline], above: Block?, below: Block?) -> PullPlace? {
        let isLate = text.lettersBefore(words) * 2 > text.plainText.utf8.count - words.plainText.utf8.count
        let sides: [(PullPlace, Block?)] = [(.above, above), (.below, below)]
        let open = (isLate ? sides : sides.reversed()).first { $0.1?.bearsPullQuote == true }
        return open?.0
    }

    /// The words between their rules. They are read where they stand in the text, so that this is furniture of the page.
    private mutating func pullStrip(_ words: [Inline], in column: Column) -> Strip? {
        let before = (series, tree, setter.diagnostics, setter.missing, setter.borrowed)
        defer { (series, tree, setter.diagnostics, setter.missing, setter.borrowed) = before }
        let element = tree.add(StructureElement(.paragraph, parent: column.parent))
        let lines = balanced(runs(words.wordsAlone, theme[.pullQuote], element: element), width: column.width)
        guard !lines.isEmpty, var strip = pullStrip(lines, in: column) else { return nil }
        rulePullQuote(&strip, in: column)
        strip.items = strip.items.map(\.furniture)
        strip.pullQuote = .putIn
        return strip
    }

    /// Large lines in one piece, their own leading, together whole grid lines; `nil` for more than half a page.
    ///
    /// There is as much white above the ascenders, under the rule, as below the descenders: a third of a line at least.
    func pullStrip(_ lines: [Line], in column: Column) -> Strip? {
        let (size, leading) = (theme[.pullQuote].size, theme[.pullQuote].leading)
        guard gridLines(leading * lines.count) <= theme.linesPerPage / 2 else { return nil }
        let (rise, depth) = (size * 0.74, size * 0.25)
        let ink = theme.rules.thick + rise + leading * (lines.count - 1) + depth
        var strip = Strip(.figure, height: max(1, gridLines(ink + theme.leading * (2.0 / 3))))
        strip.pullQuote = .written
        let white = (theme.leading * strip.height - ink) / 2
        for (place, line) in lines.enumerated() {
            let origin = Point(x: column.left, y: theme.rules.thick + white + rise + leading * place)
            strip.items += line.items.map { $0.offset(by: origin) }
            strip.notes += line.notes
        }
        return strip
    }

    private func rulePullQuote(_ strip: inout Strip, in column: Column) {
        let top = Rect(x: column.left, y: .zero, width: column.width, height: theme.rules.thick)
        let foot = theme.leading * strip.height
        let bottom = Rect(x: column.left, y: foot, width: column.width, height: theme.rules.thin)
        strip.items = [FrameItem(.rule(top), element: nil)] + strip.items + [FrameItem(.rule(bottom), element: nil)]
    }
}

extension Block {
    /// Whether a pull quote may stand beside it: not between a heading and its text, nor beside another large thing.
    fileprivate var bearsPullQuote: Bool {
        switch content {
        case .paragraph, .list, .definitions, .quote, .alert, .group, .code, .table, .timeline: true
        case .heading, .pullQuote, .figure, .details, .verse, .thematicBreak, .pageBreak: false
        }
    }
}

extension [Inline] {
    /// The words marked in the text, in order; of marks within one another the outer.
    var pulls: [[Inline]] {
        flatMap { inline -> [[Inline]] in
            if case .pull(let words) = inline.content { return [words] }
            return inline.children.pulls
        }
    }

    /// How many letters stand before the first marked words.
    fileprivate func lettersBefore(_ words: [Inline]) -> Int {
        var count = 0
        _ = seek(words, &count)
        return count
    }

    private func seek(_ words: [Inline], _ count: inout Int) -> Bool {
        for inline in self {
            if case .pull(let found) = inline.content, found == words { return true }
            if inline.children.isEmpty {
                count += [inline].plainText.utf8.count
            } else if inline.children.seek(words, &count) {
                return true
            }
        }
        return false
    }

    /// Without what only the text itself can have: notes, links, pictures, ends of lines.
    fileprivate var wordsAlone: [Inline] {
        flatMap { inline -> [Inline] in
            switch inline.content {
            case .footnoteReference, .image: []
            case .link(_, _, let children), .pull(let children): children.wordsAlone
            case .lineBreak: [Inline(.softBreak, at: inline.span)]
            case .text, .code, .softBreak: [inline]
            default: [inline.withChildren(inline.children.wordsAlone)]
            }
        }
    }
}
