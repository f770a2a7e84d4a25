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
    private(set) var gaps: [Rivers.Gap] = []
    /// Words that are read otherwise than they stand.
    var readings: [DividedWords.Reading] = []
    private var openReading: Int?
    private var spoken: Set<Int> = []

    /// The glyph run being built, and the text run that it belongs to.
    private var open: (glyphs: GlyphRun, run: Int)?
    /// What the run being built has of each, its text in UTF-8; the room is used again for the next.
    private var openGlyphs: [GlyphRun.Glyph] = []
    private var openClusters: [GlyphRun.Cluster] = []
    private var openText: [UInt8] = []
    /// The first of its characters, and of every item's: where the text runs both ways, that is the reading order.
    private var openStart = Int.max
    /// The last of them.
    private var openLast = -1
    private var starts: [Int] = []
    private var pen: Pen?
    /// The link area being built.
    private var link: (start: Int, run: Int)?
    private var links: [FrameItem] = []
    /// The dots of emphasised ideographs, by the run that they belong to.
    private var dots: [(run: Int, outlines: [[Point]])] = []

    init(paragraph: PreparedParagraph, shaper: any Shaper, theme: Theme) {
        self.paragraph = paragraph; self.shaper = shaper; self.theme = theme
    }

    /// What every cluster of a text run needs of it.
    private struct Pen {
        let run: Int
        let size: Int
        let squeeze: Double
        /// Added after every cluster.
        let tracking: Int
        /// The part of it that fills this line alone.
        let fill: Int
        let note: Int?
        let isStruckOut: Bool
    }

    private mutating func pen(for run: Int) -> Pen {
        if let pen, pen.run == run { return pen }
        let text = paragraph.runs[run]
        let size = text.style.size.scaledPoints
        let isCode = text.breaking == .code
        let fill = isCode ? 0 : Int(Double(size) * tracking)
        let made = Pen(
            run: run, size: size, squeeze: isCode ? 1 : scale,
            tracking: text.style.tracking * size / 1000 + fill, fill: fill, note: text.note,
            isStruckOut: text.isStruckOut)
        pen = made
        return made
    }

    mutating func space(scalar: Int, run: Int, width: Int) {
        // Between differing runs the space belongs to the one before, so that words stay apart when copied. Where text runs
        // both ways, what stands before it need not be what is read before it.
        blank(paragraph.scalars[scalar], at: scalar, run: paragraph.levels.isEmpty ? open?.run ?? run : run)
        if let current = link, paragraph.runs[current.run].link != paragraph.runs[run].link { closeLink() }
        // The letter before brought its letterspacing along, and the gap is to be as wide as the line's others.
        let fill = pen(for: run).fill
        let advance = width - fill
        if width > 0 { gaps.append((x - fill)..<(x + advance)) }
        x += advance
        strike(run, from: x - advance)
    }

    /// Ends the line with a space that takes no room, so that its last word and the next line's first are two wherever
    /// text is copied or read aloud.
    ///
    /// - Parameters:
    ///   - scalar: the first that is not in the line.
    ///   - place: where the line ends, in the direction that it is read in.
    mutating func endSpace(at scalar: Int, place: Int) {
        guard scalar > 0 else { return }
        let end = x
        if place != x {
            close()
            x = place
        }
        blank(" ", at: scalar, run: runOfEnd(behind: scalar - 1))
        close()
        x = end
    }

    /// The run that a line's end is spaced in. A space of code would be seen past the measure where text is selected, so
    /// that behind code it is the text's.
    private func runOfEnd(behind scalar: Int) -> Int {
        let run = paragraph.runOfScalar[scalar]
        guard paragraph.runs[run].breaking == .code else { return run }
        return paragraph.runs.indices.first { paragraph.runs[$0].breaking != .code } ?? run
    }

    private mutating func blank(_ scalar: Unicode.Scalar, at index: Int, run: Int) {
        guard let space = paragraph.spaces[run] else { return }
        if let isBackwards = open?.glyphs.isRightToLeft, isBackwards || open?.glyphs.font != space.font { close() }
        turn(to: index)
        follow(index)
        if open == nil { start(run: run, font: space.font, rightToLeft: false) }
        let place = Length(scaledPoints: x) - (open?.glyphs.origin.x ?? .zero)
        openGlyphs.append(.init(id: space.glyph, x: place))
        let bytes = openText.appendUTF8(scalar)
        openStart = min(openStart, index)
        openClusters.append(.init(bytes: bytes, glyphs: 1))
    }

    /// Closes the run before a scalar that is not read next, as at the joints of text that runs both ways.
    private mutating func follow(_ scalar: Int) {
        if !paragraph.levels.isEmpty, scalar < openLast || scalar > openLast + 1 { close() }
        openLast = scalar
    }

    /// Closes the run before a scalar that is read with others than those before it.
    private mutating func turn(to scalar: Int) {
        guard !readings.isEmpty else { return }
        let reading = readings.firstIndex { $0.scalars.contains(scalar) }
        if reading != openReading { close() }
        openReading = reading
    }

    /// Between ideographs nothing is painted and nothing copied.
    mutating func gap(_ width: Int) { x += width }

    /// - Parameters:
    ///   - scalars: the paragraph's characters that were shaped.
    ///   - hyphenated: whether a hyphen of ours was appended to them.
    mutating func text(_ shaped: ShapedText, scalars: Range<Int>, hyphenated: Bool) {
        let map = ScalarMap(paragraph.scalars, scalars, hyphenated: hyphenated)
        for shapedRun in shaped.runs {
            var index = 0
            while index < shapedRun.glyphs.count {
                var end = index + 1
                while end < shapedRun.glyphs.count, shapedRun.glyphs[end].cluster == shapedRun.glyphs[index].cluster {
                    end += 1
                }
                cluster(shapedRun, index..<end, map, isJoined: shaped.isJoined)
                index = end
            }
            if shapedRun.isRightToLeft { close() }
        }
    }

    private mutating func cluster(
        _ shapedRun: ShapedText.Run, _ range: Range<Int>, _ map: ScalarMap, isJoined: Bool
    ) {
        let byte = shapedRun.glyphs[range.lowerBound].cluster
        let scalars = map.isHyphen(byte) ? nil : map.scalars(from: byte, to: shapedRun.clusterEnd(range))
        // A soft hyphen that divides nothing is neither painted nor copied.
        if let only = scalars?.first, scalars?.count == 1, paragraph.scalars[only].value == 0xAD { return }
        let owner = paragraph.runOfScalar[map.scalar(at: byte)]
        if let picture = paragraph.runs[owner].picture {
            let width = shapedRun.glyphs[range.lowerBound].advance
            return place(picture, run: owner, scalar: map.scalar(at: byte), width: width)
        }
        if let current = open?.run,
            open?.glyphs.font != shapedRun.font || !sameMeaning(current, owner)
                || open?.glyphs.isRightToLeft != shapedRun.isRightToLeft
        {
            close()
        }
        turn(to: map.scalar(at: byte))
        if !shapedRun.isRightToLeft { follow(map.scalar(at: byte)) }
        if open == nil { start(run: owner, font: shapedRun.font, rightToLeft: shapedRun.isRightToLeft) }
        openStart = min(openStart, map.scalar(at: byte))
        openLink(owner)
        let pen = pen(for: owner)
        let before = x
        let origin = open?.glyphs.origin.x.scaledPoints ?? 0
        for index in range {
            let glyph = shapedRun.glyphs[index]
            let dx = Int(Double(glyph.dx * pen.size / shapedRun.unitsPerEm) * pen.squeeze)
            openGlyphs.append(
                .init(
                    id: glyph.id, x: Length(scaledPoints: x + dx - origin),
                    y: Length(scaledPoints: -glyph.dy * pen.size / shapedRun.unitsPerEm)))
            x += Int(Double(glyph.advance * pen.size / shapedRun.unitsPerEm) * pen.squeeze)
        }
        if let scalars { dot(scalars, of: owner, from: before) }
        if !isJoined { x += pen.tracking }
        let bytes = appendText(scalars)
        openClusters.append(.init(bytes: bytes, glyphs: range.count))
        if let note = pen.note, !notes.contains(note) { notes.append(note) }
        if pen.isStruckOut { strike(owner, from: before) }
    }

    private mutating func place(_ picture: LinePicture, run: Int, scalar: Int, width: Int) {
        close()
        turn(to: scalar)
        openLast = scalar
        openLink(run)
        let text = paragraph.runs[run]
        let capHeight = text.style.size * shaper.metrics(text.shaping).capHeight / 1000
        let rect = picture.rect(
            at: Length(scaledPoints: x), width: Length(scaledPoints: width), capHeight: capHeight, rise: text.rise)
        let placement = ImagePlacement(image: picture.name, rect: rect)
        items.append(FrameItem(.image(placement), element: text.element, span: text.span))
        starts.append(scalar)
        x += width
    }

    /// Adds what a cluster says to the open run, in logical order; a hyphen of ours without scalars.
    /// - Returns: the number of its bytes.
    private mutating func appendText(_ scalars: Range<Int>?) -> Int {
        guard open?.glyphs.isRightToLeft == false else {
            var text: [UInt8] = []
            for index in scalars ?? 0..<0 { _ = paragraph.appendSaid(index, to: &text) }
            if scalars == nil { _ = text.appendUTF8("\u{AD}") }
            openText.insert(contentsOf: text, at: 0)
            return text.count
        }
        guard let scalars else { return openText.appendUTF8("\u{AD}") }
        return scalars.reduce(0) { $0 + paragraph.appendSaid($1, to: &openText) }
    }

    /// - Parameter isEnded: whether the author ends the line here.
    mutating func finish(isEnded: Bool = false) {
        close()
        if isEnded, let last = items.indices.last, case .glyphs(var run) = items[last].mark {
            run.endsLine = true
            items[last].mark = .glyphs(run)
        }
        closeLink()
        if !paragraph.levels.isEmpty {
            items = starts.indices.sorted { (starts[$0], $0) < (starts[$1], $1) }.map { items[$0] }
        }
        items += links + dots.map(dotted)
        items = items.fitted
    }

    // MARK: Runs

    private func sameMeaning(_ a: Int, _ b: Int) -> Bool {
        if a == b { return true }
        let first = paragraph.runs[a]
        let second = paragraph.runs[b]
        return first.element == second.element && first.style.size == second.style.size && first.rise == second.rise
            && first.link == second.link && first.shaping == second.shaping && first.span == second.span
            && first.style.ink == second.style.ink
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
        current.glyphs.text = String(decoding: openText, as: UTF8.self)
        openText.removeAll(keepingCapacity: true)
        current.glyphs.glyphs = openGlyphs.fitted
        openGlyphs.removeAll(keepingCapacity: true)
        current.glyphs.clusters = openClusters.fitted
        openClusters.removeAll(keepingCapacity: true)
        current.glyphs.width = Length(scaledPoints: x) - current.glyphs.origin.x
        if let openReading {
            current.glyphs.reading = spoken.insert(openReading).inserted ? readings[openReading].text : ""
        }
        let run = paragraph.runs[current.run]
        items.append(FrameItem(.glyphs(current.glyphs), element: run.element, span: run.span, ink: run.style.ink))
        starts.append(openStart)
        openStart = .max
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

    /// Puts a dot beside an ideograph that was set from a place to where the line is.
    private mutating func dot(_ scalars: Range<Int>, of run: Int, from start: Int) {
        let text = paragraph.runs[run]
        guard let shape = text.dots, let first = scalars.first, EmphasisDots.stand(beside: paragraph.scalars[first])
        else { return }
        let outline = shape.outline(at: Length(scaledPoints: (start + x) / 2), size: text.style.size, rise: text.rise)
        if dots.last?.run != run { dots.append((run, [])) }
        dots[dots.count - 1].outlines.append(outline)
    }

    /// The dots of a run, which are not read.
    private func dotted(_ run: Int, _ outlines: [[Point]]) -> FrameItem {
        let style = paragraph.runs[run].style
        return FrameItem(
            .strokes(outlines, width: EmphasisDots.width(size: style.size)), element: nil, ink: style.ink)
    }

    private mutating func strike(_ run: Int, from start: Int) {
        guard paragraph.runs[run].isStruckOut, x > start else { return }
        let size = paragraph.runs[run].style.size
        let height = size * shaper.metrics(paragraph.runs[run].shaping).xHeight / 2000
        let rect = Rect(
            x: Length(scaledPoints: start), y: -height, width: Length(scaledPoints: x - start),
            height: theme.rules.thin)
        links.append(FrameItem(.rule(rect), element: nil, ink: paragraph.runs[run].style.ink))
    }
}

