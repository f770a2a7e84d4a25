import ZineDocument

/// An attribute of an element. Only the ones below can be made, so none that runs a script or sets a style exists.
struct Attribute: Hashable, Sendable {
    let name: String
    let value: String

    private init(_ name: String, _ value: String) { self.name = name; self.value = value }

    static func id(_ id: String) -> Attribute { Attribute("id", id) }
    static func `class`(_ names: String) -> Attribute { Attribute("class", names) }
    static func href(_ url: SafeURL) -> Attribute { Attribute("href", url.text) }
    static func src(_ url: SafeURL) -> Attribute { Attribute("src", url.text) }
    static func alt(_ text: String) -> Attribute { Attribute("alt", text) }
    static func title(_ text: String) -> Attribute { Attribute("title", text) }
    static func lang(_ tag: LanguageTag) -> Attribute { Attribute("lang", tag.text) }
    static func dir(_ direction: TextDirection) -> Attribute { Attribute("dir", direction.rawValue) }
    static func rel(_ value: String) -> Attribute { Attribute("rel", value) }
    static func role(_ value: String) -> Attribute { Attribute("role", value) }
    /// Of the EPUB structural semantics vocabulary; the root element declares the prefix.
    static func epubType(_ value: String) -> Attribute { Attribute("epub:type", value) }
    static func label(_ text: String) -> Attribute { Attribute("aria-label", text) }
    static func labelled(by id: String) -> Attribute { Attribute("aria-labelledby", id) }
    static func datetime(_ time: MachineTime) -> Attribute { Attribute("datetime", time.text) }
    static func start(_ number: Int) -> Attribute { Attribute("start", String(number)) }
    static func counted(_ numerals: List.Numerals) -> Attribute { Attribute("type", numerals.type) }
    static func width(_ pixels: Int) -> Attribute { Attribute("width", String(pixels)) }
    static func height(_ pixels: Int) -> Attribute { Attribute("height", String(pixels)) }

    /// In the order of the keyboard's walk through the page.
    static let focusable = Attribute("tabindex", "0")
    static let columnScope = Attribute("scope", "col")
    static let loadsLate = Attribute("loading", "lazy")
    static let open = Attribute("open", "open")
    static let hidden = Attribute("aria-hidden", "true")
}
