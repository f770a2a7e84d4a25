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
    private var anchors: [String: Set<String>] = [:]
    /// Whether every file is known, so that a path to any other leads nowhere.
    var isClosed = false

    init(isClosed: Bool = false) { self.isClosed = isClosed }

    mutating func add(_ article: Article, at address: ArticleAddress) {
        addresses[article.path] = address
        anchors[article.path] = article.anchors
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
        let pieces = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let fragment = pieces.count == 2 ? RelativePath.decode(pieces[1]) : nil
        let path = pieces.first.map { RelativePath.decode($0) } ?? ""
        if path.isEmpty {
            guard let fragment, has(fragment, in: article.path) else { return nil }
            let own = address(of: article)
            return own.here(own.id(fragment))
        }
        guard let target = RelativePath.resolve(path, from: article.path), let address = addresses[target] else {
            return isClosed ? nil : url
        }
        guard let fragment, has(fragment, in: target) else { return address.url }
        // On the article's own page the path may stay away: links work then wherever the page is kept.
        if target == article.path { return address.here(address.id(fragment)) }
        return address.url(to: address.id(fragment))
    }

    private func has(_ fragment: String, in path: String) -> Bool { anchors[path]?.contains(fragment) ?? false }
}

/// Paths between the files of an issue's folder.
enum RelativePath {
    /// The path from the issue's folder of what `path` means in the file `file`; `nil` when it leaves the folder.
    static func resolve(_ path: String, from file: String) -> String? {
        var parts = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return nil }
            } else {
                parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }

    /// Without percent-encoding.
    static func decode(_ text: Substring) -> String {
        guard text.utf8.contains(0x25) else { return String(text) }
        var out: [UInt8] = []
        var rest = Substring(text).utf8[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == 0x25, digits.count == 2, !digits.contains(0x2B), !digits.contains(0x2D),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                out.append(value)
                rest = rest.dropFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
