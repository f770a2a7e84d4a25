import Foundation
import ZineTestSupport

/// Reads an EPUB with Python's zipfile, apart from the code that wrote it.
enum BookReader {
    /// epubcheck's jar, where `Scripts/setup test` has put it.
    static let epubcheck: String? = {
        let library = Project.root + "/.build-tools/python-test/lib"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: library)) ?? []
        return versions.map { "\(library)/\($0)/site-packages/epubcheck/epubcheck.jar" }
            .first { FileManager.default.fileExists(atPath: $0) }
    }()

    /// Every text of a book by its path.
    struct Book {
        private let files: [String: String]

        init(_ bytes: [UInt8]) throws {
            let script = """
                import json, sys, zipfile
                book = zipfile.ZipFile(sys.argv[1])
                assert book.testzip() is None and book.namelist()[0] == 'mimetype'
                texts = [n for n in book.namelist() if n.endswith(('.xhtml', '.opf', '.css'))]
                json.dump({n: book.read(n).decode() for n in texts}, sys.stdout)
                """
            let listing = try Tool.run("python3", ["-c", script, "IN"], on: bytes)
            files = try JSONDecoder().decode([String: String].self, from: Data(listing))
        }

        subscript(path: String) -> String { files[path] ?? "" }

        /// The articles' files in the order of the spine.
        var pages: [String] {
            let names = self["EPUB/package.opf"].split(separator: " href=\"").dropFirst()
            return names.map { String($0.prefix { $0 != "\"" }) }.filter { $0.hasPrefix("article-") }
                .map { self["EPUB/" + $0] }
        }

        /// The page list in its order.
        var pageMarks: [Mark] {
            let list = self["EPUB/contents.xhtml"].split(separator: "epub:type=\"page-list\"").dropFirst().first ?? ""
            return list.split(separator: " href=\"").dropFirst().compactMap { piece in
                let target = piece.prefix { $0 != "\"" }.split(separator: "#")
                guard target.count == 2 else { return nil }
                let label = piece.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
                let halves = self["EPUB/" + target[0]].split(separator: "id=\"\(target[1])\"", maxSplits: 1)
                guard halves.count == 2, let end = halves[1].firstRange(of: "</span>") else { return nil }
                return Mark(label: String(label), after: String(halves[1][end.upperBound...]))
            }
        }
    }

    /// A printed page's label and the markup behind its mark.
    struct Mark {
        var label: String
        var after: String
    }
}
