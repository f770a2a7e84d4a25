/// What a template is filled with.
///
/// Text and markup live apart: `{{name}}` finds text, which the template escapes; `{{{name_html}}}` and
/// `{{{name_css}}}` find what is markup already. A template that asks for text unescaped finds nothing.
struct TemplateRecord: Sendable {
    enum Value: Sendable {
        case text(String)
        case markup(String)
        case flag(Bool)
        case list([TemplateRecord])
    }

    private var values: [String: Value] = [:]

    /// Text, and a flag `has_name` that says whether there is any.
    mutating func text(_ name: String, _ text: String?) {
        values[name] = .text((text ?? "").forMarkup)
        values["has_" + name] = .flag(!(text ?? "").isEmpty)
    }

    /// Markup under `name_html`, and a flag `has_name`.
    mutating func html(_ name: String, _ html: HTML?) {
        values[name + "_html"] = .markup(html?.source ?? "")
        values["has_" + name] = .flag(!(html ?? .empty).isEmpty)
    }

    /// Words that stand in no article, as text and as markup in which the letters are raised that their language raises.
    ///
    /// - Parameter language: BCP 47; none where every character is to stay as typed.
    mutating func words(_ name: String, _ text: String?, language: String?) {
        html(name, text.map { HTML.raising($0, language: language) })
        self.text(name, text)
    }

    /// A piece of a style sheet under `name_css`.
    mutating func css(_ name: String, _ value: String) { values[name + "_css"] = .markup(value) }

    mutating func url(_ name: String, _ url: SafeURL?) { text(name, url?.text) }
    mutating func flag(_ name: String, _ value: Bool) { values[name] = .flag(value) }

    /// The records under `name`, and a flag `has_name`.
    mutating func list(_ name: String, _ records: [TemplateRecord]) {
        values[name] = .list(records)
        values["has_" + name] = .flag(!records.isEmpty)
    }

    /// A section of its own that is left out when there is nothing to fill it with.
    mutating func part(_ name: String, _ record: TemplateRecord?) { list(name, record.map { [$0] } ?? []) }

    /// What is found in it, in no order that anybody sees.
    var entries: [(name: String, value: Value)] {
        values.compactMap { name, value in
            let isMarkupName = name.hasSuffix("_html") || name.hasSuffix("_css")
            if case .text = value, isMarkupName { return nil }
            return (name, value)
        }
    }
}
