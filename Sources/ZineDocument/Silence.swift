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

    /// Whether it keeps a diagnostic of the file that it stands in to itself: one of that id, at that line.
    public func covers(_ id: String, line: Int) -> Bool {
        (lines?.contains(line) ?? true) && wishes.contains { $0.id == id }
    }

    /// The same of a diagnostic, which may be named with its kind.
    public func covers(_ problem: Diagnostic) -> Bool {
        covers(problem.id, line: problem.span.start.line) || covers(problem.name, line: problem.span.start.line)
    }
}

extension Issue {
    /// Everything that is not to be told, wherever it is asked for.
    public var silenceWishes: [Silence.Wish] {
        publication.silence.wishes + silence.wishes + articles.flatMap { $0.silences.flatMap(\.wishes) }
    }

    /// What remains to be said of the issue: all errors, and the warnings and notes that neither the publication nor the issue nor
    /// the article that they are about wants to be silent.
    public func unsilenced(_ problems: [Diagnostic]) -> [Diagnostic] {
        guard !silenceWishes.isEmpty else { return problems }
        let silences = Dictionary(
            articles.map { ((folder.isEmpty ? "" : folder + "/") + $0.path, $0.silences) }
        ) { first, _ in first }
        return problems.filter { problem in
            guard problem.severity != .error else { return true }
            let asked = [publication.silence, silence] + (silences[problem.span.file] ?? [])
            return !asked.contains { $0.covers(problem) }
        }
    }
}
