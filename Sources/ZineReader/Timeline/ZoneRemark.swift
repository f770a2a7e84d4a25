/// What the words around a zone make of it: `not in UTC but in CET`, `UTC unless marked`, `an hour ahead of UTC`.
enum ZoneRemark {
    typealias Found = (zone: TimeExpression.Zone, range: Range<Int>)

    /// The zones that a sentence means, by name; a zone that it only counts from is not plain.
    static func meant(_ found: [Found], _ bytes: [UInt8]) -> [ZoneNames.Named] {
        let kept = found.filter { !ends(bytes[..<$0.range.lowerBound], in: negations) }
        guard let first = kept.first else { return [] }
        let end = limit(of: bytes, from: first.range.upperBound)
        return kept.filter { $0.range.lowerBound < end }.map { zone in
            let isCountedFrom = ends(bytes[..<zone.range.lowerBound], in: comparisons)
            let name = String(decoding: bytes[zone.range], as: UTF8.self)
            return (name, isCountedFrom ? TimeExpression.Zone() : zone.zone)
        }
    }

    /// Where words begin that speak of other times: `unless`, `convert`.
    private static func limit(of bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            var scanner = TimeScanner(bytes, at: index)
            if let word = scanner.word() {
                if limits.contains(word.lowercased()) { return index }
                index = scanner.index
            } else {
                index += 1
            }
        }
        return bytes.count
    }

    private static func ends(_ before: ArraySlice<UInt8>, in words: [[String]]) -> Bool {
        var last = String(decoding: before.suffix(40), as: UTF8.self).lowercased()
            .split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
        while let word = last.last, fillers.contains(word) { last.removeLast() }
        return words.contains { last.suffix($0.count).elementsEqual($0) }
    }

    private static let fillers: Set<String> = ["in", "the", "as", "en", "der", "local"]
    private static let negations = [
        ["not"], ["isn't"], ["aren't"], ["isn’t"], ["aren’t"], ["nicht"], ["pas"], ["niet"], ["instead", "of"],
        ["rather", "than"], ["no", "longer"], ["statt"], ["never"],
    ]
    private static let comparisons = [
        ["ahead", "of"], ["behind"], ["before"], ["after"], ["relative", "to"], ["from"], ["vor"], ["hinter"], ["nach"],
    ]
    private static let limits: Set<String> = [
        "unless", "except", "otherwise", "if", "where", "convert", "subtract", "add", "außer", "sofern", "sauf",
    ]
}
