import ZineCore
import ZineDocument

/// The keys above an article.
public struct FrontMatter: Sendable {
    var title: Located<String>?
    /// Where the title's key has its value, be it empty.
    var titlePlace: SourceSpan?
    /// One of the program's or of the publication's.
    var kind: Located<String>?
    var shortTitle: String?
    var opener: Article.OpenerShape?
    var runsOn: Bool?
    var summary: Located<String>?
    var authors: [String] = []
    var organization: String?
    var published: PartialDate?
    var source: String?
    var license: String?
    var contact: String?
    /// Kept for importing again, which reads them from the file.
    var modified: PartialDate?
    var retrieved: String?
    var provenance: Article.Provenance?
    var adaptedBy: Located<[String]>?
    var timezone: Located<String>?
    var language: String?
    var typography: Typography.Mode?
    var art: Located<String>?
    var alt: String?
    var credit: String?
    var aliases: [String] = []
    var silence: Silence?

    // Not declared as required: an article's first heading can stand in for it.
    static let titleField = Field("title", ValueType<String>.string.located(), help: "the article's title")
    static let kindField = Field(
        "kind", ValueType<String>.articleKind.located(),
        help: "report, feature, essay, interview, note, etcetera, illustration, or one of the publication's kinds")
    static let shortTitleField = Field(
        "short_title", .string, help: "the title where room is short: in running heads and on the cover")
    static let openerField = Field(
        "opener", .choice() as ValueType<Article.OpenerShape>,
        help: "how the opening is built: stacked, picture or compact")
    static let runOnField = Field(
        "run_on", .boolean, help: "whether it may begin on the page where the article before it ends")
    static let summaryField = Field(
        "summary", ValueType<String>.string.located(), help: "the standfirst in print, the description on the web")
    static let authorsField = Field("authors", .oneOrMore(of: .string), help: "who wrote it: a list or one name")
    static let organizationField = Field("organization", .string, help: "whose report it is")
    static let publishedField = Field("published", .date, help: "when it was first published: YYYY-MM-DD")
    static let sourceField = Field("source", .url, help: "the address where it was first published")
    static let modifiedField = Field("modified", .date, help: "when the original was last changed: YYYY-MM-DD")
    static let retrievedField = Field(
        "retrieved", .string,
        help: "when the source was read, and the checksum of what was read; 'zine import' writes it")
    static let contactField = Field("contact", .string, help: "whom to ask for permission where there is no licence")
    static let licenseField = Field("license", .string, help: "the licence that it is printed under")
    static let provenanceField = Field(
        "provenance", .choice() as ValueType<Article.Provenance>,
        help: "what the text is to the one at 'source': reprint, abridged, translation or retold")
    static let adaptedByField = Field(
        "adapted_by", ValueType<[String]>.oneOrMore(of: .string).located(),
        help: "who abridged, translated or retold it: a list or one name; the editors without it")
    static let timezoneField = Field(
        "timezone", ValueType<String>.string.located(), help: "the zone of the timeline's bare times: PDT, UTC")
    static let languageField = Field("language", .language, help: "BCP 47, the issue's without it")
    static let typographyField = Field(
        "typography", .choice() as ValueType<Typography.Mode>, help: "smart or plain, the issue's without it")
    static let artField = Field("art", ValueType<String>.path.located(), help: "the picture's path, from this file")
    static let altField = Field("alt", .string, help: "what the picture shows, for those who cannot see it")
    static let creditField = Field("credit", .string, help: "who made the picture")
    static let aliasesField = Field(
        "aliases", .oneOrMore(of: .string), help: "names that the article's file had before: a list or one name")

    static let silenceField = ValueType<Silence>.field

    /// Every key, for checking and for a JSON Schema.
    public static let fields: [FieldDescription] = [
        titleField.description, shortTitleField.description, kindField.description, openerField.description,
        runOnField.description, summaryField.description, authorsField.description,
        organizationField.description, publishedField.description, sourceField.description, licenseField.description,
        contactField.description, modifiedField.description, retrievedField.description,
        provenanceField.description, adaptedByField.description, timezoneField.description, languageField.description,
        typographyField.description, artField.description,
        altField.description,
        creditField.description, aliasesField.description, silenceField.description,
    ]

