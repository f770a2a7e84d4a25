import ZineDocument

/// Letters that are written otherwise where a line begins with them behind a hyphen of ours.
///
/// Source: Woordenlijst Nederlandse Taal (Het Groene Boekje), rule 8.3; Afrikaanse woordelys en spelreëls.
enum DividedSpelling {
    private static let plain: [Unicode.Scalar: Unicode.Scalar] = [
        "ä": "a", "ë": "e", "ï": "i", "ö": "o", "ü": "u", "Ä": "A", "Ë": "E", "Ï": "I", "Ö": "O", "Ü": "U",
    ]

    /// What a letter becomes at a line's start: Dutch and Afrikaans drop the trema that told it from the vowel before it,
    /// `twee-` and `entwintig`. `nil` for a letter that stays.
    static func letter(_ letter: Unicode.Scalar, after before: Unicode.Scalar, language: String) -> Unicode.Scalar? {
        guard let plain = plain[letter], ["nl", "af"].contains(language.prefix { $0 != "-" }.lowercased()),
            "aeiouyéèêAEIOUYÉÈÊ".unicodeScalars.contains(before)
        else { return nil }
        return plain
    }
}

extension PreparedParagraph {
    /// The text of a stretch as a line sets it that begins behind a hyphen of ours, and how many bytes its first letter has
    /// lost by that.
    func textBehindHyphen(_ scalars: Range<Int>, run: Int) -> (text: String, lost: Int) {
        guard let first = scalars.first, first > 0, written.isEmpty,
            let letter = DividedSpelling.letter(
                self.scalars[first], after: self.scalars[first - 1], language: runs[run].language)
        else { return (String(scalars: self.scalars[scalars]), 0) }
        let text = String(letter) + String(scalars: self.scalars[scalars.dropFirst()])
        return (text, UTF8.width(self.scalars[first]) - UTF8.width(letter))
    }
}

extension ShapedText {
    /// The text's clusters counted as if its first letter had so many bytes more.
    func widened(by bytes: Int) -> ShapedText {
        guard bytes > 0 else { return self }
        var copy = self
        for run in copy.runs.indices {
            let range = runs[run].bytes
            copy.runs[run].bytes = (range.lowerBound == 0 ? 0 : range.lowerBound + bytes)..<(range.upperBound + bytes)
            for glyph in runs[run].glyphs.indices where runs[run].glyphs[glyph].cluster > 0 {
                copy.runs[run].glyphs[glyph].cluster += bytes
            }
        }
        return copy
    }
}
