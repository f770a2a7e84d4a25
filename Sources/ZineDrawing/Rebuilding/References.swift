/// Follows what a rebuilt drawing refers to within itself: what leads nowhere or around in a circle is taken out, and what
/// it all comes to is counted.
struct References {
    /// Elements that are drawn when everything that is used is, and what costs as much.
    static let mostDrawn = 500_000
    /// A use of a use of a use.
    private static let deepest = 64

    private let root: DrawnElement
    private(set) var notes = Notes()
    /// Whether there is nothing but what takes a time in proportion to its length.
    private(set) var isPlain = true

    private var targets: [String: DrawnElement] = [:]
    private var costs: [String: Int] = [:]
    private var open: [String] = []
    private var circular: Set<String> = []

    init(_ root: DrawnElement) { self.root = root }

    mutating func resolved() throws(DrawingError) -> DrawnElement {
        gather(root)
        for id in targets.keys.sorted() { _ = try cost(id, line: 1) }
        let cost = try cost(of: root)
        guard cost <= Self.mostDrawn else {
            throw .tooMuch("it draws more than \(Self.mostDrawn) things, by using its parts again and again", line: 1)
        }
        if cost > 20_000 { isPlain = false }
        var used: Set<String> = []
        let checked = checked(root, &used) ?? DrawnElement("svg", line: 1)
        return named(checked, used)
    }

    private mutating func gather(_ element: DrawnElement) {
        if let id = element.id, targets[id] == nil { targets[id] = element }
        for inner in element.inner { gather(inner) }
    }

    // MARK: Counting

    private mutating func cost(_ id: String, line: Int) throws(DrawingError) -> Int {
        if let known = costs[id] { return known }
        guard let target = targets[id] else { return 0 }
        if open.contains(id) {
            circular.insert(id)
            return 0
        }
        guard open.count < Self.deepest else {
            throw .tooMuch("its parts use one another too deeply", line: target.line)
        }
        open.append(id)
        let cost = try cost(of: target)
        open.removeLast()
        costs[id] = cost
        return cost
    }

    private mutating func cost(of element: DrawnElement) throws(DrawingError) -> Int {
        var sum = 1
        for (name, value) in element.attributes {
            for id in value.ids {
                let times =
                    name == "marker-mid" ? (element.words("d") ?? element.words("points") ?? "").utf8.count / 4 : 1
                let part = try cost(id, line: element.line)
                sum = Self.sum(sum, Self.product(part, max(1, times)))
                if name == "filter" { sum = Self.sum(sum, Self.product(part, 200)) }
            }
        }
        for inner in element.inner { sum = Self.sum(sum, try cost(of: inner)) }
        return sum
    }

    private static func sum(_ a: Int, _ b: Int) -> Int { min(a &+ b, 1 << 40) }
    private static func product(_ a: Int, _ b: Int) -> Int {
        let (value, overflows) = a.multipliedReportingOverflow(by: b)
        return overflows ? 1 << 40 : min(value, 1 << 40)
    }

    // MARK: Checking

    private static let wanted: [String: Set<String>] = [
        "fill": ["linearGradient", "radialGradient", "pattern"],
        "stroke": ["linearGradient", "radialGradient", "pattern"], "clip-path": ["clipPath"], "mask": ["mask"],
        "filter": ["filter"], "marker-start": ["marker"], "marker-mid": ["marker"], "marker-end": ["marker"],
    ]
    private static let shown: Set<String> = [
        "svg", "symbol", "g", "use", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text",
        "image",
    ]

    private func suits(_ id: String, _ attribute: String, of element: DrawnElement) -> Bool {
        guard let target = targets[id], !circular.contains(id), !target.isBroken else { return false }
        if let kinds = Self.wanted[attribute] { return kinds.contains(target.name) }
        if element.name == "use" { return Self.shown.contains(target.name) }
        if element.name == "pattern" { return target.name == "pattern" }
        return target.name == "linearGradient" || target.name == "radialGradient"
    }

    private mutating func checked(_ element: DrawnElement, _ used: inout Set<String>) -> DrawnElement? {
        var element = element
        for (name, value) in element.attributes where !value.ids.isEmpty {
            if value.ids.allSatisfy({ suits($0, name, of: element) }) {
                used.formUnion(value.ids)
                continue
            }
            for id in value.ids where !suits(id, name, of: element) {
                notes.add(.unknown, reason(id), line: element.line)
            }
            if element.name == "use" { return nil }
            // A colour for want of what is referred to.
            let spare = value.pieces.compactMap { piece in
                if case .text(let text) = piece { return text.trimmed }
                return nil
            }.first { !$0.isEmpty }
            let isPaint = name == "fill" || name == "stroke"
            element[name] = isPaint ? .text(spare ?? "none") : nil
        }
        note(&element)
        element.children = element.children.compactMap { child in
            guard case .element(let inner) = child else { return child }
            return checked(inner, &used).map { .element($0) }
        }
        return element
    }

    private func reason(_ id: String) -> String {
        if circular.contains(id) { return "'#\(id)', which uses itself" }
        guard let target = targets[id] else { return "'#\(id)', which is not there" }
        return target.isBroken ? "the filter '#\(id)'" : "'#\(id)', which is a <\(target.name)>"
    }

    /// Looks at what costs more than its length, and at effects that make pixels of letters.
    private mutating func note(_ element: inout DrawnElement) {
        if element["mask"] != nil || element.name == "pattern" { isPlain = false }
        guard let filter = element["filter"], filter != .text("none") else { return }
        if isShadow(filter) || holdsText(element) {
            element.hidesFilterInPrint = true
            notes.add(.effect, isShadow(filter) ? "a shadow" : "a filter over words", line: element.line)
        } else {
            isPlain = false
        }
    }

    private func holdsText(_ element: DrawnElement) -> Bool {
        element.name == "text" || element.inner.contains(where: holdsText)
    }

    private func isShadow(_ filter: DrawnElement.Value) -> Bool {
        filter.pieces.contains { piece in
            switch piece {
            case .text(let text): return text.hasPrefix("drop-shadow(")
            case .link: return false
            case .url(let id):
                let steps = targets[id]?.inner ?? []
                let blurs = steps.contains { $0.name == "feGaussianBlur" }
                let names = Set(steps.map(\.name))
                // Blurred, moved, and put below what cast it.
                return names.contains("feDropShadow")
                    || blurs && names.contains("feOffset")
                        && !names.isDisjoint(with: ["feMerge", "feBlend", "feComposite"])
            }
        }
    }

    /// Only what is referred to keeps its id.
    private func named(_ element: DrawnElement, _ used: Set<String>) -> DrawnElement {
        var element = element
        if let id = element.id, !used.contains(id) { element.id = nil }
        element.children = element.children.map { child in
            guard case .element(let inner) = child else { return child }
            return .element(named(inner, used))
        }
        return element
    }
}
