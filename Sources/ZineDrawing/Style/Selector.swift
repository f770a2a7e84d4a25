/// Which elements a rule is for (Selectors 3, without namespaces, and without what depends on a reader's doings).
struct Selector {
    enum Combinator { case descendant, child, next, later }

    enum Test {
        case type(String)
        case id(String)
        case classNamed(String)
        case attribute(String, sign: String, value: String)
        case first, last, only, root
        /// Every `a`th from the `b`th.
        case nth(a: Int, b: Int)
        indirect case not([Test])
    }

    struct Compound {
        var tests: [Test]
        /// How it stands to the compound before it.
        var combinator: Combinator
    }

    static let mostCompounds = 8

    private(set) var compounds: [Compound] = []
    /// Ids, classes and the like, types.
    private(set) var specificity = 0

    init?(_ tokens: ArraySlice<CSSToken>) {
        var rest = tokens
        var combinator = Combinator.descendant
        while !rest.isEmpty {
            var tests: [Test] = []
            while let test = Self.test(&rest) { tests.append(test) }
            guard !tests.isEmpty || Self.any(&rest) else { return nil }
            while let test = Self.test(&rest) { tests.append(test) }
            compounds.append(Compound(tests: tests, combinator: combinator))
            specificity += tests.map(Self.weight).reduce(0, +)
            guard compounds.count <= Self.mostCompounds else { return nil }
            guard !rest.isEmpty else { break }
            guard let next = Self.combinator(&rest) else { return nil }
            combinator = next
        }
        guard !compounds.isEmpty else { return nil }
    }

    private static func weight(_ test: Test) -> Int {
        switch test {
        case .id: 1_000_000
        case .type: 1
        case .not(let tests): tests.map(weight).max() ?? 0
        default: 1_000
        }
    }

    private static func any(_ rest: inout ArraySlice<CSSToken>) -> Bool {
        guard rest.first == .sign("*") else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func combinator(_ rest: inout ArraySlice<CSSToken>) -> Combinator? {
        let hadSpace = rest.first == .space
        rest = rest.trimmed
        switch rest.first {
        case .sign(">"):
            rest = rest.dropFirst().trimmed
            return .child
        case .sign("+"):
            rest = rest.dropFirst().trimmed
            return .next
        case .sign("~"):
            rest = rest.dropFirst().trimmed
            return .later
        default: return hadSpace ? .descendant : nil
        }
    }

    private static func test(_ rest: inout ArraySlice<CSSToken>) -> Test? {
        switch rest.first {
        case .ident(let name):
            rest = rest.dropFirst()
            return .type(name)
        case .hash(let name):
            rest = rest.dropFirst()
            return .id(name)
        case .sign("."):
            guard case .ident(let name)? = rest.dropFirst().first else { return nil }
            rest = rest.dropFirst(2)
            return .classNamed(name)
        case .sign("["): return attribute(&rest)
        case .sign(":"): return pseudo(&rest)
        default: return nil
        }
    }

    private static func attribute(_ rest: inout ArraySlice<CSSToken>) -> Test? {
        guard let end = rest.firstIndex(of: .sign("]")) else { return nil }
        let inner = Array(rest[(rest.startIndex + 1)..<end]).filter { $0 != .space }
        guard case .ident(let name)? = inner.first else { return nil }
        var sign = "", value = ""
        for token in inner.dropFirst() {
            switch token {
            case .sign(let scalar): sign.unicodeScalars.append(scalar)
            case .string(let text), .ident(let text): value = text
            default: return nil
            }
        }
        guard ["", "=", "~=", "|=", "^=", "$=", "*="].contains(sign) else { return nil }
        rest = rest[(end + 1)...]
        return .attribute(name, sign: sign, value: value)
    }

    private static func pseudo(_ rest: inout ArraySlice<CSSToken>) -> Test? {
        let plain: [String: Test] = [
            "first-child": .first, "last-child": .last, "only-child": .only, "root": .root,
        ]
        switch rest.dropFirst().first {
        case .ident(let name):
            guard let test = plain[name.lowercased()] else { return nil }
            rest = rest.dropFirst(2)
            return test
        case .function(let name):
            guard let end = rest.firstIndex(of: .sign(")")) else { return nil }
            var inner = rest[(rest.startIndex + 2)..<end].trimmed
            defer { rest = rest[(end + 1)...] }
            if name == "nth-child" { return nth(inner) }
            guard name == "not" else { return nil }
            var tests: [Test] = []
            while let test = Self.test(&inner) { tests.append(test) }
            return inner.isEmpty && !tests.isEmpty ? .not(tests) : nil
        default: return nil
        }
    }

    private static func nth(_ tokens: ArraySlice<CSSToken>) -> Test? {
        let tokens = tokens.filter { $0 != .space }
        switch tokens.first {
        case .ident("odd"): return .nth(a: 2, b: 1)
        case .ident("even"): return .nth(a: 2, b: 0)
        case .number(let value) where tokens.count == 1: return .nth(a: 0, b: Int(max(-1e6, min(1e6, value))))
        case .dimension(let step, "n"):
            let offset = tokens.count > 1 ? tokens.last?.number : 0
            return offset.map { .nth(a: Int(max(-1e6, min(1e6, step))), b: Int(max(-1e6, min(1e6, $0)))) }
        default: return nil
        }
    }
}

extension Selector {
    /// Whether an element is meant.
    /// - Parameter steps: how many more elements may be looked at.
    func matches(_ index: Int, in tree: MarkupTree, steps: inout Int) -> Bool {
        matches(compounds.count - 1, index, tree, &steps)
    }

