public import ZineDocument
import ZineLanguage

/// A page of the service where readers sign up and leave, as plain values: what it says, and what may be sent from it.
public struct ReaderPage: Hashable, Sendable {
    /// A field for an e-mail address.
    public struct Entry: Hashable, Sendable {
        public var name: String
        public var label: String
        /// What was sent before, where that was no address.
        public var value: String
        /// What is wrong with it.
        public var fault: String?

        public init(name: String, label: String, value: String = "", fault: String? = nil) {
            self.name = name; self.label = label; self.value = value; self.fault = fault
        }
    }

    /// Something to send, with one button.
    public struct Form: Hashable, Sendable {
        /// From the service's address.
        public var action: String
        public var heading: String?
        public var text: String?
        public var hidden: [String: String]
        public var entry: Entry?
        public var button: String
        /// What cannot be undone looks otherwise than what is wanted mostly.
        public var isGrave: Bool
        /// Whether it has a field that people do not see.
        public var hasTrap: Bool

        public init(
            action: String, heading: String? = nil, text: String? = nil, hidden: [String: String] = [:],
            entry: Entry? = nil, button: String, isGrave: Bool = false, hasTrap: Bool = false
        ) {
            self.action = action; self.heading = heading; self.text = text; self.hidden = hidden; self.entry = entry
            self.button = button; self.isGrave = isGrave; self.hasTrap = hasTrap
        }
    }

    /// Something that is held, and what of it.
    public struct Fact: Hashable, Sendable {
        public var name: String
        public var values: [String]
        /// Whether the values are of no language, such as an address.
        public var isForeign: Bool

        public init(_ name: String, _ values: [String], isForeign: Bool = false) {
            self.name = name; self.values = values; self.isForeign = isForeign
        }
    }

    /// Another page of the service.
    public struct Link: Hashable, Sendable {
        /// From the service's address.
        public var path: String
        public var text: String

        public init(_ path: String, _ text: String) { self.path = path; self.text = text }
    }

    /// The name of the field that only programs fill in.
    public static let trap = "url"

    /// BCP 47.
    public var language: String
    public var title: String
    /// Paragraphs.
    public var lead: [String]
    public var facts: [Fact] = []
    public var forms: [Form] = []
    /// Other pages of the service.
    public var links: [Link] = []

    public init(language: String, title: String, lead: [String] = []) {
        self.language = language; self.title = title; self.lead = lead
    }

    /// The page as HTML.
    ///
    /// - Parameter root: the service's address, without a slash at its end.
    public func html(of publication: Publication, root: String, templates: WebTemplates) throws(WebError) -> String {
        let words = Language.of(language)
        var record = TemplateRecord()
        let tag = LanguageTag(language)
        record.text("lang", tag?.text ?? words.tag)
        record.text("dir", (tag?.direction ?? .leftToRight).rawValue)
        record.text("title", title)
        record.text("name", publication.name)
        record.text("skip_label", words.page.skip)
        record.url("style_url", SafeURL(root + "/style.css"))
        record.url("home_url", publication.website.flatMap { SafeURL($0) })
        record.text("publisher", publication.publisher)
        let contact = publication.contact.flatMap { SafeURL($0.contains(":") ? $0 : "mailto:" + $0) }
        record.url("contact_url", contact)
        record.text("contact_text", contact?.spoken)
        record.list("lead", lead.map { Self.text($0) })
        record.list("facts", facts.map(Self.record))
        record.list("forms", forms.enumerated().map { self.record($1, number: $0 + 1, root, words) })
        record.list(
            "links",
            links.map { link in
                var record = Self.text(link.text)
                record.url("url", SafeURL(root + link.path))
                return record
            })
        return try templates.render(WebTemplates.inboxPage, record)
    }

    private static func text(_ text: String) -> TemplateRecord {
        var record = TemplateRecord()
        record.text("text", text)
        return record
    }

    private static func record(_ fact: Fact) -> TemplateRecord {
        var record = TemplateRecord()
        record.text("name", fact.name)
        record.list(
            "values",
            fact.values.map { value in
                var record = text(value)
                record.flag("is_foreign", fact.isForeign)
                return record
            })
        return record
    }

    private func record(_ form: Form, number: Int, _ root: String, _ words: Language) -> TemplateRecord {
        var record = TemplateRecord()
        record.text("id", "form-\(number)")
        record.url("action", SafeURL(root + form.action))
        record.text("heading", form.heading)
        record.text("text", form.text)
        record.text("button", form.button)
        record.flag("is_grave", form.isGrave)
        let hidden = form.hidden.merging(["lang": language]) { $1 }
        record.list(
            "hidden",
            hidden.sorted { $0.key < $1.key }.map { name, value in
                var record = TemplateRecord()
                record.text("name", name)
                record.text("value", value)
                return record
            })
        record.part("entry", form.entry.map { Self.record($0, number: number) })
        var trap = TemplateRecord()
        trap.text("label", words.inbox.leaveEmpty)
        trap.text("name", Self.trap)
        record.part("trap", form.hasTrap ? trap : nil)
        return record
    }

    private static func record(_ entry: Entry, number: Int) -> TemplateRecord {
        var record = TemplateRecord()
        record.text("id", "entry-\(number)")
        record.text("name", entry.name)
        record.text("label", entry.label)
        record.text("value", entry.value)
        record.flag("is_wrong", entry.fault != nil)
        record.text("wrong", entry.fault)
        return record
    }
}

/// The style of those pages.
public enum ReaderPageStyle {
    /// - Parameter context: whose faces lie in `fonts` beside the style sheet.
    public static func sheet(_ context: SiteContext) throws(WebError) -> String {
        var style = context.style
        style.faces += context.moreFaces
        let sheet = try context.templates.siteStyleSheet(StyleSheet.record(style, fontFolder: "fonts"))
        return SmallSheet.of(sheet + "\n" + context.templates.inboxSheet)
    }
}
