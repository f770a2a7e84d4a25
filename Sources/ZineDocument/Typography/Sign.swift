extension Typography {
    /// What a character is to its neighbours.
    enum Kind: UInt8 {
        /// White space, and what lies beyond either end of a paragraph.
        case space
        /// Letters, and whatever stands like a word: code, pictures, addresses.
        case letter
        case digit
        /// Brackets and quotes that open.
        case opening
        /// Brackets and quotes that close; the points.
        case closing
        case dash
        /// A straight quote that is still to be decided on.
        case mark
        case symbol

        @inline(__always)
        init(_ scalar: Unicode.Scalar) {
            // Numbers rather than characters: the compiler makes a table of them, and every character comes through here.
            switch scalar.value {
            case 0x61...0x7A, 0x41...0x5A: self = .letter
            case 0x20, 0x09...0x0D: self = .space
            case 0x30...0x39: self = .digit
            case 0x22, 0x27: self = .mark
            case 0x28, 0x5B, 0x7B: self = .opening
            case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x7D: self = .closing
            case 0x2D: self = .dash
            case 0x00...0x7F: self = .symbol
            default: self = Kind(beyondASCII: scalar)
            }
        }

        private init(beyondASCII scalar: Unicode.Scalar) {
            switch scalar {
            case "\u{85}", "\u{A0}", "\u{1680}", "\u{2000}"..."\u{200A}", "\u{2028}"..."\u{2029}", "\u{202F}",
                "\u{205F}", "\u{3000}":
                self = .space
            case "¿", "¡", "“", "‘", "„", "‚", "«", "‹": self = .opening
            case "…", "”", "’", "»", "›": self = .closing
            case "‐", "‑", "‒", "–", "—", "―", "−": self = .dash
            case "À"..."Ö", "Ø"..."ö", "ø"..."ſ": self = .letter
            default: self = Kind(category: scalar.properties.generalCategory)
            }
        }

        private init(category: Unicode.GeneralCategory) {
            switch category {
            case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
                .nonspacingMark, .spacingMark, .enclosingMark, .letterNumber, .privateUse, .surrogate, .unassigned:
                self = .letter
            case .decimalNumber, .otherNumber: self = .digit
            case .openPunctuation, .initialPunctuation: self = .opening
            case .closePunctuation, .finalPunctuation: self = .closing
            case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
            case .dashPunctuation: self = .dash
            default: self = .symbol
            }
        }

        /// Part of a word or a number.
        var isWord: Bool { self == .letter || self == .digit }
        /// Neither a word's part nor a space.
        var isPunctuation: Bool { !isWord && self != .space }
    }

    /// One character of a paragraph, and the leaf of the tree that it came from.
    struct Sign {
        var scalar: Unicode.Scalar
        var kind: Kind
        /// Stays as typed.
        var isFrozen: Bool
        /// The leaf's number in reading order; -1 once the sign is dropped.
        var leaf: Int32
    }
}