    private func matches(_ place: Int, _ index: Int, _ tree: MarkupTree, _ steps: inout Int) -> Bool {
        steps -= 1
        guard steps > 0, compounds[place].tests.allSatisfy({ Self.holds($0, index, tree) }) else { return false }
        guard place > 0 else { return true }
        switch compounds[place].combinator {
        case .child: return tree.elements[index].parent.map { matches(place - 1, $0, tree, &steps) } ?? false
        case .descendant:
            var outer = tree.elements[index].parent
            while let parent = outer {
                if matches(place - 1, parent, tree, &steps) { return true }
                outer = tree.elements[parent].parent
            }
            return false
        case .next, .later:
            guard let parent = tree.elements[index].parent else { return false }
            steps -= tree.elements[index].place
            let before = tree.inner(parent).prefix { $0 != index }
            let candidates = compounds[place].combinator == .next ? before.suffix(1) : before[...]
            return candidates.contains { matches(place - 1, $0, tree, &steps) }
        }
    }

    private static func holds(_ test: Test, _ index: Int, _ tree: MarkupTree) -> Bool {
        let element = tree.elements[index]
        switch test {
        case .type(let name): return element.name == name || element.name.lowercased() == name.lowercased()
        case .id(let name): return element.value("id") == name
        case .classNamed(let name):
            return element.value("class")?.split(whereSeparator: \.isWhitespace).contains { $0 == name } ?? false
        case .attribute(let name, let sign, let value): return holds(element.value(name), sign, value)
        case .root: return element.parent == nil
        case .first, .last, .only, .nth: return isPlaced(test, index, tree)
        case .not(let tests): return !tests.allSatisfy { holds($0, index, tree) }
        }
    }

    private static func isPlaced(_ test: Test, _ index: Int, _ tree: MarkupTree) -> Bool {
        let place = tree.elements[index].place
        let count = tree.elements[index].parent.map { tree.elements[$0].count } ?? 1
        switch test {
        case .first: return place == 1
        case .last: return place == count
        case .only: return count == 1
        case .nth(let a, let b): return a == 0 ? place == b : (place - b) % a == 0 && (place - b) / a >= 0
        default: return false
        }
    }

    private static func holds(_ found: String?, _ sign: String, _ value: String) -> Bool {
        guard let found else { return false }
        switch sign {
        case "": return true
        case "=": return found == value
        case "~=": return found.split(whereSeparator: \.isWhitespace).contains { $0 == value }
        case "|=": return found == value || found.hasPrefix(value + "-")
        case "^=": return !value.isEmpty && found.hasPrefix(value)
        case "$=": return !value.isEmpty && found.hasSuffix(value)
        default: return !value.isEmpty && found.contains(value)
        }
    }
}
