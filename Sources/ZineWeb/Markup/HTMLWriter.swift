/// Writes markup: text and attribute values are escaped, elements are always closed.
struct HTMLWriter {
    let syntax: MarkupSyntax
    private var bytes: [UInt8] = []

    init(syntax: MarkupSyntax = .html) { self.syntax = syntax }

    /// What has been written, as a trusted fragment.
    var html: HTML { HTML(written: String(decoding: bytes, as: UTF8.self)) }

    mutating func text(_ text: String) { escape(text, quotes: false) }

    /// A line end between elements, so that words on both sides stay apart when tags are stripped.
    mutating func newline() {
        if bytes.last != 0x0A { bytes.append(0x0A) }
    }

    mutating func insert(_ html: HTML) { bytes.append(contentsOf: html.source.utf8) }

    mutating func void(_ tag: Tag, _ attributes: [Attribute] = []) {
        openTag(tag, attributes)
        if syntax == .xhtml { bytes.append(0x2F) }
        bytes.append(0x3E)
    }

    /// The start tag. Every call has its `close`; use the converter's `element` where possible.
    mutating func open(_ tag: Tag, _ attributes: [Attribute] = []) {
        openTag(tag, attributes)
        bytes.append(0x3E)
    }

    mutating func close(_ tag: Tag) {
        bytes.append(0x3C)
        bytes.append(0x2F)
        bytes.append(contentsOf: name(tag).utf8)
        bytes.append(0x3E)
    }

    mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
        open(tag, attributes)
        self.text(text)
        close(tag)
    }

    /// Elements that mail programs do not know, by what stands for them.
    private static let stands: [Tag: String] = [
        .aside: "div", .figure: "div", .figcaption: "div", .section: "div", .details: "div", .summary: "div",
        .time: "span", .abbr: "span", .kbd: "code",
    ]
    /// Stand-ins that keep the element's name as their class, to be dressed by.
    private static let named: Set<Tag> = [.figure, .figcaption, .details, .summary]
    /// Attributes that mail programs do not know, or that their stand-ins may not have.
    private static let strangers: Set<String> = ["datetime", "loading", "tabindex", "open", "role", "aria-label"]

    private func name(_ tag: Tag) -> String { syntax == .email ? Self.stands[tag] ?? tag.name : tag.name }

    private mutating func openTag(_ tag: Tag, _ attributes: [Attribute]) {
        bytes.append(0x3C)
        bytes.append(contentsOf: name(tag).utf8)
        for attribute in attributes where syntax != .email || !Self.strangers.contains(attribute.name) {
            bytes.append(0x20)
            bytes.append(contentsOf: attribute.name.utf8)
            bytes.append(0x3D)
            bytes.append(0x22)
            escape(attribute.value, quotes: true)
            bytes.append(0x22)
        }
        let isNamed = syntax == .email && Self.named.contains(tag) && !attributes.contains { $0.name == "class" }
        if isNamed { bytes.append(contentsOf: " class=\"\(tag.name)\"".utf8) }
    }

    private mutating func escape(_ text: String, quotes: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes.append(contentsOf: "&amp;".utf8)
            case "<": bytes.append(contentsOf: "&lt;".utf8)
            case ">": bytes.append(contentsOf: "&gt;".utf8)
            case "\"" where quotes: bytes.append(contentsOf: "&quot;".utf8)
            default:
                if scalar.value < 0x80, scalar.value >= 0x20, scalar.value != 0x7F {
                    bytes.append(UInt8(truncatingIfNeeded: scalar.value))
                } else {
                    bytes.append(contentsOf: UTF8.encode(scalar.forMarkup) ?? UTF8.encodedReplacementCharacter)
                }
            }
        }
    }
}
