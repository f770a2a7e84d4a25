@_spi(_Unicode) import Swift

extension String {
    /// The text with each letter and the marks behind it as one character where there is one (NFC, UAX #15), as keyboards of
    /// most systems write it; file names of others, and what is pasted from them, have the marks apart.
    ///
    /// All else stays as it is: NFC alone would also exchange ideographs that Unicode has twice, which look different, and
    /// put the points of Hebrew into another order.
    var composed: String {
        guard unicodeScalars.contains(where: \.followsInLetter) else { return self }
        var out = String.UnicodeScalarView()
        var letter: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            if !scalar.followsInLetter {
                out.append(contentsOf: Self.composed(letter))
                letter.removeAll(keepingCapacity: true)
            }
            letter.append(scalar)
        }
        out.append(contentsOf: Self.composed(letter))
        return String(out)
    }

    private static func composed(_ letter: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard letter.count > 1 else { return letter }
        let text = String(String.UnicodeScalarView(letter))
        let composed = Array(text._nfc)
        return composed.count < letter.count ? composed : letter
    }
}

extension Unicode.Scalar {
    /// Whether it may be part of one character with what stands before it: marks above and below, vowels of India, parts of
    /// Korean syllables.
    fileprivate var followsInLetter: Bool {
        if value < 0x300 { return false }
        if (0x1161...0x1175).contains(value) || (0x11A8...0x11C2).contains(value) { return true }
        return properties.canonicalCombiningClass != .notReordered || properties.generalCategory == .spacingMark
    }
}
