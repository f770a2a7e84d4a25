public import ZineCore

/// A piece of an article that stands on its own lines.
public struct Block: Hashable, Sendable {
    public indirect enum Content: Hashable, Sendable {
        case paragraph([Inline])
        case heading(Heading)
        case list(List)
        case definitions(DefinitionList)
        case quote([Block])
        case alert(Alert)
        case group(Group)
        case pullQuote([Block])
        case code(CodeBlock)
        case table(Table)
        case figure(Figure)
        case timeline(Timeline)
        case details(summary: [Inline], [Block])
        case verse(Verse)
        case thematicBreak
        case pageBreak
    }
    public var content: Content
    public var span: SourceSpan
    public init(_ content: Content, at span: SourceSpan) { self.content = content; self.span = span }

    /// Whether it is a paragraph whose last words, before a colon, announce what stands below.
    public var isAnnouncement: Bool {
        guard case .paragraph(let text) = content else { return false }
        return text.endsInColon
    }
}

extension [Inline] {
    /// Whether a colon, of whichever width, is the last that is read of it.
    public var endsInColon: Bool { plainText.last { !$0.isWhitespace }.map { ":：".contains($0) } ?? false }
}

/// A heading inside an article, whose title is level 1: the levels here are 2 to 6 and skip none.
public struct Heading: Hashable, Sendable {
    public var level: Int
    public var text: [Inline]
    /// Unique within the article: an anchor on the web and in PDF.
    public var id: String
    public init(level: Int, text: [Inline], id: String) { self.level = level; self.text = text; self.id = id }
}

public struct List: Hashable, Sendable {
    public struct Item: Hashable, Sendable {
        public var blocks: [Block]
        /// For task lists: done or not.
        public var isDone: Bool?
        public var span: SourceSpan
        public init(blocks: [Block], isDone: Bool? = nil, at span: SourceSpan) {
            self.blocks = blocks; self.isDone = isDone; self.span = span
        }
    }
    /// The first number of a numbered list; `nil` for bullets.
    public var start: Int?
    /// What its items are counted with, as far as somebody says: figures else.
    public var numerals: Numerals?
    /// Whether a bracket stands behind its numbers: `1)`.
    public var isBracketed = false
    /// Items without space between them.
    public var isTight: Bool
    public var items: [Item]
    public init(start: Int?, isTight: Bool, items: [Item]) {
        self.start = start; self.isTight = isTight; self.items = items
    }
}

/// Terms and what they mean, or speakers and what they say.
public struct DefinitionList: Hashable, Sendable {
    public enum Kind: Hashable, Sendable {
        case terms
        /// Messages, each below who wrote it and when.
        case dialogue
    }
    public struct Entry: Hashable, Sendable {
        /// One or more words that mean the same; none where a definition has lost its term.
        public var terms: [[Inline]]
        public var definitions: [[Block]]
        public var span: SourceSpan
        public init(terms: [[Inline]], definitions: [[Block]], at span: SourceSpan) {
            self.terms = terms; self.definitions = definitions; self.span = span
        }
    }
    public var kind: Kind
    public var entries: [Entry]
    public init(_ kind: Kind = .terms, entries: [Entry]) { self.kind = kind; self.entries = entries }
}

extension Block {
    /// Whether it is a chat's messages.
    public var isDialogue: Bool {
        if case .definitions(let list) = content { list.kind == .dialogue } else { false }
    }
}

/// A GitHub alert.
public struct Alert: Hashable, Sendable {
    public enum Kind: String, Hashable, CaseIterable, Sendable { case note, tip, important, warning, caution }
    public var kind: Kind
    /// What stands in place of the kind's own name; empty for that.
    public var title: [Inline]
    public var blocks: [Block]
    public init(kind: Kind, title: [Inline] = [], blocks: [Block]) {
        self.kind = kind; self.title = title; self.blocks = blocks
    }
}

/// Blocks that are set apart from those around them: in a box, in a style of the theme's own, or in both.
public struct Group: Hashable, Sendable {
    public var isBox: Bool
    /// What stands above a box's blocks; empty for nothing.
    public var title: [Inline]
    /// The name of the theme's own style that the blocks ask for.
    public var style: String?
    public var blocks: [Block]
    public init(isBox: Bool = false, title: [Inline] = [], style: String? = nil, blocks: [Block]) {
        self.isBox = isBox; self.title = title; self.style = style; self.blocks = blocks
    }
}

