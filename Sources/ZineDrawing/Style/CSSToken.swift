/// The tokens of CSS (CSS Syntax 3, 4), escapes understood: whatever a value was spelt like, it is seen here as what it means.
enum CSSToken: Hashable {
    case ident(String)
    /// The name before an opening parenthesis.
    case function(String)
    case at(String)
    case hash(String)
    case string(String)
    case url(String)
    case number(Double)
    case percentage(Double)
    case dimension(Double, String)
    case space
    case sign(Unicode.Scalar)

    /// The number of a plain number.
    var number: Double? {
        if case .number(let value) = self { return value }
        return nil
    }

    /// A word in lower case.
    var word: String? {
        if case .ident(let name) = self { return name.lowercased() }
        return nil
    }

    static func all(in text: String) -> [CSSToken] {
        var scanner = CSSScanner(text)
        var tokens: [CSSToken] = []
        while let token = scanner.next() { tokens.append(token) }
        return tokens
    }
}

/// Cuts CSS into tokens.
struct CSSScanner {
    private let text: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) { self.text = Array(text.unicodeScalars) }

    private func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
        index + ahead < text.count ? text[index + ahead] : nil
    }

    mutating func next() -> CSSToken? {
        while peek() == "/", peek(1) == "*" { skipComment() }
        guard let first = peek() else { return nil }
        if Self.isSpace(first) {
            while let next = peek(), Self.isSpace(next) { index += 1 }
            return .space
        }
        if first == "\"" || first == "'" {
            index += 1
            return .string(string(endingAt: first))
        }
        if startsNumber() { return number() }
        if startsIdent(0) { return word() }
        index += 1
        switch first {
        case "#" where peek().map(Self.isName) == true || startsEscape(0): return .hash(name())
        case "@" where startsIdent(0): return .at(name())
        case "<" where peek() == "!" && peek(1) == "-" && peek(2) == "-":
            index += 3
            return .space
        case "-" where peek() == "-" && peek(1) == ">":
            index += 2
            return .space
        default: return .sign(first)
        }
    }

    private mutating func skipComment() {
        index += 2
        while index < text.count, !(peek() == "*" && peek(1) == "/") { index += 1 }
        index = min(text.count, index + 2)
    }

    private mutating func string(endingAt quote: Unicode.Scalar) -> String {
        var out = String.UnicodeScalarView()
        while let next = peek() {
            index += 1
            if next == quote { break }
            if next == "\\" {
                if peek() == "\n" { index += 1 } else if peek() != nil { out.append(escape()) }
            } else {
                out.append(next)
            }
        }
        return String(out)
    }

    // MARK: Numbers

    private func startsNumber() -> Bool {
        var ahead = 0
        if peek() == "+" || peek() == "-" { ahead = 1 }
        if peek(ahead).map(Self.isDigit) == true { return true }
        return peek(ahead) == "." && peek(ahead + 1).map(Self.isDigit) == true
    }

    private mutating func number() -> CSSToken {
        let start = index
        if peek() == "+" || peek() == "-" { index += 1 }
        skipDigits()
        if peek() == ".", peek(1).map(Self.isDigit) == true {
            index += 1
            skipDigits()
        }
        if peek() == "e" || peek() == "E" {
            let sign = peek(1) == "+" || peek(1) == "-" ? 1 : 0
            if peek(1 + sign).map(Self.isDigit) == true {
                index += 1 + sign
                skipDigits()
            }
        }
        let written = String(String.UnicodeScalarView(text[start..<index]))
        let value = Double(written.hasPrefix("+") ? String(written.dropFirst()) : written) ?? 0
        if peek() == "%" {
            index += 1
            return .percentage(value)
        }
        if startsIdent(0) { return .dimension(value, name().lowercased()) }
        return .number(value)
    }

    private mutating func skipDigits() { while let next = peek(), Self.isDigit(next) { index += 1 } }

    // MARK: Names

    private mutating func word() -> CSSToken {
        let word = name()
        guard peek() == "(" else { return .ident(word) }
        index += 1
        guard word.lowercased() == "url" else { return .function(word.lowercased()) }
        while let next = peek(), Self.isSpace(next) { index += 1 }
        let target: String
        if let quote = peek(), quote == "\"" || quote == "'" {
            index += 1
            target = string(endingAt: quote)
            while let next = peek(), next != ")" {
                index += 1
                _ = next
            }
        } else {
            target = bareTarget()
        }
        if peek() == ")" { index += 1 }
        return .url(target)
    }

    private mutating func bareTarget() -> String {
        var out = String.UnicodeScalarView()
        while let next = peek(), next != ")" {
            index += 1
            if Self.isSpace(next) { continue }
            out.append(next == "\\" && peek() != nil ? escape() : next)
        }
        return String(out)
    }

    private mutating func name() -> String {
        var out = String.UnicodeScalarView()
        while let next = peek() {
            if Self.isName(next) {
                out.append(next)
                index += 1
            } else if startsEscape(0) {
                index += 1
                out.append(escape())
            } else {
                break
            }
        }
        return String(out)
    }

    private func startsIdent(_ ahead: Int) -> Bool {
        guard let first = peek(ahead) else { return false }
        if first == "-" {
            guard let second = peek(ahead + 1) else { return false }
            return second == "-" || Self.isNameStart(second) || startsEscape(ahead + 1)
        }
        return Self.isNameStart(first) || startsEscape(ahead)
    }

    private func startsEscape(_ ahead: Int) -> Bool {
        peek(ahead) == "\\" && peek(ahead + 1) != nil && peek(ahead + 1) != "\n"
    }

    /// What a backslash, already passed, stands for with what follows.
    private mutating func escape() -> Unicode.Scalar {
        var value: UInt32 = 0
        var count = 0
        while count < 6, let next = peek(), let digit = Character(next).hexDigitValue {
            value = value << 4 | UInt32(digit)
            index += 1
            count += 1
        }
        if count == 0 {
            defer { index += 1 }
            return peek() ?? "\u{FFFD}"
        }
        if let next = peek(), Self.isSpace(next) { index += 1 }
        return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" || scalar == "\u{C}"
    }
    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
    private static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.value >= 0x80 || (0x41...0x5A).contains(scalar.value)
            || (0x61...0x7A).contains(scalar.value)
    }
    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        isNameStart(scalar) || isDigit(scalar) || scalar == "-"
    }
}
