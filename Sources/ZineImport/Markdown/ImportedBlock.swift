/// A part of an article on its own lines, between the page and its Markdown.
indirect enum ImportedBlock: Hashable, Sendable {
    struct Item: Hashable, Sendable {
        var blocks: [ImportedBlock]
        /// Whether a task is done; `nil` where it is none.
        var isDone: Bool?
    }
    struct Table: Hashable, Sendable {
        enum Alignment: Hashable, Sendable { case none, left, center, right }
        /// All as wide as the widest; the first is the head.
        var rows: [[[ImportedInline]]] = []
        var alignments: [Alignment] = []
        var caption: [ImportedInline] = []
    }
    struct Definition: Hashable, Sendable {
        var terms: [[ImportedInline]] = []
        var meanings: [[ImportedBlock]] = []
    }

    case paragraph([ImportedInline])
    case heading(level: Int, [ImportedInline])
    case list(start: Int?, isLoose: Bool, [Item])
    case code(language: String, String)
    case quote([ImportedBlock])
    case alert(kind: String, title: [ImportedInline], [ImportedBlock])
    case table(Table)
    /// Pictures with their words below.
    case figure([ImportedInline], caption: [ImportedInline])
    case definitions([Definition])
    case details(summary: [ImportedInline], [ImportedBlock])
    case rule
}

/// A part of a line.
indirect enum ImportedInline: Hashable, Sendable {
    case text(String)
    case emphasis([ImportedInline])
    case strong([ImportedInline])
    case strike([ImportedInline])
    /// `sup`, `sub`, `kbd`, `abbr`, `q`: what is written as a tag.
    case tag(String, title: String, [ImportedInline])
    case code(String)
    case link(String, title: String, [ImportedInline])
    case image(String, alt: String)
    case lineBreak
    case note(String)
    /// A place to which a link leads.
    case place(String)
}

extension Array where Element == ImportedInline {
    /// The words alone.
    var plain: String {
        var out = ""
        for inline in self {
            switch inline {
            case .text(let text), .code(let text): out += text
            case .emphasis(let inlines), .strong(let inlines), .strike(let inlines), .tag(_, _, let inlines),
                .link(_, _, let inlines):
                out += inlines.plain
            case .lineBreak: out += " "
            case .image, .note, .place: break
            }
        }
        return out
    }

    /// Whether nothing can be seen of it.
    var isBlank: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let text): text.stripped.isEmpty
            case .code(let text): text.isEmpty
            case .emphasis(let inlines), .strong(let inlines), .strike(let inlines), .tag(_, _, let inlines):
                inlines.isBlank
            case .link(_, _, let inlines): inlines.isBlank
            case .lineBreak, .place: true
            case .image, .note: false
            }
        }
    }

    var hasPlace: Bool { contains { if case .place = $0 { true } else { false } } }

    /// Whether there is a picture and else nothing to see.
    var isPictures: Bool {
        var hasPicture = false
        for inline in self {
            switch inline {
            case .image: hasPicture = true
            case .text(let text) where text.stripped.isEmpty: continue
            case .lineBreak, .place: continue
            default: return false
            }
        }
        return hasPicture
    }

    /// Without the emphasis that all of it stands in.
    var withoutEmphasis: [ImportedInline] {
        flatMap { inline -> [ImportedInline] in
            switch inline {
            case .emphasis(let inlines): inlines.withoutEmphasis
            case .link(let address, let title, let inlines): [.link(address, title: title, inlines.withoutEmphasis)]
            default: [inline]
            }
        }
    }
}
