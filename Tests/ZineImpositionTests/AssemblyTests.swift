import Testing
import ZineCore
import ZineDocument
import ZineImposition
import ZineLanguage

@testable import ZineAssembly

private let languages = ["en", "de", "fr", "es", "pt", "it", "nl", "ru", "el", "ar", "he", "hi", "ja", "zh"]

private func names(in phrase: String) -> Set<String> {
    Set(
        phrase.split(separator: "{", omittingEmptySubsequences: false).dropFirst().compactMap {
            $0.split(separator: "}").first.map(String.init)
        })
}

@Test func `every scheme, duplex mode and binding has a guide that is complete in every language`() throws {
    for combination in Combination.all(Scheme.allCases) {
        for count in [1, 9] {
            let imposition = try Imposition.make(
                pageCount: count, options: combination.options { $0.lastPageIsBackCover = count % 2 == 1 })
            for language in count == 9 ? languages : ["en"] {
                let guide = imposition.assemblyGuide(language: language + "-XX")
                #expect(guide.language.hasPrefix(language))
                #expect(guide.steps.count >= 2, "\(combination)")
                for step in guide.steps {
                    for text in [step.title, step.text, step.alt, guide.lead, guide.title] {
                        #expect(!text.isEmpty && !text.contains("{") && !text.contains("}"), "\(combination): \(text)")
                    }
                }
            }
        }
    }
}

@Test func `drawings stay within their frame, show something and repeat to the byte`() throws {
    for combination in Combination.all(Scheme.allCases) {
        let imposition = try Imposition.make(pageCount: 24, options: combination.options())
        let steps = imposition.assemblyGuide().steps
        for step in steps {
            let frame = Rect(origin: .zero, size: step.drawing.size)
            #expect(step.drawing.strokes.count > 8, "\(combination), \(step.kind)")
            for point in step.drawing.strokes.flatMap(\.points) {
                #expect(frame.contains(Rect(origin: point, size: .zero)), "\(combination), \(step.kind)")
            }
        }
        #expect(steps.map(\.svg) == imposition.assemblyGuide().steps.map(\.svg))
    }
}

@Test func `the leaf that is checked is a leaf of the folded book`() throws {
    for combination in Combination.all(boundSchemes) where combination.scheme != .oneSheet {
        for count in [1, 2, 4, 7, 16, 30, 64] {
            let options = combination.options()
            let imposition = try Imposition.make(pageCount: count, options: options)
            let bench = try #require(Bench(imposition))
            let checked = bench.leafPages
            let leaves = try Bindery().bind(imposition, on: matchingPrinter(options)).flatMap(\.leaves)
            guard count > 1 else { continue }
            let isLeaf = leaves.contains { $0.recto.page == checked.front - 1 && $0.verso.page == checked.behind - 1 }
            #expect(isLeaf, "\(combination), \(count) pages: \(checked)")
        }
    }
}

@Test func `the finished book in the drawing has the cover of the folded book`() throws {
    for combination in Combination.all(boundSchemes) {
        let options = combination.options()
        let imposition = try Imposition.make(pageCount: 8, options: options)
        let bench = try #require(Bench(imposition))
        let book = try #require(try Bindery().bind(imposition, on: matchingPrinter(options)).first)
        #expect(bench.scene(.read).numbers == [try #require(book.faces.first?.page) + 1], "\(combination)")
    }
}

@Test func `the stack in the drawing shows the insides of the sheets, outermost lowest`() throws {
    for combination in Combination.all([.saddle]) {
        let imposition = try Imposition.make(pageCount: 12, options: combination.options())
        let bench = try #require(Bench(imposition))
        #expect(bench.scene(.stack).numbers == [2, 11, 4, 9, 6, 7], "\(combination)")
        let places = bench.back(0).marks.sorted { $0.box.x < $1.box.x }
        #expect(places.map(\.number) == (combination.binding == .left ? [2, 11] : [11, 2]), "\(combination)")
        #expect(places.allSatisfy { !$0.isTurned })
    }
}

@Test func `a book is trimmed only where it is larger than its pages`() throws {
    let letter = try Imposition.make(pageCount: 8)
    #expect(!letter.assemblyGuide().steps.contains { $0.kind == .trim })
    let small = try Imposition.make(
        pageCount: 8, options: ImpositionOptions(paper: PaperSize.letter.size, pageSize: PaperSize.a6.size))
    #expect(small.assemblyGuide().steps.contains { $0.kind == .trim })
}

@Test func `manual duplex says what to do with the pile`() throws {
    let kinds = { (backs: PrintOrder) throws in
        let options = ImpositionOptions(duplex: .manual, manual: ManualDuplex(backs: backs))
        return try Imposition.make(pageCount: 8, options: options).assemblyGuide().steps.map(\.kind)
    }
    #expect(try kinds(.forward).starts(with: [.printFronts, .turnPile, .printBacks, .check]))
    #expect(try kinds(.reversed).starts(with: [.printFronts, .returnPile, .printBacks, .check]))
}

@Test func `what lies behind a surface is not drawn`() {
    let square = [Spot(10, 10), Spot(20, 10), Spot(20, 20), Spot(10, 20)]
    let cover = Outline(square)
    let left = Outline.visible([Spot(0, 15), Spot(30, 15)], behind: [cover].compactMap { $0 })
    #expect(left.count == 2)
    #expect(abs((left.first?.last?.x ?? 0) - 10) < 0.5 && abs((left.last?.first?.x ?? 0) - 20) < 0.5)
    // A line along the border is shared by neighbours, and stays.
    #expect(Outline.visible([Spot(10, 10), Spot(20, 10)], behind: [cover].compactMap { $0 }).count == 1)
    #expect(Outline([Spot(0, 0), Spot(1, 1), Spot(2, 2)]) == nil)
}

@Test func `a drawing's description is escaped`() {
    let drawing = LineDrawing(
        size: Size(width: .points(10), height: .points(10)),
        strokes: [.init([Point(x: .zero, y: .points(1)), Point(x: .points(2.25), y: .points(-1))], width: .points(1))])
    let svg = drawing.svg(alt: "a \"<b>\" & c")
    #expect(svg.contains("aria-label=\"a &quot;&lt;b&gt;&quot; &amp; c\""))
    #expect(svg.contains("<path stroke-width=\"1\" d=\"M0 1L2.3 -1\"/>"))
}
