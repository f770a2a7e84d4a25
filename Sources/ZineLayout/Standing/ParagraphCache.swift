import Synchronization
import ZineCore
import ZineDocument

/// Paragraphs that were set, by what they say and how they are set, wherever they stand: an edit above moves places in
/// the source and elements of the structure, and sets no line anew.
struct ParagraphCache: Sendable {
    struct Key: Hashable, Sendable {
        /// With elements and places numbered from the paragraph's start.
        let runs: [TextRun]
        let style: ParagraphStyle
        let looseness: Bool
        /// A key is looked up more than once, and a paragraph's whole text is long.
        private let digest: Int

        init(runs: [TextRun], style: ParagraphStyle, looseness: Bool) {
            self.runs = runs; self.style = style; self.looseness = looseness
            var hasher = Hasher()
            hasher.combine(runs.count)
            for run in runs {
                hasher.combine(run.text)
                hasher.combine(run.style.size)
            }
            hasher.combine(style)
            digest = hasher.finalize()
        }

        func hash(into hasher: inout Hasher) { hasher.combine(digest) }
    }

    struct Kept: Sendable {
        var setting: Typesetter.Setting?
        /// Characters that no face has, with the run each is in.
        var missing: [(scalar: Unicode.Scalar, run: Int)]
        /// Letters in another face than their neighbours, with the run each is in.
        var borrowed: [(letter: ShapedText.Borrowed, run: Int)]
        /// How it came out, if it was to be justified.
        var evenness = Typesetter.Evenness.even
    }

    /// What the composing before used.
    private var standing: [Key: Kept] = [:]
    private var used: [Key: Kept] = [:]
    /// The composing in which it was used last.
    fileprivate private(set) var composing = 0

    /// Takes part in a composing: what that does not use is forgotten after it.
    mutating func begin(_ composing: Int) {
        guard self.composing != composing else { return }
        self.composing = composing
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

    /// Forgets what this composing did not use.
    fileprivate mutating func sweep() { standing = [:] }
}

/// The paragraphs of one article, for whichever thread sets it.
final class ArticleParagraphs: Sendable {
    private let cache = Mutex<ParagraphCache?>(ParagraphCache())

    /// Lends them for a composing: what that does not use is forgotten after it.
    func lend<Result>(to composing: Int, _ body: (inout ParagraphCache?) -> Result) -> Result {
        var taken = cache.withLock { $0.take() }
        defer { cache.withLock { [taken] in $0 = taken } }
        taken?.begin(composing)
        return body(&taken)
    }

    /// Forgets what a composing did not use of what it set, if it set any.
    fileprivate func sweep(after composing: Int) {
        cache.withLock { if $0?.composing == composing { $0?.sweep() } }
    }
}

/// The paragraphs of every article, and those that belong to none: the cover's, running heads.
///
/// An issue is tried in smaller type and in closer lines. Paragraphs know nothing of the leading between their lines, so
/// that those of one size serve for all of its leadings.
struct ParagraphCaches: ~Copyable {
    /// What paragraphs depend on beside their own text and style.
    private struct Terms: Equatable {
        var paragraph: Theme.Paragraph
        var protrusion: [Unicode.Scalar: Theme.Protrusion]
        var rules: Theme.Rules

        init(_ theme: Theme) {
            paragraph = theme.paragraph
            // Which items are ragged is said in their style.
            paragraph.raggedItems = 0
            protrusion = theme.protrusion
            rules = theme.rules
        }
    }

    private var terms: Terms?
    private(set) var composing = 0
    private var articles: [String: ArticleParagraphs] = [:]
    private(set) var others = ArticleParagraphs()

    /// Begins a new composing.
    mutating func begin(_ theme: Theme) {
        let terms = Terms(theme)
        if terms != self.terms { (articles, others) = ([:], ArticleParagraphs()) }
        self.terms = terms
        composing += 1
    }

    /// Those of the article with this slug.
    mutating func of(_ slug: String) -> ArticleParagraphs {
        let known = articles[slug] ?? ArticleParagraphs()
        articles[slug] = known
        return known
    }

    /// Ends a composing of these articles: forgets what it did not use of what it set, and articles that are gone.
    mutating func sweep(keeping slugs: Set<String>) {
        articles = articles.filter { slugs.contains($0.key) }
        for cache in articles.values + [others] { cache.sweep(after: composing) }
    }
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
