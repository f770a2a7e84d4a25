import ZineCore
import ZineDocument

/// Turns a line's pieces, left to right, into glyph runs, link areas and the rules that strike text out.
struct LineEmitter {
    let paragraph: PreparedParagraph
    let shaper: any Shaper
    let theme: Theme
    /// Scaled points from the line's start.
    var x = 0
    var scale = 1.0
    var tracking = 0.0
    private(set) var items: [FrameItem] = []
    private(set) var notes: [Int] = []

    /// The glyph run being built, and the text run that it belongs to.
    private var open: (glyphs: GlyphRun, run: Int)?
    /// The link area being built.
    private var link: (start: Int, run: Int)?
    private var links: [FrameItem] = []

    init(paragraph: PreparedParagraph, shaper: any Shaper, theme: Theme) {
        self.paragraph = paragraph; self.shaper = shaper; self.theme = theme
    }

    mutating func space(scalar: Int, run: Int, width: Int) {
        let text = String(Character(paragraph.scalars[scalar]))
        // Between differing runs the space belongs to the one before, so that words stay apart when copied.
        let owner = open.map(\.run) ?? run
        if let space = paragraph.spaces[owner] {
            if let current = open, current.glyphs.isRightToLeft || current.glyphs.font != space.font { close() }
            if open == nil { start(run: owner, font: space.font, rightToLeft: false) }
            let place = Length(scaledPoints: x) - (open?.glyphs.origin.x ?? .zero)
            open?.glyphs.glyphs.append(.init(id: space.glyph, x: place))
            open?.glyphs.text += text
            open?.glyphs.clusters.append(.init(bytes: text.utf8.count, glyphs: 1))
        }
        if let current = link, paragraph.runs[current.run].link != paragraph.runs[run].link { closeLink() }
        x += width
        strike(run, from: x - width)
    }

    /// - Parameters:
    ///   - scalars: the paragraph's characters that were shaped.
    ///   - hyphenated: whether a hyphen of ours was appended to them.
    mutating func text(_ shaped: ShapedText, scalars: Range<Int>, hyphenated: Bool) {
        let map = ScalarMap(paragraph, scalars, hyphenated: hyphenated)
        for shapedRun in shaped.runs {
            var index = 0
            while index < shapedRun.glyphs.count {
                var end = index + 1
                while end < shapedRun.glyphs.count, shapedRun.glyphs[end].cluster == shapedRun.glyphs[index].cluster {
                    end += 1
                }
                cluster(shapedRun, index..<end, map)
                index = end
            }
            if shapedRun.isRightToLeft { close() }
        }
    }

    private mutating func cluster(
        _ shapedRun: ShapedText.Run, _ range: Range<Int>, _ map: ScalarMap
    ) {
        let byte = shapedRun.glyphs[range.lowerBound].cluster
        let next = map.clusterEnd(after: byte, in: shapedRun)
        let owner = map.run(at: byte)
        let isOurHyphen = map.isHyphen(byte)
        if let current = open,
            current.glyphs.font != shapedRun.font || !sameMeaning(current.run, owner)
                || current.glyphs.isRightToLeft != shapedRun.isRightToLeft
        {
            close()
        }
        if open == nil { start(run: owner, font: shapedRun.font, rightToLeft: shapedRun.isRightToLeft) }
        openLink(owner)
        let run = paragraph.runs[owner]
        let size = run.style.size.scaledPoints
        let squeeze = run.breaking == .code ? 1.0 : scale
        let before = x
        for index in range {
            let glyph = shapedRun.glyphs[index]
            let dx = Int(Double(glyph.dx * size / shapedRun.unitsPerEm) * squeeze)
            let place = x + dx - (open?.glyphs.origin.x.scaledPoints ?? 0)
            open?.glyphs.glyphs.append(
                .init(
                    id: glyph.id, x: Length(scaledPoints: place),
                    y: Length(scaledPoints: -glyph.dy * size / shapedRun.unitsPerEm)))
            x += Int(Double(glyph.advance * size / shapedRun.unitsPerEm) * squeeze)
        }
        x += run.style.tracking * size / 1000
        if run.breaking != .code { x += Int(Double(size) * tracking) }
        let text = isOurHyphen ? "\u{AD}" : map.text(byte..<next)
        if shapedRun.isRightToLeft {
            let after = open?.glyphs.text ?? ""
            open?.glyphs.text = text + after
        } else {
            open?.glyphs.text += text
        }
        open?.glyphs.clusters.append(.init(bytes: text.utf8.count, glyphs: range.count))
        if let note = run.note, !notes.contains(note) { notes.append(note) }
        strike(owner, from: before)
    }

