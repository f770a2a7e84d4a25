/// A property and what it is given.
struct Declaration {
    /// In lower case, but for names of variables.
    var name: String
    var value: [CSSToken]
    var isImportant = false

    /// Reads `name: value; …`, as style attributes and rules hold them.
    static func all(in tokens: ArraySlice<CSSToken>) -> [Declaration] {
        StyleSheet.split(tokens, at: ";").compactMap { part in
            var part = part.trimmed
            guard case .ident(let name)? = part.first else { return nil }
            part = part.dropFirst().trimmed
            guard part.first == .sign(":") else { return nil }
            var value = Array(part.dropFirst().trimmed)
            var isImportant = false
            if value.last?.word == "important",
                let mark = value.dropLast().lastIndex(where: { $0 != .space }), value[mark] == .sign("!")
            {
                isImportant = true
                value = Array(value[..<mark][...].trimmed)
            }
            return Declaration(
                name: name.hasPrefix("--") ? name : name.lowercased(), value: value, isImportant: isImportant)
        }
    }
}

/// The rules of a drawing's style sheets, with what was passed over.
struct StyleSheet {
    struct Rule {
        var selector: Selector
        var declarations: [Declaration]
    }

    static let mostRules = 20_000

    private(set) var rules: [Rule] = []
    /// What at-rules and selectors are not followed.
    private(set) var skipped: [String] = []

    mutating func add(_ text: String) { read(CSSToken.all(in: text)[...], depth: 0) }

    private mutating func read(_ tokens: ArraySlice<CSSToken>, depth: Int) {
        var rest = tokens
        while true {
            rest = rest.trimmed
            guard let first = rest.first, rules.count < Self.mostRules, depth < 8 else { return }
            if case .at(let name) = first {
                takeAtRule(name.lowercased(), &rest, depth: depth)
                continue
            }
            let prelude = Self.until(&rest, "{")
            let block = Self.block(&rest)
            let declarations = Declaration.all(in: block)
            guard !declarations.isEmpty else { continue }
            for part in Self.split(prelude, at: ",") {
                if let selector = Selector(part.trimmed) {
                    rules.append(Rule(selector: selector, declarations: declarations))
                } else {
                    skipped.append("a rule whose selector is not understood")
                }
            }
        }
    }

    private mutating func takeAtRule(_ name: String, _ rest: inout ArraySlice<CSSToken>, depth: Int) {
        let semicolon = rest.firstIndex(of: .sign(";")), brace = rest.firstIndex(of: .sign("{"))
        guard let brace, semicolon.map({ brace < $0 }) ?? true else {
            rest = semicolon.map { rest[($0 + 1)...] } ?? []
            if name != "charset" { skipped.append("@\(name)") }
            return
        }
        let condition = rest[(rest.startIndex + 1)..<brace].trimmed
        rest = rest[brace...]
        let block = Self.block(&rest)
        switch name {
        case "media" where Self.applies(condition): read(block, depth: depth + 1)
        case "media": break
        case "supports", "layer": read(block, depth: depth + 1)
        default: skipped.append("@\(name)")
        }
    }

    /// Whether a condition holds for a light screen, which is what drawings are made for.
    private static func applies(_ condition: ArraySlice<CSSToken>) -> Bool {
        split(condition, at: ",").contains { query in
            let words = query.compactMap(\.word)
            if words.contains("not") { return false }
            if words.contains("print") || words.contains("speech") || words.contains("dark") { return false }
            return true
        }
    }

    // MARK: Pieces

    /// Takes what stands before a sign, the sign as well.
    private static func until(_ rest: inout ArraySlice<CSSToken>, _ sign: Unicode.Scalar) -> ArraySlice<CSSToken> {
        let end = rest.firstIndex(of: .sign(sign)) ?? rest.endIndex
        defer { rest = rest[end...] }
        return rest[..<end]
    }

    /// Takes a block from its opening brace to the closing one.
    private static func block(_ rest: inout ArraySlice<CSSToken>) -> ArraySlice<CSSToken> {
        guard rest.first == .sign("{") else { return [] }
        var depth = 0
        var index = rest.startIndex
        let start = index + 1
        while index < rest.endIndex {
            if rest[index] == .sign("{") { depth += 1 }
            if rest[index] == .sign("}") { depth -= 1 }
            if depth == 0 { break }
            index += 1
        }
        defer { rest = index < rest.endIndex ? rest[(index + 1)...] : [] }
        return rest[start..<max(start, index)]
    }

    /// Parts between signs that stand in no brackets.
    static func split(_ tokens: ArraySlice<CSSToken>, at sign: Unicode.Scalar) -> [ArraySlice<CSSToken>] {
        var parts: [ArraySlice<CSSToken>] = []
        var start = tokens.startIndex
        var depth = 0
        for index in tokens.indices {
            switch tokens[index] {
            case .function, .sign("("), .sign("["), .sign("{"): depth += 1
            case .sign(")"), .sign("]"), .sign("}"): depth = max(0, depth - 1)
            case .sign(sign) where depth == 0:
                parts.append(tokens[start..<index])
                start = index + 1
            default: break
            }
        }
        parts.append(tokens[start...])
        return parts
    }
}

extension ArraySlice where Element == CSSToken {
    /// Without the white space around it.
    var trimmed: ArraySlice<CSSToken> {
        var slice = self
        while slice.first == .space { slice = slice.dropFirst() }
        while slice.last == .space { slice = slice.dropLast() }
        return slice
    }
}
