import ZineCore
import ZineDocument

/// Links that lead nowhere, which no edition follows; such as look like slips, or stand twice in one paragraph.
struct LinkCheck {
    private let issueLinks: IssueLinks

    init(_ issueLinks: IssueLinks) { self.issueLinks = issueLinks }

    /// Those that lead nowhere.
    func broken(in article: Article) -> [Diagnostic] {
        article.texts.flatMap { Self.links(in: $0).compactMap { broken($0, in: article) } }
    }

    /// What looks like a slip.
    static func slips(in article: Article) -> [Diagnostic] {
        article.texts.flatMap { text -> [Diagnostic] in
            var seen = Set<String>()
            return links(in: text).compactMap { link in
                if let problem = suspicious(link) { return problem }
                guard !seen.insert(link.destination).inserted else { return nil }
                return .warning(
                    "doubled-link", "this paragraph links to '\(link.destination.shortened(to: 60))' already",
                    hint: "leave the link at its first mention alone", at: link.span)
            }
        }
    }

    struct Link {
        var destination: String
        var words: String
        var span: SourceSpan
    }

    private static func links(in text: [Inline]) -> [Link] {
        text.flatMap { inline -> [Link] in
            guard case .link(let destination, _, let inner) = inline.content else { return links(in: inline.children) }
            return [Link(destination: destination, words: inner.plainText.trimmed, span: inline.span)]
        }
    }

    // MARK: Links within the issue

    private func broken(_ link: Link, in article: Article) -> Diagnostic? {
        // Browsers go to the beginning.
        if link.destination == "#top" { return nil }
        switch issueLinks.target(of: link.destination, in: article) {
        case .outside, .article: return nil
        case .missing(let path):
            let nearest = nearestWord(to: path, in: issueLinks.paths)
            let written = LinkText.percentDecoded(String(link.destination.prefix { $0 != "#" }))
            return .warning(
                "broken-link", "this link leads nowhere: '\(written.shortened(to: 60))' is no article of this issue",
                hint: nearest.map { "did you mean '\(relative($0, to: article.path))'?" }
                    ?? "link to an article of this issue, or to an address that starts with https://",
                at: link.span)
        case .missingPart(let path, let part):
            let nearest = nearestWord(to: part, in: issueLinks.parts(of: path))
            return .warning(
                "broken-link", "there is no heading or time '#\(part.shortened(to: 60))' in that article",
                hint: nearest.map { "did you mean '#\($0)'?" } ?? "headings are linked to by their words: #root-cause",
                at: link.span)
        }
    }

    private func relative(_ path: String, to other: String) -> String {
        Path.parent(of: path) == Path.parent(of: other) ? String(path.split(separator: "/").last ?? "") : path
    }

    // MARK: Slips

    private static func suspicious(_ link: Link) -> Diagnostic? {
        guard let reason = slip(link) else { return nil }
        return .warning(
            "suspicious-link", "the link to '\(link.destination.shortened(to: 60))' \(reason.what)", hint: reason.hint,
            at: link.span)
    }

    private static func slip(_ link: Link) -> (what: String, hint: String)? {
        let destination = link.destination.lowercased()
        guard destination.hasPrefix("http://") || destination.hasPrefix("https://") else { return nil }
        let rest = destination.drop { $0 != "/" }.dropFirst(2)
        let host = WebHost(of: destination)
        if rest.hasPrefix("http:") || rest.hasPrefix("https:") || rest.hasPrefix("http//") || rest.hasPrefix("https//")
        {
            return ("says its scheme twice", "delete one 'https://'")
        }
        if let last = destination.last, ".,;:!'\"".contains(last) || unopened(last, in: destination) {
            return ("ends with '\(last)'", "leave the sentence's mark out of the address")
        }
        if host.isPrivate {
            return ("works in one network alone", "link to an address that readers can reach")
        }
        if host.isSingleName {
            return ("names no public host", "write the host with its domain: example.org")
        }
        if destination.contains("utm_") || destination.contains("fbclid=") || destination.contains("gclid=") {
            return ("tells on those who follow it", "delete what stands after utm_, fbclid or gclid, with its '&'")
        }
        let words = link.words.lowercased()
        if words.hasPrefix("http://") || words.hasPrefix("https://"), !words.contains("…"), !words.contains("..."),
            WebHost(of: words) != host
        {
            return ("shows another host", "make the words and the address agree")
        }
        return nil
    }

    /// A bracket at the end that nothing before it opens.
    private static func unopened(_ last: Character, in text: String) -> Bool {
        let pairs: [Character: Character] = [")": "(", "]": "[", ">": "<"]
        guard let open = pairs[last] else { return false }
        return text.count { $0 == last } > text.count { $0 == open }
    }
}
