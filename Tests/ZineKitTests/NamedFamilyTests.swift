import Testing
import ZineCore
import ZineDocument
import ZineReader
import ZineTestSupport

@testable import ZineKit

@Suite("A theme's family by name")
struct NamedFamilyTests {
    /// A publication with a theme and an article.
    static func folder(_ theme: String, language: String = "en", text: String = "The text.") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("name: The Test Review\nlanguage: \(language)\ntheme: ours\n", to: "publication.yaml")
        try folder.write("number: 1\ndate: 2031-05\ncontents: [articles/one.md]\n", to: "001/issue.yaml")
        try folder.write("---\ntitle: One\nkind: note\n---\n\n\(text)\n", to: "001/articles/one.md")
        try folder.write("name: ours\nextends: house\n\(theme)\n", to: "themes/ours.yaml")
        return folder
    }

    static func check(_ folder: TemporaryFolder) throws -> [Diagnostic] {
        var problems: [Diagnostic] = []
        try IssueBuilder(programFiles: try #require(ProgramFiles.find())).check(folder["001"], &problems)
        return problems.filter { ids.contains($0.id) }
    }

    private static let ids: Set = ["missing-font", "missing-face", "machine-face", "variable-font", "borrowed-glyph"]

    @Test("is set as its files would be, to the byte of every page")
    func same() throws {
        let byName = try Self.folder("families: {serif: vollkorn}", text: "Some *words* and **bold** ones.")
        let files = ["Regular", "Italic", "SemiBold", "Bold", "BoldItalic", "Black"].map { style in
            let weight = ["SemiBold": 600, "Bold": 700, "BoldItalic": 700, "Black": 900][style] ?? 400
            return "    - {file: Vollkorn-\(style).ttf, weight: \(weight), italic: \(style.hasSuffix("Italic"))}"
        }
        let byFile = try Self.folder(
            "families:\n  serif:\n" + files.joined(separator: "\n"), text: "Some *words* and **bold** ones.")
        #expect(try Self.check(byName) == [])
        let builder = IssueBuilder(programFiles: try #require(ProgramFiles.find()))
        for folder in [byName, byFile] {
            let made = try builder.build(folder["001"], editions: [.pages, .web, .epub], output: folder["Output"])
            #expect(!made.diagnostics.hasErrors)
        }
        for file in ["pages.pdf", "web/assets/style.css"] {
            #expect(try byName.read("Output/001/" + file) == byFile.read("Output/001/" + file), "\(file)")
        }
        #expect(byName.exists("Output/001/web/assets/fonts/Vollkorn-Regular.ttf"))
    }

    @Test("that is nowhere is an error at the name, with the nearest that there are")
    func unknown() throws {
        let folder = try Self.folder("families:\n  serif: Volkorn\n  sans: Quite Another Thing Entirely")
        let found = try Self.check(folder).sortedForReport()
        #expect(found.map(\.id) == ["missing-font", "missing-font"])
        #expect(found.map(\.span.start) == [.init(line: 4, column: 10), .init(line: 5, column: 9)])
        #expect(found.first?.hint == "did you mean 'Vollkorn'?")
        #expect(found.last?.hint?.contains("Source Serif Pro") == true)
    }

    @Test("lies in a folder of fonts before it is the program's, and says what bold and italics it lacks")
    func lacking() throws {
        let folder = try Self.folder("families: {serif: Vollkorn}")
        try folder.copy(Project.root + "/Fonts/Vollkorn-Regular.ttf", to: "fonts/Only.ttf")
        let found = try Self.check(folder)
        #expect(found.map(\.id) == ["missing-face"])
        #expect(found.first?.span.start == .init(line: 3, column: 19))
        let message = found.first?.message ?? ""
        #expect(message.hasPrefix("'Vollkorn' has no italic, as in emphasis, 'heading-4'"))
        #expect(message.contains("and no bold, as in 'heading-3', 'title'"))
        #expect(found.first?.hint?.hasSuffix(": 400") == true)
    }

    @Test("of the machine's is warned of by a check, and its files are told with their checksums")
    func machine() throws {
        let folder = try Self.folder("families: {serif: Noto Serif}")
        let found = try Self.check(folder)
        #expect(found.map(\.id) == ["machine-face"] && found.first?.span.start.line == 3)
        let programFiles = try #require(ProgramFiles.find())
        let made = try IssueBuilder(programFiles: programFiles).build(
            folder["001"], editions: [.pages], output: folder["Output"])
        // A build repeats nothing of it.
        #expect(!made.diagnostics.contains { $0.id == "machine-face" })
        let report = try folder.text("Output/001/report.json")
        var problems: [Diagnostic] = []
        let theme = try #require(ThemeFiles(programFiles: programFiles).text(of: folder["001"], &problems))
        let faces = MachineFace.all(in: try composed(folder).theme)
        #expect(faces.count >= 4)
        for face in faces {
            let sum = try #require(MachineFace.checksum(face.face))
            #expect(sum.count == 64 && report.contains(sum) && theme.contains(sum))
            #expect(report.contains(face.face.file) && theme.contains(face.face.file))
        }
        #expect(theme.contains("\n  serif: \"Noto Serif\"\n"))
        // What is printed reads back as the same theme.
        let again = ThemeReader.read(Array(theme.utf8), file: "again.yaml", &problems).theme
        #expect(problems.isEmpty && again.families["serif"]?.name?.text == "Noto Serif")
    }

    private func composed(_ folder: TemporaryFolder) throws -> Composition {
        var problems: [Diagnostic] = []
        let programFiles = try #require(ProgramFiles.find())
        return try #require(try IssueBuilder(programFiles: programFiles).compose(folder["001"], &problems))
    }

    @Test("is no list of names and no path")
    func wrong() {
        for text in ["families: {serif: [Vollkorn]}", "families: {serif: {name: Vollkorn}}", "families: {serif: }"] {
            var problems: [Diagnostic] = []
            let theme = ThemeReader.read(Array(text.utf8), file: "t.yaml", &problems).theme
            #expect(problems.hasErrors && theme.families == Theme().families, "\(text)")
        }
        var problems: [Diagnostic] = []
        let path = ThemeReader.read(
            Array("families: {serif: [{file: /etc/passwd}]}".utf8), file: "t.yaml", &problems)
        #expect(problems.map(\.id) == ["outside-folder"] && path.theme.families == Theme().families)
    }
}
