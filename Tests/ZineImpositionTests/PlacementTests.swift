import Testing
import ZineCore
import ZineDocument
import ZineImposition
import ZineTestSupport

@Suite("Placements")
struct PlacementTests {
    private func placements(_ imposition: Imposition) -> [Placement] {
        imposition.sheets.flatMap { $0.front.placements + ($0.back?.placements ?? []) }
    }

    /// Random but repeatable jobs whose pages fit their places.
    private func jobs(_ count: Int, seed: UInt64) -> [(pages: Int, options: ImpositionOptions)] {
        var random = SeededRandom(seed: seed)
        return (0..<count).compactMap { _ in
            guard let scheme = Scheme.allCases.randomElement(using: &random),
                let paper = PaperSize.allCases.randomElement(using: &random),
                let duplex = DuplexMode.allCases.randomElement(using: &random),
                let binding = Binding.allCases.randomElement(using: &random)
            else { return nil }
            let width = Double.random(in: 40...500, using: &random),
                height = Double.random(in: 40...700, using: &random)
            let options = ImpositionOptions(
                scheme: scheme, paper: paper.size,
                pageSize: Size(width: .points(width), height: .points(height)), binding: binding, duplex: duplex,
                scaling: Bool.random(using: &random) ? .none : .fit,
                lastPageIsBackCover: Bool.random(using: &random),
                sheetsPerSignature: Int.random(in: 2...8, using: &random),
                hasPoster: Bool.random(using: &random), contactColumns: Int.random(in: 1...12, using: &random),
                creep: Bool.random(using: &random) ? Creep(PaperStock(gramsPerSquareMetre: 90)) : nil,
                marks: Bool.random(using: &random) ? Set(PrinterMark.Kind.allCases) : [])
            return (Int.random(in: 1...200, using: &random), options)
        }
    }

    @Test("each page stands on the sheets exactly once")
    func onceEach() throws {
        for job in jobs(600, seed: 1) {
            guard let imposition = try? Imposition.make(pageCount: job.pages, options: job.options) else { continue }
            let pages = placements(imposition).compactMap(\.page).sorted()
            #expect(pages == Array(0..<job.pages), "\(job.options.scheme)")
        }
    }

    @Test("without scaling, pages keep their size and shape")
    func rigid() throws {
        var seen = 0
        for job in jobs(600, seed: 2) where job.options.scaling == .none && job.options.scheme != .contact {
            var options = job.options
            options.posterScaling = .none
            guard let imposition = try? Imposition.make(pageCount: job.pages, options: options) else { continue }
            seen += 1
            for placement in placements(imposition) {
                let t = placement.transform
                #expect([abs(t.a) + abs(t.b), abs(t.c) + abs(t.d)] == [1, 1])
                #expect(t.a * t.d - t.b * t.c == 1, "turned, never mirrored")
            }
        }
        #expect(seen > 30)
    }

    @Test("pages stay on their sheet and in their cell, and no two share paper")
    func apart() throws {
        var seen = 0
        for job in jobs(500, seed: 3) {
            guard let imposition = try? Imposition.make(pageCount: job.pages, options: job.options) else { continue }
            seen += 1
            for sheet in imposition.sheets {
                let paper = Rect(origin: .zero, size: sheet.paper)
                for side in [sheet.front, sheet.back ?? Side()] {
                    for (index, placement) in side.placements.enumerated() {
                        #expect(paper.contains(placement.cell))
                        #expect(placement.cell.contains(placement.clip))
                        #expect(placement.cell.contains(placement.trim))
                        for other in side.placements[(index + 1)...] {
                            #expect(!placement.cell.intersects(other.cell))
                        }
                    }
                }
            }
        }
        #expect(seen > 100)
    }

    @Test("pages that leave room for it stay inside the printable area")
    func printable() throws {
        let margin = Length.inches(0.25)
        for scheme in Scheme.allCases {
            let columns = scheme == .oneSheet ? 4 : 2, rows = scheme == .oneSheet ? 2 : 1
            let cell = Size(width: PaperSize.letter.size.height / columns, height: PaperSize.letter.size.width / rows)
            let page = Size(width: cell.width - margin * 2, height: cell.height - margin * 2)
            let options = ImpositionOptions(scheme: scheme, pageSize: page, printableMargin: margin)
            let imposition = try Imposition.make(pageCount: 40, options: options)
            for sheet in imposition.sheets {
                let reach = Rect(origin: .zero, size: sheet.paper).inset(by: Insets(all: margin)).loose
                for placement in sheet.front.placements + (sheet.back?.placements ?? []) {
                    #expect(reach.contains(placement.bounds), "\(scheme)")
                }
            }
        }
    }