    /// Keys that Jekyll, Hugo and their like write, with what to do instead.
    static let foreign: [String: String] = [
        "description": "write 'summary:'; it is read as that", "excerpt": "write 'summary:'; it is read as that",
        "author": "write 'authors:'; it is read as that", "date": "write 'published:'; it is read as that",
        "lang": "write 'language:'; it is read as that", "locale": "write 'language:'; it is read as that",
        "draft": "take the article out of the issue's contents while it is a draft",
        "published_at": "write 'published:'", "lastmod": "delete it", "layout": "delete it: the theme decides",
        "slug": "delete it: the file's name is the article's address", "url": "delete it, or write 'source:'",
        "permalink": "delete it, or write 'source:'", "canonical_url": "write 'source:'",
        "tags": "delete it", "categories": "delete it", "category": "delete it, or write 'kind:'",
        "keywords": "delete it", "weight": "delete it: the issue's contents say the order",
        "toc": "delete it", "image": "write 'art:'", "cover": "write 'art:'", "subtitle": "write 'summary:'",
        "type": "write 'kind:'", "comments": "delete it",
    ]

    init() {}

    init(_ mapping: Mapping, _ problems: inout [Diagnostic]) {
        title = mapping.value(Self.titleField, &problems)
        titlePlace = mapping.node("title")?.span
        kind = mapping.value(Self.kindField, &problems)
        shortTitle = mapping.value(Self.shortTitleField, &problems)
        opener = mapping.value(Self.openerField, &problems)
        runsOn = mapping.value(Self.runOnField, &problems)
        summary = mapping.value(Self.summaryField, &problems)
        authors = mapping.value(Self.authorsField, &problems) ?? []
        organization = mapping.value(Self.organizationField, &problems)
        published = mapping.value(Self.publishedField, &problems)
        source = mapping.value(Self.sourceField, &problems)
        license = mapping.value(Self.licenseField, &problems)
        contact = mapping.value(Self.contactField, &problems)
        modified = mapping.value(Self.modifiedField, &problems)
        retrieved = mapping.value(Self.retrievedField, &problems)
        provenance = mapping.value(Self.provenanceField, &problems)
        adaptedBy = mapping.value(Self.adaptedByField, &problems)
        timezone = mapping.value(Self.timezoneField, &problems)
        language = mapping.value(Self.languageField, &problems)
        typography = mapping.value(Self.typographyField, &problems)
        art = mapping.value(Self.artField, &problems)
        alt = mapping.value(Self.altField, &problems)
        credit = mapping.value(Self.creditField, &problems)
        aliases = (mapping.value(Self.aliasesField, &problems) ?? []).map(Self.slug)
        silence = mapping.value(Self.silenceField, &problems)
        adoptForeign(mapping)
    }

    /// Of an old name, path or address its last part, without the file's extension.
    private static func slug(_ alias: String) -> String { Path.stem(of: alias) }

    /// What the keys of other programs say is used where our own are absent. Their warning stands already.
    private mutating func adoptForeign(_ mapping: Mapping) {
        var ignored: [Diagnostic] = []
        for key in ["description", "excerpt", "subtitle"] where summary == nil {
            summary = mapping.node(key).flatMap { $0.isNull ? nil : Self.summaryField.type.read($0, &ignored) }
        }
        if authors.isEmpty, let node = mapping.node("author"), !node.isNull {
            authors = Self.authorsField.type.read(node, &ignored) ?? []
        }
        if published == nil, let text = mapping.node("date")?.text {
            published = PartialDate(iso: String(text.prefix(10)))
        }
        // British spellings.
        if organization == nil, let node = mapping.node("organisation"), !node.isNull {
            organization = Self.organizationField.type.read(node, &ignored)
        }
        if license == nil, let node = mapping.node("licence"), !node.isNull {
            license = Self.licenseField.type.read(node, &ignored)
        }
        for key in ["lang", "locale"] where language == nil {
            language = mapping.node(key).flatMap { $0.isNull ? nil : Self.languageField.type.read($0, &ignored) }
        }
    }
}
