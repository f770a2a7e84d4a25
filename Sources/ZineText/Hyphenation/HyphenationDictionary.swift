/// The patterns of one language.
struct HyphenationDictionary {
    /// Longer words than any language has are left whole.
    private static let longestWord = 90

    /// Divides compounds into their members; nothing in most languages.
    private let compounds: PatternTable?
    private let patterns: PatternTable
    private let limits: DictionaryFile.Limits

    /// - Returns: `nil` for a file that is no dictionary.
    init?(path: String) {
        guard let file = DictionaryFile(path: path) else { return nil }
        compounds = file.compounds.isEmpty ? nil : PatternTable(file.bytes, lines: file.compounds, reach: .longest)
        patterns = PatternTable(file.bytes, lines: file.patterns, reach: .all)
        limits = file.limits
    }

    /// Offsets before which the word may be divided; divisions that would change its spelling are left out.
    func points(in word: [Unicode.Scalar]) -> [Int] {
        guard word.count < Self.longestWord else { return [] }
        let letters = word.map(Self.lowercase)
        return divisions(of: letters[...], in: letters.indices).filter {
            $0 >= limits.left && letters.count - $0 >= limits.right
        }
    }

    /// Offsets at which the members of a compound meet; none in a dictionary that has no compounds.
    func joints(in word: [Unicode.Scalar]) -> [Int] {
        guard let compounds, word.count < Self.longestWord else { return [] }
        return places(in: word.map(Self.lowercase)[...], by: compounds).filter {
            $0 >= limits.left && word.count - $0 >= limits.right
        }
    }

    /// A compound is divided between its members, and those in turn; other words by their syllables.
    private func divisions(of word: ArraySlice<Unicode.Scalar>, in whole: Range<Int>) -> [Int] {
        guard let joints = compounds.map({ places(in: word, by: $0) }), !joints.isEmpty else {
            return places(in: word, by: patterns).filter { place in
                (word.startIndex == whole.lowerBound || place - word.startIndex >= limits.compoundLeft)
                    && (word.endIndex == whole.upperBound || word.endIndex - place >= limits.compoundRight)
            }
        }
        var divisions: [Int] = []
        var start = word.startIndex
        for end in joints + [word.endIndex] {
            if end - start > 1 { divisions += self.divisions(of: word[start..<end], in: whole) }
            if end < word.endIndex { divisions.append(end) }
            start = end
        }
        return divisions
    }

    private func places(in word: ArraySlice<Unicode.Scalar>, by table: PatternTable) -> [Int] {
        var bytes: [UInt8] = [UInt8(ascii: ".")]
        bytes.reserveCapacity(word.count + 8)
        var starts: [Int] = []
        starts.reserveCapacity(word.count)
        for scalar in word {
            starts.append(bytes.count)
            if scalar.isASCII {
                bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        bytes.append(UInt8(ascii: "."))
        let values = table.values(for: bytes)
        return word.indices.dropFirst().filter { values.mayDivide(before: starts[$0 - word.startIndex]) }
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.value < 0x80 {
            return scalar.value >= 0x41 && scalar.value <= 0x5A ? Unicode.Scalar(UInt8(scalar.value + 32)) : scalar
        }
        let mapping = scalar.properties.lowercaseMapping.unicodeScalars
        return mapping.count == 1 ? mapping.first ?? scalar : scalar
    }
}