    @Test("blanks never stand between the last page and the back of the book")
    func backCoverStaysOutside() throws {
        for scheme in [Scheme.saddle, .signatures, .cutStack, .sideStitch, .oneSheet] {
            for count in 2...60 {
                let options = ImpositionOptions(
                    scheme: scheme, pageSize: pageSize(for: scheme), lastPageIsBackCover: true)
                let books = try Bindery().bind(Imposition.make(pageCount: count, options: options))
                let last = try #require(books.last)
                if scheme == .oneSheet, count % 8 == 1 { continue }
                #expect(last.faces.last?.page == count - 1, "\(scheme) of \(count)")
                // All blanks together, right before it.
                let faces = last.faces.map(\.page)
                let blanks = faces.indices.filter { faces[$0] == nil }
                #expect(blanks == Array(((faces.count - 1) - blanks.count)..<(faces.count - 1)))
            }
        }
    }

    @Test("blanks are counted in a warning")
    func blankWarning() throws {
        #expect(try Imposition.make(pageCount: 13).warnings == [.blanksAdded(3)])
        #expect(try Imposition.make(pageCount: 16).warnings == [])
        let zines = ImpositionOptions(scheme: .oneSheet, pageSize: pageSize(for: .oneSheet))
        #expect(try Imposition.make(pageCount: 24, options: zines).warnings == [.severalZines(3)])
    }

    @Test("spreads show the cover alone, then facing pages", arguments: Binding.allCases)
    func spreads(_ binding: Binding) throws {
        for count in 1...50 {
            let options = ImpositionOptions(scheme: .spreads, binding: binding)
            let views = try Bindery().look(at: Imposition.make(pageCount: count, options: options))
            #expect(views.allSatisfy { view in view.allSatisfy { $0.isUpright } })
            var wanted = [[0]] + stride(from: 1, to: count, by: 2).map { [$0, $0 + 1] }
            if count % 2 == 0, count > 1 { wanted[wanted.count - 1] = [count - 1] }
            #expect(views.map { $0.compactMap(\.page) } == wanted)
        }
        var options = ImpositionOptions(scheme: .spreads, binding: binding)
        options.lastPageIsBackCover = true
        let views = try Bindery().look(at: Imposition.make(pageCount: 5, options: options))
        #expect(views.map { $0.map(\.page) } == [[0], [1, 2], [3, nil], [4]])
    }

    @Test("the cover of a spread stands on its own half of the sheet", arguments: Binding.allCases)
    func coverHalf(_ binding: Binding) throws {
        let imposition = try Imposition.make(
            pageCount: 4, options: ImpositionOptions(scheme: .spreads, binding: binding))
        let cover = try #require(imposition.sheets.first?.front.placements.first)
        #expect(cover.cell.left == (binding == .left ? .inches(5.5) : .zero))
    }

    @Test("a contact sheet shows all pages row by row with their numbers", arguments: Binding.allCases)
    func contact(_ binding: Binding) throws {
        for columns in 1...12 {
            let options = ImpositionOptions(scheme: .contact, binding: binding, contactColumns: columns)
            let imposition = try Imposition.make(pageCount: 45, options: options)
            let seen = try Bindery().look(at: imposition).flatMap { $0.map(\.page) }
            #expect(seen == Array(0..<45))
            let labels = imposition.sheets.flatMap(\.front.marks).compactMap { mark -> String? in
                if case .label(let text, _, _, _) = mark.shape { text } else { nil }
            }
            #expect(Set(labels) == Set((1...45).map { "\($0)" }))
        }
    }

    @Test("pages of several sizes are set at the spine, one by one")
    func mixedSizes() throws {
        let small = PaperSize.a6.size, large = PaperSize.halfLetter.size
        let sizes = (0..<16).map { $0 % 3 == 0 ? small : large }
        let imposition = try Imposition.make(pageSizes: sizes)
        for placement in placements(imposition) {
            let page = try #require(placement.page)
            #expect(placement.bounds.size == sizes[page])
            let gap =
                placement.spine == .left
                ? placement.bounds.left - placement.cell.left : placement.cell.right - placement.bounds.right
            #expect(gap == .zero)
        }
    }

