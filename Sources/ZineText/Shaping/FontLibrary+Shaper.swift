import CPangoCairo
import Synchronization
public import ZineCore
public import ZineLayout

extension FontLibrary: Shaper {
    public func shape(_ text: String, _ style: ShapingStyle, rightToLeft: Bool) -> ShapedText {
        lock.withLock { _ in shapeAlone(text, style, rightToLeft: rightToLeft) }
    }

    private func shapeAlone(_ text: String, _ style: ShapingStyle, rightToLeft: Bool) -> ShapedText {
        guard let face = face(style) else { return ShapedText(runs: []) }
        let bytes = Array(text.utf8)
        let wide = WidePunctuation.takesIdeographs(text, style.language)
        let glyphs = buffer.shape(.init(bytes, rightToLeft: rightToLeft), face: face, style)
        if wide || glyphs.contains(where: { $0.id == 0 }) || CombiningMarks.isLoose(glyphs, bytes) {
            return shapeWithFallbacks(text, bytes, style, primary: face, rightToLeft: rightToLeft)
        }
        let run = ShapedText.Run(
            font: face.id, unitsPerEm: face.unitsPerEm, isRightToLeft: rightToLeft, bytes: 0..<bytes.count,
            glyphs: glyphs)
        return ShapedText(runs: [run])
    }

    private func shapeWithFallbacks(
        _ text: String, _ bytes: [UInt8], _ style: ShapingStyle, primary: Face, rightToLeft: Bool
    ) -> ShapedText {
        var itemizer = FaceItemizer(library: self, style: style, primary: primary)
        let stretches = itemizer.stretches(of: text)
        let runs = stretches.map { stretch in
            ShapedText.Run(
                font: stretch.face.id, unitsPerEm: stretch.face.unitsPerEm, isRightToLeft: rightToLeft,
                bytes: stretch.bytes,
                glyphs: buffer.shape(
                    .init(bytes, stretch.bytes, rightToLeft: rightToLeft), face: stretch.face, style))
        }
        return ShapedText(
            runs: rightToLeft ? runs.reversed() : runs, missing: itemizer.missing, borrowed: itemizer.borrowed)
    }

    public func metrics(_ style: ShapingStyle) -> FaceMetrics {
        lock.withLock { _ in
            guard let face = face(style) else {
                return FaceMetrics(ascender: 800, descender: -200, xHeight: 450, capHeight: 650)
            }
            return FaceMetrics(
                ascender: face.metric(HB_OT_METRICS_TAG_HORIZONTAL_ASCENDER, or: 800),
                descender: face.metric(HB_OT_METRICS_TAG_HORIZONTAL_DESCENDER, or: -200),
                xHeight: face.metric(HB_OT_METRICS_TAG_X_HEIGHT, or: 450),
                capHeight: face.metric(HB_OT_METRICS_TAG_CAP_HEIGHT, or: 650))
        }
    }

    /// A glyph's own advance, in thousandths of the em.
    public func advance(of glyph: UInt32, in font: FontID) -> Int {
        lock.withLock { _ in face(font)?.advance(of: glyph) ?? 0 }
    }

    /// What a glyph inks, in thousandths of the em.
    public func ink(of glyph: UInt32, in font: FontID) -> GlyphInk? {
        lock.withLock { _ in face(font)?.ink(of: glyph) }
    }

    public func kerning(
        _ before: Unicode.Scalar, _ style: ShapingStyle, _ after: Unicode.Scalar, _ otherStyle: ShapingStyle
    ) -> Int {
        lock.withLock { _ in kerningAlone(before, style, after, otherStyle) }
    }

    private func kerningAlone(
        _ before: Unicode.Scalar, _ style: ShapingStyle, _ after: Unicode.Scalar, _ otherStyle: ShapingStyle
    ) -> Int {
        guard let face = face(style), face === self.face(otherStyle) else { return 0 }
        let texts = [before, after].map { Array(String($0).utf8) }
        let apart = zip(texts, [style, otherStyle]).map {
            buffer.shape(.init($0), face: face, $1)
        }
        let pair = buffer.shape(
            .init(texts[0] + texts[1]), face: face, style, then: (texts[0].count, otherStyle.features))
        // Where the two make other glyphs together, they are not the two that will stand there.
        guard pair.map(\.id) == apart.joined().map(\.id) else { return 0 }
        return pair.reduce(0) { $0 + $1.advance } - apart.joined().reduce(0) { $0 + $1.advance }
    }

    public func embeddingLevels(_ scalars: [Unicode.Scalar], rightToLeft: Bool) -> [UInt8] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        let text = String(view)
        var base = rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR
        guard let levels = pango_log2vis_get_embedding_levels(text, Int32(clamping: text.utf8.count), &base) else {
            return []
        }
        defer { g_free(levels) }
        let list = (0..<scalars.count).map { levels[$0] }
        return list.allSatisfy { $0 == 0 } ? [] : list
    }
}
