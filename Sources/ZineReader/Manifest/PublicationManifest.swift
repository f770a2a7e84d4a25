import ZineCore
import ZineDocument

/// The keys of `publication.yaml`.
public enum PublicationManifest {
    static let name = Field("name", .string, required: true, help: "the magazine's name")
    static let shortName = Field("short_name", .string, help: "the name where room is short")
    static let masthead = Field(
        "masthead", .oneOrMore(of: ValueType<String>.string),
        help: "the name as covers have it, in these lines: [The Post-Incident, Review]")
    static let tagline = Field("tagline", .string, help: "the line on the back cover")
    static let publisher = Field("publisher", .string, help: "who publishes it")
    static let contact = Field("contact", .emailAddress, help: "an e-mail address for readers")
    static let website = Field("website", .url, help: "the public address of the digital edition")
    static let language = Field("language", .language, help: "BCP 47, en-US without it")
    static let theme = Field("theme", ValueType<String>.typed.located(), help: "a theme's name or path")
    static let subscribe = Field(
        "subscribe", .scalarOrMapping(ValueType<String>.url.map { Publication.Subscription(action: $0) }, .form),
        help: "where readers sign up for the inbox edition")
    static let inbox = Field(
        "inbox", ValueType<Publication.Inbox>.inbox,
        help: "how issues are sent to readers: {service:, smtp:, from:, …}; for zine send and zine inbox")
    static let typography = Field(
        "typography", .choice() as ValueType<Typography.Mode>, help: "smart, or plain for every mark as typed")
    static let hyphenation = Field(
        "hyphenation", .list(of: ValueType<String>.string),
        help: "words with hyphens where they may be divided; without any they are not")
    static let fullCapitals = Field(
        "full_capitals", .list(of: ValueType<String>.string), help: "acronyms that are not set in small capitals")

    static let houseAd = Field(
        "house_ad", .oneOrMore(of: ValueType<Publication.HouseAd>.houseAd),
        help: "what pages that are left over say for the magazine: {title:, text:, link:, size:}, or a list of these")

    static let editions = Field(
        "editions", .oneOrMore(of: ValueType<FurtherEdition>.choice()),
        help: "what issues are made as beside the usual: large-print, braille")

    static let silence = ValueType<Silence>.field

    /// A kind of article as the manifest has it.
    struct NamedKind: Sendable {
        var name: String
        var kind: Publication.OwnKind
    }

    static let kinds = Field(
        "kinds", .list(of: ValueType<NamedKind>.ownKind),
        help: "kinds of article of the magazine's own: {name:, kicker:, like:, opener:, run_on:}")

    /// Every key, for checking and for a JSON Schema.
    public static let fields: [FieldDescription] = [
        name.description, shortName.description, masthead.description, tagline.description, publisher.description,
        contact.description,
        website.description, language.description, theme.description, subscribe.description,
        inbox.description, typography.description, hyphenation.description, fullCapitals.description,
        houseAd.description, editions.description, kinds.description, silence.description,
    ]

    static func read(_ mapping: Mapping, folder: String, _ problems: inout [Diagnostic]) -> Publication? {
        var publication = Publication(name: mapping.value(name, &problems) ?? "")
        publication.folder = folder
        publication.silence = mapping.value(silence, &problems) ?? publication.silence
        publication.shortName = mapping.value(shortName, &problems)
        publication.masthead = (mapping.value(masthead, &problems) ?? []).filter { !$0.isEmpty }
        publication.tagline = mapping.value(tagline, &problems)
        publication.publisher = mapping.value(publisher, &problems)
        publication.contact = mapping.value(contact, &problems)
        publication.website = mapping.value(website, &problems)
        publication.language = mapping.value(language, &problems) ?? publication.language
        publication.theme = mapping.value(theme, &problems).flatMap { themeName($0, &problems) }
        publication.furtherEditions = mapping.value(editions, &problems) ?? []
        publication.houseAds = mapping.value(houseAd, &problems) ?? []
        for own in mapping.value(kinds, &problems) ?? [] { publication.kinds[own.name] = own.kind }
        publication.inbox = mapping.value(inbox, &problems)
        publication.subscribe =
            mapping.value(subscribe, &problems) ?? publication.inbox?.service.map { .service(at: $0) }
        publication.typography = mapping.value(typography, &problems)
        publication.hyphenation = mapping.value(hyphenation, &problems) ?? []
        publication.fullCapitals = mapping.value(fullCapitals, &problems) ?? []
        guard publication.name.allSatisfy(\.isWhitespace) else { return publication }
        // A key that is missing was told already.
        if let node = mapping.node("name"), !node.isNull {
            problems.append(
                .error("bad-value", "the magazine has no name", hint: "write what it is called", at: node.span))
        }
        return nil
    }

    /// A theme is a name, or a path that stays beside the publication: one `..` from an issue's folder, none from here.
    static func themeName(
        _ theme: Located<String>, levels: Int = 0, _ problems: inout [Diagnostic]
    ) -> String? {
        let path = Path.normalised(theme.value)
        let ups = path.split(separator: "/").prefix { $0 == ".." }.count
        guard path.hasPrefix("/") || path.contains("\\") || ups > levels || LinkText.scheme(of: path) != nil else {
            return path
        }
        problems.append(
            .error(
                "outside-folder", "the theme '\(theme.value.shortened(to: 80))' lies outside the publication's folder",
                hint: "name a theme, or a path beside publication.yaml", at: theme.span))
        return nil
    }
}

extension ValueType where Value == Publication.Subscription {
    private static let action = Field("action", .url, required: true, help: "the address that the form is sent to")
    private static let method = Field("method", .choice() as ValueType<FormMethod>, help: "get or post")
    private static let field = Field("field", .string, help: "the name of the form's e-mail field")

    private static let unsubscribe = Field("unsubscribe", .url, help: "where readers leave the list")

    /// A newsletter's form.
    fileprivate static let form = mapping([
        action.description, method.description, field.description, unsubscribe.description,
    ]) { mapping, problems in
        guard let action = mapping.value(action, &problems) else { return nil }
        return Publication.Subscription(
            action: action, method: mapping.value(method, &problems)?.rawValue ?? "get",
            field: mapping.value(field, &problems), unsubscribe: mapping.value(unsubscribe, &problems))
    }
}

extension ValueType where Value == Publication.HouseAd {
    private static let title = Field("title", .string, required: true, help: "the line that is read first")
    private static let text = Field("text", .string, help: "a few sentences")
    private static let link = Field("link", .url, help: "where it leads; printed with a code to scan")

    private static let size = Field(
        "size", .choice() as ValueType<Publication.HouseAd.Size>,
        help: "page, one that is left over, or half or quarter of one, where an article leaves that; page without it")

    fileprivate static let houseAd = mapping([
        title.description, text.description, link.description, size.description,
    ]) { mapping, problems in
        guard let title = mapping.value(title, &problems) else { return nil }
        return Publication.HouseAd(
            title: title, text: mapping.value(text, &problems), link: mapping.value(link, &problems),
            size: mapping.value(size, &problems) ?? .page)
    }
}

private enum FormMethod: String, CaseIterable, Sendable { case get, post }
