extension List {
    /// What the items of a list are counted with. Raw values are CSS's names, which themes use.
    public enum Numerals: String, Hashable, CaseIterable, Sendable {
        case decimal
        case lowerAlpha = "lower-alpha"
        case upperAlpha = "upper-alpha"
        case lowerRoman = "lower-roman"
        case upperRoman = "upper-roman"

        /// HTML's `type` of a list: `a`.
        public var type: String {
            switch self {
            case .decimal: "1"
            case .lowerAlpha: "a"
            case .upperAlpha: "A"
            case .lowerRoman: "i"
            case .upperRoman: "I"
            }
        }

        /// The numerals of HTML's `type`.
        public init?(type: String) {
            guard let numerals = Self.allCases.first(where: { $0.type == type }) else { return nil }
            self = numerals
        }

        /// A number as it is written: `4`, `d`, `iv`; figures where there is no other way to write it.
        public func text(_ number: Int) -> String {
            switch self {
            case .decimal: String(number)
            case .lowerAlpha: Self.letters(number) ?? String(number)
            case .upperAlpha: Self.letters(number)?.uppercased() ?? String(number)
            case .lowerRoman: Self.roman(number) ?? String(number)
            case .upperRoman: Self.roman(number)?.uppercased() ?? String(number)
            }
        }

        /// `z` is followed by `aa`.
        private static func letters(_ number: Int) -> String? {
            guard number > 0 else { return nil }
            var (rest, out) = (number, "")
            while rest > 0 {
                rest -= 1
                out = String(Character(Unicode.Scalar(UInt8(0x61 + rest % 26)))) + out
                rest /= 26
            }
            return out
        }

        private static func roman(_ number: Int) -> String? {
            guard (1..<4_000).contains(number) else { return nil }
            let digits: [(Int, String)] = [
                (1_000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
            ]
            var (rest, out) = (number, "")
            for (value, letters) in digits {
                while rest >= value {
                    out += letters
                    rest -= value
                }
            }
            return out
        }
    }

    /// What stands before an item, by its index: `4.`, `d)`; `nil` in a list with bullets.
    public func marker(of index: Int) -> String? {
        start.map {
            (numerals ?? .decimal).text($0.addingReportingOverflow(index).partialValue) + (isBracketed ? ")" : ".")
        }
    }
}

extension Block {
    /// Whether it is a box for an aside.
    public var isBox: Bool {
        if case .group(let group) = content { return group.isBox }
        return false
    }

    /// Whether it is a list whose numbers stand before a bracket.
    public var isBracketedList: Bool {
        if case .list(let list) = content { return list.isBracketed && list.start != nil }
        return false
    }
}
