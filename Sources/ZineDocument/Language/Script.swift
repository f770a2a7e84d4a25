/// A script as far as it takes a face of its own: which characters are of it, and what it is called.
///
/// The ranges are those of Unicode's blocks; characters that most text faces have, and those of scripts that are not
/// listed, are of none.
public struct Script: Hashable, Sendable {
    /// As an editor would say it: “Devanagari”, “Chinese, Japanese and Korean”.
    public var name: String
    /// The families of Google's Noto faces that have it, those with serifs first.
    public var families: [String]

    public init?(of scalar: Unicode.Scalar) {
        guard let row = Self.table.first(where: { $0.ranges.contains { $0.contains(scalar.value) } }) else {
            return nil
        }
        name = row.name
        families = row.families
    }

    private typealias Row = (name: String, ranges: [ClosedRange<UInt32>], families: [String])

    private static func both(_ name: String, _ ranges: ClosedRange<UInt32>...) -> Row {
        (name, ranges, ["Noto Serif " + name, "Noto Sans " + name])
    }

    private static func sans(_ name: String, _ ranges: ClosedRange<UInt32>...) -> Row {
        (name, ranges, ["Noto Sans " + name])
    }

    private static let table: [Row] = [
        ("Greek", [0x370...0x3FF, 0x1F00...0x1FFF], ["Noto Serif", "Noto Sans"]),
        ("Cyrillic", [0x400...0x52F, 0x2DE0...0x2DFF, 0xA640...0xA69F], ["Noto Serif", "Noto Sans"]),
        both("Armenian", 0x530...0x58F, 0xFB13...0xFB17), both("Hebrew", 0x590...0x5FF, 0xFB1D...0xFB4F),
        (
            "Arabic", [0x600...0x6FF, 0x750...0x77F, 0x870...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC],
            ["Noto Naskh Arabic", "Noto Sans Arabic"]
        ),
        sans("Syriac", 0x700...0x74F), sans("Thaana", 0x780...0x7BF), sans("NKo", 0x7C0...0x7FF),
        both("Devanagari", 0x900...0x97F, 0xA8E0...0xA8FF), both("Bengali", 0x980...0x9FF),
        both("Gurmukhi", 0xA00...0xA7F), both("Gujarati", 0xA80...0xAFF), sans("Oriya", 0xB00...0xB7F),
        both("Tamil", 0xB80...0xBFF), both("Telugu", 0xC00...0xC7F), both("Kannada", 0xC80...0xCFF),
        both("Malayalam", 0xD00...0xD7F), both("Sinhala", 0xD80...0xDFF), both("Thai", 0xE00...0xE7F),
        both("Lao", 0xE80...0xEFF), ("Tibetan", [0xF00...0xFFF], ["Noto Serif Tibetan"]),
        both("Myanmar", 0x1000...0x109F, 0xA9E0...0xA9FF, 0xAA60...0xAA7F),
        both("Georgian", 0x10A0...0x10FF, 0x1C90...0x1CBF, 0x2D00...0x2D2F),
        both("Ethiopic", 0x1200...0x139F, 0x2D80...0x2DDF, 0xAB00...0xAB2F), sans("Cherokee", 0x13A0...0x13FF),
        sans("Canadian Aboriginal", 0x1400...0x167F, 0x18B0...0x18FF), sans("Ogham", 0x1680...0x169F),
        sans("Runic", 0x16A0...0x16FF), both("Khmer", 0x1780...0x17FF, 0x19E0...0x19FF),
        sans("Mongolian", 0x1800...0x18AF), sans("Tifinagh", 0x2D30...0x2D7F), sans("Yi", 0xA000...0xA4CF),
        sans("Gothic", 0x10330...0x1034F), sans("Cuneiform", 0x12000...0x1254F),
        sans("Egyptian Hieroglyphs", 0x13000...0x1345F),
        (
            "Chinese, Japanese and Korean",
            [
                0x1100...0x11FF, 0x2E80...0x2FDF, 0x3000...0x4DBF, 0x4E00...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF,
                0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x1B000...0x1B16F, 0x20000...0x3FFFF,
            ], ["Noto Serif CJK SC", "Noto Sans CJK SC"]
        ),
        ("mathematical", [0x2200...0x22FF, 0x27C0...0x27EF, 0x2980...0x2AFF, 0x1D400...0x1D7FF], ["Noto Sans Math"]),
        (
            "symbol", [0x2190...0x21FF, 0x2300...0x27BF, 0x27F0...0x297F, 0x2B00...0x2BFF, 0x1F000...0x1FAFF],
            ["Noto Sans Symbols2", "Symbola"]
        ),
    ]
}
