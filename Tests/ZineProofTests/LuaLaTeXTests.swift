import Foundation
import Testing
import ZineCore
import ZineProof

/// Pages that LuaLaTeX made with microtype, as `Fixtures/make-fixtures` wrote them down.
@Suite("On pages of LuaLaTeX's the proof-reader")
struct LuaLaTeXTests {
    private let pages: PageSet
    private let facts: PageFacts

    init() throws { try self.init { _, _ in } }

    /// - Parameter change: what is done to a line's characters, in points; the line by its number.
    private init(_ change: (Int, inout [Double]) -> Void) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
        let text = try String(contentsOf: folder.appending(path: "Fixtures/lualatex.txt"), encoding: .utf8)
        var advances: [UInt32: Int] = [:]
        var tree = StructureTree(language: "en")
        let article = tree.add(StructureElement(.article, parent: tree.root))
        var pages: [Page] = (0..<4).map { number in
            Page(frame: Frame(size: Size(width: .points(396), height: .points(612))), label: "\(number + 1)")
        }
        var block = article
        var (line, starts): ([Double], [Double]) = ([], [])
        var number = 0
        for row in text.split(separator: "\n") {
            let fields = row.split(separator: " ").dropFirst()
            switch row.first {
            case "A":
                let scalar = row.dropFirst(2).unicodeScalars.first
                if let scalar, let width = fields.last.flatMap({ Int($0) }) { advances[scalar.value] = width }
            case "L": line = fields.compactMap { Double($0) }
            case "X": starts = fields.compactMap { Double($0).map { $0 / 100 } }
            case "T":
                // What begins further in begins a paragraph.
                if block == article || (starts.first ?? 0) > 72 + 8 {
                    block = tree.add(StructureElement(.paragraph, parent: article))
                }
                change(number, &starts)
                number += 1
                let run = Self.run(String(row.dropFirst(2)), starts, line)
                pages[Int(line[0]) - 1].frame.items.append(FrameItem(.glyphs(run), element: block))
            default: break
            }
        }
        self.pages = PageSet(
            pages: pages, structure: tree,
            metadata: .init(title: "", author: "", subject: "", language: "en", created: ""))
        let size = Size(width: .points(252), height: .points(490))
        let rect = Rect(origin: Point(x: .points(72), y: .points(61)), size: size)
        facts = PageFacts(
            recto: rect, verso: rect, leading: .points(14), textSize: .points(10.25), indent: .points(14),
            safe: .points(18),
            ink: { id, _ in id == 32 ? nil : GlyphInk(left: 30, right: 400, top: -700, bottom: 200) },
            advance: { [advances] id, _ in advances[id] ?? advances[0x2D] ?? 0 })
    }

    private static func run(_ text: String, _ starts: [Double], _ line: [Double]) -> GlyphRun {
        let origin = starts.first ?? 0
        var run = GlyphRun(
            font: FontID(0), size: .points(line[2] / 100), origin: Point(x: .points(origin), y: .points(line[1] / 100)),
            horizontalScale: line[3] / 1000, glyphs: [], text: text, clusters: [],
            width: .points((starts.last ?? 0) - origin))
        for (scalar, x) in zip(text.unicodeScalars, starts) {
            run.glyphs.append(.init(id: scalar.value, x: .points(x - origin)))
            run.clusters.append(.init(bytes: String(scalar).utf8.count, glyphs: 1))
        }
        return run
    }

    private var found: [Finding.Kind] { ProofReader(pages, facts).findings().map(\.kind) }

    /// What these pages do not have. They do have wide and close spaces, neighbours whose letters differ by four hundredths,
    /// two words that go on overleaf and a widow.
    private static let without: Set<Finding.Kind> = [
        .shortLine, .raggedLines, .pastMeasure, .crookedEdge, .spacedLetters, .choppedWord, .partedName, .partedHost,
        .partedCode, .ladder, .paragraphEnd, .strandedLead, .splitItem, .hole, .unlikeFeet, .unevenSteps,
    ]

    @Test("finds no fault that they do not have")
    func sound() {
        #expect(found.filter(Self.without.contains) == [])
        #expect(ProofReader(pages, facts).figures.lines == 80)
    }

    @Test("finds a line of theirs that is made to end short")
    func changed() throws {
        let short = try Self { number, starts in
            guard number == 3, let origin = starts.first else { return }
            for index in starts.indices { starts[index] = origin + (starts[index] - origin) * 0.97 }
        }
        #expect(short.found.contains(.shortLine))
    }
}
