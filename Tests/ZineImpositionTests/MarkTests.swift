import Testing
import ZineCore
import ZineDocument
import ZineImposition

@Suite("Marks")
struct MarkTests {
    private func marks(_ imposition: Imposition) -> [PrinterMark] {
        imposition.sheets.flatMap { $0.front.marks + ($0.back?.marks ?? []) }
    }

    private func options(
        _ scheme: Scheme = .saddle, paper: PaperSize = .letter,
        _ kinds: Set<PrinterMark.Kind> = Set(PrinterMark.Kind.allCases)
    ) -> ImpositionOptions {
        ImpositionOptions(scheme: scheme, paper: paper.size, pageSize: pageSize(for: scheme), marks: kinds)
    }

    @Test("no marks unless they are asked for", arguments: boundSchemes + [.spreads])
    func none(_ scheme: Scheme) throws {
        #expect(try marks(Imposition.make(pageCount: 24, options: options(scheme, []))).isEmpty)
    }

    @Test("all marks stay inside the printable area", arguments: Combination.all(Scheme.allCases))
    func printable(_ combination: Combination) throws {
        for paper in [PaperSize.letter, .legal, .tabloid, .a4, .a3] {
            for page in [pageSize(for: combination.scheme), Size(width: .points(60), height: .points(90))] {
                let options = combination.options {
                    $0.paper = paper.size
                    $0.pageSize = page
                    $0.scaling = .fit
                    $0.marks = Set(PrinterMark.Kind.allCases)
                    $0.hasPoster = true
                }
                let imposition = try Imposition.make(pageCount: 45, options: options)
                for sheet in imposition.sheets {
                    let reach = Rect(origin: .zero, size: sheet.paper).inset(by: Insets(all: .inches(0.25)))
                    for mark in sheet.front.marks + (sheet.back?.marks ?? []) { #expect(reach.contains(mark.bounds)) }
                }
            }
        }
    }

    @Test("trim and registration marks touch no page", arguments: boundSchemes)
    func besidePages(_ scheme: Scheme) throws {
        let imposition = try Imposition.make(
            pageCount: 24, options: options(scheme, paper: .tabloid, [.trim, .registration]))
        #expect(!marks(imposition).isEmpty)
        for side in imposition.sheets.flatMap({ [$0.front, $0.back ?? Side()] }) {
            for mark in side.marks {
                #expect(!side.placements.contains { $0.clip.intersects(mark.bounds) })
            }
        }
    }

    @Test("fold ticks lie on the fold, front and back")
    func folds() throws {
        let imposition = try Imposition.make(pageCount: 8, options: options(.saddle, paper: .a4, [.fold]))
        for side in imposition.sheets.flatMap({ [$0.front, $0.back ?? Side()] }) {
            #expect(side.marks.count == 2)
            for mark in side.marks {
                guard case .line(let from, let to, _, let isDashed) = mark.shape else { continue }
                #expect(isDashed && from.x == to.x)
                #expect((from.x.points - 297 / 2 / 25.4 * 72).magnitude < 0.01)
            }
        }
    }

    @Test("two staples on the outside of the cover, on its fold")
    func staples() throws {
        let imposition = try Imposition.make(pageCount: 16, options: options(.saddle, [.staple]))
        #expect(imposition.sheets.map(\.front.marks.count) == [2, 0, 0, 0])
        #expect(imposition.sheets.allSatisfy { $0.back?.marks.isEmpty == true })
        for mark in marks(imposition) { #expect(mark.bounds.left < .inches(5.5) && mark.bounds.right > .inches(5.5)) }
    }

    @Test("side staples stand clear of the spine on the first leaf", arguments: Binding.allCases)
    func sideStaples(_ binding: Binding) throws {
        var options = options(.sideStitch, [.staple])
        options.binding = binding
        let imposition = try Imposition.make(pageCount: 16, options: options)
        #expect(imposition.sheets.map(\.front.marks.count) == [2, 0, 0, 0])
        let expected = 5.5 * 72 + (binding == .left ? 1 : -1) * 6 / 25.4 * 72
        for mark in marks(imposition) { #expect(abs(mark.bounds.left.points - expected) < 0.5) }
    }

    @Test("collation blocks step down the spine, one for each signature, and every sheet has its number")
    func collation() throws {
        var options = options(.signatures, [.collation])
        options.sheetsPerSignature = 2
        let imposition = try Imposition.make(pageCount: 48, options: options)
        let blocks = imposition.sheets.flatMap(\.front.marks).map(\.bounds.top)
        #expect(blocks.count == 6)
        #expect(blocks == blocks.sorted() && Set(blocks).count == 6)
        let labels = imposition.sheets.flatMap { $0.back?.marks ?? [] }.compactMap { mark -> String? in
            if case .label(let text, _, _, _) = mark.shape { text } else { nil }
        }
        #expect(labels == (1...6).flatMap { ["\($0).1", "\($0).2"] })
    }

    @Test("registration crosses of front and back lie on each other", arguments: DuplexMode.allCases)
    func registration(_ duplex: DuplexMode) throws {
        var options = options(.saddle, paper: .tabloid, [.registration])
        options.duplex = duplex
        let sheet = try #require(Imposition.make(pageCount: 4, options: options).sheets.first)
        #expect(sheet.front.marks.count == 8)
        let width = sheet.paper.width, height = sheet.paper.height
        let isUpsideDown = duplex == .longEdge || duplex == .rotatedBacks
        let through = (sheet.back?.marks ?? []).map { mark -> [Length] in
            let box = mark.bounds
            return isUpsideDown ? [box.left, height - box.bottom] : [width - box.right, box.top]
        }
        let front = sheet.front.marks.map { [$0.bounds.left, $0.bounds.top] }
        for place in front {
            #expect(
                through.contains {
                    ($0[0] - place[0]).magnitude < .points(0.01) && ($0[1] - place[1]).magnitude < .points(0.01)
                })
        }
    }

    @Test("the cut of a one-sheet zine is drawn between the middle columns")
    func zineCut() throws {
        let imposition = try Imposition.make(pageCount: 8, options: options(.oneSheet, [.cut]))
        let cut = try #require(marks(imposition).first)
        #expect(cut.bounds.left == .inches(2.75) && cut.bounds.right == .inches(8.25))
        #expect(marks(imposition).count == 1)
    }

    @Test("marks without room are reported")
    func omitted() throws {
        let imposition = try Imposition.make(pageCount: 8, options: options(.saddle, [.trim, .registration, .fold]))
        #expect(imposition.warnings == [.marksOmitted(.trim), .marksOmitted(.registration)])
    }
}
