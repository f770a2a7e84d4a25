public import ZineCore
public import ZineDocument

/// A character that no face of the theme has.
public struct MissingCharacter: Hashable, Sendable {
    public var scalar: Unicode.Scalar
    public var span: SourceSpan

    public init(scalar: Unicode.Scalar, span: SourceSpan) { self.scalar = scalar; self.span = span }
}

/// The characters of one script that no face of the theme has, which one face would mend.
public struct MissingCharacters: Sendable {
    /// `nil` for characters of no script that is known to take a face of its own.
    public var script: Script?
    /// Each once, in order.
    public var scalars: [Unicode.Scalar]
    /// Where they stand in files, each place once, in the order of files and lines.
    public var places: [SourceSpan]

    /// Sorts characters by script, in the order in which the scripts' first characters stand.
    public static func byScript(_ all: [MissingCharacter]) -> [MissingCharacters] {
        let groups = Dictionary(grouping: all) { Script(of: $0.scalar) }
        let sorted = groups.map { script, found in
            MissingCharacters(
                script: script, scalars: Set(found.map(\.scalar)).sorted { $0.value < $1.value },
                places: Set(found.map(\.span)).filter { !$0.file.isEmpty }
                    .sorted { ($0.file, $0.start) < ($1.file, $1.start) })
        }
        return sorted.sorted { a, b in
            let (first, second) = (a.places.first, b.places.first)
            if let first, let second, (first.file, first.start) != (second.file, second.start) {
                return (first.file, first.start) < (second.file, second.start)
            }
            return (a.scalars.first?.value ?? 0) < (b.scalars.first?.value ?? 0)
        }
    }

    /// The characters and, of many, how many more; then other places than the first.
    public var message: String {
        var words = "no face of the theme has the "
        if let script { words += script.name + " " }
        words += scalars.count == 1 ? "character " : "characters "
        words += scalars.prefix(3).map(Self.named).joined(separator: ", ")
        if scalars.count > 3 { words += " and \(scalars.count - 3) more" }
        guard places.count > 1 else { return words }
        let others = places.dropFirst().prefix(3).map { "\($0.file):\($0.start.line):\($0.start.column)" }
        words += "; also at " + others.joined(separator: ", ")
        if places.count > 4 { words += " and \((places.count - 4).counted("more place"))" }
        return words
    }

    private static func named(_ scalar: Unicode.Scalar) -> String {
        let code = String(scalar.value, radix: 16, uppercase: true)
        return "“\(scalar)” (U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code))"
    }
}
