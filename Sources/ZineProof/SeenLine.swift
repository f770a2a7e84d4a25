import ZineCore

/// A line of text as it stands on a page, lengths in points from its column's left edge and the page's head.
///
/// An object, since lines are handed about a great deal; once they are found nothing changes in them.
final class SeenLine {
    /// One character cluster with its place. There is one for every letter of an issue: it holds no text of its own.
    struct Mark {
        var x: Double
        /// Where the next one starts.
        var end: Double
        var scale: Double
        var glyph: UInt32
        var font: FontID
        /// In thousandths of the em.
        @HalfWord private var advance: Int
        @HalfWord private var scaledSize: Int
        /// What it stands for, where that is a single scalar.
        var scalar: Unicode.Scalar?
        /// Whether it is white.
        var isBlank: Bool
        /// Whether it is one character that is not white.
        var isLetter: Bool

        var isSpace: Bool { scalar == " " }
        var size: Double { Length(scaledPoints: scaledSize).points }
        /// Its width as its face has it.
        var own: Double { Double(advance) * size / 1000 }

        /// - Parameters:
        ///   - said: what it stands for, in UTF-8.
        ///   - advance: its width as its face has it, in thousandths of the em.
        init(
            _ said: ArraySlice<UInt8>, x: Double, end: Double, glyph: UInt32, advance: Int, of run: GlyphRun
        ) {
            self.x = x; self.end = end; self.glyph = glyph
            scale = run.horizontalScale; font = run.font
            self.advance = advance
            scaledSize = run.size.scaledPoints
            if said.count == 1, let byte = said.first, byte < 0x80 {
                scalar = Unicode.Scalar(byte)
                isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
                isLetter = !isBlank
            } else {
                let text = String(decoding: said, as: UTF8.self)
                let scalars = text.unicodeScalars
                scalar = scalars.dropFirst().isEmpty ? scalars.first : nil
                isBlank = text.allSatisfy(\.isWhitespace)
                isLetter = !isBlank && text.dropFirst().isEmpty
            }
        }
    }

    let page: Int
    /// Of those of its page, as they are read.
    let column: Int
    /// From the text block's left edge to its column's.
    let columnLeft: Double
    /// The block that it is a line of, and the block's role.
    let block: Int
    let role: StructureRole
    let span: SourceSpan?
    fileprivate(set) var baseline: Double
    fileprivate(set) var size: Double
    fileprivate(set) var marks: [Mark] = []
    fileprivate(set) var words = ""
    /// Whether any of it runs from right to left.
    fileprivate(set) var isBackwards = false
    /// Whether its author ended it.
    fileprivate(set) var isEnded = false
    /// Whether all of it stands out.
    fileprivate(set) var isStrong = true
    /// Where small pictures stand in it.
    fileprivate(set) var pictures: [Range<Double>] = []
    /// From the top of what is inked to its bottom, and from left to right.
    fileprivate(set) var top = Double.infinity
    fileprivate(set) var bottom = -Double.infinity
    private(set) var left = 0.0
    private(set) var right = 0.0
    /// The spaces between its words, from edge to edge.
    private(set) var gaps: [Range<Double>] = []
    /// What its spaces and its letters give and take, each `nil` where it has too few of them to say. Measured when first asked
    /// for: of most lines nobody asks.
    private(set) lazy var spaces = meanSpace
    private(set) lazy var setWidth = medianWidth
    private(set) lazy var tracking = medianTracking

    init(
        page: Int, column: (number: Int, left: Double), block: Int, role: StructureRole, baseline: Double, size: Double,
        span: SourceSpan?
    ) {
        self.page = page; self.column = column.number; columnLeft = column.left; self.block = block; self.role = role
        self.baseline = baseline; self.size = size; self.span = span
    }

    /// The same from the text block's left edge.
    var blockLeft: Double { columnLeft + left }
    var blockRight: Double { columnLeft + right }

    /// Whether it ends with a hyphen, the word's own or one that was put in.
    var isHyphenated: Bool { words.last.map { $0 == "\u{AD}" || $0 == "-" || $0 == "\u{2010}" } ?? false }

    /// Sees where it begins and ends, as far as it is known.
    fileprivate func measure() {
        left = min(marks.first?.x ?? 0, pictures.map(\.lowerBound).min() ?? .infinity)
        right = max(marks.last { !$0.isBlank }?.end ?? 0, pictures.map(\.upperBound).max() ?? 0)
    }

    /// Puts its marks in order, and finds what is between them.
    fileprivate func settle() {
        marks.sort { $0.x < $1.x }
        measure()
        gaps = blanks
        if !pictures.isEmpty { gaps.removeAll { gap in pictures.contains { $0.overlaps(gap) } } }
    }

    private var blanks: [Range<Double>] {
        var gaps: [Range<Double>] = []
        var end: Double?
        for (index, mark) in marks.enumerated() {
            if mark.isBlank { continue }
            if let end, index > 0, marks[index - 1].isBlank, mark.x > end { gaps.append(end..<mark.x) }
            end = mark.end
        }
        return gaps
    }
}

extension [SeenLine] {
    /// The lines of a paragraph that are to be filled: all but the last, and those that their author ended.
    var filled: [SeenLine] { dropLast().filter { !$0.isEnded } }
}

