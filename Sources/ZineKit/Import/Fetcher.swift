import CCurl
import Glibc

/// Fetches pages and pictures over http and https, within bounds.
struct Fetcher: Sendable {
    enum Failure: Error, Hashable, Sendable {
        case notHTTP(String)
        case isPrivate(String)
        case tooLarge(limit: Int)
        case tooManyRedirects
        case circle(String)
        case status(Int)
        case noLibrary
        case network(String)

        /// A clause for a sentence about an address.
        var reason: String {
            switch self {
            case .notHTTP(let address): "only http and https are fetched, not \(address)"
            case .isPrivate(let address):
                "\(address) is on this machine or its own network; --allow-private fetches it all the same"
            case .tooLarge(let limit): "it is larger than \(limit >> 20) MB"
            case .tooManyRedirects: "it leads from one address to the next without end"
            case .circle(let address): "it leads round in a circle, back to \(address)"
            case .status(404), .status(410): "it is not there any more"
            case .status(let code): "the server answers \(code)"
            case .noLibrary: "libcurl is not on this machine; Debian has it as libcurl4"
            case .network(let words): words
            }
        }

        /// Whether the address is gone, rather than out of reach.
        var isGone: Bool { self == .status(404) || self == .status(410) }
    }

    struct Answer: Sendable {
        var bytes: [UInt8]
        /// What the server says it is, in its own words.
        var type: String
        /// Where it was found in the end.
        var address: String
    }

    var allowsPrivate = false
    /// Seconds that all of one answer may take, redirects included.
    var seconds = 30
    static let redirectLimit = 8

    func fetch(_ address: String, limit: Int) throws(Failure) -> Answer {
        try follow(address) { (address, seconds) throws(Failure) in
            try once(address, limit: limit, seconds: seconds)
        }
    }

    /// Goes where redirects lead, each of which is looked at like the address itself.
    ///
    /// - Parameter once: what asks one address, for so many seconds at most: its answer, and the address that it leads to.
    func follow(
        _ address: String, _ once: (String, Int) throws(Failure) -> (Answer, String?)
    ) throws(Failure) -> Answer {
        var next = address
        var seen: Set<String> = []
        let end = now() + seconds
        for _ in 0...Self.redirectLimit {
            guard Self.isHTTP(next) else { throw .notHTTP(next) }
            guard seen.insert(next).inserted else { throw .circle(next) }
            let left = end - now()
            guard left > 0 else { throw .network("the server takes too long") }
            let (answer, redirect) = try once(next, left)
            guard let redirect else { return answer }
            next = redirect
        }
        throw .tooManyRedirects
    }

    private static func isHTTP(_ address: String) -> Bool {
        let head = address.prefix(8).lowercased()
        return (head.hasPrefix("http://") || head.hasPrefix("https://")) && address.utf8.count < 4096
            && !address.utf8.contains { $0 <= 0x20 || $0 == 0x7F }
    }

    private func now() -> Int { SystemTime(CLOCK_MONOTONIC)?.wholeSeconds ?? 0 }

    /// One address alone.
    func once(_ address: String, limit: Int, seconds: Int) throws(Failure) -> (Answer, String?) {
        var fetch = zine_fetch()
        fetch.limit = limit
        fetch.seconds = seconds
        fetch.allows_private = allowsPrivate ? 1 : 0
        address.withCString { address in
            "zine/\(Version.current)".withCString { agent in
                fetch.address = address
                fetch.agent = agent
                zine_fetch_run(&fetch)
                fetch.address = nil
                fetch.agent = nil
            }
        }
        defer { free(fetch.bytes) }
        if fetch.has_no_library != 0 { throw .noLibrary }
        if fetch.is_private != 0 { throw .isPrivate(address) }
        if fetch.is_too_large != 0 { throw .tooLarge(limit: limit) }
        guard fetch.code == 0 else { throw .network(Self.text(&fetch.reason)) }
        let redirect = Self.text(&fetch.redirect)
        if (300..<400).contains(fetch.status), !redirect.isEmpty {
            return (Answer(bytes: [], type: "", address: address), redirect)
        }
        guard (200..<300).contains(fetch.status) else { throw .status(fetch.status) }
        let bytes = fetch.bytes.map { Array(UnsafeBufferPointer(start: $0, count: fetch.length)) } ?? []
        return (Answer(bytes: bytes, type: Self.text(&fetch.type), address: address), nil)
    }

    /// A C array of characters as text.
    private static func text<Field>(_ field: inout Field) -> String {
        withUnsafeBytes(of: &field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
