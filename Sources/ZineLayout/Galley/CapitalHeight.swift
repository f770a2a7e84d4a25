import ZineCore
import ZineDocument
import ZineLanguage

extension TextStyle {
    /// What marks above capitals rise beyond these, over the type's size.
    private static let markRise = 0.22

    /// What marks above small letters rise beyond capitals, in faces of much weight.
    private static let smallMarkRise = 0.12

    /// How much the marks of a text that is set rise beyond its capitals where it has something above it: those above
    /// capitals, and in its first line those above small letters too.
    func rise(of text: String, firstLine: Line?, in language: String) -> Length {
        let capitals = rise(of: text, in: language)
        guard textCase != .upper, let firstLine, firstLine.hasMarkedSmallLetter else { return capitals }
        return max(capitals, size * Self.smallMarkRise)
    }

    /// How much the marks above a text's capitals rise beyond these: of É, where there is one.
    func rise(of text: String, in language: String) -> Length {
        let letters = textCase == .upper ? text.capitals(in: language) : text
        return letters.unicodeScalars.contains(where: \.isMarkedCapital) ? size * Self.markRise : .zero
    }
}

extension Line {
    fileprivate var hasMarkedSmallLetter: Bool {
        items.contains { item in
            guard case .glyphs(let run) = item.mark else { return false }
            return run.text.unicodeScalars.contains { $0.isMarked && $0.properties.isLowercase }
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is a capital that may have a mark above it. Of Latin letters with marks those with another below or
    /// through them count too: a little air more does no harm.
    fileprivate var isMarkedCapital: Bool { isMarked && properties.isUppercase }

    /// Whether it is a letter that may have a mark above it.
    fileprivate var isMarked: Bool {
        switch value {
        case 0xC6, 0xC7, 0xD0, 0xD8, 0xDE, 0xDF, 0xE6, 0xE7, 0xF0, 0xF7, 0xF8, 0xFE: return false
        case 0xC0...0x17F, 0x1CD...0x1DC, 0x1E00...0x1EFF: return true
        case 0x386...0x38F, 0x390, 0x3AA...0x3AF, 0x3B0, 0x3CA...0x3CE: return true
        case 0x401, 0x403, 0x407, 0x40C...0x40E, 0x419, 0x439, 0x451, 0x453, 0x457, 0x45C...0x45E: return true
        default: return false
        }
    }
}
