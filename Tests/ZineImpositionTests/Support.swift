import ZineCore
import ZineDocument
import ZineImposition

/// A printer that behaves as the options say it does.
func matchingPrinter(_ options: ImpositionOptions) -> Printer {
    Printer(
        rotatesBacks: options.duplex == .rotatedBacks, manualFlip: options.manual.flip, deliversFaceUp: true,
        printsUpperSide: options.manual.backs == .forward)
}

/// Schemes that are bound, with pages that fit letter paper.
let boundSchemes: [Scheme] = [.saddle, .signatures, .oneSheet, .cutStack, .sideStitch]

func pageSize(for scheme: Scheme) -> Size {
    scheme == .oneSheet ? Size(width: .inches(2.75), height: .inches(4.25)) : PaperSize.halfLetter.size
}

/// Scheme, duplex mode and binding, in all combinations.
struct Combination: CustomStringConvertible, Sendable {
    var scheme: Scheme
    var duplex: DuplexMode
    var binding: Binding
    var description: String { "\(scheme.rawValue), \(duplex.rawValue), bound \(binding.rawValue)" }

    static func all(_ schemes: [Scheme]) -> [Combination] {
        schemes.flatMap { scheme in
            DuplexMode.allCases.flatMap { duplex in
                Binding.allCases.map { Combination(scheme: scheme, duplex: duplex, binding: $0) }
            }
        }
    }

    func options() -> ImpositionOptions {
        ImpositionOptions(scheme: scheme, pageSize: pageSize(for: scheme), binding: binding, duplex: duplex)
    }

    func options(_ change: (inout ImpositionOptions) throws -> Void) rethrows -> ImpositionOptions {
        var options = options()
        try change(&options)
        return options
    }
}

/// What is wrong with a book of pages `first` and following; empty when it reads right.
func faults(of book: Book, expecting pages: [Int?]) -> [String] {
    var faults: [String] = []
    if book.faces.map(\.page) != pages { faults.append("reads \(book.faces.map(\.page)) instead of \(pages)") }
    if !book.faces.allSatisfy(\.isPage) { faults.append("has a face without a page") }
    if !book.faces.allSatisfy(\.isUpright) { faults.append("has pages on their head") }
    for leaf in book.leaves where !leaf.isInRegister { faults.append("front and back of a leaf are apart: \(leaf)") }
    return faults
}

extension Leaf {
    /// Whether pages of one size lie back to back.
    var isInRegister: Bool {
        guard let a = recto.gaps, let b = verso.gaps else { return recto.gaps == verso.gaps }
        return abs(a.head - b.head) < 0.01 && abs(a.foot - b.foot) < 0.01 && abs(a.spine - b.spine) < 0.01
            && abs(a.foreEdge - b.foreEdge) < 0.01
    }
}

/// Pages and blanks as a reader should meet them, written down independently of the stage.
func expected(_ count: Int, from first: Int = 0, sidesPerUnit unit: Int, lastIsBackCover: Bool = false) -> [Int?] {
    var pages: [Int?] = (first..<(first + count)).map { $0 }
    while pages.count % unit != 0 {
        if lastIsBackCover, count > 1 { pages.insert(nil, at: pages.count - 1) } else { pages.append(nil) }
    }
    return pages
}

extension Rect {
    /// Grown by a hundredth of a point, to compare with tolerance.
    var loose: Rect { inset(by: Insets(all: .points(-0.01))) }
}
