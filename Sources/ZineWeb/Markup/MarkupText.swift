extension String {
    /// Without the code points that HTML or XML forbids, each replaced by the replacement character.
    var forMarkup: String {
        guard unicodeScalars.contains(where: { $0.forMarkup != $0 }) else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.map(\.forMarkup)))
    }
}

extension Unicode.Scalar {
    /// Itself, or the replacement character where HTML or XML forbids the code point.
    var forMarkup: Unicode.Scalar {
        switch value {
        case 0x09, 0x0A: self
        case 0x0D: "\n"
        case 0..<0x20, 0x7F...0x9F, 0xFDD0...0xFDEF: "\u{FFFD}"
        default: value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : self
        }
    }
}
