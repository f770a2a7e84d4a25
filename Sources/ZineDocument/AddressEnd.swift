/// Where an address in running text ends without a blank: writing that sets none around its points ends it with its own,
/// `见https://example.com/log，以及…`.
package enum AddressEnd {
    /// What no address goes on behind, unless it stands between `<` and `>`.
    private static func isEnd(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value > 0x7F else { return false }
        switch scalar.value {
        // Points and quotes of Latin, Greek, Armenian, Hebrew, Arabic, Devanagari and Ethiopic.
        case 0xAB, 0xBB, 0x2018...0x201F, 0x2026, 0x2039, 0x203A, 0x55D, 0x589, 0x5C3, 0x60C, 0x61B, 0x61F, 0x6D4,
            0x964,
            0x965, 0x1362...0x1368:
            return true
        // Chinese and Japanese points and brackets, and their relatives of full and half width.
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFE10...0xFE19, 0xFE30...0xFE44, 0xFE50...0xFE5E,
            0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D,
            0xFF5F...0xFF64:
            return true
        default: return scalar.properties.isWhitespace
        }
    }

    /// Whether an address ends before a scalar: one that no address goes on behind, or a letter of a script that hangs its
    /// words onto it: `https://example.org/logを見る`, `https://example.org/log을`. Behind a sign of the address's own such
    /// a letter is part of it: `/wiki/時計`.
    package static func isEnd(_ scalar: Unicode.Scalar, after before: Unicode.Scalar) -> Bool {
        if isEnd(scalar) { return true }
        guard before.value < 0x80, before.properties.isAlphabetic || before.properties.numericType != nil else {
            return false
        }
        switch scalar.value {
        // Kana, ideographs, syllables of Korean.
        case 0x3041...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFF: return true
        default: return false
        }
    }
}
