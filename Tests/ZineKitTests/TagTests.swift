import Testing
import ZineDocument
import ZineTestSupport

/// What reads a PDF as a reader aloud does; `nil` where its parts are not installed.
private let python = Python.with("pikepdf, fontTools")

/// Twenty articles, each of a kind that once was tagged wrongly somewhere, and every issue there is.
@Suite("What a PDF says beside its pages", .serialized, .enabled(if: python != nil))
struct TagTests {
    private static let fixture = Project.root + "/Tests/Fixtures/Tagged/011"
    private static let fixtures = Result { try Proof(fixture) }
    /// What those have not: contents, an index, boxes, captions of all kinds, notes that are referred to twice.
    private static let gathered = Project.root + "/Tests/Fixtures/Tagged/012"
    private static let gatheredFixtures = Result { try Proof(gathered) }
    private static let paths = Project.issues + [fixture, gathered]

    private static func proof(of path: String) throws -> Proof {
        switch path {
        case fixture: try fixtures.get()
        case gathered: try gatheredFixtures.get()
        default: try Proof.of(path)
        }
    }

    private static func check(_ arguments: [String], _ proof: Proof, _ file: String = "pages.pdf") throws -> String {
        let path = "\(proof.folder.path)/\(proof.name)/\(file)"
        let run = try Tool.run(python ?? "python3", [Project.root + "/Scripts/check-tags"] + arguments + [path])
        return run.output + run.errors
    }

    @Test("keeps to what a machine can check, in pages and guide", arguments: paths)
    func sound(path: String) throws {
        let proof = try Self.proof(of: path)
        #expect(try Self.check([], proof) == "")
        #expect(try Self.check([], proof, "assemble.pdf") == "")
    }

    @Test("would not pass if it were damaged, in whatever way")
    func damage() throws {
        #expect(try Self.check(["--prove"], Self.fixtures.get()) == "")
    }

    @Test("is heard word by word as it was written, spaces included", arguments: paths)
    func heard(path: String) throws {
        let proof = try Self.proof(of: path)
        let match = WordMatch(try Self.check(["--read"], proof), reach: 400)
        #expect(match.firstMissing(of: proof.issue.articles.flatMap(\.bodyWords)) == nil)
    }

    @Test(
        "is found where a line's end divides it", .enabled(if: Python.with("fitz, pypdfium2") != nil),
        arguments: Project.issues + [fixture])
    func found(path: String) throws {
        let proof = try Self.proof(of: path)
        let script = Project.root + "/Scripts/find-words"
        let pages = "\(proof.folder.path)/\(proof.name)/pages.pdf"
        let run = try Tool.run(python ?? "python3", [script, "--in", "pdftotext,MuPDF,PDFium,tags", pages])
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        // The fixture's few lines may all end between words; the issues' many cannot.
        #expect(
            path == Self.fixture || run.output.firstMatch(of: /: [1-9][0-9]* words divided/) != nil, "\(run.output)")
    }

    @Test(
        "holds for PDF 2.0, in whose tags references, places and namespaces are",
        arguments: paths)
    func second(path: String) throws {
        let folder = try TemporaryFolder()
        let arguments = ["--editions", "pages,large-print", "--pdf-standard", "a-4", "--output", "Output"]
        let run = try Zine.run(["build", path] + arguments, in: folder)
        #expect(run.status == 0 && !run.errors.contains("[pdf-standard]"), "\(run.errors)")
        let proof = try Self.proof(of: path)
        let file = "\(folder.path)/Output/\(proof.name)/pages.pdf"
        let large = "\(folder.path)/Output/\(proof.name)/large-print.pdf"
        let script = Project.root + "/Scripts/check-tags"
        let inLarge = try Tool.run(python ?? "python3", [script, large])
        #expect(inLarge.output + inLarge.errors == "")
        let ways = path == Self.fixture || path == Self.gathered ? [[], ["--prove"]] : [[]]
        for way in ways {
            let found = try Tool.run(python ?? "python3", [script] + way + [file])
            #expect(found.output + found.errors == "")
        }
        #expect(
            try Tool.text("qpdf", ["--check", "IN"], on: folder.read("Output/\(proof.name)/pages.pdf")).contains(
                "No syntax"))
        let heard = try Tool.run(python ?? "python3", [script, "--read", file]).output
        #expect(WordMatch(heard, reach: 400).firstMissing(of: proof.issue.articles.flatMap(\.bodyWords)) == nil)
    }

    @Test("holds for large print, whose notes stand behind the text", arguments: paths)
    func largePrint(path: String) throws {
        let folder = try TemporaryFolder()
        let run = try Zine.run(["build", path, "--editions", "large-print", "--output", "Output"], in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let proof = try Self.proof(of: path)
        let file = "\(folder.path)/Output/\(proof.name)/large-print.pdf"
        let script = Project.root + "/Scripts/check-tags"
        let found = try Tool.run(python ?? "python3", [script, file])
        #expect(found.output + found.errors == "")
        let heard = try Tool.run(python ?? "python3", [script, "--read", file]).output
        let body = proof.issue.articles.flatMap(\.bodyWords)
        #expect(WordMatch(heard, reach: 400).firstMissing(of: body) == nil)
        for article in proof.issue.articles {
            let notes = WordMatch(heard, reach: .max / 2).firstMissing(of: article.noteWords)
            #expect(notes == nil, "\(article.path)")
        }
    }
}