    mutating func finish() {
        close()
        closeLink()
        items += links
    }

    // MARK: Runs

    private func sameMeaning(_ a: Int, _ b: Int) -> Bool {
        if a == b { return true }
        let first = paragraph.runs[a]
        let second = paragraph.runs[b]
        return first.element == second.element && first.style.size == second.style.size && first.rise == second.rise
            && first.link == second.link && first.shaping == second.shaping && first.span == second.span
    }

    private mutating func start(run: Int, font: FontID, rightToLeft: Bool) {
        let text = paragraph.runs[run]
        open = (
            GlyphRun(
                font: font, size: text.style.size, origin: Point(x: Length(scaledPoints: x), y: -text.rise),
                horizontalScale: text.breaking == .code ? 1 : scale, glyphs: [], text: "", clusters: [],
                isRightToLeft: rightToLeft, width: .zero),
            run
        )
    }

    private mutating func close() {
        guard var current = open else { return }
        open = nil
        current.glyphs.width = Length(scaledPoints: x) - current.glyphs.origin.x
        let run = paragraph.runs[current.run]
        items.append(FrameItem(.glyphs(current.glyphs), element: run.element, span: run.span))
    }

    // MARK: Links and strokes

    private mutating func openLink(_ run: Int) {
        if let current = link, paragraph.runs[current.run].link != paragraph.runs[run].link { closeLink() }
        if link == nil, paragraph.runs[run].link != nil { link = (x, run) }
    }

    private mutating func closeLink() {
        guard let current = link, let target = paragraph.runs[current.run].link else { return }
        link = nil
        let run = paragraph.runs[current.run]
        let metrics = shaper.metrics(run.shaping)
        let size = run.style.size
        let top = -(size * metrics.ascender / 1000)
        let bottom = -(size * metrics.descender / 1000)
        let rect = Rect(
            x: Length(scaledPoints: current.start), y: top, width: Length(scaledPoints: x - current.start),
            height: bottom - top)
        links.append(FrameItem(.link(LinkArea(rect: rect, target: target)), element: run.element, span: run.span))
    }

    private mutating func strike(_ run: Int, from start: Int) {
        guard paragraph.runs[run].isStruckOut, x > start else { return }
        let size = paragraph.runs[run].style.size
        let height = size * shaper.metrics(paragraph.runs[run].shaping).xHeight / 2000
        let rect = Rect(
            x: Length(scaledPoints: start), y: -height, width: Length(scaledPoints: x - start),
            height: theme.rules.thin)
        links.append(FrameItem(.rule(rect), element: nil, span: nil))
    }
}

/// From bytes of a shaped text to the paragraph's scalars.
private struct ScalarMap {
    let paragraph: PreparedParagraph
    let scalars: Range<Int>
    let hyphenated: Bool
    /// The byte each scalar starts at, and the end.
    private var starts: [Int] = []

    init(_ paragraph: PreparedParagraph, _ scalars: Range<Int>, hyphenated: Bool) {
        self.paragraph = paragraph
        self.scalars = scalars
        self.hyphenated = hyphenated
        starts.reserveCapacity(scalars.count + 1)
        var byte = 0
        for index in scalars {
            starts.append(byte)
            byte += UTF8.width(paragraph.scalars[index])
        }
        starts.append(byte)
    }

    /// The scalar, counted from the text's start, that a byte lies in.
    private func offset(_ byte: Int) -> Int { max(0, (starts.firstIndex { $0 > byte } ?? starts.count) - 1) }

    /// The text run that a byte belongs to; a hyphen of ours belongs to the character before it.
    func run(at byte: Int) -> Int {
        paragraph.runOfScalar[min(scalars.lowerBound + offset(byte), scalars.upperBound - 1)]
    }

    func isHyphen(_ byte: Int) -> Bool { hyphenated && byte >= (starts.last ?? 0) }

    func clusterEnd(after byte: Int, in run: ShapedText.Run) -> Int {
        var end = run.bytes.upperBound
        for glyph in run.glyphs where glyph.cluster > byte && glyph.cluster < end { end = glyph.cluster }
        return end
    }

    func text(_ bytes: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        var index = offset(bytes.lowerBound)
        while index < starts.count - 1, starts[index] < bytes.upperBound {
            view.append(paragraph.scalars[scalars.lowerBound + index])
            index += 1
        }
        return String(view)
    }
}
