public import ZineCore
import ZineLanguage

/// What an issue is made as, if it says so, beside what every issue is.
public enum FurtherEdition: String, Hashable, CaseIterable, Sendable {
    case largePrint = "large-print"
    case braille
}

/// The magazine.
public struct Publication: Hashable, Sendable {
    public struct Subscription: Hashable, Sendable {
        public var action: String
        public var method: String
        /// The name of the form's e-mail field; `nil` when `action` is a page with a form of its own.
        public var field: String?
        /// Where readers leave again; without it at `action`.
        public var unsubscribe: String?
        public init(action: String, method: String = "get", field: String? = nil, unsubscribe: String? = nil) {
            self.action = action; self.method = method; self.field = field; self.unsubscribe = unsubscribe
        }
    }
    public var name: String
    public var shortName: String?
    /// The name as covers have it, line by line; as the width wants without.
    public var masthead: [String] = []
    public var tagline: String?
    public var publisher: String?
    public var contact: String?
    public var website: String?
    public var language: String
    public var theme: String?
    /// The folder of its file, where its theme's path begins; the one above the issue's where that is not said.
    public var folder: String?
    public var subscribe: Subscription?
    /// How issues are sent to readers.
    public var inbox: Inbox?
    /// Whether quotes, dashes and spaces are set; issues and articles may differ.
    public var typography: Typography.Mode?
    /// Words with hyphens where they may be divided, and words that may not be.
    public var hyphenation: [String] = []
    /// Acronyms that keep their full height.
    public var fullCapitals: [String] = []
    /// What is not to be told of any issue.
    public var silence = Silence(wishes: [])
    /// What pages, or parts of them, that would stay empty may say for the magazine itself, in this order.
    public var houseAds: [HouseAd] = []
    /// What its issues are made as beside what every issue is.
    public var furtherEditions: [FurtherEdition] = []
    /// Kinds of article of its own, by the word that articles write.
    public var kinds: [String: OwnKind] = [:]

    /// A kind of article that a publication names.
    public struct OwnKind: Hashable, Sendable {
        /// What is printed above the title.
        public var kicker: String
        /// The kind that it is otherwise like.
        public var like: Article.Kind
        public var shape: Article.OpenerShape?
        public var runsOn: Bool?
        public init(
            kicker: String, like: Article.Kind = .feature, shape: Article.OpenerShape? = nil, runsOn: Bool? = nil
        ) {
            self.kicker = kicker; self.like = like; self.shape = shape; self.runsOn = runsOn
        }
    }

    /// A few words of the magazine's own, and where they lead.
    public struct HouseAd: Hashable, Sendable {
        /// A page that the sheets leave over, or the foot of one that an article leaves empty there.
        public enum Size: String, Hashable, CaseIterable, Sendable { case page, half, quarter }
        public var title: String
        public var text: String?
        public var link: String?
        public var size: Size
        public init(title: String, text: String? = nil, link: String? = nil, size: Size = .page) {
            self.title = title; self.text = text; self.link = link; self.size = size
        }
    }

    public init(
        name: String, shortName: String? = nil, tagline: String? = nil, publisher: String? = nil,
        contact: String? = nil, website: String? = nil, language: String = "en-US", theme: String? = nil,
        subscribe: Subscription? = nil
    ) {
        self.name = name; self.shortName = shortName; self.tagline = tagline; self.publisher = publisher
        self.contact = contact; self.website = website; self.language = language; self.theme = theme
        self.subscribe = subscribe
    }
}

/// A day, or a month whose day is not said.
public struct PartialDate: Hashable, Comparable, Sendable {
    public var year: Int
    public var month: Int
    public var day: Int?
    public init(year: Int, month: Int, day: Int? = nil) { self.year = year; self.month = month; self.day = day }
    /// `2020-03` or `2020-03-20`.
    public var iso: String { DateForms.iso(year, month, day) }
    public static func < (a: PartialDate, b: PartialDate) -> Bool {
        (a.year, a.month, a.day ?? 0) < (b.year, b.month, b.day ?? 0)
    }
}

