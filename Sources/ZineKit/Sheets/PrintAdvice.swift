import ZineCore
import ZineDocument
public import ZineImposition

/// What the person at the printer is told, in a sentence or two.
public enum PrintAdvice {
    /// - Parameter files: the paths of the files, in the order of printing.
    public static func text(_ imposition: Imposition, files: [String]) -> String {
        let sheets = imposition.sheets.count
        let paper = imposition.sheets.first.map { $0.paper.inWords } ?? ""
        let head = "\(imposition.pageCount.counted("page")) on \(sheets.counted("sheet")) of \(paper)"
        guard files.count == 1, let file = imposition.printFiles.first else {
            return files.first.map { "\(head)\n\(byHand(imposition, first: $0, files.last ?? ""))" } ?? head
        }
        return "\(files[0]): \(head)\nprint at actual size, \(sides(file.duplex))"
    }

    private static func sides(_ duplex: PrintFile.Duplex) -> String {
        switch duplex {
        case .simplex: "on one side"
        case .flipShortEdge: "on both sides, flipped on the short edge"
        case .flipLongEdge: "on both sides, flipped on the long edge"
        }
    }

    private static func byHand(_ imposition: Imposition, first: String, _ second: String) -> String {
        let manual = imposition.options.manual
        let pile = manual.backs == .forward ? "turn the pile over as one" : "put the pile back as it came"
        return "print \(first) at actual size, \(pile), its sheets turned over the \(manual.flip.rawValue) edge, "
            + "then print \(second)"
    }
}
