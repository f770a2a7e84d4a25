import ZineCore

/// Paragraphs that were set, by what they say and how they are set, wherever they stand: an edit above moves places in
/// the source and elements of the structure, and sets no line anew.
struct ParagraphShelf {
    struct Key: Hashable {
        /// With elements and places numbered from the paragraph's start.
        var runs: [TextRun]
        var style: ParagraphStyle
        var looseness: Bool
    }

    struct Kept {
        var setting: Typesetter.Setting?
        /// Characters that no face has, with the run each is in.
        var missing: [(scalar: Unicode.Scalar, run: Int)]
    }

    /// What the composing before used.
    private var standing: [Key: Kept] = [:]
    private var used: [Key: Kept] = [:]

    /// Begins a new composing: what it does not use is forgotten after it.
    mutating func turn() {
        standing = used
        used = [:]
    }

    mutating func recall(_ key: Key) -> Kept? {
        if let kept = used[key] { return kept }
        guard let kept = standing.removeValue(forKey: key) else { return nil }
        used[key] = kept
        return kept
    }

    mutating func keep(_ kept: Kept, _ key: Key) { used[key] = kept }

    /// Forgets what was not used since the last turn.
    mutating func sweep() { standing = [:] }
}

/// A paragraph's elements and places in its own numbers, and back.
///
/// Whether two runs share an element or a place decides how glyphs are grouped; which one it is does not.
struct ParagraphPlaces {
    private let runs: [TextRun]
    let numbered: [TextRun]

    init(_ runs: [TextRun]) {
        self.runs = runs
        var elements: [StructureID: Int] = [:]
        var spans: [SourceSpan: Int] = [:]
        numbered = runs.enumerated().map { index, run in
            var run = run
            if let element = run.element {
                let first = elements[element] ?? index
                elements[element] = first
                run.element = StructureID(first)
            }
            if let span = run.span {
                let first = spans[span] ?? index
                spans[span] = first
                run.span = SourceSpan(file: "", start: SourcePosition(line: first, column: 0))
            }
            return run
        }
    }

    func restored(_ setting: Typesetter.Setting) -> Typesetter.Setting {
        var setting = setting
        setting.lines = restored(setting.lines)
        if let tighter = setting.tighter { setting.tighter?.lines = restored(tighter.lines) }
        if let looser = setting.looser { setting.looser?.lines = restored(looser.lines) }
        return setting
    }

    private func restored(_ lines: [Line]) -> [Line] {
        lines.map { line in
            var line = line
            for index in line.items.indices {
                if let element = line.items[index].element { line.items[index].element = runs[element.index].element }
                if let span = line.items[index].span { line.items[index].span = runs[span.start.line].span }
            }
            return line
        }
    }
}
