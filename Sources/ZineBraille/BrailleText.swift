import ZineCore

/// Text on its way to Braille: words, and where a page of print begins among them.
struct BrailleText: Hashable, Sendable {
    enum Piece: Hashable, Sendable {
        /// - Parameter isPlain: whether it is not contracted, as code and addresses are.
        case words(String, isPlain: Bool)
        case page(String)
        /// A line ends, as it is written.
        case line
    }

    private(set) var pieces: [Piece] = []

    init() {}
    init(_ text: String, isPlain: Bool = false) { append(text, isPlain: isPlain) }

    /// Whether it says nothing.
    var isEmpty: Bool { pieces.isEmpty }

    /// The words alone.
    var words: String {
        pieces.map { piece in
            if case .words(let text, _) = piece { return text }
            return piece == .line ? " " : ""
        }.joined()
    }

    mutating func append(_ text: String, isPlain: Bool = false) {
        guard !text.isEmpty else { return }
        if case .words(let before, isPlain)? = pieces.last {
            pieces[pieces.count - 1] = .words(before + text, isPlain: isPlain)
        } else {
            pieces.append(.words(text, isPlain: isPlain))
        }
    }

    mutating func append(page label: String) { pieces.append(.page(label)) }

    mutating func endLine() { pieces.append(.line) }

    /// Each line that is ended as a text of its own.
    var lines: [BrailleText] {
        pieces.split(separator: .line).map { line in
            var text = BrailleText()
            text.pieces = Array(line)
            return text
        }
    }

    static func + (first: BrailleText, second: BrailleText) -> BrailleText {
        var sum = first
        for piece in second.pieces {
            switch piece {
            case .words(let text, let isPlain): sum.append(text, isPlain: isPlain)
            case .page(let label): sum.append(page: label)
            case .line: sum.endLine()
            }
        }
        return sum
    }
}

/// What stands on its own lines in Braille.
struct BrailleItem: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// In the middle of its lines.
        case centred
        /// From a cell on, counted from 0, and further lines from another.
        case lines(first: Int, further: Int)
        /// A page of print begins.
        case page(String)
        /// An article begins, by the name that stands at the head of its pages.
        case article(String)
    }

    var kind: Kind
    var text = BrailleText()
    var language: String
    var span: SourceSpan
    /// Empty lines above it, unless a page begins there.
    var above = 0
    /// Whether what follows stands on the same page as its last line.
    var staysWithNext = false
}
