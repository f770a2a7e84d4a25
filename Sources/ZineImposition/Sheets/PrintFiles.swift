public import ZineCore
import ZineDocument

/// One PDF to be sent to the printer.
public struct PrintFile: Hashable, Sendable {
    public enum Content: String, Hashable, Sendable { case sheets, fronts, backs }

    /// What the print dialog shall ask of the printer; raw values are the PDF viewer preference's (ISO 32000-1, 12.2).
    public enum Duplex: String, Hashable, Sendable {
        case simplex = "Simplex"
        case flipShortEdge = "DuplexFlipShortEdge"
        case flipLongEdge = "DuplexFlipLongEdge"
    }

    public var content: Content
    /// All pages of the file have this size.
    public var paper: Size
    public var duplex: Duplex
    /// One for each page of the file; an unprinted side is an empty page, so that sheets keep in step.
    public var sides: [Side]

    public init(content: Content, paper: Size, duplex: Duplex, sides: [Side]) {
        self.content = content
        self.paper = paper
        self.duplex = duplex
        self.sides = sides
    }
}

extension Imposition {
    /// The files that the duplex mode asks for: one, or fronts and backs; sheets without any backs are one file.
    public var printFiles: [PrintFile] {
        guard let paper = sheets.first?.paper else { return [] }
        guard sheets.contains(where: { $0.back != nil }) else {
            return [PrintFile(content: .sheets, paper: paper, duplex: .simplex, sides: sheets.map(\.front))]
        }
        let backs = sheets.map { $0.back ?? Side() }
        if options.duplex == .manual { return manualFiles(paper, fronts: sheets.map(\.front), backs: backs) }
        let sides = zip(sheets, backs).flatMap { [$0.front, $1] }
        let duplex: PrintFile.Duplex = options.duplex == .longEdge ? .flipLongEdge : .flipShortEdge
        return [PrintFile(content: .sheets, paper: paper, duplex: duplex, sides: sides)]
    }

    private func manualFiles(_ paper: Size, fronts: [Side], backs: [Side]) -> [PrintFile] {
        let areFrontsReversed = options.manual.fronts == .reversed
        let areBacksReversed = areFrontsReversed != (options.manual.backs == .reversed)
        return [
            PrintFile(
                content: .fronts, paper: paper, duplex: .simplex,
                sides: areFrontsReversed ? fronts.reversed() : fronts),
            PrintFile(
                content: .backs, paper: paper, duplex: .simplex, sides: areBacksReversed ? backs.reversed() : backs),
        ]
    }
}