    @Test("fit fills the place, up or down")
    func fit() throws {
        for page in [PaperSize.letter.size, PaperSize.a6.size] {
            let imposition = try Imposition.make(
                pageCount: 8, options: ImpositionOptions(pageSize: page, scaling: .fit))
            for placement in placements(imposition) {
                let size = placement.bounds.size
                let fills = abs(size.width.points - 396) < 0.01 || abs(size.height.points - 612) < 0.01
                #expect(fills)
            }
        }
    }

    @Test("white may hang over the paper's edge, ink may not")
    func overhang() throws {
        let onA4 = ImpositionOptions(paper: PaperSize.a4.size)
        let warnings = try Imposition.make(pageCount: 8, options: onA4).warnings
        let over = (PaperSize.halfLetter.size.height - PaperSize.a4.size.width) / 2
        guard case .pageOverhangs(page: 0, count: 8, by: let length) = warnings.first else {
            Issue.record("no warning")
            return
        }
        #expect(warnings.count == 1)
        #expect((length - over).magnitude < .points(0.01))
        var full = onA4
        full.pageMargins = PageMargins(all: .zero)
        #expect(throws: ImpositionError.self) { try Imposition.make(pageCount: 8, options: full) }
    }

    @Test("a page that does not fit is an error with a way out")
    func doesNotFit() {
        let options = ImpositionOptions(pageSize: PaperSize.letter.size)
        #expect(
            throws: ImpositionError.pageDoesNotFit(
                page: nil, size: PaperSize.letter.size, place: PaperSize.halfLetter.size)
        ) { try Imposition.make(pageCount: 4, options: options) }
        #expect(
            throws: ImpositionError.pageDoesNotFit(
                page: 2, size: PaperSize.letter.size, place: PaperSize.halfLetter.size)
        ) {
            try Imposition.make(pageSizes: [PaperSize.a6.size, PaperSize.a6.size, PaperSize.letter.size])
        }
    }

    @Test("the longest document is laid out, a longer one refused", arguments: Scheme.allCases)
    func limits(_ scheme: Scheme) throws {
        let options = ImpositionOptions(scheme: scheme, pageSize: pageSize(for: scheme))
        let imposition = try Imposition.make(pageCount: 100_000, options: options)
        #expect(placements(imposition).count == 100_000)
        #expect(throws: ImpositionError.tooManyPages(100_001)) {
            try Imposition.make(pageCount: 100_001, options: options)
        }
    }

    @Test("numbers out of range are errors, never traps")
    func outOfRange() {
        let extreme = Length(scaledPoints: Int.max)
        var options: [ImpositionOptions] = [
            ImpositionOptions(paper: Size(width: extreme, height: extreme)), ImpositionOptions(paper: .zero),
            ImpositionOptions(pageSize: .zero), ImpositionOptions(pageSize: Size(width: extreme, height: .points(1))),
            ImpositionOptions(sheetsPerSignature: 1), ImpositionOptions(sheetsPerSignature: Int.max),
            ImpositionOptions(contactColumns: 0), ImpositionOptions(contactColumns: Int.min),
            ImpositionOptions(printableMargin: .points(-1)), ImpositionOptions(printableMargin: .inches(3)),
            ImpositionOptions(pageMargins: PageMargins(all: extreme)),
            ImpositionOptions(pageMargins: PageMargins(all: .inches(3))),
            ImpositionOptions(creep: Creep(PaperStock(thickness: extreme))),
            ImpositionOptions(creep: Creep(PaperStock(thickness: .millimetres(0.1)), share: .nan)),
        ]
        options.append(ImpositionOptions(creep: Creep(PaperStock(thickness: .millimetres(0.1)), outward: 2)))
        for options in options {
            #expect(throws: ImpositionError.self) { try Imposition.make(pageCount: 8, options: options) }
        }
        #expect(throws: ImpositionError.noPages) { try Imposition.make(pageCount: 0) }
        #expect(throws: ImpositionError.noPages) { try Imposition.make(pageCount: Int.min) }
        #expect(throws: ImpositionError.tooManyPages(Int.max)) { try Imposition.make(pageCount: Int.max) }
        #expect(throws: ImpositionError.self) {
            try Imposition.make(pageSizes: [Size(width: extreme, height: extreme)])
        }
    }
}
