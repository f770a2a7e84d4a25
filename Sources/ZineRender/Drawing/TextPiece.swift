import CPangoCairo
import ZineCore

/// Part of a glyph run as Cairo takes it: glyphs in place, their text, and which glyphs say which bytes of it.
///
/// A PDF font says of each of its glyphs one thing. Where a glyph says another, Cairo wraps it in a span with its
/// `ActualText`, and readers that keep no count of nested spans lose the rest of the paragraph. So characters that
/// borrow another's glyph are drawn from a second face of the same file, and ligatures are handed over as the
/// single characters that Unicode has for them (finishing spells them out again, see `LigatureSpelling`).
struct TextPiece {
    var glyphs: [cairo_glyph_t] = []
    var clusters: [cairo_text_cluster_t] = []
    var text: [UInt8] = []
    /// 0 is the face itself; each other is the same file opened again, for what its glyphs say besides.
    var variant = 0

    /// Calls `body` with each piece of a run, in the glyphs' order. Pieces are reused: a page has hundreds.
    mutating func forEach(of run: GlyphRun, _ body: (borrowing TextPiece) throws(RenderError) -> Void)
        throws(RenderError)
    {
        let source = Array(run.text.utf8)
        removeAll(variant: 0)
        // Backward text never splits, and neither do single bytes, which most lines are made of.
        if run.isRightToLeft || !run.clusters.contains(where: { $0.bytes > 1 }) || !Self.addsUp(run, source.count) {
            takeWhole(run, source)
        } else {
            try split(run, source, body)
        }
        if !glyphs.isEmpty { try body(self) }
    }

    /// Whether the clusters cover the text and the glyphs; if not, it is for Cairo to refuse them.
    private static func addsUp(_ run: GlyphRun, _ byteCount: Int) -> Bool {
        var bytes = 0
        var glyphs = 0
        for cluster in run.clusters {
            guard (0...byteCount).contains(cluster.bytes), (0...run.glyphs.count).contains(cluster.glyphs) else {
                return false
            }
            bytes += cluster.bytes
            glyphs += cluster.glyphs
        }
        return bytes == byteCount && glyphs == run.glyphs.count
    }

    private mutating func split(
        _ run: GlyphRun, _ source: [UInt8], _ body: (borrowing TextPiece) throws(RenderError) -> Void
    ) throws(RenderError) {
        var byte = 0
        var glyph = 0
        for cluster in run.clusters {
            let bytes = byte..<byte + cluster.bytes
            let variant = cluster.glyphs == 1 ? Self.variant(source, bytes) : 0
            if variant != self.variant {
                if !glyphs.isEmpty { try body(self) }
                removeAll(variant: variant)
            }
            let start = text.count
            if cluster.glyphs == 1, let ligature = Self.ligature(source, bytes) {
                text += [0xEF, 0xAC, ligature]
            } else if cluster.glyphs == 1, Self.isSpace(source, bytes) {
                text.append(UInt8(ascii: " "))
            } else {
                text += source[bytes]
            }
            for glyph in run.glyphs[glyph..<glyph + cluster.glyphs] { append(glyph, of: run) }
            clusters.append(.init(num_bytes: Int32(clamping: text.count - start), num_glyphs: Int32(cluster.glyphs)))
            byte += cluster.bytes
            glyph += cluster.glyphs
        }
    }

    private mutating func takeWhole(_ run: GlyphRun, _ source: [UInt8]) {
        text += source
        for glyph in run.glyphs { append(glyph, of: run) }
        // Cairo wants the clusters in the text's order, also where that is the glyphs' order backwards.
        for cluster in run.isRightToLeft ? run.clusters.reversed() : run.clusters {
            clusters.append(
                .init(num_bytes: Int32(clamping: cluster.bytes), num_glyphs: Int32(clamping: cluster.glyphs)))
        }
    }

    private mutating func append(_ glyph: GlyphRun.Glyph, of run: GlyphRun) {
        glyphs.append(
            cairo_glyph_t(
                index: UInt(glyph.id), x: run.origin.x.points + glyph.x.points,
                y: run.origin.y.points + glyph.y.points))
    }

    private mutating func removeAll(variant: Int) {
        glyphs.removeAll(keepingCapacity: true)
        clusters.removeAll(keepingCapacity: true)
        text.removeAll(keepingCapacity: true)
        self.variant = variant
    }

    /// The face for a character: soft hyphens look like hyphens, and so may the hyphens of U+2010 and U+2011.
    private static func variant(_ text: [UInt8], _ range: Range<Int>) -> Int {
        let character = text[range]
        if character.elementsEqual([0xC2, 0xAD]) { return 1 }
        guard range.count == 3, character.starts(with: [0xE2, 0x80]) else { return 0 }
        return character.last == 0x90 || character.last == 0x91 ? 2 : 0
    }

    /// Hard spaces, and those of U+2000 to U+200A and U+202F, share the space's glyph; a space alone in its face
    /// would be lost, for Cairo leaves out what paints nothing.
    private static func isSpace(_ text: [UInt8], _ range: Range<Int>) -> Bool {
        let character = text[range]
        if character.elementsEqual([0xC2, 0xA0]) { return true }
        guard range.count == 3, character.starts(with: [0xE2, 0x80]), let last = character.last else { return false }
        return (0x80...0x8A).contains(last) || last == 0xAF
    }

    /// The last byte of the presentation form U+FB00 to U+FB04 that stands for some letters.
    private static func ligature(_ text: [UInt8], _ range: Range<Int>) -> UInt8? {
        guard range.count == 2 || range.count == 3, text[range.lowerBound] == UInt8(ascii: "f") else { return nil }
        return LigatureSpelling.all.first { text[range].elementsEqual($0.letters.utf8) }?.lastByte
    }
}
