public import ZineCore
import ZineDocument

extension Typesetter {
    /// A line of a listing as printed: what did not fit stands in further pieces under a turnover mark.
    public struct CodeLine: Sendable {
        /// Every piece's marks, on a baseline at height zero.
        public var pieces: [[FrameItem]]
    }

    /// Sets a line of code exactly as typed, tabs expanded, turning it over where the measure ends.
    ///
    /// - Parameter hang: how far turned-over pieces are indented; the turnover mark stands in that space.
    public mutating func codeLine(
        _ text: String, _ run: TextRun, measure: Length, hang: Length
    ) -> CodeLine {
        let scalars = Array(Self.expandTabs(text).unicodeScalars)
        guard !scalars.isEmpty else { return CodeLine(pieces: [[]]) }
        let widths = scalarWidths(scalars, run)
        var pieces: [[FrameItem]] = []
        var start = 0
        while start < scalars.count {
            let indent = pieces.isEmpty ? Length.zero : hang
            let end = turnover(scalars, widths, from: start, room: (measure - indent).scaledPoints)
            var items = codeItems(Array(scalars[start..<end]), run, x: indent)
            if !pieces.isEmpty { items.append(turnoverMark(run, hang: hang)) }
            pieces.append(items)
            start = end
        }
        // Lines are apart when they are copied, and no space need be seen for that.
        if let blank = blank(run, behind: pieces[pieces.count - 1]) { pieces[pieces.count - 1].append(blank) }
        return CodeLine(pieces: pieces)
    }

    static func expandTabs(_ text: String) -> String {
        guard text.contains("\t") else { return text }
        var out = ""
        var column = 0
        for character in text {
            if character == "\t" {
                let count = 4 - column % 4
                out += String(repeating: " ", count: count)
                column += count
            } else {
                out.append(character)
                column += 1
            }
        }
        return out
    }

    /// Characters of a line of code that run one way.
    private struct Stretch {
        var scalars: Range<Int>
        var level: UInt8
        var isRightToLeft: Bool { level % 2 == 1 }
    }

    /// The stretches of a line in the order that it was typed in. Code runs from left to right, whatever it holds.
    private func stretches(_ scalars: [Unicode.Scalar]) -> [Stretch] {
        let levels =
            scalars.contains(where: \.mayRunRightToLeft) ? shaper.embeddingLevels(scalars, rightToLeft: false) : []
        guard levels.count == scalars.count else { return [Stretch(scalars: scalars.indices, level: 0)] }
        var stretches: [Stretch] = []
        for (index, level) in levels.enumerated() {
            if let last = stretches.last, last.level == level {
                stretches[stretches.count - 1].scalars = last.scalars.lowerBound..<(index + 1)
            } else {
                stretches.append(Stretch(scalars: index..<(index + 1), level: level))
            }
        }
        return stretches
    }

    private mutating func shapeCode(
        _ scalars: ArraySlice<Unicode.Scalar>, _ run: TextRun, rightToLeft: Bool
    ) -> ShapedText {
        let shaping = run.shaping
        return cache.shape(
            String(scalars: scalars), shaping, id: cache.id(of: shaping), rightToLeft: rightToLeft, with: shaper)
    }

    private mutating func scalarWidths(_ scalars: [Unicode.Scalar], _ run: TextRun) -> [Int] {
        var widths = [Int](repeating: 0, count: scalars.count)
        for stretch in stretches(scalars) {
            let shaped = shapeCode(scalars[stretch.scalars], run, rightToLeft: stretch.isRightToLeft)
            let owner = stretch.scalars.flatMap { Array(repeating: $0, count: UTF8.width(scalars[$0])) }
            for byte in shaped.missing where byte < owner.count { reportMissing(scalars[owner[byte]], run) }
            for letter in shaped.borrowed { reportBorrowed(letter, run) }
            for shapedRun in shaped.runs {
                for glyph in shapedRun.glyphs where glyph.cluster >= 0 && glyph.cluster < owner.count {
                    widths[owner[glyph.cluster]] += glyph.advance * run.style.size.scaledPoints / shapedRun.unitsPerEm
                }
            }
        }
        return widths
    }

