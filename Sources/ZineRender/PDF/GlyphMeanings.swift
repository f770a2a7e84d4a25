@_spi(_Unicode) import Swift
import ZineCore

/// What each glyph of a run says, in the order in which its text is read.
struct GlyphMeanings {
    /// A glyph in its place.
    struct Place {
        var shown: EmbeddedFace.Shown
        /// From the run's origin, in points.
        var x: Double
        /// Upwards.
        var rise: Double
    }

    private let run: GlyphRun
    private let text: [UInt8]

    init(_ run: GlyphRun) {
        self.run = run
        text = Array(run.text.utf8)
    }

    /// Whether the clusters cover the text and the glyphs.
    static func addUp(_ run: GlyphRun) -> Bool {
        var bytes = 0
        var glyphs = 0
        let byteCount = run.text.utf8.count
        for cluster in run.clusters {
            guard (0...byteCount).contains(cluster.bytes), (0...run.glyphs.count).contains(cluster.glyphs) else {
                return false
            }
            bytes += cluster.bytes
            glyphs += cluster.glyphs
        }
        return bytes == byteCount && glyphs == run.glyphs.count
    }

    /// Text that runs from right to left is shown in the order of reading, each glyph left of the one before.
    func places(in face: inout EmbeddedFace) -> [Place] {
        var places: [Place] = []
        places.reserveCapacity(run.glyphs.count)
        var byte = 0
        var glyph = run.isRightToLeft ? run.glyphs.count : 0
        for cluster in run.isRightToLeft ? run.clusters.reversed() : Self.joined(run.clusters) {
            if run.isRightToLeft { glyph -= cluster.glyphs }
            add(text[byte..<byte + cluster.bytes], glyph..<glyph + cluster.glyphs, in: &face, to: &places)
            byte += cluster.bytes
            if !run.isRightToLeft { glyph += cluster.glyphs }
        }
        return places
    }

    /// Glyphs of no characters with those before them: a letter that became two capitals.
    private static func joined(_ clusters: [GlyphRun.Cluster]) -> [GlyphRun.Cluster] {
        guard clusters.dropFirst().contains(where: { $0.bytes == 0 }) else { return clusters }
        return clusters.reduce(into: []) { all, cluster in
            if cluster.bytes == 0, let last = all.indices.last {
                all[last].glyphs += cluster.glyphs
            } else {
                all.append(cluster)
            }
        }
    }

    /// A cluster's characters are shared out among its glyphs, one to each and what is left over to the last.
    private func add(
        _ text: ArraySlice<UInt8>, _ glyphs: Range<Int>, in face: inout EmbeddedFace, to places: inout [Place]
    ) {
        var rest = Self.parts(text, count: glyphs.count)
        for offset in 0..<glyphs.count {
            let glyph = run.glyphs[run.isRightToLeft ? glyphs.upperBound - 1 - offset : glyphs.lowerBound + offset]
            var meaning = rest
            if offset < glyphs.count - 1 {
                let end = rest.indices.dropFirst().first { rest[$0] & 0xC0 != 0x80 } ?? rest.endIndex
                meaning = rest[..<end]
                rest = rest[end...]
            }
            let shown = face.show(glyph.id, meaning: Self.plain(meaning))
            places.append(Place(shown: shown, x: glyph.x.points, rise: -glyph.y.points))
        }
    }

    /// Characters as many as the glyphs, where one that is set as a letter and its accent stands for fewer. Copied text is then
    /// equivalent to what was written (UAX #15), while a joiner between the two would part a word for those who look for it.
    private static func parts(_ text: ArraySlice<UInt8>, count: Int) -> ArraySlice<UInt8> {
        guard count > 1, text.count(where: { $0 & 0xC0 != 0x80 }) < count else { return text }
        var parts: [UInt8] = []
        for scalar in String(decoding: text, as: UTF8.self)._nfd {
            switch scalar {
            // The vowels am of Thai and Lao are set as a ring and a vowel, and are no letters with an accent to Unicode.
            case "\u{E33}": parts += Array("\u{E4D}\u{E32}".utf8)
            case "\u{EB3}": parts += Array("\u{ECD}\u{EB2}".utf8)
            default: parts += Array(String(scalar).utf8)
            }
        }
        if parts.elementsEqual(text) {
            // A letter that has no capital of its own is the small letters of those that stand for it: `ß` is `ss`.
            let small = String(decoding: text, as: UTF8.self).uppercased().lowercased()
            if small.unicodeScalars.count == count { return ArraySlice(small.utf8) }
        }
        return parts[...]
    }

    /// What is typed to find it: hard spaces, and those of U+2000 to U+200A and U+202F, are spaces; a soft hyphen that is
    /// painted is a hyphen, which readers join the word's parts at.
    private static func plain(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if text.count == 1 { return text }
        if text.isEmpty { return nothing }
        if text.elementsEqual([0xC2, 0xA0]) { return space }
        if text.elementsEqual([0xC2, 0xAD]) { return hyphen }
        guard text.count == 3, text.starts(with: [0xE2, 0x80]), let last = text.last else { return text }
        return (0x80...0x8A).contains(last) || last == 0xAF ? space : text
    }

    private static let space = ArraySlice(" ".utf8)
    private static let hyphen = ArraySlice("-".utf8)
    /// A joiner, which is not seen and parts no words: for glyphs that share their characters with the one before.
    private static let nothing = ArraySlice("\u{200D}".utf8)
}
