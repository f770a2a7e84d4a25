import Glibc
import ZineImport
import ZineReader

/// What was read of a source, before anything is made of it.
struct Material: Sendable {
    var bytes: [UInt8]
    /// In the words of the server that sent it; empty for files.
    var type = ""
    /// The address that readers know it by; `nil` for files.
    var address: String?
    /// The last part of its address or its path.
    var name: String
    /// The folder that a saved page's pictures are relative to.
    var folder: String?

    static func read(_ source: String, files: SourceFiles, fetcher: Fetcher) throws(Importer.Failure) -> Material {
        let material = try unchecked(source, files, fetcher)
        if let reason = material.foreignForm { throw .source(source, reason: reason) }
        return material
    }

    /// What the bytes are where they are no page and no Markdown, and what to do; by what such files begin with.
    private var foreignForm: String? {
        let forms: [(start: [UInt8], words: String)] = [
            (
                Array("PK\u{3}\u{4}".utf8),
                "it is a Word document, another office document or a zip archive; save it as HTML, "
                    + "or make Markdown of it, in 'articles': "
                    + "pandoc FILE --standalone --to gfm --wrap none --extract-media ../art --output NAME.md"
            ),
            ([0xD0, 0xCF, 0x11, 0xE0], "it is an old Word document; save it as HTML"),
            (
                Array("{\\rtf".utf8),
                "it is rich text; make Markdown of it: pandoc FILE --from rtf --standalone --to gfm --output NAME.md"
            ),
            (Array("%PDF-".utf8), "it is a PDF; import the page or the document that it was made from"),
            ([0x89, 0x50, 0x4E, 0x47], "it is a picture"), ([0xFF, 0xD8, 0xFF], "it is a picture"),
            (Array("GIF8".utf8), "it is a picture"), ([0x1F, 0x8B], "it is compressed; unpack it first"),
        ]
        return forms.first { bytes.starts(with: $0.start) }?.words
    }

    private static func unchecked(
        _ source: String, _ files: SourceFiles, _ fetcher: Fetcher
    ) throws(Importer.Failure) -> Material {
        if source == "-" { return Material(bytes: try standardInput(), name: "page.html") }
        let head = source.prefix(8).lowercased()
        guard head.hasPrefix("http://") || head.hasPrefix("https://") else { return try file(source, files) }
        let form = KnownAddresses.form(of: source)
        do throws(Fetcher.Failure) {
            let answer = try fetcher.fetch(form.fetched, limit: Importer.pageLimit)
            return Material(
                bytes: answer.bytes, type: answer.type, address: form.isOther ? form.shown : answer.address,
                name: KnownAddresses.name(form.isOther ? form.fetched : answer.address))
        } catch {
            if error.isGone { throw .gone(source, reason: error.reason) }
            if case .isPrivate = error { throw .isPrivate(source, reason: error.reason) }
            throw .source(source, reason: error.reason)
        }
    }

    private static func file(_ path: String, _ files: SourceFiles) throws(Importer.Failure) -> Material {
        do throws(SourceFiles.Failure) {
            let bytes = try files.read(path, Importer.pageLimit)
            return Material(bytes: bytes, name: Path.name(of: path), folder: Path.folder(of: path))
        } catch {
            let reason =
                switch error {
                case .notFound: "there is no such file; an address begins with https://"
                case .isFolder: "it is a folder; name the page in it"
                case .notPermitted: "it may not be read"
                case .tooLarge(let limit): "it is larger than \(limit >> 20) MB"
                case .unreadable(let words): words
                }
            throw .source(path, reason: reason)
        }
    }

    private static func standardInput() throws(Importer.Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(0, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw .source("standard input", reason: String(cString: strerror(errno))) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= Importer.pageLimit else {
                throw .source("standard input", reason: "it is larger than \(Importer.pageLimit >> 20) MB")
            }
        }
    }
}
