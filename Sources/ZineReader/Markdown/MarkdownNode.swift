import ZineCore
import ZineDocument

/// A piece of Markdown as the parser found it: before HTML, headings, pictures and timelines are understood.
struct MarkdownNode {
    enum Kind {
        case quote
        case list(start: Int?, isTight: Bool)
        case item(isDone: Bool?)
        case code(info: String, text: String)
        case htmlBlock(String)
        case paragraph
        case heading(level: Int)
        case thematicBreak
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
    }
    var kind: Kind
    var children: [MarkdownNode]
    var span: SourceSpan
}

/// A Markdown text, parsed.
struct MarkdownTree {
    struct Note {
        var label: String
        var children: [MarkdownNode]
        var span: SourceSpan
    }
    var blocks: [MarkdownNode] = []
    /// Every footnote definition, referenced or not, in no order that means anything.
    var notes: [Note] = []
}