/// An issue, read and checked: everything that the editions are made of.
public struct Issue: Hashable, Sendable {
    public struct Cover: Hashable, Sendable {
        public var art: Picture?
        public var credit: String?
        /// How it is built; as the theme has it without.
        public var shape: CoverDesign.Shape?
        /// Whether the name stands over a picture that is the whole cover; as the theme has it without.
        public var hasMasthead: Bool?
        /// The place in the picture that stays in sight where it is cropped; its middle without.
        public var focus: Figure.Focus?
        /// Where the manifest speaks of it.
        public var span: SourceSpan?
        public init(art: Picture? = nil, credit: String? = nil) { self.art = art; self.credit = credit }
    }

    /// The last page where no article stands on it.
    public struct BackCover: Hashable, Sendable {
        public var art: Picture?
        /// How it is built; as the theme has it without.
        public var shape: BackCoverDesign.Shape?
        /// The place in the picture that stays in sight where it is cropped; its middle without.
        public var focus: Figure.Focus?
        /// Where the manifest speaks of it.
        public var span: SourceSpan?
        public init(art: Picture? = nil) { self.art = art }
    }

    /// An article in its place in the issue.
    public struct Entry: Hashable, Sendable {
        public enum Start: String, Hashable, CaseIterable, Sendable { case any, recto, verso }
        public var article: Article
        /// How many pages the editor wants it to take.
        public var pages: Int?
        public var start: Start
        public init(article: Article, pages: Int? = nil, start: Start = .any) {
            self.article = article; self.pages = pages; self.start = start
        }
    }

    /// A page that no article is on.
    public enum GeneratedPage: String, Hashable, CaseIterable, Sendable {
        /// All articles and their headings, with their pages, behind the cover.
        case contents
        /// Every address in the issue, with codes to scan.
        case links
        /// The faces, the program, and how the issue was made.
        case colophon
    }

    /// What links within the issue say in print beside their words.
    public enum References: String, Hashable, CaseIterable, Sendable {
        case none
        /// The page that they lead to.
        case pages
    }

    /// The defaults of the imposition.
    public struct Print: Hashable, Sendable {
        /// Paper and scheme by the names that readers are told.
        public var paper: String
        public var scheme: String
        /// What the manifest says, understood.
        public var settings: PrintSettings
        /// Of what the issue's page count is made a multiple: its sheets' pages, as paper, scheme and the theme's page have
        /// it.
        public var pagesPerSheet = 4
        /// Where it says so.
        public var span: SourceSpan?
        public init(
            paper: String = "letter", scheme: String = "saddle", settings: PrintSettings = PrintSettings(),
            span: SourceSpan? = nil
        ) {
            self.paper = paper; self.scheme = scheme; self.settings = settings; self.span = span
        }
    }

    /// What the print shop said of its press.
    public struct Press: Hashable, Sendable {
        /// The path of an ICC profile of the press, from the issue's folder or the publication's.
        public var profile: String?
        /// The name of its printing condition in the ICC's registry.
        public var condition: String?
        /// Where the profile is named.
        public var span: SourceSpan?
        public init(profile: String? = nil, condition: String? = nil, span: SourceSpan? = nil) {
            self.profile = profile; self.condition = condition; self.span = span
        }
    }

    public var publication: Publication
    /// The folder's name.
    public var slug: String
    /// The folder's path, which picture paths start from.
    public var folder: String
    public var number: Int
    public var date: PartialDate
    public var title: String?
    public var next: PartialDate?
    /// The page count that the editor wants, a multiple of four.
    public var pages: Int?
    public var cover: Cover
    public var contents: [Entry]
    public var backCover: Entry?
    public var back = BackCover()
    public var theme: String?
    public var language: String
    public var typography: Typography.Mode = .smart
    public var print: Print
    public var press = Press()
    /// What it is made as beside what every issue is.
    public var furtherEditions: [FurtherEdition] = []
    /// What its pages are called where they are not the usual ones, in the issue's language; it stands on the cover.
    public var editionName: String?
    /// What is not to be told of it.
    public var silence = Silence(wishes: [])
    /// What its pages are held to.
    public var budgets: [Budget: BudgetLimit] = [:]
    /// Pages that the program writes itself: the contents behind the cover, the others in this order before the back
    /// cover.
    public var generated: [GeneratedPage] = []
    /// Whether a page that would be ruled for notes may list the articles' addresses, though that was not asked for.
    public var listsLinksOnFreePages = true
    /// Paths of the articles whose terms are listed with their pages at the end.
    public var index: [String] = []
    public var references = References.none

