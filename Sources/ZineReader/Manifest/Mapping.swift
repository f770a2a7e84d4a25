public import ZineCore

/// A YAML mapping, checked against the keys that it may hold.
///
/// Making one reports unknown keys, with the nearest known one as hint, and required keys that are missing.
/// Reading a field then reports what is wrong with its value.
public struct Mapping: Sendable {
    public let node: YAMLNode
    private let pairs: [String: YAMLNode.Pair]

    /// `nil` where the node is no mapping, which is reported. An empty node is an empty mapping.
    ///
    /// `foreign` names keys of other programs with what to write instead: met with a warning of their own. `advice` says
    /// of unknown keys what to write instead, where that is known.
    public init?(
        _ node: YAMLNode, fields: [FieldDescription], foreign: [String: String] = [:],
        advice: [String: String] = [:], _ problems: inout [Diagnostic]
    ) {
        self.node = node
        var known: [String: YAMLNode.Pair] = [:]
        switch node.content {
        case .mapping(let pairs):
            for pair in pairs { known[pair.key] = pair }
            let strange = pairs.filter { pair in !fields.contains { $0.key == pair.key } }
            problems += strange.prefix(Self.mostNamed).map {
                Self.unknown($0, fields: fields, foreign: foreign, advice: advice)
            }
            if let more = strange.dropFirst(Self.mostNamed).first {
                problems.append(
                    .warning(
                        "unknown-key", "\(strange.count - Self.mostNamed) more keys from here on mean nothing",
                        hint: "the keys are \(fields.map(\.key).joined(separator: ", "))", at: more.keySpan))
            }
        default:
            guard node.isNull else {
                let keys = fields.prefix(Self.mostNamed).map(\.key).joined(separator: ", ")
                problems.append(
                    wrongType(node, "a mapping of keys", "write {key: value}; the keys are \(keys)"))
                return nil
            }
        }
        pairs = known
        for field in fields where field.isRequired && (known[field.key]?.value.isNull ?? true) {
            problems.append(
                .error(
                    "missing-key", "the key '\(field.key)' is missing", hint: "add '\(field.key):' — \(field.help)",
                    at: known[field.key]?.keySpan ?? node.span))
        }
    }

    /// Of keys that mean nothing so many are named one by one.
    private static let mostNamed = 40

    private static func unknown(
        _ pair: YAMLNode.Pair, fields: [FieldDescription], foreign: [String: String], advice: [String: String]
    ) -> Diagnostic {
        let name = pair.key.shortened(to: 40)
        if let advice = foreign[pair.key] {
            return .warning("foreign-key", "'\(name)' is a key of another program", hint: advice, at: pair.keySpan)
        }
        let keys = fields.map(\.key)
        let nearest = nearestWord(to: pair.key, in: keys)
        return .warning(
            "unknown-key", "there is no key '\(name)' here",
            hint: advice[pair.key] ?? nearest.map { "did you mean '\($0)'?" }
                ?? "the keys are \(keys.joined(separator: ", "))",
            at: pair.keySpan)
    }

    /// The value of a field; `nil` where it is absent, empty or wrong, the last of which is reported.
    public func value<Value>(_ field: Field<Value>, _ problems: inout [Diagnostic]) -> Value? {
        guard let pair = pairs[field.key], !pair.value.isNull else { return nil }
        return field.type.read(pair.value, &problems)
    }

    /// The node behind a key, known or not.
    public func node(_ key: String) -> YAMLNode? { pairs[key]?.value }

    /// Where the value of a key stands, or the mapping without it.
    public func span(of key: String) -> SourceSpan { pairs[key]?.value.span ?? node.span }
}

/// The word that was probably meant: at most a third of its letters differ. Ties go to the first.
public func nearestWord(to word: String, in words: [String]) -> String? {
    let wanted = Array(word.lowercased().utf8.prefix(64))
    let ranked = words.map { (word: $0, distance: editDistance(wanted, Array($0.lowercased().utf8))) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, best.word.utf8.count / 3) ? best.word : nil
}

/// Insertions, deletions, replacements and swaps of neighbours (Damerau 1964, optimal string alignment).
public func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in a.indices {
        var row = [i + 1]
        for j in b.indices {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
            row.append(cost)
        }
        (beforeLast, last) = (last, row)
    }
    return last[b.count]
}
