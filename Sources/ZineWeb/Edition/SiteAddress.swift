/// The web address that a site is published at, and the addresses of its pages.
struct SiteAddress: Hashable, Sendable {
    /// Ends in a slash.
    let root: String

    /// `nil` for what is no address on the web.
    init?(_ text: String) {
        guard let url = SafeURL(text), url.isExternal, url.text.hasPrefix("http") else { return nil }
        let bare = url.text.prefix { $0 != "?" && $0 != "#" }
        root = bare.hasSuffix("/") ? String(bare) : bare + "/"
    }

    /// A page or file by its path from the site's root.
    func url(_ path: String) -> SafeURL? { SafeURL(root + SafeURL(path: path).text.withoutDot) }

    func issue(_ slug: String) -> SafeURL? { url(SitePath.issue(slug)) }
    func article(_ article: String, in issue: String) -> SafeURL? { url(SitePath.article(article, in: issue)) }
}

extension String {
    /// Without the `./` that keeps a path from being read as something else.
    fileprivate var withoutDot: String { hasPrefix("./") ? String(dropFirst(2)) : self }
}

/// Where things are on the site, from its root, as URLs say it: folders end in a slash.
enum SitePath {
    static func issue(_ slug: String) -> String { folder(slug) + "/" }
    static func article(_ slug: String, in issue: String) -> String { folder(issue) + "/" + folder(slug) + "/" }

    /// A folder's name for a slug: what servers or file systems could stumble over is cleaned, and no two share one.
    static func folder(_ slug: String) -> String { PicturePlaces.name(for: ArticleAddress.identifier(slug)) }
}
