public import ZineDocument
import ZineLanguage

/// What the archive keeps of an issue: a few hundred bytes, so that an archive of any length fits into memory.
public struct IssueSummary: Hashable, Sendable {
    public struct ArticleLine: Hashable, Sendable {
        public var slug: String
        public var title: String
        /// The kind or the organization, as the contents name it.
        public var kicker: String
        public init(slug: String, title: String, kicker: String) {
            self.slug = slug; self.title = title; self.kicker = kicker
        }
    }

    public var slug: String
    public var number: Int
    public var date: PartialDate
    public var title: String?
    public var language: String
    /// The issue's cover, its path from the issue's folder on the site.
    public var cover: IssuePlace.Cover?
    public var articles: [ArticleLine]

    public init(issue: Issue, place: IssuePlace) {
        let phrases = Language.of(issue.language)
        slug = issue.slug
        number = issue.number
        date = issue.date
        title = issue.title
        language = issue.language
        cover = place.cover
        articles = issue.articles.map { article in
            let words = PlainWords.of(article.title)
            return ArticleLine(
                slug: article.slug, title: words.allSatisfy(\.isWhitespace) ? article.slug : words,
                kicker: article.organization ?? article.kicker(in: phrases.tag))
        }
    }

    /// Newest first; of issues of one date the higher number, then the later slug.
    public static func isNewer(_ a: IssueSummary, _ b: IssueSummary) -> Bool {
        if a.date != b.date { return a.date > b.date }
        return (a.number, a.slug) > (b.number, b.slug)
    }
}

extension IssueSummary {
    /// As one line of text, to be kept between two publications.
    public var record: String {
        var fields = [slug, String(number), date.iso, title ?? "", language]
        fields += [cover?.path ?? "", String(cover?.size.width ?? 0), String(cover?.size.height ?? 0)]
        for article in articles { fields += [article.slug, article.title, article.kicker] }
        return fields.map(Self.escape).joined(separator: "\t")
    }

    /// `nil` for what is no such line.
    public init?(record: some StringProtocol) {
        let fields = record.split(separator: "\t", omittingEmptySubsequences: false).map { Self.unescape(String($0)) }
        guard fields.count >= 8, (fields.count - 8) % 3 == 0, let number = Int(fields[1]),
            let date = Self.date(fields[2]), let width = Int(fields[6]), let height = Int(fields[7])
        else { return nil }
        self.number = number
        self.date = date
        slug = fields[0]
        title = fields[3].isEmpty ? nil : fields[3]
        language = fields[4]
        let size = PictureSize(width: width, height: height)
        cover = fields[5].isEmpty ? nil : IssuePlace.Cover(path: fields[5], size: size)
        articles = stride(from: 8, to: fields.count, by: 3).map {
            ArticleLine(slug: fields[$0], title: fields[$0 + 1], kicker: fields[$0 + 2])
        }
    }

    private static func date(_ text: String) -> PartialDate? {
        let parts = text.split(separator: "-").map { Int($0) }
        guard parts.count == 2 || parts.count == 3, let year = parts[0], let month = parts[1] else { return nil }
        return PartialDate(year: year, month: month, day: parts.count == 3 ? parts[2] : nil)
    }

    private static func escape(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x25 }) else { return text }
        var out = ""
        for scalar in text.unicodeScalars {
            let isKept = scalar.value >= 0x20 && scalar != "%"
            if isKept { out.unicodeScalars.append(scalar) } else { out += "%" + String(scalar.value, radix: 16) + ";" }
        }
        return out
    }

    private static func unescape(_ text: String) -> String {
        guard text.contains("%") else { return text }
        var out = ""
        var rest = text[...]
        while let mark = rest.firstIndex(of: "%") {
            out += rest[..<mark]
            let digits = rest[mark...].dropFirst().prefix { $0.isHexDigit }
            if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) {
                out.unicodeScalars.append(scalar)
            }
            rest = rest[digits.endIndex...].dropFirst()
        }
        return out + rest
    }
}
