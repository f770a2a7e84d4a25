import ZineCore
import ZineDocument

extension TextStyle {
    /// What marks above capitals rise beyond these, over the type's size.
    private static let markRise = 0.22

    /// What marks above small letters rise beyond capitals, in faces of much weight.
    private static let smallMarkRise = 0.12

    /// How much the marks of a text that is set rise beyond its capitals where it has something above it: those above
    /// capitals, and in its first line those above small letters too.
    func rise(of text: String, firstLine: Line?, in language: String) -> Length {
        let capitals = rise(of: text, in: language)
        guard !textCase.isUpper, let firstLine, firstLine.hasMarkedSmallLetter else { return capitals }
        return max(capitals, size * Self.smallMarkRise)
    }

    /// How much the marks above a text's capitals rise beyond these: of É, where there is one.
    func rise(of text: String, in language: String) -> Length {
        let letters = textCase.letters(text, in: language)
        return letters.unicodeScalars.contains(where: \.isMarkedCapital) ? size * Self.markRise : .zero
    }

    /// How much a text's letters rise beyond plain capitals: these marks, ideographs, ascenders, and small letters with an
    /// accent or two on their own height.
    func reach(of text: String, in language: String, smallLetters: Bool = true) -> Length {
        let letters = textCase.letters(text, in: language)
        let most =
            letters.unicodeScalars.map { scalar -> Double in
                if scalar.isIdeographic || smallLetters && scalar.isTallSmallLetter { return 0.14 }
                return smallLetters && scalar.isAscender ? 0.06 : 0
            }.max() ?? 0
        return max(rise(of: text, in: language), size * most)
    }

    /// How far a text's letters hang below their line: tails, cedillas, dots; ideographs.
    func hang(of text: String, in language: String) -> Length {
        guard textCase.isUpper else { return size * 0.23 }
        return size * (textCase.letters(text, in: language).unicodeScalars.map(\.hang).max() ?? 0)
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

    /// Whether it is a small letter that is higher than capitals in most faces.
    fileprivate var isAscender: Bool {
        switch self {
        case "b", "d", "f", "h", "k", "l", "ß", "þ", "đ", "ł": true
        default: false
        }
    }

    /// Whether accents stand higher on it than ascenders do: of Hungarian, Greek and Vietnamese.
    fileprivate var isTallSmallLetter: Bool {
        switch value {
        case 0x151, 0x171, 0x3AC...0x3AF, 0x3B0, 0x3CC...0x3CE, 0x1EA4...0x1EAD, 0x1EAE...0x1EB7, 0x1EBE...0x1EC7,
            0x1ED0...0x1ED9, 0x1EDA...0x1EE3, 0x1EE8...0x1EF1:
            !properties.isUppercase
        default: false
        }
    }

    /// Over the type's size.
    fileprivate var hang: Double {
        switch value {
        // Commas, cedillas and ogoneks below.
        case 0x122, 0x136, 0x13B, 0x145, 0x156, 0x162, 0x218, 0x21A: 0.24
        case 0xC7, 0x15E, 0x104, 0x118, 0x12E, 0x172: 0.21
        // Tails of Д, Ц, Щ; dots below.
        case 0x414, 0x426, 0x429, 0x40F, 0x496, 0x49A, 0x4A2, 0x4B2, 0x4B6: 0.18
        case 0x1EA0, 0x1EAC, 0x1EB6, 0x1EB8, 0x1EC6, 0x1ECA, 0x1ECC, 0x1ED8, 0x1EE2, 0x1EE4, 0x1EF0, 0x1EF4: 0.2
        // Signs below letters of India.
        case 0x900...0xDFF: 0.1
        default: isIdeographic ? 0.1 : 0
        }
    }
}
