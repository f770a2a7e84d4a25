/// The dots that Chinese and Japanese emphasise with (W3C jlreq 3.3.9, clreq 3.3.2): above each character in Japanese, below it
/// in Chinese.
public enum EmphasisDots: Hashable, Sendable {
    case above, below

    /// `nil` for languages that emphasise otherwise.
    ///
    /// - Parameter language: BCP 47.
    public init?(language: String) {
        switch language.primarySubtag {
        case "ja": self = .above
        case "zh", "yue": self = .below
        default: return nil
        }
    }

    /// A part of emphasised text.
    public struct Piece: Hashable, Sendable {
        public var text: String
        /// Whether it is ideographs with the signs about them, rather than words of other letters.
        public var isDotted: Bool
    }

    /// Parts a text into what has dots, with the signs about it, and words of other letters. What stands between two of those
    /// words belongs to them.
    public static func pieces(of text: String) -> [Piece] {
        let scalars = Array(text.unicodeScalars)
        let kinds = scalars.map(Self.kind)
        var isOther = kinds.map { $0 == .other }
        var last: Int?
        for (index, kind) in kinds.enumerated() {
            if kind == .other {
                if let last { for between in (last + 1)..<index { isOther[between] = true } }
                last = index
            } else if kind == .ideograph {
                last = nil
            }
        }
        var pieces: [Piece] = []
        for (scalar, isOther) in zip(scalars, isOther) {
            if pieces.last?.isDotted != !isOther { pieces.append(Piece(text: "", isDotted: !isOther)) }
            pieces[pieces.count - 1].text.unicodeScalars.append(scalar)
        }
        return pieces
    }

    private enum Kind { case ideograph, other, sign }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        // Kana, bopomofo, full-width letters and the signs of the East stand in squares like ideographs.
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            .ideograph
        default: Typography.Kind(scalar).isWord ? .other : .sign
        }
    }
}
