import Testing
import ZineCore
import ZineDocument
import ZineImposition

@Suite("Options")
struct OptionTests {
    @Test(
        "papers are read by name and by measure",
        arguments: [
            ("letter", 612, 792), ("Letter", 612, 792), ("legal", 612, 1008), ("tabloid", 792, 1224),
            ("half letter", 396, 612), ("HALF-LETTER", 396, 612), ("square", 396, 396), ("8.5x11in", 612, 792),
            ("8.5in x 11in", 612, 792), ("8.5\"×11\"", 612, 792), ("612x792pt", 612, 792), ("25.4mmx5.08cm", 72, 144),
            ("1in*2in", 72, 144), (" 10 x 20 cm ", 10 / 2.54 * 72, 20 / 2.54 * 72), (".5x1in", 36, 72),
            ("a4", 210 / 25.4 * 72, 297 / 25.4 * 72), ("A3", 297 / 25.4 * 72, 420 / 25.4 * 72),
        ] as [(String, Double, Double)])
    func papers(_ text: String, _ width: Double, _ height: Double) throws {
        let size = try PaperSize.parse(text)
        #expect(abs(size.width.points - width) < 0.001 && abs(size.height.points - height) < 0.001)
    }

    @Test(
        "papers that cannot be read say why",
        arguments: [
            ("", .unknown), ("leter", .unknown), ("x", .unknown), ("8.5x11", .unitMissing), ("8.5inx11", .unitMissing),
            ("8.5x11x2in", .unknown), ("1..5x2in", .malformed), ("-1x2in", .malformed), ("1e9x2in", .malformed),
            ("0x10in", .outOfRange), ("infxinf", .unknown), ("99999999999x1in", .outOfRange),
            ("8x8furlong", .malformed),
            ("9999999999999999999x1in", .malformed), ("0.1x0.1in", .outOfRange),
        ] as [(String, PaperSizeError.Reason)])
    func badPapers(_ text: String, _ reason: PaperSizeError.Reason) {
        #expect(throws: PaperSizeError(reason, text: text)) { try PaperSize.parse(text) }
    }

    @Test("hints name the paper or the measure that was meant")
    func paperHints() {
        #expect(PaperSizeError(.unknown, text: "leter").hint == "did you mean “letter”?")
        #expect(PaperSizeError(.unitMissing, text: "8.5x11").hint == "write “8.5x11in” or “8.5x11mm”")
        #expect(PaperSizeError(.unknown, text: "parchment").hint.hasPrefix("write a name"))
    }

    @Test("schemes have the command line's names and forgive how they are typed")
    func schemeNames() throws {
        #expect(
            Scheme.allCases.map(\.rawValue)
                == ["saddle", "signatures", "one-sheet", "cut-stack", "side-stitch", "spreads", "contact"])
        for scheme in Scheme.allCases { #expect(try Scheme.named(scheme.rawValue) == scheme) }
        #expect(try Scheme.named("One Sheet") == .oneSheet)
        #expect(try Scheme.named("SIDE_STITCH") == .sideStitch)
    }

    @Test("a count of pages that fills the sheets leaves none blank, and one more does", arguments: boundSchemes)
    func pagesPerSheet(scheme: Scheme) throws {
        for size in [pageSize(for: scheme), PaperSize.letter.size]
        where scheme == .sideStitch || size != PaperSize.letter.size {
            let options = ImpositionOptions(scheme: scheme, pageSize: size)
            for sheets in 1...3 {
                let whole = try Imposition.make(pageCount: sheets * options.pagesPerSheet, options: options)
                #expect(!whole.warnings.contains { if case .blanksAdded = $0 { true } else { false } })
                let more = try Imposition.make(pageCount: sheets * options.pagesPerSheet + 1, options: options)
                #expect(more.warnings.contains(.blanksAdded(options.pagesPerSheet - 1)))
            }
        }
        let leaves = ImpositionOptions(scheme: .sideStitch, pageSize: PaperSize.letter.size)
        #expect(leaves.pagesPerSheet == 2)
    }

