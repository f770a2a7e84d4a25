public import ZineCore

/// What an editor has seen, thought about, and does not want to be told again.
public struct Silence: Hashable, Sendable {
    /// An id, and where it is asked not to be told.
    public struct Wish: Hashable, Sendable {
        public var id: String
        public var span: SourceSpan
        public init(id: String, at span: SourceSpan) { self.id = id; self.span = span }
    }

    public var wishes: [Wish]
    /// The lines of the article's file that it holds for; `nil` for all.
    public var lines: ClosedRange<Int>?

    public init(wishes: [Wish], lines: ClosedRange<Int>? = nil) { self.wishes = wishes; self.lines = lines }

    /// Whether it keeps something said of the file that it stands in to itself.
    func covers(_ problem: Diagnostic) -> Bool {
        guard lines.map({ $0.contains(problem.span.start.line) }) ?? true else { return false }
        return wishes.contains { $0.id == problem.id }
    }
}

extension Issue {
    /// Everything that is not to be told, wherever it is asked for.
    public var silenceWishes: [Silence.Wish] {
        publication.silence.wishes + silence.wishes + articles.flatMap { $0.silences.flatMap(\.wishes) }
    }

    /// What remains to be said of the issue: all errors, and the warnings that neither the publication nor the issue nor
    /// the article that they are about wants to be silent.
    public func told(_ problems: [Diagnostic]) -> [Diagnostic] {
        guard !silenceWishes.isEmpty else { return problems }
        let silences = Dictionary(
            articles.map { ((folder.isEmpty ? "" : folder + "/") + $0.path, $0.silences) }
        ) { first, _ in first }
        return problems.filter { problem in
            guard problem.severity == .warning else { return true }
            if publication.silence.covers(problem) || silence.covers(problem) { return false }
            return !(silences[problem.span.file] ?? []).contains { $0.covers(problem) }
        }
    }
}
