/// Addresses whose pages are made by scripts, and where the text is that they show.
public enum KnownAddresses {
    public struct Form: Hashable, Sendable {
        /// What readers know.
        public var shown: String
        /// What is read.
        public var fetched: String
        public var isOther: Bool { shown != fetched }
    }

    public static func form(of address: String) -> Form {
        let plain = Address.withoutTracking(address)
        return Form(shown: plain.withoutFragment, fetched: fetched(plain.withoutFragment) ?? address)
    }

    private static func fetched(_ address: String) -> String? {
        guard let parts = Address.Parts(address) else { return nil }
        let path = parts.path.split(separator: "/").map(String.init)
        switch parts.host.lowercased() {
        case "github.com", "www.github.com":
            guard path.count >= 4 else { return nil }
            let api = "https://api.github.com/repos/\(path[0])/\(path[1])/"
            switch path[2] {
            case "blob", "raw":
                return path.count >= 5
                    ? "https://raw.githubusercontent.com/\(path[0])/\(path[1])/" + path[3...].joined(separator: "/")
                    : nil
            case "issues", "pull": return Int(path[3]) == nil ? nil : api + "issues/" + path[3]
            case "releases":
                return path.count >= 5 && path[3] == "tag"
                    ? api + "releases/tags/" + path[4...].joined(separator: "/") : nil
            default: return nil
            }
        case "gist.github.com": return path.count >= 2 ? address + "/raw" : nil
        default: break
        }
        // GitLab's forms, on whichever host.
        guard let mark = path.firstIndex(of: "-"), mark >= 2, mark + 2 < path.count else { return nil }
        let root = parts.scheme + "://" + parts.host + "/"
        let project = path[..<mark].joined(separator: "%2F")
        switch path[mark + 1] {
        case "blob":
            return root + path[..<mark].joined(separator: "/") + "/-/raw/" + path[(mark + 2)...].joined(separator: "/")
        case "issues" where Int(path[mark + 2]) != nil:
            return root + "api/v4/projects/\(project)/issues/" + path[mark + 2]
        case "releases": return root + "api/v4/projects/\(project)/releases/" + path[mark + 2]
        default: return nil
        }
    }

    /// The address that a reference means on a page.
    public static func resolved(_ reference: String, base: String?) -> String? {
        Address.resolved(reference, base: base)
    }

    /// The last part of an address's path.
    public static func name(_ address: String) -> String {
        let name = Address.fileName(address)
        return name.isEmpty || name.contains(":") ? "page" : name
    }

    /// Where the Internet Archive keeps what was at an address, as of a day or its last copy.
    public static func archived(_ address: String, day: String? = nil) -> String {
        "https://web.archive.org/web/\(day.map { $0.filter(\.isNumber) } ?? "2")/" + address
    }
}
