/// What a page of HTML shows, read apart from the converter that wrote it.
enum WebText {
    /// The words of a page, without the numbers of notes: tags become nothing, since they stand inside words, and
    /// entities become what they mean.
    static func words(_ page: String) -> [String] {
        let pieces = page.split(separator: "<sup class=\"reference\"")
        let html = pieces.enumerated().map { index, piece in
            index == 0
                ? piece : piece.split(separator: "</sup>", maxSplits: 1, omittingEmptySubsequences: false).last ?? ""
        }.joined()
        var out = ""
        var isTag = false
        for character in html {
            switch character {
            case "<": isTag = true
            case ">" where isTag: isTag = false
            default: if !isTag { out.append(character) }
            }
        }
        for (entity, meaning) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            out = out.split(separator: entity, omittingEmptySubsequences: false).joined(separator: meaning)
        }
        return out.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The words of a plain letter, without the numbers of its notes.
    static func letterWords(_ letter: String) -> [String] {
        var out = ""
        var rest = letter[...]
        while let start = rest.firstRange(of: " [") {
            out += rest[..<start.lowerBound]
            let digits = rest[start.upperBound...].prefix { $0.isNumber }
            let isNumber = !digits.isEmpty && rest[digits.endIndex...].first == "]"
            if !isNumber { out += " [" }
            rest = isNumber ? rest[digits.endIndex...].dropFirst() : rest[start.upperBound...]
        }
        return (out + rest).split(whereSeparator: \.isWhitespace).map(String.init)
    }
}