/// Lines that end where their author ended them, and are never filled: verse, an address, a few words of a log.
public struct Verse: Hashable, Sendable {
    public struct Line: Hashable, Sendable {
        /// How many blanks it begins with.
        public var indent: Int
        public var text: [Inline]
        public init(indent: Int = 0, text: [Inline]) { self.indent = indent; self.text = text }
    }
    /// Lines without space between them; none is empty.
    public var stanzas: [[Line]]
    public init(stanzas: [[Line]]) { self.stanzas = stanzas }

    public var lines: [Line] { stanzas.flatMap { $0 } }
}

public struct CodeBlock: Hashable, Sendable {
    /// The first word of the fence's info string.
    public var language: String?
    /// Without the line end that closes the last line.
    public var text: String
    /// What the fence's info string calls it: `title="…"`, as typed.
    public var title: String?
    public init(language: String?, text: String, title: String? = nil) {
        self.language = language; self.text = text; self.title = title
    }
}

public struct Table: Hashable, Sendable {
    public enum Alignment: Hashable, Sendable { case natural, left, center, right }
    public struct Cell: Hashable, Sendable {
        public var text: [Inline]
        public var span: SourceSpan
        public init(_ text: [Inline], at span: SourceSpan) { self.text = text; self.span = span }
    }
    /// One for every column; every row has as many cells.
    public var alignments: [Alignment]
    public var head: [Cell]
    public var rows: [[Cell]]
    public var caption: [Inline]
    public init(alignments: [Alignment], head: [Cell], rows: [[Cell]], caption: [Inline] = []) {
        self.alignments = alignments; self.head = head; self.rows = rows; self.caption = caption
    }
}

/// A picture between paragraphs, with a caption where its Markdown had a title.
public struct Figure: Hashable, Sendable {
    /// How much of a printed page a picture asks for: the column's width, the fore-edge margin as well, a page of its
    /// own, or that page to the trimmed edges.
    public enum Placement: String, Hashable, CaseIterable, Sendable { case column, wide, page, bleed }
    public var picture: Picture
    public var caption: [Inline]
    public var placement: Placement
    /// The link around the picture, without words; empty where there is none.
    public var link: [Inline]
    /// What stays in sight where the picture is cropped to a page's proportions; it is not cropped without.
    public var focus: Focus?

    /// A place in a picture, in shares of its width and height from the left and the top.
    public struct Focus: Hashable, Sendable {
        public var x: Double
        public var y: Double
        public init(x: Double, y: Double) { self.x = x; self.y = y }
    }

    public init(picture: Picture, caption: [Inline], placement: Placement = .column, link: [Inline] = []) {
        self.picture = picture; self.caption = caption; self.placement = placement; self.link = link
    }
}

extension Figure {
    /// Where the picture leads, if it does.
    public var destination: String? {
        guard case .link(let destination, _, _)? = link.first?.content else { return nil }
        return destination
    }

    /// The caption where a picture cannot be followed: it leads where the picture leads, or else the address stands below it.
    public var captionWithLink: [Inline] {
        guard let first = link.first, case .link(let destination, let title, _) = first.content else { return caption }
        let isAddress = destination.contains(":")
        let isFree = caption.allSatisfy { inline in
            switch inline.content {
            case .link, .footnoteReference: false
            default: true
            }
        }
        guard isAddress || !caption.isEmpty else { return [] }
        if isFree, !caption.isEmpty {
            return [Inline(.link(destination: destination, title: title, caption), at: first.span)]
        }
        guard isAddress else { return caption }
        let address = Inline(
            .link(destination: destination, title: title, [Inline(.text(destination), at: first.span)]), at: first.span)
        return caption.isEmpty ? [address] : caption + [Inline(.text(" "), at: first.span), address]
    }
}

/// A note of an article, in the order of first reference.
public struct Footnote: Hashable, Sendable {
    public var label: String
    public var blocks: [Block]
    public var span: SourceSpan
    public init(label: String, blocks: [Block], at span: SourceSpan) {
        self.label = label; self.blocks = blocks; self.span = span
    }
}
