import ZineCore

/// Diagnostics as they are read one after the other: what one place lacks is said in one line.
enum JoinedDiagnostics {
    /// What begins with it says what is not there.
    private static let kin = "missing-"
    /// Words that messages have to begin with alike.
    private static let fewestWords = 4

    /// A line of its own, or the parts of one.
    static func groups(_ problems: [Diagnostic]) -> [[Diagnostic]] {
        var groups: [[Diagnostic]] = []
        for problem in problems {
            if let first = groups.last?.first, first.id.hasPrefix(kin), problem.id.hasPrefix(kin),
                first.span.file == problem.span.file, first.span.start == problem.span.start,
                first.severity == problem.severity, beginning([first, problem]).count >= fewestWords
            {
                groups[groups.count - 1].append(problem)
            } else {
                groups.append([problem])
            }
        }
        return groups
    }

    /// Ids, message and hint of a line.
    static func line(_ group: [Diagnostic]) -> (name: String, message: String, hint: String?) {
        guard group.count > 1 else { return (group[0].name, group[0].message, group[0].hint) }
        let shared = beginning(group)
        let rests = group.map { words($0.message).dropFirst(shared.count).joined(separator: " ") }
        var hints: [String] = []
        for hint in group.compactMap(\.hint) where !hints.contains(hint) { hints.append(hint) }
        return (
            group.map(\.name).joined(separator: ", "),
            shared.joined(separator: " ") + " " + rests.joined(separator: ", "), hints.joined(separator: "; ")
        )
    }

    private static func words(_ text: String) -> [Substring] { text.split(separator: " ") }

    /// The words that all messages begin with; each has words of its own behind them.
    private static func beginning(_ group: [Diagnostic]) -> [Substring] {
        let all = group.map { words($0.message) }
        let shortest = (all.map(\.count).min() ?? 1) - 1
        let shared = (0..<max(0, shortest)).prefix { index in all.allSatisfy { $0[index] == all[0][index] } }
        return Array(all[0].prefix(shared.count))
    }
}
