/// A piece of HTML, as little of it as Markdown's authors write.
enum HTMLToken: Equatable {
    case text(String)
    case comment(String)
    /// `name` in lower case; `source` the whole tag as written.
    case tag(name: String, isClosing: Bool, source: String)
    /// `<?…?>`, `<!DOCTYPE …>`: nothing that a reader sees.
    case declaration
    /// A comment that never ends; what follows its opening.
    case openComment(String)
}

/// Cuts HTML into tokens. Never fails: a `<` that opens nothing is text.
struct HTMLTokenizer {
    private let bytes: [UInt8]
    private var index = 0
    private var textStart = 0
    private var tokens: [HTMLToken] = []
    /// Ends that were looked for and are nowhere ahead: not to be looked for again at every opening.
    private var missing: Set<String> = []

    static func tokens(_ html: String) -> [HTMLToken] {
        var tokenizer = HTMLTokenizer(bytes: Array(html.utf8))
        return tokenizer.run()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func run() -> [HTMLToken] {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<"), let (token, end) = token(at: index) else {
                index += 1
                continue
            }
            flushText()
            tokens.append(token)
            index = end
            textStart = end
        }
        flushText()
        return tokens
    }

    private mutating func flushText() {
        if textStart < index { tokens.append(.text(string(textStart..<index))) }
        textStart = index
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private mutating func token(at start: Int) -> (HTMLToken, end: Int)? {
        if starts(with: "<!--", at: start) {
            guard let end = find("-->", from: start + 4) else {
                return (.openComment(string(start + 4..<bytes.count)), bytes.count)
            }
            return (.comment(string(start + 4..<end)), end + 3)
        }
        if starts(with: "<![CDATA[", at: start), let end = find("]]>", from: start + 9) {
            return (.text(string(start + 9..<end)), end + 3)
        }
        if starts(with: "<?", at: start), let end = find("?>", from: start + 2) { return (.declaration, end + 2) }
        if starts(with: "<!", at: start), start + 2 < bytes.count, bytes[start + 2].isASCIILetter,
            let end = find(">", from: start + 2)
        {
            return (.declaration, end + 1)
        }
        return tag(at: start)
    }

    private func tag(at start: Int) -> (HTMLToken, end: Int)? {
        var index = start + 1
        let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        let nameStart = index
        while index < bytes.count, bytes[index].isASCIILetterOrDigit || bytes[index] == UInt8(ascii: "-") { index += 1 }
        guard index > nameStart, bytes[nameStart].isASCIILetter else { return nil }
        let name = string(nameStart..<index).lowercased()
        var quote: UInt8?
        // An unclosed tag must not send the search through the whole text for every `<`.
        let limit = min(bytes.count, start + 4096)
        while index < limit {
            let byte = bytes[index]
            index += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == UInt8(ascii: ">") {
                return (.tag(name: name, isClosing: isClosing, source: string(start..<index)), index)
            }
        }
        return nil
    }

    private func starts(with text: String, at start: Int) -> Bool { bytes[start...].starts(with: text.utf8) }

    private mutating func find(_ text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        guard start <= bytes.count - wanted.count, !missing.contains(text) else { return nil }
        let found = (start...(bytes.count - wanted.count)).first { place in
            bytes[place] == wanted[0] && bytes[place...].starts(with: wanted)
        }
        if found == nil { missing.insert(text) }
        return found
    }
}

extension HTMLToken {
    /// The value of an attribute as written, entities and all.
    func attribute(_ wanted: String) -> String? {
        guard case .tag(_, false, let source) = self else { return nil }
        var rest = Substring(source).dropFirst().drop { !$0.isWhitespace }
        while !rest.isEmpty {
            rest = rest.drop { $0.isWhitespace || $0 == "/" || $0 == ">" }
            let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" }
            guard !name.isEmpty else {
                rest = rest.dropFirst()
                continue
            }
            rest = rest[name.endIndex...].drop(while: \.isWhitespace)
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst().drop(while: \.isWhitespace)
            let value: Substring
            if let quote = rest.first, quote == "\"" || quote == "'" {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { !$0.isWhitespace && $0 != ">" }
                rest = rest[value.endIndex...]
            }
            if name.lowercased() == wanted { return String(value) }
        }
        return nil
    }
}
