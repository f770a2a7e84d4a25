import Foundation
import Testing
import ZineDocument
import ZineLayout
import ZineTestSupport

/// What other people's tools say of the files of a build.
@Suite("The PDFs", .serialized)
struct FileProofTests {
    private static func both(_ proof: Proof) throws -> [(String, [UInt8])] {
        [("pages.pdf", try proof.pages), ("booklet.pdf", try proof.booklet)]
    }

    @Test("are sound to qpdf, with every font embedded and subset", arguments: Project.issues)
    func sound(path: String) throws {
        for (name, pdf) in try Self.both(try Proof.of(path)) {
            #expect(try Tool.text("qpdf", ["--check", "IN"], on: pdf).contains("No syntax or stream encoding errors"))
            let fonts = try Tool.text("pdffonts", ["IN"], on: pdf).split(separator: "\n").dropFirst(2)
            #expect(!fonts.isEmpty)
            for font in fonts {
                // Counted from the right, as names and types hold spaces: emb sub uni object generation.
                let columns = font.split(separator: " ").suffix(5).map(String.init)
                #expect(columns.prefix(3) == ["yes", "yes", "yes"], "\(name): \(font)")
            }
        }
    }

    @Test("say what they are: title, language, tags, page size, no script", arguments: Project.issues)
    func information(path: String) throws {
        let proof = try Proof.of(path)
        let issue = proof.issue
        let about = try Info(proof.pages)
        #expect(about["Title"]?.hasPrefix("\(issue.publication.name) \(issue.number)") == true)
        #expect(about["Author"] == issue.publication.publisher)
        #expect(about["Tagged"] == "yes")
        #expect(about["JavaScript"] == "no")
        #expect(about["Encrypted"] == "no")
        #expect(about["Page size"] == "396 x 612 pts")
        #expect(about["Pages"] == String(proof.report.pageCount))
        #expect(proof.report.pageCount % 4 == 0)
        let booklet = try Info(proof.booklet)
        #expect(booklet["JavaScript"] == "no")
        #expect(booklet["Title"] == about["Title"])
        #expect(booklet["Pages"] == String(proof.report.pageCount / 2))
    }

    @Test("booklets are letter landscape on every side, and whole sheets", arguments: Project.issues)
    func sheets(path: String) throws {
        let proof = try Proof.of(path)
        let count = proof.report.pageCount / 2
        #expect(count % 2 == 0)
        let info = try Tool.text("pdfinfo", ["-f", "1", "-l", String(count), "IN"], on: try proof.booklet)
        let sizes = info.split(separator: "\n").filter { $0.hasPrefix("Page ") && $0.contains("size:") }
        #expect(sizes.count == count)
        #expect(sizes.allSatisfy { $0.contains(" 792 x 612 pts") })
    }

    @Test("booklets open a print dialog that scales nothing and turns on the short edge", arguments: Project.issues)
    func printDialog(path: String) throws {
        let text = try Tool.text(
            "qpdf", ["--qdf", "--object-streams=disable", "IN", "-"], on: try Proof.of(path).booklet)
        let start = try #require(text.range(of: "/ViewerPreferences <<"))
        let preferences = text[start.upperBound...].prefix { $0 != ">" }
        #expect(preferences.contains("/PrintScaling /None"))
        #expect(preferences.contains("/Duplex /DuplexFlipShortEdge"))
    }

    @Test(
        "have the cover first, the illustration last, and on paper both on the outermost sheet",
        arguments: Project.issues)
    func order(path: String) throws {
        let proof = try Proof.of(path)
        let cover = PlainText.words(try proof.text(pages: 1...1)).joined(separator: " ")
        for word in PlainText.words(proof.issue.publication.name) { #expect(cover.contains(word)) }
        for entry in proof.issue.articles {
            let title = PlainText.words(entry.shortTitle ?? entry.title.plainText)
            #expect(WordMatch(cover, reach: .max / 2).firstMissing(of: title) == nil, "\(entry.slug) on the cover")
        }
        guard let back = proof.issue.backCover?.article else { return }
        let last = proof.report.pageCount
        #expect(try proof.pages(of: back) == last...last)
        let sheet = try Tool.text(
            "pdftotext", ["-f", "1", "-l", "1", "-enc", "UTF-8", "IN", "-"], on: try proof.booklet)
        let words = Set(PlainText.words(sheet))
        #expect(words.isSuperset(of: PlainText.words(back.title.plainText)))
        #expect(words.isSuperset(of: PlainText.words(proof.issue.publication.name)))
    }
}

/// What pdfinfo says.
struct Info {
    private var lines: [String: String] = [:]

    init(_ pdf: [UInt8]) throws {
        for line in try Tool.text("pdfinfo", ["-enc", "UTF-8", "IN"], on: pdf).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            lines[String(line[..<colon])] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
    }

    subscript(_ key: String) -> String? { lines[key] }
}
