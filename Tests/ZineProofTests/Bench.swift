import ZineCore
import ZineProof

/// Sets lines by hand: what stands where is the test's own doing.
struct Bench {
    var tree = StructureTree(language: "en")
    var article: StructureID
    var pages: [Page] = []
    var words: Set<String> = []
    /// Where the author ends pages by hand.
    var partings: [SourceSpan] = []
    /// Faces whose spaces are a third narrower.
    var narrowSpaces: Set<Int> = []
    /// A face whose spaces are as wide as code's.
    static let code = 9
    static let leading = 14.0
    static let size = 10.0
    static let measure = 250.0

    init(pages count: Int = 4) {
        article = tree.add(StructureElement(.article, parent: tree.root))
        for number in 0..<count {
            pages.append(
                Page(frame: Frame(size: Size(width: .points(396), height: .points(612))), label: "\(number + 1)"))
        }
    }

    static func left(_ page: Int) -> Double { page % 2 == 1 ? 50 : 90 }

    mutating func element(_ role: StructureRole, in parent: StructureID? = nil) -> StructureID {
        tree.add(StructureElement(role, parent: parent ?? article))
    }

    /// A line of a block, its letters and spaces as wide as they are said to be.
    mutating func line(
        _ text: String, _ element: StructureID, page: Int, y: Double, x: Double = 0, space: Double = 2.5,
        letter: Double = 1, tracking: Double = 0, size: Double = Bench.size, isEnded: Bool = false, font: Int = 0,
        source: Int = 7
    ) {
        var glyphs: [GlyphRun.Glyph] = []
        var clusters: [GlyphRun.Cluster] = []
        var at = 0.0
        for character in text {
            glyphs.append(
                .init(id: character == " " ? 1 : UInt32(character.unicodeScalars.first?.value ?? 2), x: .points(at))
            )
            clusters.append(.init(bytes: character.utf8.count, glyphs: 1))
            at += character == " " ? space : size / 2 * letter + tracking
        }
        var run = GlyphRun(
            font: FontID(font), size: .points(size),
            origin: Point(x: .points(Self.left(page) + x), y: .points(y)),
            horizontalScale: letter, glyphs: glyphs, text: text, clusters: clusters, width: .points(at))
        run.endsLine = isEnded
        pages[page - 1].frame.items.append(
            FrameItem(
                .glyphs(run), element: element, span: SourceSpan(file: "one.md", start: .init(line: source, column: 1)))
        )
    }

    mutating func rule(page: Int, y: Double, width: Double = 200) {
        let rect = Rect(x: .points(Self.left(page)), y: .points(y), width: .points(width), height: .points(0.5))
        pages[page - 1].frame.items.append(FrameItem(.rule(rect), element: nil))
    }

    mutating func picture(_ element: StructureID, page: Int, y: Double, height: Double) {
        let rect = Rect(
            x: .points(Self.left(page) + 20), y: .points(y), width: .points(100), height: .points(height))
        pages[page - 1].frame.items.append(
            FrameItem(.image(ImagePlacement(image: "a.svg", rect: rect)), element: element))
    }

    /// Nine words of four letters and the rest in one more: a full line at spaces of their own width.
    static let full = "abcd efgi abcd efgi bacd fegi abdc efig acbd edgic"

    /// A paragraph of full lines and a last one.
    mutating func paragraph(_ count: Int, page: Int, y: Double, in parent: StructureID? = nil) -> StructureID {
        let block = element(.paragraph, in: parent)
        for number in 0..<count {
            // Each begins elsewhere in the alphabet, so that no spaces stand under each other by chance alone.
            line(
                number == count - 1 ? "abcd efgi abcd" : Self.shifted(number), block, page: page,
                y: y + Double(number) * Self.leading)
        }
        return block
    }

    /// A full line whose words are cut elsewhere.
    static func shifted(_ number: Int) -> String {
        let words = [[6, 5, 3, 4, 6, 5, 4, 3, 5], [4, 7, 5, 3, 5, 4, 6, 4, 3], [5, 3, 6, 6, 3, 6, 3, 5, 4]][
            number % 3]
        return words.map { String(repeating: "n", count: $0) }.joined(separator: " ") + "nnnnn"
    }

    func findings() -> [Finding] { reader.findings() }

    var figures: PageFigures { reader.figures }

    private var reader: ProofReader { ProofReader(pageSet, facts(columns: 1)) }

    private var pageSet: PageSet {
        let metadata = PageSet.Metadata(title: "", author: "", subject: "", language: "en", created: "")
        return PageSet(pages: pages, structure: tree, metadata: metadata)
    }

    static let gap = 16.0

    private func facts(columns: Int) -> PageFacts {
        let width = Self.measure * Double(columns) + Self.gap * Double(columns - 1)
        let size = Size(width: .points(width), height: .points(490))
        var facts = PageFacts(
            recto: Rect(origin: Point(x: .points(50), y: .points(57)), size: size),
            verso: Rect(origin: Point(x: .points(90), y: .points(57)), size: size), leading: .points(Self.leading),
            textSize: .points(Self.size), indent: .points(14), safe: .points(18),
            ink: { id, _ in id == 1 ? nil : GlyphInk(left: 30, right: 470, top: -700, bottom: 200) },
            advance: { [narrowSpaces] id, font in
                guard id == 1 else { return 500 }
                return font.index == Self.code ? 600 : narrowSpaces.contains(font.index) ? 167 : 250
            })
        facts.words = { [words] in words }
        facts.partings = partings
        facts.months = ["january", "november"]
        facts.columns = columns
        facts.columnGap = .points(Self.gap)
        return facts
    }

    /// What is found where the text block has two columns of the bench's measure.
    func findingsInColumns() -> [Finding] {
        let facts = facts(columns: 2)
        return ProofReader(pageSet, facts).findings()
    }

    func kinds() -> [Finding.Kind] { findings().map(\.kind) }
}