/// Finds the lines of a page's text in the order that they are read in.
struct LineFinder {
    let structure: StructureTree
    let facts: PageFacts
    /// Element by element: the block that its text stands in.
    private let blocks: [Int]
    private let articles: [Int?]
    /// Element by element: whether its text stands out.
    private let isStrong: [Bool]

    init(_ structure: StructureTree, _ articles: [Int?], _ facts: PageFacts) {
        self.structure = structure
        self.articles = articles
        self.facts = facts
        var blocks: [Int] = []
        for (index, element) in structure.elements.enumerated() {
            switch element.role {
            case .span, .link, .reference, .emphasis, .strong:
                blocks.append(element.parent.map { blocks[$0.index] } ?? index)
            default: blocks.append(index)
            }
        }
        self.blocks = blocks
        isStrong = structure.inherited(false) { isIn, element, _ in isIn || element.role == .strong }
    }

    func lines(of page: Page, number: Int) -> [SeenLine] {
        var lines: [SeenLine] = []
        /// The lines of each block, by index.
        var open: [Int: [Int]] = [:]
        let origin = facts.block(onPage: number).left.points
        for item in page.frame.items {
            guard case .glyphs(let run) = item.mark, let element = item.element else { continue }
            let block = blocks[element.index]
            let baseline = run.origin.y.points
            let size = run.size.points
            // Covers and what else is no article's have the whole block.
            let column =
                articles[element.index] != nil ? facts.column(at: run.origin.x.points - origin) : (number: 0, left: 0)
            // What is raised or lowered by less than half its size is of the line; what goes across columns, too.
            let known = open[block]?.last { index in
                let line = lines[index]
                return abs(line.baseline - baseline) < 0.5 * max(size, line.size)
                    && max(size, line.size) < min(size, line.size) * 2.5
                    && (line.column == column.number || line.blockRight + size > run.origin.x.points - origin)
            }
            let index: Int
            if let known {
                index = known
            } else {
                index = lines.count
                lines.append(
                    SeenLine(
                        page: number, column: column, block: block, role: structure.elements[block].role,
                        baseline: baseline, size: size, span: item.span))
                open[block, default: []].append(index)
            }
            add(run, to: lines[index], origin: origin + lines[index].columnLeft)
            if !isStrong[element.index], run.text.contains(where: \.isLetter) { lines[index].isStrong = false }
        }
        addPictures(of: page, to: lines, open, origin: origin)
        for line in lines { line.settle() }
        return lines.filter {
            !$0.marks.isEmpty && !isDropped($0, among: open[$0.block, default: []].map { lines[$0] })
        }
    }

    /// Gives lines the small pictures that stand in them.
    private func addPictures(of page: Page, to lines: [SeenLine], _ open: [Int: [Int]], origin: Double) {
        for item in page.frame.items {
            guard case .image(let placement) = item.mark, let element = item.element,
                let parent = structure.elements[element.index].parent
            else { continue }
            let rect = placement.rect
            for index in open[blocks[parent.index], default: []]
            where rect.top.points < lines[index].baseline
                && rect.bottom.points > lines[index].baseline - lines[index].size
            {
                let start = rect.left.points - origin - lines[index].columnLeft
                lines[index].pictures.append(start..<start + rect.size.width.points)
            }
        }
    }

    /// Whether all of a line is a letter more than twice as large as the others of its paragraph, beside which it stands.
    private func isDropped(_ line: SeenLine, among lines: [SeenLine]) -> Bool {
        guard line.role.isRunningText, line.marks.count <= 3, let least = lines.map(\.size).min() else { return false }
        return line.size > least * 2
    }

    private func add(_ run: GlyphRun, to line: SeenLine, origin: Double) {
        if run.size.points > line.size { (line.size, line.baseline) = (run.size.points, run.origin.y.points) }
        line.isBackwards = line.isBackwards || run.isRightToLeft
        line.isEnded = line.isEnded || run.endsLine
        line.words += run.text
        let start = run.origin.x.points - origin
        let em = run.size.points / 1000
        let text = run.isRightToLeft ? [] : Array(run.text.utf8)
        var (byte, glyph) = (0, 0)
        if line.marks.isEmpty { line.marks.reserveCapacity(run.clusters.count) }
        for (number, cluster) in run.clusters.enumerated() where glyph < run.glyphs.count {
            let said = text[byte..<min(byte + cluster.bytes, text.count)]
            byte = said.endIndex
            let first = run.glyphs[glyph]
            let next = glyph + cluster.glyphs
            let isLast = number == run.clusters.count - 1
            let end = isLast || next >= run.glyphs.count ? run.width.points : run.glyphs[next].x.points
            line.marks.append(
                SeenLine.Mark(
                    said, x: start + first.x.points, end: start + end, glyph: first.id,
                    advance: facts.advance(first.id, run.font), of: run))
            if let ink = facts.ink(first.id, run.font) {
                line.top = min(line.top, run.origin.y.points + first.y.points + Double(ink.top) * em)
                line.bottom = max(line.bottom, run.origin.y.points + first.y.points + Double(ink.bottom) * em)
            }
            glyph = next
        }
        line.measure()
    }
}
