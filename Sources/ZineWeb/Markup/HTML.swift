import ZineDocument

/// Markup that may stand in a page as it is.
///
/// Only `HTMLWriter` makes it, and the writer escapes whatever it is given: a value of this type is safe by construction.
public struct HTML: Hashable, Sendable {
    /// The markup itself.
    public let source: String

    init(written source: String) { self.source = source }

    /// No markup at all.
    public static let empty = HTML(written: "")

    public var isEmpty: Bool { source.isEmpty }

    /// Text with the letters raised that its language raises.
    static func raising(_ text: String, language: String?) -> HTML {
        var out = HTMLWriter()
        guard let language else {
            out.text(text)
            return out.html
        }
        for part in Typography.raisedParts(of: text, language: language) {
            if part.isRaised { out.element(.sup, text: part.text) } else { out.text(part.text) }
        }
        return out.html
    }
}

/// How void elements are closed.
enum MarkupSyntax: Hashable, Sendable {
    /// HTML5, for web pages.
    case html
    /// The HTML that mail programs agree on: no element younger than tables, nothing that opens or scrolls.
    case email
    /// The XML syntax of HTML5, for EPUB.
    case xhtml
}

/// An element's name. The list holds what the converter writes and nothing that runs, embeds or submits.
struct Tag: Hashable, Sendable {
    let name: String
    private init(_ name: String) { self.name = name }

    static let a = Tag("a"), abbr = Tag("abbr"), aside = Tag("aside"), blockquote = Tag("blockquote"), br = Tag("br")
    static let caption = Tag("caption"), dd = Tag("dd"), dl = Tag("dl"), dt = Tag("dt")
    static let code = Tag("code"), del = Tag("del"), details = Tag("details"), div = Tag("div"), em = Tag("em")
    static let figcaption = Tag("figcaption"), figure = Tag("figure"), hr = Tag("hr"), img = Tag("img")
    static let kbd = Tag("kbd"), li = Tag("li"), ol = Tag("ol"), p = Tag("p"), pre = Tag("pre")
    static let section = Tag("section"), small = Tag("small"), span = Tag("span"), strong = Tag("strong")
    static let sub = Tag("sub"), summary = Tag("summary"), sup = Tag("sup"), table = Tag("table"), tbody = Tag("tbody")
    static let td = Tag("td"), th = Tag("th"), thead = Tag("thead"), time = Tag("time"), tr = Tag("tr")
    static let ul = Tag("ul")

    /// `h1` to `h6`; deeper levels share the last.
    static func heading(_ level: Int) -> Tag { Tag("h\(min(6, max(1, level)))") }
}
