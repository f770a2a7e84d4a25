import ZineCore
import ZineImposition
import ZineRender

extension SheetSide {
    /// A side of the imposition in the renderer's terms; blanks paint nothing.
    ///
    /// - Parameter pages: which page of the source each page of the imposition is; `nil` where they are the same.
    init(_ side: Side, paper: Size, pages: [Int]? = nil) {
        self.init(size: paper)
        placements = side.placements.compactMap { placement in
            placement.page.map {
                Placement(page: pages?[$0] ?? $0, transform: placement.transform, clip: placement.clip)
            }
        }
        marks = side.marks.map { mark in
            switch mark.shape {
            case .rect(let rect): .rect(rect)
            case .line(let from, let to, let width, let isDashed):
                .line(from: from, to: to, width: width, isDashed: isDashed)
            case .label(let text, let centre, let size, let quarterTurns):
                .label(text, centre: centre, size: size, quarterTurns: quarterTurns)
            }
        }
    }
}

extension PrintFile {
    /// The file's sides; see `SheetSide.init` for `pages`.
    func sheetSides(pages: [Int]? = nil) -> [SheetSide] { sides.map { SheetSide($0, paper: paper, pages: pages) } }

    /// What the file asks of the printer.
    /// - Parameter purpose: what it says that is for paper alone.
    func pdfOptions(_ programFiles: ProgramFiles, purpose: String? = nil) -> ImposedPDFOptions {
        let duplex: ImposedPDFOptions.Duplex =
            switch self.duplex {
            case .simplex: .simplex
            case .flipShortEdge: .flipShortEdge
            case .flipLongEdge: .flipLongEdge
            }
        return ImposedPDFOptions(
            version: Version.current, duplex: duplex, labelFace: programFiles.labelFace, purpose: purpose)
    }

    /// Pages that were just made on the file's sheets, as another PDF.
    func sheets(of pages: OpenPages, _ programFiles: ProgramFiles, purpose: String? = nil) throws(BuildError) -> [UInt8]
    {
        do throws(ImposeError) {
            return try PDFRenderer.impose(
                pages, onto: sheetSides(), options: pdfOptions(programFiles, purpose: purpose))
        } catch {
            throw .rendering(error.description)
        }
    }

    /// The file's name, made from that of the whole: `book.pdf`, or `book-fronts.pdf` and `book-backs.pdf`.
    func name(_ whole: String) -> String {
        guard content != .sheets else { return whole }
        let stem = whole.lowercased().hasSuffix(".pdf") ? String(whole.dropLast(4)) : whole
        return "\(stem)-\(content.rawValue).pdf"
    }
}

extension Imposition {
    /// What came of making an imposition, with its warnings or its error said at a place; `nil` with the error.
    static func reported(
        at span: SourceSpan, _ problems: inout [Diagnostic], _ make: () throws(ImpositionError) -> Imposition
    ) -> Imposition? {
        do throws(ImpositionError) {
            let imposition = try make()
            problems += imposition.warnings.map { .warning($0.id, $0.message, hint: $0.hint, at: span) }
            return imposition
        } catch {
            problems.append(.error(error.id, error.message, hint: error.hint, at: span))
            return nil
        }
    }
}

extension ProgramFiles {
    /// The face of marks on sheets.
    var labelFace: FontFile { FontFile(path: fonts + "/IBMPlexSansCondensed-Medium.otf") }
}
