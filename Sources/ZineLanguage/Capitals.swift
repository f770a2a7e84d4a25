extension StringProtocol {
    /// The text in capitals as its language writes them: Greek without accents, Turkish and Azerbaijani with the dot on `İ`.
    ///
    /// - Parameter language: BCP 47.
    /// - Note: Source of the exceptions: Unicode's SpecialCasing and ICU's Greek upper-casing.
    package func capitals(in language: String) -> String {
        switch language.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() {
        case "el": GreekCapitals.of(self)
        case "tr", "az": String(self).replacing("i", with: "İ").uppercased()
        case "fr" where contains("1er") || contains("1re"): FrenchCapitals.of(self)
        default: uppercased()
        }
    }
}

/// The endings of French ordinals stay small: `1er MARS`.
private enum FrenchCapitals {
    static func of(_ text: some StringProtocol) -> String {
        let pieces = String(text).split(separator: " ", omittingEmptySubsequences: false)
        return pieces.map { ["1er", "1re"].contains($0) ? String($0) : $0.uppercased() }.joined(separator: " ")
    }
}

/// Greek capitals bear no accents and no breathings; the diaeresis stays, and comes to a letter whose neighbour loses the
/// accent that kept the two apart: `Μάιος` is `ΜΑΪΟΣ`. The word for “or” keeps its accent.
private enum GreekCapitals {
    static func of(_ text: some StringProtocol) -> String {
        let scalars = Array(String(text).unicodeScalars)
        var capitals = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            if isDisjunctiveEta(scalars, index) {
                capitals.append("Ή")
            } else if index > 0, parts(scalars[index - 1]).isAccented, followsAsDiphthong(scalars[index]) {
                capitals.append(scalar == "ι" ? "Ϊ" : "Ϋ")
            } else if let base = parts(scalar).base {
                capitals.append(contentsOf: base.unicodeScalars)
            } else if !isAccent(scalar) {
                capitals.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
            }
        }
        return String(capitals)
    }

    private static func followsAsDiphthong(_ scalar: Unicode.Scalar) -> Bool { scalar == "ι" || scalar == "υ" }

    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        [0x300, 0x301, 0x313, 0x314, 0x342, 0x345].contains(scalar.value)
    }

    private static func isDisjunctiveEta(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
        guard scalars[index] == "ή" || scalars[index] == "ἤ" else { return false }
        let isLetter = { (at: Int) in scalars.indices.contains(at) && scalars[at].properties.isAlphabetic }
        return !isLetter(index - 1) && !isLetter(index + 1)
    }

    /// The bare capital of an accented letter, and whether what it loses is an accent; `nil` for a letter that loses nothing.
    private static func parts(_ scalar: Unicode.Scalar) -> (base: String?, isAccented: Bool) {
        switch scalar.value {
        case 0x386, 0x3AC: ("Α", true)
        case 0x388, 0x3AD: ("Ε", true)
        case 0x389, 0x3AE: ("Η", true)
        case 0x38A, 0x3AF: ("Ι", true)
        case 0x38C, 0x3CC: ("Ο", true)
        case 0x38E, 0x3CD: ("Υ", true)
        case 0x38F, 0x3CE: ("Ω", true)
        case 0x390: ("Ϊ", true)
        case 0x3B0: ("Ϋ", true)
        case 0x1F00...0x1FFF: (polytonic(scalar.value), true)
        default: (nil, false)
        }
    }

    /// Of the block of Greek Extended, by rows of sixteen and eight.
    private static func polytonic(_ value: UInt32) -> String? {
        switch value {
        case 0x1F00...0x1F0F, 0x1F70, 0x1F71, 0x1FB0, 0x1FB1, 0x1FB6, 0x1FB8...0x1FBB: "Α"
        case 0x1F10...0x1F1D, 0x1F72, 0x1F73, 0x1FC8, 0x1FC9: "Ε"
        case 0x1F20...0x1F2F, 0x1F74, 0x1F75, 0x1FC6, 0x1FCA, 0x1FCB: "Η"
        case 0x1F30...0x1F3F, 0x1F76, 0x1F77, 0x1FD0, 0x1FD1, 0x1FD6, 0x1FD8...0x1FDB: "Ι"
        case 0x1F40...0x1F4D, 0x1F78, 0x1F79, 0x1FF8, 0x1FF9: "Ο"
        case 0x1F50...0x1F5F, 0x1F7A, 0x1F7B, 0x1FE0, 0x1FE1, 0x1FE6, 0x1FE8...0x1FEB: "Υ"
        case 0x1F60...0x1F6F, 0x1F7C, 0x1F7D, 0x1FF6, 0x1FFA, 0x1FFB: "Ω"
        case 0x1F80...0x1F8F, 0x1FB2...0x1FB4, 0x1FB7, 0x1FBC: "ΑΙ"
        case 0x1F90...0x1F9F, 0x1FC2...0x1FC4, 0x1FC7, 0x1FCC: "ΗΙ"
        case 0x1FA0...0x1FAF, 0x1FF2...0x1FF4, 0x1FF7, 0x1FFC: "ΩΙ"
        case 0x1FD2, 0x1FD3, 0x1FD7: "Ϊ"
        case 0x1FE2, 0x1FE3, 0x1FE7: "Ϋ"
        case 0x1FE4, 0x1FE5, 0x1FEC: "Ρ"
        default: nil
        }
    }
}
