/// What the links in an issue's articles lead to: the one reading of `#part` and `other-article.md#part` that checks,
/// pages and digital editions share.
public struct IssueLinks: Hashable, Sendable {
    public enum Target: Hashable, Sendable {
        /// An address with a scheme or a host: the web, mail, whatever is not the issue's.
        case outside
        /// An article by its path from the issue's folder; without an anchor its beginning.
        case article(String, anchor: String?)
        /// An article that is there, and a part of it that is not.
        case missingPart(String, part: String)
        /// A path from the issue's folder that is no article's.
        case missing(path: String)
    }

    /// Anchors by the path of their article.
    private var anchors: [String: Set<String>] = [:]
    private var aliases: [String: [String: String]] = [:]

    public init() {}

    /// The links of a whole issue.
    public init(_ issue: Issue) {
        for article in issue.articles { add(article) }
    }

    /// Makes an article known, so that links can lead to it. Of two at one path the first counts.
    public mutating func add(_ article: Article) {
        guard anchors[article.path] == nil else { return }
        anchors[article.path] = article.anchors
        aliases[article.path] = article.anchorAliases
    }

    /// Paths of the known articles, in order.
    public var paths: [String] { anchors.keys.sorted() }

    /// The anchors of an article by its path, in order.
    public func parts(of path: String) -> [String] { anchors[path]?.sorted() ?? [] }

    /// What a destination means in an article. Paths begin at the article's folder, or with `/` at the issue's.
    public func target(of destination: String, in article: Article) -> Target {
        guard LinkText.scheme(of: destination) == nil, !destination.hasPrefix("//") else { return .outside }
        let pieces = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = LinkText.percentDecoded(String(pieces.first ?? ""))
        let target = path.isEmpty ? article.path : LinkText.join(path, from: article.path)
        guard let known = anchors[target] else { return .missing(path: target) }
        guard pieces.count == 2, case let part = LinkText.percentDecoded(String(pieces[1])), !part.isEmpty else {
            return .article(target, anchor: nil)
        }
        if known.contains(part) { return .article(target, anchor: part) }
        // Whoever typed a link may have meant the capitals of the heading.
        let small = part.lowercased()
        if known.contains(small) { return .article(target, anchor: small) }
        guard let alias = aliases[target]?[part] ?? aliases[target]?[small] else {
            return .missingPart(target, part: part)
        }
        return .article(target, anchor: alias.isEmpty ? nil : alias)
    }

    /// What those destinations of an article mean that are no addresses of the world outside.
    public func targets(in article: Article) -> [String: Target] {
        var found: [String: Target] = [:]
        func look(_ text: [Inline]) {
            for inline in text {
                guard case .link(let destination, _, _) = inline.content else {
                    look(inline.children)
                    continue
                }
                let target = target(of: destination, in: article)
                if target != .outside { found[destination] = target }
            }
        }
        article.texts.forEach(look)
        return found
    }
}

/// Destinations as text: nothing is looked up.
public enum LinkText {
    /// The scheme of a URL in lower case, as browsers find it: blanks and control characters are looked through.
    /// `nil` for a relative reference.
    public static func scheme(of destination: some StringProtocol) -> String? {
        var scheme: [UInt8] = []
        for byte in destination.utf8 where byte > 0x20 && byte != 0x7F {
            if byte == UInt8(ascii: ":") { return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self) }
            let isLetter = (0x61...0x7A).contains(byte | 0x20)
            let isTail = (0x30...0x39).contains(byte) || "+-.".utf8.contains(byte)
            guard isLetter || (isTail && !scheme.isEmpty), scheme.count < 32 else { return nil }
            scheme.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return nil
    }

    /// `%20` and its like undone; text that is no valid UTF-8 afterwards stays as it was.
    public static func percentDecoded(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        var out: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "%"), digits.count == 2, !digits.contains(UInt8(ascii: "+")),
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                out.append(value)
                rest.removeFirst(2)
            } else {
                out.append(byte)
            }
        }
        return String(validating: out, as: UTF8.self) ?? text
    }

    /// What a relative reference means on a page at an address (RFC 3986, 5.2); `nil` where that is no address of the web.
    public static func resolved(_ reference: String, against base: String) -> String? {
        guard let scheme = scheme(of: base), scheme == "https" || scheme == "http",
            let start = base.firstRange(of: "://")?.upperBound
        else { return nil }
        let authority = base[start...].prefix { !"/?#".contains($0) }
        let root = scheme + "://" + authority
        let rest = base[authority.endIndex...].prefix { $0 != "#" }
        let basePath = rest.prefix { $0 != "?" }
        if reference.hasPrefix("#") || reference.isEmpty { return root + rest + reference }
        if reference.hasPrefix("?") { return root + (basePath.isEmpty ? "/" : basePath) + reference }
        let path = reference.prefix { !"?#".contains($0) }
        let folder = basePath.lastIndex(of: "/").map { basePath[...$0] } ?? "/"
        let whole = path.hasPrefix("/") ? String(path) : String(folder) + String(path)
        return root + withoutDots(whole) + reference[path.endIndex...]
    }

    /// A path without `.` and `..` in it (RFC 3986, 5.2.4).
    private static func withoutDots(_ path: String) -> String {
        var kept: [Substring] = []
        let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            switch part {
            case ".": if isLast { kept.append("") }
            case "..":
                _ = kept.popLast()
                if isLast { kept.append("") }
            default: kept.append(part)
            }
        }
        return "/" + kept.joined(separator: "/")
    }

    /// The path from the issue's folder of what `path` means in a file of it. What leaves the folder keeps its `..`.
    static func join(_ path: String, from file: String) -> String {
        var parts = path.hasPrefix("/") ? [] : file.split(separator: "/").dropLast()
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts.joined(separator: "/")
    }
}