/// From bytes of a shaped text to the paragraph's scalars.
private struct ScalarMap {
    let scalars: Range<Int>
    let hyphenated: Bool
    /// The byte each scalar starts at, and the end; empty where every scalar is a byte.
    private var starts: [Int] = []

    init(_ all: [Unicode.Scalar], _ scalars: Range<Int>, hyphenated: Bool) {
        self.scalars = scalars
        self.hyphenated = hyphenated
        guard all[scalars].contains(where: { $0.value >= 0x80 }) else { return }
        starts.reserveCapacity(scalars.count + 1)
        var byte = 0
        for index in scalars {
            starts.append(byte)
            byte += UTF8.width(all[index])
        }
        starts.append(byte)
    }

    private var byteCount: Int { starts.last ?? scalars.count }

    /// The scalar, counted from the text's start, that a byte lies in.
    private func offset(_ byte: Int) -> Int {
        if starts.isEmpty { return min(max(0, byte), scalars.count) }
        return max(0, (starts.firstIndex { $0 > byte } ?? starts.count) - 1)
    }

    /// The scalar of the paragraph that a byte belongs to; a hyphen of ours belongs to the character before it, or to the one
    /// after it where it begins a line.
    func scalar(at byte: Int) -> Int {
        max(scalars.lowerBound, min(scalars.lowerBound + offset(byte), scalars.upperBound - 1))
    }

    func isHyphen(_ byte: Int) -> Bool { hyphenated && byte >= byteCount }

    /// The paragraph's scalars that start from one byte up to, not including, another.
    func scalars(from byte: Int, to end: Int) -> Range<Int> {
        let first = scalars.lowerBound + offset(byte)
        var last = first
        while last < scalars.upperBound, start(of: last) < end { last += 1 }
        return first..<max(first, last)
    }

    private func start(of scalar: Int) -> Int {
        starts.isEmpty ? scalar - scalars.lowerBound : starts[scalar - scalars.lowerBound]
    }
}
