/// A part of an article on its own lines, between the page and its Markdown.
indirect enum Piece: Hashable, Sendable {
    struct Item: Hashable, Sendable {
        var pieces: [Piece]
        /// Whether a task is done; `nil` where it is none.
        var isDone: Bool?
    }
    struct Table: Hashable, Sendable {
        enum Alignment: Hashable, Sendable { case none, left, center, right }
        /// All as wide as the widest; the first is the head.
        var rows: [[[Bit]]] = []
        var alignments: [Alignment] = []
        var caption: [Bit] = []
    }
    struct Definition: Hashable, Sendable {
        var terms: [[Bit]] = []
        var meanings: [[Piece]] = []
    }

    case paragraph([Bit])
    case heading(level: Int, [Bit])
    case list(start: Int?, isLoose: Bool, [Item])
    case code(language: String, String)
    case quote([Piece])
    case alert(kind: String, title: [Bit], [Piece])
    case table(Table)
    /// Pictures with their words below.
    case figure([Bit], caption: [Bit])
    case definitions([Definition])
    case details(summary: [Bit], [Piece])
    case rule
}

/// A part of a line.
indirect enum Bit: Hashable, Sendable {
    case text(String)
    case emphasis([Bit])
    case strong([Bit])
    case strike([Bit])
    /// `sup`, `sub`, `kbd`, `abbr`, `q`: what is written as a tag.
    case tag(String, title: String, [Bit])
    case code(String)
    case link(String, title: String, [Bit])
    case image(String, alt: String)
    case lineBreak
    case note(String)
    /// A place to which a link leads.
    case place(String)
}

extension Array where Element == Bit {
    /// The words alone.
    var plain: String {
        var out = ""
        for bit in self {
            switch bit {
            case .text(let text), .code(let text): out += text
            case .emphasis(let bits), .strong(let bits), .strike(let bits), .tag(_, _, let bits), .link(_, _, let bits):
                out += bits.plain
            case .lineBreak: out += " "
            case .image, .note, .place: break
            }
        }
        return out
    }

    /// Whether nothing can be seen of it.
    var isBlank: Bool {
        allSatisfy { bit in
            switch bit {
            case .text(let text): text.stripped.isEmpty
            case .code(let text): text.isEmpty
            case .emphasis(let bits), .strong(let bits), .strike(let bits), .tag(_, _, let bits): bits.isBlank
            case .link(_, _, let bits): bits.isBlank
            case .lineBreak, .place: true
            case .image, .note: false
            }
        }
    }

    var hasPlace: Bool { contains { if case .place = $0 { true } else { false } } }

    /// Whether there is a picture and else nothing to see.
    var isPictures: Bool {
        var hasPicture = false
        for bit in self {
            switch bit {
            case .image: hasPicture = true
            case .text(let text) where text.stripped.isEmpty: continue
            case .lineBreak, .place: continue
            default: return false
            }
        }
        return hasPicture
    }

    /// Without the emphasis that all of it stands in.
    var withoutEmphasis: [Bit] {
        flatMap { bit -> [Bit] in
            switch bit {
            case .emphasis(let bits): bits.withoutEmphasis
            case .link(let address, let title, let bits): [.link(address, title: title, bits.withoutEmphasis)]
            default: [bit]
            }
        }
    }
}