    @Test(
        "an unknown name gets the nearest",
        arguments: [
            ("sadle", "saddle"), ("signature", "signatures"), ("onesheet", "one-sheet"), ("cutstack", "cut-stack"),
            ("side stich", "side-stitch"), ("spread", "spreads"), ("contacts", "contact"), ("poster", nil), ("", nil),
        ] as [(String, String?)])
    func nearest(_ text: String, _ name: String?) {
        do {
            _ = try Scheme.named(text)
            Issue.record("\(text) is no scheme")
        } catch {
            #expect(error.nearest == name)
            #expect(error.message.contains("scheme"))
        }
    }

    @Test(
        "paper stock is read as thickness, grams or pounds",
        arguments: [
            ("0.1mm", 0.1), ("80gsm", 0.104), ("115gsm matt", 0.10925), ("20lb bond", 0.0978),
            ("80lb cover card", 0.2704),
        ])
    func stock(_ text: String, _ millimetres: Double) throws {
        #expect(abs(try PaperStock.parse(text).thickness.millimetres - millimetres) < 0.0005)
    }

    @Test(
        "stock that is no paper is an error",
        arguments: ["", "thick", "80", "0gsm", "80gsm velvet", "9mm", "-1mm", "80gsm matt matt"])
    func badStock(_ text: String) {
        #expect(throws: PaperStockError.self) { try PaperStock.parse(text) }
    }

    @Test(
        "picks pages as they are written",
        arguments: [
            ("1-3", [0, 1, 2]), ("3,1", [2, 0]), ("7-", [6, 7]), ("-2", [0, 1]), ("3-1", [2, 1, 0]),
            ("last, last-7", [7, 7, 6]),
        ])
    func pageRange(_ text: String, _ pages: [Int]) throws {
        #expect(try PageRange.parse(text).pages(of: 8) == pages)
    }

    @Test("refuses what is no range of pages", arguments: ["", "-", "0", "a", "1-2-3", "1,,2", "9999999", "1;2"])
    func noPageRange(_ text: String) { #expect(throws: PageRangeError.self) { try PageRange.parse(text) } }

    @Test("settings that say something go before those that do not")
    func settings() {
        var first = PrintSettings(), second = PrintSettings()
        first.scheme = .cutStack
        second.scheme = .contact
        second.creepShare = 0.5
        let options = first.over(second).applied(to: ImpositionOptions())
        #expect(options.scheme == .cutStack)
        #expect(options.creep == Creep(.copyPaper, share: 0.5))
        #expect(PrintSettings().applied(to: options) == options)
    }

    @Test(
        "what the person at the printer should know has a name",
        arguments: [
            ("blanks-added", 5, ImpositionOptions()),
            (
                "creep-bounded", 120,
                ImpositionOptions(
                    creep: Creep(PaperStock(thickness: .millimetres(1))), pageMargins: PageMargins(all: .inches(0.5)))
            ),
            ("page-overhangs", 4, ImpositionOptions(paper: PaperSize.a4.size)),
            ("ink-outside-printable-area", 4, ImpositionOptions(pageMargins: PageMargins(all: .inches(0.1)))),
            ("marks-omitted", 4, ImpositionOptions(marks: [.trim])),
            ("several-zines", 16, ImpositionOptions(scheme: .oneSheet, pageSize: pageSize(for: .oneSheet))),
            (
                "back-offset-unknown", 2,
                ImpositionOptions(
                    scheme: .sideStitch, pageSize: PaperSize.letter.size,
                    backOffset: Point(x: .millimetres(1), y: .zero))
            ),
        ])
    func warnings(_ id: String, _ pages: Int, _ options: ImpositionOptions) throws {
        #expect(try Imposition.make(pageCount: pages, options: options).warnings.map(\.id) == [id])
    }

    @Test(
        "what cannot be printed has a name",
        arguments: [
            ("no-pages", 0, ImpositionOptions()), ("too-many-pages", 200_000, ImpositionOptions()),
            ("print-option-out-of-range", 4, ImpositionOptions(sheetsPerSignature: 9)),
            ("page-does-not-fit", 4, ImpositionOptions(pageSize: PaperSize.a3.size)),
        ])
    func errors(_ id: String, _ pages: Int, _ options: ImpositionOptions) {
        do {
            _ = try Imposition.make(pageCount: pages, options: options)
            Issue.record("this can be printed")
        } catch {
            #expect(error.id == id)
        }
    }
}
