import ZineCore
import ZineDocument
import ZineLanguage

extension TextStyle {
    /// What marks above capitals rise beyond these, over the type's size.
    private static let markRise = 0.22

    /// How much the marks above a text's capitals rise beyond these: of É, where there is one.
    func rise(of text: String, in language: String) -> Length {
        let letters = textCase == .upper ? text.capitals(in: language) : text
        return letters.unicodeScalars.contains(where: \.isMarkedCapital) ? size * Self.markRise : .zero
    }
}

extension Unicode.Scalar {
    /// Whether it is a capital that may have a mark above it. Of Latin letters with marks those with another below or
    /// through them count too: a little air more does no harm.
    fileprivate var isMarkedCapital: Bool {
        guard properties.isUppercase else { return false }
        switch value {
        case 0xC6, 0xC7, 0xD0, 0xD8, 0xDE: return false
        case 0xC0...0x17F, 0x1CD...0x1DC, 0x1E00...0x1EFF, 0x386...0x38F, 0x401, 0x403, 0x407, 0x40C...0x40E, 0x419:
            return true
        default: return false
        }
    }
}
