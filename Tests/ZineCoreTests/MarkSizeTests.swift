import Testing
import ZineCore

/// There is one of these for every letter, mark or node of an issue: a word more in them is felt in the memory of a long one.
@Suite("What there is most of")
struct MarkSizeTests {
    @Test("is small")
    func sizes() {
        #expect(MemoryLayout<GlyphRun.Glyph>.stride == 12)
        #expect(MemoryLayout<GlyphRun.Cluster>.stride == 8)
        #expect(MemoryLayout<SourceSpan>.stride == 32)
        #expect(MemoryLayout<StructureID?>.stride == 8)
        #expect(MemoryLayout<FrameItem>.stride <= 160)
    }

    @Test("comes back as it was given")
    func roundTrip() {
        let glyph = GlyphRun.Glyph(id: 70_000, x: .points(-1_200), y: .points(31.5))
        #expect(glyph.id == 70_000 && glyph.x == .points(-1_200) && glyph.y == .points(31.5))
        let cluster = GlyphRun.Cluster(bytes: 3, glyphs: 2)
        #expect(cluster.bytes == 3 && cluster.glyphs == 2)
        #expect(StructureID(123_456).index == 123_456 && FontID(-1).index == -1)
        var position = SourcePosition(line: 7, column: 9)
        position.column += 2
        position.line -= 1
        #expect(position == SourcePosition(line: 6, column: 11))
    }

    @Test("stops at the end of what can be said rather than trap")
    func bounds() {
        #expect(SourcePosition(line: .max, column: .min) > SourcePosition(line: 1_000_000, column: 1))
        #expect(GlyphRun.Glyph(id: 1, x: Length(scaledPoints: .max)).x > .points(30_000))
    }
}
