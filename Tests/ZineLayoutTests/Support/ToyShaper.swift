import ZineCore
import ZineLayout

/// A shaper without fonts: a glyph's number is its character's, and widths go by a table anyone can hold in their head.
///
/// The em has 1,000 units. Most characters are half an em wide, `i`, `l` and points a quarter, `m` and `w` eight tenths,
/// ideographs a whole one, marks and soft hyphens nothing. `fi`, `fl` and `ff` are ligatures. Private-use characters
/// are missing.
struct ToyShaper: Shaper {
    func shape(_ text: String, _ style: ShapingStyle, rightToLeft: Bool) -> ShapedText {
        var glyphs: [ShapedText.Glyph] = []
        var missing: [Int] = []
        var byte = 0
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let start = byte
            byte += UTF8.width(scalar)
            if Self.isMark(scalar), let base = glyphs.last {
                glyphs.append(.init(id: scalar.value, cluster: base.cluster, advance: 0))
            } else if previous == "f", "fil".unicodeScalars.contains(scalar), !style.features.contains(.noLigatures) {
                glyphs[glyphs.count - 1].id = 0xFB00 + scalar.value
                glyphs[glyphs.count - 1].advance = 550
                previous = nil
                continue
            } else {
                let isMissing = (0xE000...0xF8FF).contains(scalar.value)
                if isMissing { missing.append(start) }
                glyphs.append(
                    .init(id: isMissing ? 0 : scalar.value, cluster: start, advance: Self.width(of: scalar)))
            }
            previous = scalar
        }
        if rightToLeft { glyphs.reverse() }
        let run = ShapedText.Run(
            font: FontID(0), unitsPerEm: 1_000, isRightToLeft: rightToLeft, bytes: 0..<byte, glyphs: glyphs)
        return ShapedText(runs: [run], missing: missing)
    }

    func metrics(_ style: ShapingStyle) -> FaceMetrics {
        FaceMetrics(ascender: 750, descender: -250, xHeight: 450, capHeight: 650)
    }

    static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F: 0
        case 0x3000...0x9FFF, 0xFF00...0xFFEF: 1_000
        default:
            "il.,:;' ".unicodeScalars.contains(scalar) ? 250 : "mw".unicodeScalars.contains(scalar) ? 800 : 500
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }

    /// Letters know their direction; whatever stands between two letters that agree goes along with them.
    func embeddingLevels(_ scalars: [Unicode.Scalar], rightToLeft: Bool) -> [UInt8] {
        let strong = scalars.map(Self.isRightToLeft)
        let base: UInt8 = rightToLeft ? 1 : 0
        var levels = [UInt8](repeating: base, count: scalars.count)
        var before = rightToLeft
        for index in scalars.indices {
            let after = strong[index...].first { $0 != nil } ?? rightToLeft
            let isRightToLeft = strong[index] ?? (before == after ? before : rightToLeft)
            levels[index] = isRightToLeft ? 1 : base == 1 ? 2 : 0
            if let own = strong[index] { before = own }
        }
        return levels.allSatisfy { $0 == 0 } ? [] : levels
    }

    static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool? {
        if (0x590...0x8FF).contains(scalar.value) { return true }
        return scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) ? false : nil
    }
}

/// Divides words after every vowel that a consonant follows.
struct ToyHyphenator: Hyphenator {
    func points(in word: [Unicode.Scalar], language: String) -> [Int] {
        let isVowel = { (scalar: Unicode.Scalar) in "aeiouyäöüàéœ".unicodeScalars.contains(scalar) }
        return word.indices.dropFirst().filter { isVowel(word[$0 - 1]) && !isVowel(word[$0]) }
    }
}
