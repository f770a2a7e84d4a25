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

    private mutating func shapeCode(_ scalars: [Unicode.Scalar], _ run: TextRun) -> ShapedText {
        let shaping = run.shaping
        return cache.shape(
            String(scalars: scalars), shaping, id: cache.id(of: shaping), rightToLeft: false, with: shaper)
    }

    private mutating func scalarWidths(_ scalars: [Unicode.Scalar], _ run: TextRun) -> [Int] {
        let shaped = shapeCode(scalars, run)
        var owner: [Int] = []
        for (index, scalar) in scalars.enumerated() {
            for _ in 0..<UTF8.width(scalar) { owner.append(index) }
        }
        for byte in shaped.missing where byte < owner.count { reportMissing(scalars[owner[byte]], run) }
        var widths = [Int](repeating: 0, count: scalars.count)
        for shapedRun in shaped.runs {
            for glyph in shapedRun.glyphs where glyph.cluster >= 0 && glyph.cluster < owner.count {
                widths[owner[glyph.cluster]] += glyph.advance * run.style.size.scaledPoints / shapedRun.unitsPerEm
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

    private mutating func codeItems(_ scalars: [Unicode.Scalar], _ run: TextRun, x: Length) -> [FrameItem] {
        let shaped = shapeCode(scalars, run)
        let bytes = Array(String(scalars: scalars).utf8)
        var pen = x
        return shaped.runs.map { shapedRun in
            var glyphs = GlyphRun(
                font: shapedRun.font, size: run.style.size, origin: Point(x: pen, y: .zero), glyphs: [],
                text: String(decoding: bytes[shapedRun.bytes], as: UTF8.self), clusters: [], width: .zero)
            var advance = 0
            var index = 0
            while index < shapedRun.glyphs.count {
                let cluster = shapedRun.glyphs[index].cluster
                let first = index
                while index < shapedRun.glyphs.count, shapedRun.glyphs[index].cluster == cluster {
                    let glyph = shapedRun.glyphs[index]
                    let size = run.style.size.scaledPoints
                    glyphs.glyphs.append(
                        .init(
                            id: glyph.id, x: Length(scaledPoints: advance + glyph.dx * size / shapedRun.unitsPerEm),
                            y: Length(scaledPoints: -glyph.dy * size / shapedRun.unitsPerEm)))
                    advance += glyph.advance * size / shapedRun.unitsPerEm
                    index += 1
                }
                let next = index < shapedRun.glyphs.count ? shapedRun.glyphs[index].cluster : shapedRun.bytes.upperBound
                glyphs.clusters.append(.init(bytes: max(0, next - cluster), glyphs: index - first))
            }
            glyphs.width = Length(scaledPoints: advance)
            pen = pen + glyphs.width
            return FrameItem(.glyphs(glyphs), element: run.element, span: run.span)
        }
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
