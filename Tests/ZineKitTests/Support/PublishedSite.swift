import Foundation

/// A site on the disk, and what its pages lead to.
struct PublishedSite {
    private let root: String
    private let address: String
    /// From the root, in order.
    let files: Set<String>

    /// - Parameter address: where the site says it stands; ends in a slash.
    init(_ root: String, at address: String) throws {
        self.root = root
        self.address = address
        let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        files = Set(
            all.filter { path in
                var isFolder: ObjCBool = false
                return FileManager.default.fileExists(atPath: root + "/" + path, isDirectory: &isFolder)
                    && !isFolder.boolValue
            })
    }

    var pages: [String] { files.filter { $0.hasSuffix(".html") }.sorted() }

    private func text(_ path: String) -> String {
        (try? String(contentsOfFile: root + "/" + path, encoding: .utf8)) ?? ""
    }

    static func attributes(_ names: [String], of page: String) -> [String] {
        names.flatMap { name in
            page.components(separatedBy: " \(name)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
        }
    }

    /// Every link of a page, also those to the site's own full address, that leads nowhere on the site.
    func brokenLinks(on page: String) -> [String] {
        Self.attributes(["href", "src"], of: text(page)).filter { link in
            let link = link.replacingOccurrences(of: "&amp;", with: "&")
            var target = link
            let host = URL(string: address)?.path() ?? "/"
            if link.hasPrefix(address) {
                target = String(link.dropFirst(address.count))
            } else if link.hasPrefix(host) {
                target = String(link.dropFirst(host.count))
            } else if link.contains(":") {
                return false
            } else {
                let folder =
                    page.contains("/") ? page.components(separatedBy: "/").dropLast().joined(separator: "/") + "/" : ""
                target = link.hasPrefix("#") ? page + link : folder + link
            }
            return !leadsSomewhere(target)
        }
    }

    private func leadsSomewhere(_ target: String) -> Bool {
        let pieces = target.components(separatedBy: "#")
        var parts: [String] = []
        for part in pieces[0].components(separatedBy: "/") where !part.isEmpty && part != "." {
            if part == ".." {
                guard parts.popLast() != nil else { return false }
            } else {
                parts.append(part.removingPercentEncoding ?? part)
            }
        }
        var path = parts.joined(separator: "/")
        if path.isEmpty || pieces[0].hasSuffix("/") || pieces[0].hasSuffix("..") {
            path += path.isEmpty ? "index.html" : "/index.html"
        }
        guard files.contains(path) else { return false }
        guard pieces.count == 2 else { return true }
        return text(path).contains(" id=\"\(pieces[1].removingPercentEncoding ?? pieces[1])\"")
    }
}
