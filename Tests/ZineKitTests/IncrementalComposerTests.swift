import Glibc
import Testing
import ZineCore
import ZineDocument
import ZineLayout
import ZineReader
import ZineRender
import ZineTestSupport

@testable import ZineKit

/// Composing again after an edit.
@Suite("A composer")
struct IncrementalComposerTests {
    /// `ZINE_EDITS` asks for more or fewer of them.
    static let edits = getenv("ZINE_EDITS").flatMap { Int(String(cString: $0)) } ?? 24

    @Test("composes after any edit what composing from nothing gives, to the byte")
    func edits() throws {
        let programFiles = try #require(ProgramFiles.find())
        var writer = RandomEditor(seed: 1789)
        var composer = IncrementalComposer(programFiles: programFiles, threads: 3)
        for edit in 0..<Self.edits {
            let change = writer.edit()
            let sources = SourceFiles.written(writer.files)
            composer.sources = sources
            let warm = try Look(&composer)
            #expect(!warm.diagnostics.contains { $0.id == "unknown-theme" })
            var once = IncrementalComposer(programFiles: programFiles, sources: sources, once: true, threads: 0)
            let cold = try Look(&once)
            #expect(warm.diagnostics == cold.diagnostics, "edit \(edit): \(change)")
            #expect(warm.pages == cold.pages, "edit \(edit): \(change)")
            #expect(warm.summary == cold.summary, "edit \(edit): \(change)")
            if edit % 20 == 0 { #expect(try warm.pdf() == cold.pdf(), "edit \(edit): \(change)") }
            guard warm == cold else { return }
        }
    }

    /// What came of composing, with faces named by their files: their numbers depend on which was opened first.
    private struct Look: Equatable {
        var diagnostics: [Diagnostic]
        var pages: [Page]
        var summary: String
        private var composition: Composition?

        init(_ composer: inout IncrementalComposer) throws {
            var problems: [Diagnostic] = []
            composition = try composer.compose("Issues/001", &problems)
            diagnostics = problems.sortedForReport()
            var names: [String] = []
            pages = composition?.pages.pages ?? []
            let fonts = composition?.resources.fonts.map(\.path) ?? []
            for page in pages.indices {
                for index in pages[page].frame.items.indices {
                    guard case .glyphs(var run) = pages[page].frame.items[index].mark else { continue }
                    let path = fonts[run.font.index]
                    run.font = FontID(names.firstIndex(of: path) ?? names.count)
                    if !names.contains(path) { names.append(path) }
                    pages[page].frame.items[index].mark = .glyphs(run)
                }
            }
            summary =
                composition.map {
                    "\($0.report) \($0.pages.structure) \($0.pages.outline) \($0.theme.leading) \(names)"
                }
                ?? ""
            summary += composition.map { "\($0.pages.anchors.sorted { $0.key < $1.key }) \($0.anatomy)" } ?? ""
        }

        static func == (a: Look, b: Look) -> Bool {
            a.diagnostics == b.diagnostics && a.pages == b.pages && a.summary == b.summary
        }

        func pdf() throws -> [UInt8] {
            guard let composition, !composition.pages.pages.isEmpty else { return [] }
            return try PDFRenderer.pages(
                composition.pages, resources: composition.resources, options: PDFOptions(version: "1"))
        }
    }
}

/// Somebody who writes, deletes, moves and mistypes.
private struct RandomEditor {
    private var random: SeededRandom
    private(set) var files: [String: String]

    private static let words =
        "the watch had ended before anyone noticed that queue of requests was growing at night 14:20 “quoted” UTC "
        + "`etcd` HTTP node [a link](https://example.org/long/path) **bold** *thin* naïve €9 résumé 漢字 fi-re office"

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
        files = [
            "Issues/publication.yaml": "name: The Test Review\ntagline: A line to end with\n",
            "Issues/001/issue.yaml": Self.manifest(["one", "two", "three"]),
            "Issues/001/art/dot.svg":
                #"<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"><path d="M5 5h50v40z"/></svg>"#,
        ]
        for name in ["one", "two", "three"] {
            let body = (0..<6).map { _ in paragraph(40) }.joined(separator: "\n\n")
            files[Self.path(name)] = "---\ntitle: The \(name) story\nkind: feature\n---\n\n\(body)\n"
        }
    }

    private static func path(_ name: String) -> String { "Issues/001/articles/\(name).md" }

    private static func manifest(_ names: [String]) -> String {
        "number: 1\ndate: 2031-05\ncontents:\n" + names.map { "  - articles/\($0).md\n" }.joined()
    }

    private mutating func paragraph(_ count: Int) -> String {
        let words = Self.words.split(separator: " ")
        return (0..<count).map { _ in String(random.pick(words)) }.joined(separator: " ")
    }

    /// Changes one thing, and says what.
    mutating func edit() -> String {
        let name = random.pick(["one", "two", "three"])
        switch random.below(16) {
        case 0:
            let order = random.pick([["one", "two", "three"], ["three", "one"], ["two", "three", "one"], ["one"]])
            files["Issues/001/issue.yaml"] = Self.manifest(order)
            return "contents \(order)"
        case 1:
            files["Issues/publication.yaml"] =
                "name: The Test Review\ntagline: \(paragraph(3).filter { $0 != "`" && $0 != ":" && $0 != "*" && $0 != "[" })\n"
            return "tagline"
        case 2:
            return change(name, "picture") { $0.insert("![A dot](../art/dot.svg \"A caption\")", at: $1) }
        case 3:
            let side = random.below(100) + 20
            files["Issues/001/art/dot.svg"] =
                #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(side)" height="60"><path d="M5 5h9v9z"/></svg>"#
            return "the picture's own file"
        case 4, 5:
            let text = paragraph(random.below(60) + 1)
            return change(name, "paragraph") { $0.insert(text, at: $1) }
        case 6: return change(name, "heading") { $0.insert("## A heading that stands here", at: $1) }
        case 7:
            let list = (0..<4).map { _ in "- " + paragraph(5) }.joined(separator: "\n")
            return change(name, "list") { $0.insert(list, at: $1) }
        case 8, 9: return change(name, "deletion") { if $0.count > 4 { $0.remove(at: $1) } }
        case 10:
            let note = random.below(1_000)
            return change(name, "footnote") {
                $0.insert("A claim[^\(note)] in passing.\n\n[^\(note)]: Its source.", at: $1)
            }
        case 11: return change(name, "code") { $0.insert("```\nkill -9 1\n```", at: $1) }
        default:
            let word = String(random.pick(Self.words.split(separator: " ")))
            return change(name, "word") { blocks, index in blocks[index] = word + " " + blocks[index] }
        }
    }

    private mutating func change(
        _ name: String, _ what: String, _ change: (inout [String], Int) -> Void
    ) -> String {
        let text = files[Self.path(name)] ?? ""
        let parts = text.split(separator: "---\n", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
        var blocks = (parts.last ?? "").split(separator: "\n\n", omittingEmptySubsequences: true).map(String.init)
        if blocks.isEmpty { blocks = ["Nothing."] }
        if blocks.count > 24 { blocks.removeLast(8) }
        change(&blocks, random.below(blocks.count))
        files[Self.path(name)] =
            "---\n" + (parts.count > 1 ? parts[1] : "") + "---\n\n" + blocks.joined(separator: "\n\n") + "\n"
        return "\(what) in \(name)"
    }
}
