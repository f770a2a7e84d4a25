import ZineCore
import ZineDocument

/// A piece of Markdown as the parser found it: before HTML, headings, pictures and timelines are understood.
struct MarkdownNode {
    enum Kind {
        case quote
        case list(start: Int?, isTight: Bool, isBracketed: Bool)
        case item(isDone: Bool?)
        case code(info: String, text: String)
        case htmlBlock(String)
        case paragraph
        case heading(level: Int)
        case thematicBreak
        /// Paragraphs with terms, each followed by its definitions.
        case definitions
        case definition
        /// Of the table before it.
        case caption
        case table([Table.Alignment])
        case tableRow
        case tableCell

        case text(String)
        case softBreak
        case lineBreak
        case codeSpan(String)
        case html(String)
        case emphasis
        case strong
        case strikethrough
        case link(destination: String, title: String)
        case image(source: String, title: String)
        /// An index into `MarkdownTree.notes`.
        case footnoteReference(Int)
        /// What has children but no meaning here.
        case group
        /// What asks for a style of the theme's own, by its name.
        case styled(String)
        /// Markdown that the parser took for the inside of something else.
        case reread(String)
    }
    var kind: Kind
    var children: [MarkdownNode]
    var span: SourceSpan
    /// Whether it is HTML, or has some inside.
    let hasHTML: Bool

    init(kind: Kind, children: [MarkdownNode], span: SourceSpan) {
        self.kind = kind; self.children = children; self.span = span
        hasHTML = Self.isHTML(kind) || children.contains(where: \.hasHTML)
    }

    private static func isHTML(_ kind: Kind) -> Bool {
        switch kind {
        case .html, .htmlBlock: true
        default: false
        }
    }
}

/// A Markdown text, parsed.
struct MarkdownTree {
    struct Note {
        var label: String
        var children: [MarkdownNode]
        var span: SourceSpan
    }
    var blocks: [MarkdownNode] = []
    /// Other programs' marks on lines of their own.
    var marks = Tally()
    /// Every footnote definition, referenced or not, in no order that means anything.
    var notes: [Note] = []
}
