/// A choice that people type by name, such as a scheme on the command line.
public protocol NamedChoice: RawRepresentable, CaseIterable, Sendable where RawValue == String {
    /// What is being chosen, for messages: `scheme`.
    static var noun: String { get }
}

extension NamedChoice {
    /// The choice of that name; capitals, spaces and underscores are forgiven.
    ///
    /// Throws `UnknownName`, whose hint holds the nearest name.
    public static func named(_ text: String) throws(UnknownName) -> Self {
        let wanted = Name.normalized(text)
        if let found = allCases.first(where: { $0.rawValue == wanted }) { return found }
        throw UnknownName(noun: noun, text: text, known: allCases.map(\.rawValue))
    }
}

/// Someone typed a name that does not exist.
public struct UnknownName: Error, Hashable, Sendable {
    public var noun: String
    public var text: String
    /// All names, in the order in which they are documented.
    public var known: [String]

    public init(noun: String, text: String, known: [String]) {
        self.noun = noun
        self.text = text
        self.known = known
    }

    /// The known name that a slip of the finger away from `text`; `nil` when none is near.
    public var nearest: String? { Name.nearest(to: text, among: known) }
    public var message: String { "there is no \(noun) “\(text)”" }
    public var hint: String {
        nearest.map { "did you mean “\($0)”?" } ?? "choose one of \(known.joined(separator: ", "))"
    }
}

enum Name {
    /// Lower case, words joined by hyphens.
    static func normalized(_ text: String) -> String {
        let words = text.prefix(200).lowercased().split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "\t" }
        return words.joined(separator: "-")
    }

    /// The candidate with the fewest edits, if they are few for its length. The first of equals wins.
    static func nearest(to text: String, among candidates: [String]) -> String? {
        let typed = Array(normalized(text).unicodeScalars.prefix(40))
        var best: (name: String, edits: Int)?
        for name in candidates {
            let edits = distance(typed, Array(name.unicodeScalars))
            if edits < best?.edits ?? Int.max { best = (name, edits) }
        }
        guard let best, best.edits <= max(1, (best.name.count + 1) / 3) else { return nil }
        return best.name
    }

    /// The least number of insertions, deletions and replacements (Levenshtein 1965), one row at a time.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var row = Array(0...b.count)
        for (i, scalar) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let replaced = diagonal + (scalar == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[b.count]
    }
}
