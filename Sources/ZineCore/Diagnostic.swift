/// A place in a text file; both count from one. Columns count UTF-8 bytes, as editors that jump to `path:line:column` do.
public struct SourcePosition: Hashable, Comparable, Sendable {
    // Every node of an issue has two of these, every mark on its pages, too.
    @HalfWord public var line: Int
    @HalfWord public var column: Int

    public init(line: Int, column: Int) { self.line = line; self.column = column }

    public static let start = SourcePosition(line: 1, column: 1)
    public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
        (a.line, a.column) < (b.line, b.column)
    }
}

/// The stretch of a source file that something was read from. `file` is the path as the editor typed it or would.
public struct SourceSpan: Hashable, Sendable {
    public var file: String
    public var start: SourcePosition
    /// The position after the last character.
    public var end: SourcePosition
    public init(file: String, start: SourcePosition, end: SourcePosition? = nil) {
        self.file = file; self.start = start; self.end = end ?? start
    }
    /// The whole file, for what has no better place.
    public init(file: String) { self.init(file: file, start: .start) }
}

/// Something an author should know: what is wrong, where, and what would mend it.
public struct Diagnostic: Hashable, Sendable {
    public enum Severity: String, Hashable, Comparable, Sendable {
        case error, warning
        /// What need not be mended.
        case note

        private var rank: Int {
            switch self {
            case .error: 0
            case .warning: 1
            case .note: 2
            }
        }
        public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    }

    public var severity: Severity
    /// Stable and documented: `unknown-key`, `missing-file`. Lower case words joined by hyphens.
    public var id: String
    /// Which of those that the id stands for, where it stands for several: `weak-ending` of what a proof-reader sees.
    public var kind: String?
    /// One sentence, no full stop, about the author's text rather than about the program.
    public var message: String
    /// What to type instead.
    public var hint: String?
    public var span: SourceSpan

    public init(_ severity: Severity, _ id: String, _ message: String, hint: String? = nil, at span: SourceSpan) {
        self.severity = severity; self.id = id; self.message = message; self.hint = hint; self.span = span
    }
    /// What it is told and silenced by: `proof-reading/weak-ending`.
    public var name: String { kind.map { id + "/" + $0 } ?? id }

    public static func error(_ id: String, _ message: String, hint: String? = nil, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.error, id, message, hint: hint, at: span)
    }
    public static func warning(_ id: String, _ message: String, hint: String? = nil, at span: SourceSpan) -> Diagnostic
    {
        Diagnostic(.warning, id, message, hint: hint, at: span)
    }
    public static func note(_ id: String, _ message: String, hint: String? = nil, at span: SourceSpan) -> Diagnostic {
        Diagnostic(.note, id, message, hint: hint, at: span)
    }
}

extension Array where Element == Diagnostic {
    public var hasErrors: Bool { contains { $0.severity == .error } }
    /// Whether there is something to mend.
    public var hasWarnings: Bool { contains { $0.severity <= .warning } }

    /// By file, then place, then severity, then id; equal ones once, and a long hint once in a file.
    public func sortedForReport() -> [Diagnostic] {
        var seen = Set<Diagnostic>()
        return filter { seen.insert($0).inserted }.sorted { a, b in
            if a.span.file != b.span.file { return a.span.file < b.span.file }
            if a.span.start != b.span.start { return a.span.start < b.span.start }
            if a.severity != b.severity { return a.severity < b.severity }
            return a.id == b.id ? a.message.precedes(b.message) : a.id < b.id
        }.withLongHintsOnce()
    }

    /// Bytes of a hint that need not be read twice: a list of all keys, of all themes.
    private static let longHint = 120

    private func withLongHintsOnce() -> [Diagnostic] {
        var lines: [String: Int] = [:]
        return map { problem in
            guard let hint = problem.hint, hint.utf8.count > Self.longHint else { return problem }
            let key = problem.span.file + "\0" + problem.id + "\0" + hint
            guard let line = lines[key] else {
                lines[key] = problem.span.start.line
                return problem
            }
            var copy = problem
            copy.hint = "as for line \(line)"
            return copy
        }
    }
}
