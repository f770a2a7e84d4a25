public import ZineCore
import ZineImport
import ZineReader

/// Whether what an issue reprints is still what it was where it was first published.
public struct SourceCheck: Sendable {
    public var allowsPrivate = false
    private let files = SourceFiles.fileSystem

    public init(allowsPrivate: Bool = false) { self.allowsPrivate = allowsPrivate }

    /// Reads the source of every article that was imported into an issue.
    public func problems(in folder: String) -> [Diagnostic] {
        let articles = Path.join(folder, "articles")
        return files.list(articles).filter { $0.hasSuffix(".md") }.compactMap { problem(Path.join(articles, $0)) }
    }

    private func problem(_ path: String) -> Diagnostic? {
        guard let bytes = try? files.read(path, Importer.pageLimit) else { return nil }
        let text = String(decoding: bytes, as: UTF8.self)
        guard let source = ImportedKeys.value("source", in: text), source.hasPrefix("http"),
            let retrieved = ImportedKeys.value("retrieved", in: text)
        else { return nil }
        let day = String(retrieved.prefix { $0 != " " })
        let span = SourceSpan(file: path, start: SourcePosition(line: line(of: "source:", in: text), column: 1))
        do throws(Importer.Failure) {
            let material = try Material.read(source, files: files, fetcher: Fetcher(allowsPrivate: allowsPrivate))
            guard !retrieved.hasSuffix("sha256:" + Checksum.sha256(material.bytes)) else { return nil }
            // The page is other bytes; whether the article in it is other words is what matters.
            if let same = isSame(material, path), same { return nil }
            return .warning(
                "source-changed", "the original has changed since \(day)",
                hint: "take in what changed: zine import --again \(path)", at: span)
        } catch {
            switch error {
            case .gone:
                return .warning(
                    "source-gone", "the original is not at its address any more",
                    hint: "the Internet Archive may have it: \(KnownAddresses.archived(source, day: day))", at: span)
            case .isPrivate:
                return .warning(
                    "source-unreachable", error.message, hint: "zine check --sources --allow-private", at: span)
            default: return .warning("source-unreachable", error.message, hint: "try again later", at: span)
            }
        }
    }

    /// Whether the article in a page is the one that was imported; `nil` where that is not kept.
    private func isSame(_ material: Material, _ path: String) -> Bool? {
        guard
            let kept = try? files.read(
                Originals.path(of: Path.stem(of: path), in: Path.parent(of: Path.folder(of: path))), Importer.pageLimit),
            let article = try? Importer().article(material, Importer.Request(source: path, issue: "."))
        else { return nil }
        let former = ImportedKeys.body(String(decoding: kept, as: UTF8.self))
        return ImportedKeys.words(former) == ImportedKeys.words(article.body())
    }

    private func line(of key: String, in text: String) -> Int {
        (text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix(key) } ?? 0) + 1
    }
}
