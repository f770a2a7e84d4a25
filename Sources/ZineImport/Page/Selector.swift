import ZineHTML

/// As much of CSS selectors as is written to name a part of a page: `main .post > div#body[role=article]`, several by commas.
public struct Selector: Hashable, Sendable {
    private struct Test: Hashable, Sendable {
        enum Kind: Hashable, Sendable { case has, equals, word, begins, ends, contains, dash }
        var attribute: String
        var kind: Kind
        var value: String
    }
    private struct Part: Hashable, Sendable {
        var name = ""
        var tests: [Test] = []
        /// Whether it stands right below the part before it.
        var isChild = false
    }
    private var chains: [[Part]] = []

    /// `nil` where the text is no selector of this kind.
    public init?(_ text: String) {
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            guard let chain = Self.chain(piece) else { return nil }
            chains.append(chain)
        }
    }

    private static func chain(_ text: Substring) -> [Part]? {
        var chain: [Part] = []
        var isChild = false
        var rest = text.drop(while: \.isPageSpace)
        while !rest.isEmpty {
            if rest.first == ">" {
                guard !chain.isEmpty, !isChild else { return nil }
                isChild = true
                rest = rest.dropFirst().drop(while: \.isPageSpace)
                continue
            }
            guard var part = part(&rest) else { return nil }
            part.isChild = isChild
            isChild = false
            chain.append(part)
            rest = rest.drop(while: \.isPageSpace)
        }
        return chain.isEmpty || isChild ? nil : chain
    }

    private static func word(_ rest: inout Substring) -> String? {
        let found = rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        rest = rest[found.endIndex...]
        return found.isEmpty ? nil : String(found)
    }

    private static func part(_ rest: inout Substring) -> Part? {
        var part = Part()
        let start = rest.startIndex
        if rest.first == "*" {
            rest = rest.dropFirst()
        } else if let name = word(&rest) {
            part.name = name.lowercased()
        }
        while let first = rest.first, ".#[".contains(first) {
            rest = rest.dropFirst()
            if first == "[" {
                guard let end = rest.firstIndex(of: "]"), let test = test(rest[..<end]) else { return nil }
                part.tests.append(test)
                rest = rest[end...].dropFirst()
            } else {
                guard let value = word(&rest) else { return nil }
                part.tests.append(
                    first == "."
                        ? Test(attribute: "class", kind: .word, value: value.lowercased())
                        : Test(attribute: "id", kind: .equals, value: value))
            }
        }
        return rest.startIndex == start ? nil : part
    }

    private static func test(_ text: Substring) -> Test? {
        guard let equals = text.firstIndex(of: "=") else {
            let name = text.collapsed.lowercased()
            return name.isEmpty ? nil : Test(attribute: name, kind: .has, value: "")
        }
        var name = text[..<equals]
        let kinds: [Character: Test.Kind] = ["~": .word, "^": .begins, "$": .ends, "*": .contains, "|": .dash]
        let kind = name.last.flatMap { kinds[$0] }
        if kind != nil { name = name.dropLast() }
        var value = text[equals...].dropFirst().collapsed
        for quote in ["\"", "'"] where value.count >= 2 && value.hasPrefix(quote) && value.hasSuffix(quote) {
            value = String(value.dropFirst().dropLast())
        }
        guard !name.isEmpty else { return nil }
        return Test(attribute: name.collapsed.lowercased(), kind: kind ?? .equals, value: value)
    }

    // MARK: Matching

    func matches(_ index: Int, in page: PageTree) -> Bool { chains.contains { Self.matches($0[...], index, page) } }

    private static func matches(_ chain: ArraySlice<Part>, _ index: Int, _ page: PageTree) -> Bool {
        guard let last = chain.last else { return true }
        guard fits(last, index, page) else { return false }
        let rest = chain.dropLast()
        guard !rest.isEmpty else { return true }
        if last.isChild { return page.parent(index).map { matches(rest, $0, page) } ?? false }
        return page.ancestors(index).contains { matches(rest, $0, page) }
    }

    private static func fits(_ part: Part, _ index: Int, _ page: PageTree) -> Bool {
        guard page.isElement(index), part.name.isEmpty || part.name == page.name(index) else { return false }
        return part.tests.allSatisfy { test in
            if test.attribute == "class", test.kind == .word { return page.classes(index).contains(test.value) }
            guard var value = page.attribute(index, test.attribute) else { return false }
            if test.attribute == "class" { value = value.lowercased() }
            return switch test.kind {
            case .has: true
            case .equals: value == test.value
            case .word: value.pageWords.contains(test.value)
            case .begins: value.hasPrefix(test.value)
            case .ends: value.hasSuffix(test.value)
            case .contains: !test.value.isEmpty && value.contains(test.value)
            case .dash: value == test.value || value.hasPrefix(test.value + "-")
            }
        }
    }

    /// The elements that it names, in the page's order, none inside another.
    func outermost(in page: PageTree) -> [Int] {
        var found: [Int] = []
        var waiting = Array(page.html.roots.reversed())
        while let next = waiting.popLast() {
            if matches(next, in: page) {
                found.append(next)
            } else {
                waiting += page.html.nodes[next].children.reversed()
            }
        }
        return found
    }
}
