/// The host of a web address, in small letters, without user, port and `www.`.
package struct WebHost: Hashable, Sendable {
    private let name: Substring

    /// - Parameter address: with a scheme and two slashes.
    package init(of address: String) {
        let authority = address.lowercased().drop { $0 != "/" }.dropFirst(2).prefix { !"/?#".contains($0) }
        let server = authority.split(separator: "@").last ?? ""
        let host = server.hasPrefix("[") ? server : server.prefix { $0 != ":" }
        name = host.hasPrefix("www.") ? host.dropFirst(4) : host
    }

    /// Whether only those in its own network reach it (RFC 1918, 6761, 6762, 8375).
    package var isPrivate: Bool {
        let name = withoutRoot
        if name == "localhost" || name.hasPrefix("[::1]") { return true }
        if Self.privateEnds.contains(where: name.hasSuffix) { return true }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 4, case let numbers = numbers.compactMap({ $0 }), numbers.count == 4 else {
            return false
        }
        return switch numbers[0] {
        case 10, 127: true
        case 172: (16...31).contains(numbers[1])
        case 192: numbers[1] == 168
        case 169: numbers[1] == 254
        default: false
        }
    }

    private static let privateEnds = [".local", ".localhost", ".internal", ".home.arpa", ".lan", ".corp", ".svc"]

    /// Whether it is a name without a domain, which no public host is.
    package var isSingleName: Bool { !withoutRoot.contains(".") && !name.hasPrefix("[") }

    /// Without the full stop that stands for the root of all domains.
    private var withoutRoot: Substring { name.hasSuffix(".") ? name.dropLast() : name }
}
