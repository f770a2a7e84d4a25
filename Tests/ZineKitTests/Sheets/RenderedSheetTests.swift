import Glibc
import Testing
import ZineCore
import ZineDocument
import ZineImposition
import ZineKit
import ZineTestSupport

/// Sheets turned to pixels: what is really on the paper, not what was computed.
@Suite("Sheets as they are printed")
struct RenderedSheetTests {
    struct Way: CustomTestStringConvertible, Sendable {
        var scheme: Scheme
        var duplex: DuplexMode
        var binding: Binding
        var testDescription: String { "\(scheme.rawValue), \(duplex.rawValue), bound \(binding.rawValue)" }

        private static let all = Scheme.allCases.flatMap { scheme in
            DuplexMode.allCases.flatMap { duplex in
                Binding.allCases.map { Way(scheme: scheme, duplex: duplex, binding: $0) }
            }
        }

        /// Every scheme, every duplex mode and both bindings, but each with each only where `ZINE_THOROUGH` is set: the
        /// imposing room's tests fold them all without drawing any.
        static let tried = all.filter { way in
            if getenv("ZINE_THOROUGH") != nil { return true }
            let isUsual = way.duplex == .shortEdge && way.binding == .left
            return isUsual || (way.scheme == .saddle && way.binding == (way.duplex == .longEdge ? .right : .left))
        }

        var pageSize: Size {
            scheme == .oneSheet ? Size(width: .inches(2.75), height: .inches(4.25)) : PaperSize.halfLetter.size
        }

        var settings: PrintSettings {
            var settings = PrintSettings()
            settings.scheme = scheme
            settings.duplex = duplex
            settings.binding = binding
            settings.signatureSheets = 2
            return settings
        }
    }

    /// Pixels to the inch; small pages want more of them.
    private static func resolution(_ scheme: Scheme) -> Int { scheme == .contact ? 48 : 24 }
    private static let maker = SheetMaker(programFiles: ProgramFiles(root: Project.root))

    /// The imposition and the signs on each side of its files.
    private func print(
        pages: Int, _ way: Way, settings: PrintSettings
    ) throws -> (imposition: Imposition, files: [[[SignReader.Sign]]]) {
        let folder = try TemporaryFolder()
        let input = try folder.write(NumberedPages.pdf(pages: pages, size: way.pageSize), to: "in.pdf")
        let made = try Self.maker.make(.init(input: input, output: folder["out.pdf"], settings: settings))
        #expect(!made.diagnostics.hasErrors, "\(made.diagnostics)")
        let files = try made.files.map { file in
            try Grey.pages(file, resolution: Self.resolution(way.scheme)).map { SignReader(picture: $0).read().signs }
        }
        return (try #require(made.imposition), files)
    }

    @Test("every number is at its place and turned as it should be", arguments: Way.tried)
    func places(_ way: Way) throws {
        let (imposition, files) = try print(pages: 16, way, settings: way.settings)
        #expect(imposition.printFiles.map(\.sides.count) == files.map(\.count))
        var seen: [Int] = []
        for (file, pictures) in zip(imposition.printFiles, files) {
            for (side, signs) in zip(file.sides, pictures) {
                let placements = side.placements.filter { $0.page != nil }
                #expect(signs.count == placements.count)
                for sign in signs {
                    seen.append(sign.number)
                    let placement = try #require(placements.first { $0.page == sign.number - 1 })
                    let middle = NumberedPages.centre(on: placement.size)
                    let (x, y) = placement.transform.apply(x: middle.x, y: middle.y)
                    let scale = Double(Self.resolution(way.scheme)) / 72
                    #expect(abs(sign.x - x * scale) <= 1 && abs(sign.y - y * scale) <= 1)
                    #expect(sign.turns == (placement.transform.d < 0 ? 2 : 0))
                }
            }
        }
        #expect(seen.sorted() == Array(1...16))
        if way.scheme != .spreads && way.scheme != .contact { try bind(imposition, files, way) }
    }

    /// The pixels, folded and bound, read from first to last.
    private func bind(_ imposition: Imposition, _ files: [[[SignReader.Sign]]], _ way: Way) throws {
        var imposition = imposition
        let sides = imposition.sheets.indices.map { sheet -> (front: Int, back: Int?) in
            files.count == 2 || imposition.sheets[sheet].back == nil ? (sheet, sheet) : (2 * sheet, 2 * sheet + 1)
        }
        for (sheet, side) in sides.enumerated() {
            imposition.sheets[sheet].front.read(files[0][side.front])
            guard let back = side.back else { continue }
            imposition.sheets[sheet].back?.read(files.count == 2 ? files[1][back] : files[0][back])
        }
        let printer = Printer(rotatesBacks: way.duplex == .rotatedBacks)
        let books = try Bindery().bind(imposition, on: printer)
        #expect(books.flatMap { $0.faces.map(\.page) } == Array(0..<16))
        #expect(books.allSatisfy { $0.faces.allSatisfy(\.isUpright) })
    }

    @Test("saddle-stitched pages stand where every printer's table has them")
    func table() throws {
        let way = Way(scheme: .saddle, duplex: .shortEdge, binding: .left)
        let (_, files) = try print(pages: 8, way, settings: way.settings)
        let numbers = files[0].map { $0.sorted { $0.x < $1.x }.map(\.number) }
        #expect(numbers == [[8, 1], [2, 7], [6, 3], [4, 5]])
    }

    @Test("a printer that slips gets its backs moved, and no fronts")
    func offset() throws {
        let way = Way(scheme: .saddle, duplex: .shortEdge, binding: .left)
        for duplex in [DuplexMode.shortEdge, .longEdge, .rotatedBacks, .manual] {
            var settings = way.settings
            settings.duplex = duplex
            let (_, straight) = try print(pages: 8, way, settings: settings)
            settings.backOffset = Point(x: .millimetres(9), y: .millimetres(-6))
            let (_, moved) = try print(pages: 8, way, settings: settings)
            // Backs that stand on their head are moved the other way, as is everything on them.
            let sense = duplex == .longEdge || duplex == .rotatedBacks ? -1.0 : 1.0
            for (file, pictures) in straight.enumerated() {
                for (side, signs) in pictures.enumerated() {
                    let isBack = straight.count == 2 ? file == 1 : side % 2 == 1
                    for (before, after) in zip(signs, moved[file][side]) {
                        let millimetres = 25.4 / Double(Self.resolution(way.scheme))
                        let (dx, dy) = ((after.x - before.x) * millimetres, (after.y - before.y) * millimetres)
                        #expect(abs(dx - (isBack ? 9 * sense : 0)) < 1.1)
                        #expect(abs(dy - (isBack ? 6 * sense : 0)) < 1.1)
                    }
                }
            }
        }
    }
}

extension Side {
    /// Puts pages where the signs are, and takes away all that was said to be there.
    mutating func read(_ signs: [SignReader.Sign]) {
        let sizes = placements.map(\.size)
        placements = placements.filter { $0.page == nil }
        guard let size = sizes.first else { return }
        for sign in signs {
            let middle = NumberedPages.centre(on: size)
            let pixel = 72.0 / 24
            let turned = Transform.quarterTurns(sign.turns)
            let (x, y) = turned.apply(x: middle.x, y: middle.y)
            let transform = turned.then(.translation(x: sign.x * pixel - x, y: sign.y * pixel - y))
            let rect = Rect(origin: .zero, size: size)
            placements.append(
                Placement(page: sign.number - 1, size: size, transform: transform, clip: rect, trim: rect, cell: rect))
        }
    }
}
