import ZineCore

/// As much of TOML as front matter uses: `key = "value"`, bare values and lists of strings on one line.
/// Tables and all else are left out.
enum TOMLFrontMatter {
    static func read(_ source: SourceText) -> YAMLNode {
        var pairs: [YAMLNode.Pair] = []
        let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let key = String(decoding: line[..<equals], as: UTF8.self).trimmed
            let value = String(decoding: line[(equals + 1)...], as: UTF8.self).trimmed
            guard !key.isEmpty, key.utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x5F || $0 == 0x2D }) else {
                continue
            }
            let keySpan = source.span(line: index + 1, column: 1)
            let span = source.span(line: index + 1, column: equals - line.startIndex + 2)
            pairs.append(YAMLNode.Pair(key: key, keySpan: keySpan, value: node(value, at: span)))
        }
        return YAMLNode(.mapping(pairs), at: source.start)
    }

    private static func node(_ value: String, at span: SourceSpan) -> YAMLNode {
        if value.hasPrefix("["), value.hasSuffix("]") {
            let items = value.dropFirst().dropLast().split(separator: ",").map { node($0.trimmed, at: span) }
            return YAMLNode(.sequence(items), at: span)
        }
        for quote in ["\"", "'"] where value.utf8.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
            let inner = String(value.dropFirst().dropLast())
            return YAMLNode(.scalar(quote == "'" ? inner : unescaped(inner), isPlain: false), at: span)
        }
        return YAMLNode(.scalar(value, isPlain: true), at: span)
    }

    private static func unescaped(_ text: String) -> String {
        var out = ""
        var isEscaped = false
        for character in text {
            if isEscaped || character != "\\" { out.append(character) }
            isEscaped = !isEscaped && character == "\\"
        }
        return out
    }
}