    /// The end of the piece that starts at `start`: after a space where there is one in the last half, else after a
    /// separator, else where the room ends.
    private func turnover(_ scalars: [Unicode.Scalar], _ widths: [Int], from start: Int, room: Int) -> Int {
        var width = 0
        var end = start
        while end < scalars.count, width + widths[end] <= room || end == start {
            width += widths[end]
            end += 1
        }
        guard end < scalars.count else { return end }
        // A blank at the edge may hang out of the measure: it paints nothing.
        if scalars[end] == " " { return end + 1 }
        while end > start + 1, scalars[end].extendsCluster { end -= 1 }
        let earliest = start + (end - start) / 2
        var index = end
        while index > earliest {
            if scalars[index - 1] == " " { return index }
            index -= 1
        }
        index = end
        while index > earliest + (end - earliest) / 3 {
            if "/.,;:=&?-_|)]}>\\+".unicodeScalars.contains(scalars[index - 1]) { return index }
            index -= 1
        }
        return end
    }

    /// The marks of a piece in the order of reading, which is not that of their places where it runs both ways.
    private mutating func codeItems(_ scalars: [Unicode.Scalar], _ run: TextRun, x: Length) -> [FrameItem] {
        let stretches = stretches(scalars)
        var items = [[FrameItem]](repeating: [], count: stretches.count)
        var pen = x
        for index in VisualOrder.indices(of: stretches.map(\.level)) {
            let stretch = stretches[index]
            let shaped = shapeCode(scalars[stretch.scalars], run, rightToLeft: stretch.isRightToLeft)
            let bytes = Array(String(scalars: scalars[stretch.scalars]).utf8)
            for shapedRun in shaped.runs {
                let glyphs = codeGlyphs(shapedRun, bytes, size: run.style.size, x: pen)
                pen = pen + glyphs.width
                items[index].append(
                    FrameItem(.glyphs(glyphs), element: run.element, span: run.span, ink: run.style.ink))
            }
            if stretch.isRightToLeft { items[index].reverse() }
        }
        return items.flatMap { $0 }
    }

    private mutating func blank(_ run: TextRun, behind items: [FrameItem]) -> FrameItem? {
        let ends = items.map { item in
            if case .glyphs(let glyphs) = item.mark { glyphs.origin.x + glyphs.width } else { Length.zero }
        }
        let shaped = shapeCode([" "], run, rightToLeft: false)
        guard let first = shaped.runs.first else { return nil }
        return FrameItem(
            .glyphs(codeGlyphs(first, [0x20], size: run.style.size, x: ends.max() ?? .zero)),
            element: run.element, span: run.span)
    }

    private func codeGlyphs(_ shapedRun: ShapedText.Run, _ bytes: [UInt8], size: Length, x: Length) -> GlyphRun {
        var glyphs = GlyphRun(
            font: shapedRun.font, size: size, origin: Point(x: x, y: .zero), glyphs: [],
            text: String(decoding: bytes[shapedRun.bytes], as: UTF8.self), clusters: [],
            isRightToLeft: shapedRun.isRightToLeft, width: .zero)
        let points = size.scaledPoints
        var advance = 0
        var index = 0
        while index < shapedRun.glyphs.count {
            let first = index
            while index < shapedRun.glyphs.count, shapedRun.glyphs[index].cluster == shapedRun.glyphs[first].cluster {
                let glyph = shapedRun.glyphs[index]
                glyphs.glyphs.append(
                    .init(
                        id: glyph.id, x: Length(scaledPoints: advance + glyph.dx * points / shapedRun.unitsPerEm),
                        y: Length(scaledPoints: -glyph.dy * points / shapedRun.unitsPerEm)))
                advance += glyph.advance * points / shapedRun.unitsPerEm
                index += 1
            }
            let bytes = max(0, shapedRun.clusterEnd(first..<index) - shapedRun.glyphs[first].cluster)
            glyphs.clusters.append(.init(bytes: bytes, glyphs: index - first))
        }
        glyphs.width = Length(scaledPoints: advance)
        return glyphs
    }

    /// A hooked arrow in the hang, drawn rather than set so that no face need have it; furniture, so not copied.
    private func turnoverMark(_ run: TextRun, hang: Length) -> FrameItem {
        let unit = min(hang / 10, run.style.size / 8)
        let left = hang - unit * 8
        let point = { (x: Double, y: Double) in Point(x: left + unit * x, y: -(unit * y)) }
        let hook = [point(0, 5), point(0, 2), point(5, 2)]
        let head = [point(3.4, 3.6), point(5, 2), point(3.4, 0.4)]
        return FrameItem(.strokes([hook, head], width: .points(0.5)), element: nil)
    }
}
