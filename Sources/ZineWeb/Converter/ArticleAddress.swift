import ZineDocument

/// Where an article and the places in it are found. One edition puts all articles on one page, another gives each its
/// own: what differs is this value alone.
struct ArticleAddress: Hashable, Sendable {
    /// The page's path from the page that is being written; `nil` on the same page.
    var page: String?
    /// The id of the article's element.
    var anchor: String
    /// What the ids inside the article begin with, so that two articles on a page cannot clash: slugs hold no slash.
    var prefix: String

    /// All articles on one page.
    static func onOnePage(slug: String) -> ArticleAddress {
        let anchor = identifier(slug)
        return ArticleAddress(page: nil, anchor: anchor, prefix: anchor + "/")
    }

    /// The article has a page to itself: ids inside it need no prefix, since the page's own hold a slash.
    static func onItsOwnPage(_ page: String?) -> ArticleAddress {
        ArticleAddress(page: page, anchor: "article/", prefix: "")
    }

    /// An HTML id for a name that came from outside: not empty, without white space and slashes.
    static func identifier(_ name: String) -> String {
        var out = ""
        for scalar in name.unicodeScalars {
            let isUnfit = scalar.properties.isWhitespace || scalar == "/" || scalar.value < 0x20 || scalar.value == 0x7F
            if isUnfit { out += "-" } else { out.unicodeScalars.append(scalar) }
        }
        return out.isEmpty ? "-" : out
    }

    func id(_ name: String) -> String { prefix + Self.identifier(name) }
    func noteID(_ number: Int) -> String { "\(prefix)note/\(number)" }
    func referenceID(_ number: Int, _ occurrence: Int) -> String { "\(prefix)note/\(number)/\(occurrence)" }
    /// The heading over the notes.
    var notesID: String { prefix + "note/s" }

    var url: SafeURL { page.map { SafeURL(page: $0) } ?? SafeURL(fragment: anchor) }
    func url(to id: String) -> SafeURL { page.map { SafeURL(page: $0, fragment: id) } ?? SafeURL(fragment: id) }

    /// A place in this very article. Where the article is carried away from its page, as feeds do, it leads back there.
    func here(_ id: String) -> SafeURL {
        let isAbsolute = page?.hasPrefix("http") ?? false
        return isAbsolute ? url(to: id) : SafeURL(fragment: id)
    }
}

/// The addresses of an edition's articles and of the places inside them.
struct AddressBook: Hashable, Sendable {
    /// By the article's path from the issue's folder.
    private var addresses: [String: ArticleAddress] = [:]
    private var links = IssueLinks()

    mutating func add(_ article: Article, at address: ArticleAddress) {
        addresses[article.path] = address
        links.add(article)
    }

    func address(of article: Article) -> ArticleAddress {
        addresses[article.path] ?? .onOnePage(slug: article.slug)
    }

    /// What a link in an article leads to; `nil` where it would lead nowhere or may not be followed.
    ///
    /// `#part` and `other-article.md#part` become addresses of this edition; a part that is not there becomes its
    /// article.
    func resolve(_ destination: String, from article: Article) -> SafeURL? {
        guard let url = SafeURL(destination) else { return nil }
        if url.isExternal { return url }
        switch links.target(of: destination, in: article) {
        case .outside, .missing: return nil
        case .missingPart(let path, _): return path == article.path ? nil : addresses[path]?.url
        case .article(let path, nil): return addresses[path]?.url
        case .article(let path, let anchor?):
            guard let address = addresses[path] else { return nil }
            let id = address.id(anchor)
            // On the article's own page the path may stay away: links work then wherever the page is kept.
            return path == article.path ? address.here(id) : address.url(to: id)
        }
    }
}