    public init(
        publication: Publication, slug: String, folder: String, number: Int, date: PartialDate, title: String? = nil,
        next: PartialDate? = nil, pages: Int? = nil, cover: Cover = Cover(), contents: [Entry], backCover: Entry? = nil,
        theme: String? = nil, language: String? = nil, print: Print = Print()
    ) {
        self.publication = publication; self.slug = slug; self.folder = folder; self.number = number; self.date = date
        self.title = title; self.next = next; self.pages = pages; self.cover = cover; self.contents = contents
        self.backCover = backCover; self.theme = theme; self.language = language ?? publication.language
        self.print = print
    }

    /// Whether its pages say on which pages other things are.
    public var namesPages: Bool { references == .pages || !index.isEmpty || generated.contains(.contents) }

    /// The articles as readers meet them, the back cover's last.
    public var articles: [Article] { contents.map(\.article) + (backCover.map { [$0.article] } ?? []) }
}

public struct Article: Hashable, Sendable {
    public enum Kind: String, Hashable, CaseIterable, Sendable {
        case report, feature, essay, interview, note, etcetera, illustration
    }

    /// The name of a kind that the program does not know, as the article has it.
    public struct OwnKindName: Hashable, Sendable {
        public var name: String
        public var span: SourceSpan
        public init(_ name: String, at span: SourceSpan) { self.name = name; self.span = span }
    }

    /// How an opener is built.
    public enum OpenerShape: String, Hashable, CaseIterable, Sendable {
        /// Kicker, title, standfirst, date, one below the other.
        case stacked
        /// The same with the article's picture between kicker and title.
        case picture
        /// A smaller title and nothing of air: for short pieces.
        case compact
    }

    /// The file's path from the issue's folder.
    public var path: String
    /// The file's name without its extension, unique within the issue: its address on the web.
    public var slug: String
    public var title: [Inline]
    /// What it is called where room is short: in running heads and on the cover.
    public var shortTitle: String?
    public var kind: Kind
    /// Whether its front matter names a kind.
    public var statesKind = false
    /// A kind of the publication's own that stands for `kind`, as its key is written.
    public var ownKind: OwnKindName?
    /// What that prints above the title.
    public var ownKicker: String?
    /// How the opener is built; as its kind's are without it.
    public var shape: OpenerShape?
    /// Whether it may begin on the page where the article before it ends; as its kind may without it.
    public var runsOn: Bool?
    public var summary: [Inline]
    public var authors: [String]
    public var organization: String?
    public var published: PartialDate?
    public var source: String?
    public var license: String?
    /// Whom to ask for permission.
    public var contact: String?
    /// `nil` where the article does not say.
    public var provenance: Provenance?
    /// Who abridged, translated or retold it.
    public var adaptedBy: [String] = []
    /// As written in the front matter: `PDT`, `UTC+2`, `Europe/Berlin`.
    public var timezone: String?
    /// BCP 47.
    public var language: String
    /// The issue's, where the article does not say.
    public var typography: Typography.Mode?
    /// The publication's acronyms that keep their full height.
    public var fullCapitals: [String] = []
    public var art: Picture?
    /// Slugs that it had before: its old addresses on the web, which lead to it still.
    public var aliases: [String]
    public var blocks: [Block]
    public var footnotes: [Footnote]
    /// Other names of its anchors, and which each stands for: what they were called before, or are elsewhere. The empty
    /// one is the article's beginning.
    public var anchorAliases: [String: String] = [:]
    /// What is not to be told of it, or of some of its lines.
    public var silences: [Silence] = []

    public init(
        path: String, slug: String, title: [Inline], kind: Kind = .feature, summary: [Inline] = [],
        authors: [String] = [],
        organization: String? = nil, published: PartialDate? = nil, source: String? = nil, license: String? = nil,
        timezone: String? = nil, language: String, art: Picture? = nil, aliases: [String] = [], blocks: [Block] = [],
        footnotes: [Footnote] = []
    ) {
        self.path = path; self.slug = slug; self.title = title; self.kind = kind; self.summary = summary
        self.authors = authors; self.organization = organization; self.published = published; self.source = source
        self.license = license; self.timezone = timezone; self.language = language; self.art = art
        self.aliases = aliases; self.blocks = blocks; self.footnotes = footnotes
    }
}
