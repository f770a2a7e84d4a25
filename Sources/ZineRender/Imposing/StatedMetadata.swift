/// What a file's metadata (XMP, ISO 16684-1) say of it, for files without an information dictionary, which PDF 2.0 has given up.
///
/// Properties that are written as elements are found; whatever is written otherwise counts as not said.
struct StatedMetadata {
    private let text: String

    /// What takes more bytes in its file is not read; unpacked they are a thousand times as many at most.
    private static let limit = 1 << 16

    init(_ xmp: [UInt8]) { text = String(decoding: xmp, as: UTF8.self) }

    init?(of file: borrowing QPDFFile) {
        let stream = file.value(file.root, "/Metadata")
        guard file.isStream(stream), let stored = file.storedData(of: stream), stored.count <= Self.limit else {
            return nil
        }
        guard let xmp = file.contents(of: stream) else {
            // The sheets do not need them: that they are damaged keeps nobody from printing.
            _ = file.failure
            return nil
        }
        self.init(xmp)
    }

    /// The entries that an information dictionary would have.
    var entries: [(key: String, value: String)] {
        let said: [(String, String?)] = [
            ("/Title", words(of: "dc:title")), ("/Author", words(of: "dc:creator")),
            ("/Subject", words(of: "dc:description")), ("/Keywords", words(of: "pdf:Keywords")),
            ("/CreationDate", words(of: "xmp:CreateDate").flatMap { DocumentDate($0)?.pdf }),
        ]
        return said.compactMap { key, value in value.map { (key, $0) } }
    }

    /// The words of a property, of the first of several.
    private func words(of name: String) -> String? {
        guard var inside = text.content(of: name) else { return nil }
        if let first = inside.content(of: "rdf:li") { inside = first }
        guard !inside.contains("<"), !inside.isEmpty else { return nil }
        return Self.plain(inside)
    }

    private static func plain(_ text: Substring) -> String {
        var plain = String(text)
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
            plain = plain.replacing(entity, with: character)
        }
        return plain
    }
}

extension StringProtocol where SubSequence == Substring {
    /// What stands between the tags of the first element of a name, which holds none of its own name.
    fileprivate func content(of name: String) -> Substring? {
        guard let tag = firstRange(of: "<\(name)") else { return nil }
        let behind = self[tag.upperBound...]
        guard let next = behind.first, next == ">" || next.isWhitespace, let start = behind.firstIndex(of: ">"),
            behind[..<start].last != "/", let end = behind.firstRange(of: "</\(name)>")
        else { return nil }
        let first = behind.index(after: start)
        return first <= end.lowerBound ? behind[first..<end.lowerBound] : nil
    }
}
