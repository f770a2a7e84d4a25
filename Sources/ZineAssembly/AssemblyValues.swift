import ZineCore
import ZineDocument
import ZineImposition
import ZineLanguage

/// What the words leave open: the paper, edges and page numbers of one imposition.
struct AssemblyValues {
    private let bench: Bench
    private let words: AssemblyWords
    private let values: [(name: String, text: String)]

    init(_ bench: Bench, _ words: AssemblyWords) {
        self.bench = bench
        self.words = words
        let flip = bench.flip == .short ? words.shortEdge : words.longEdge
        let (front, behind) = bench.leafPages
        values = [
            ("{paper}", Self.paper(bench.options.paper, words)), ("{edge}", flip),
            ("{spine}", bench.isBoundLeft ? words.leftEdge : words.rightEdge),
            ("{first}", "1"), ("{front}", String(front)), ("{behind}", String(behind)),
            ("{middle}", Self.middle(bench.middlePages, words)),
            ("{sheets}", String(bench.sheetCount)), ("{count}", String(bench.signatures.count)),
            ("{ranges}", bench.signatureRanges.joined(separator: ", ")),
        ]
    }

    func fill(_ phrase: String) -> String {
        var text = phrase
        for (name, value) in values { text = text.replacing(name, with: value) }
        // What belongs together stays on one line.
        for sign in ["%", "mm", "мм", "مم", "מ״מ", "मिमी", "میلی‌متر"] {
            text = text.replacing(" " + sign, with: "\u{A0}" + sign)
        }
        return AssemblyWords.settled(text)
    }

    /// What only some impositions need to be told.
    func addition(to kind: AssemblyStep.Kind) -> String {
        switch kind {
        case .print where bench.options.duplex == .rotatedBacks: " " + words.rotatedBacks
        case .crease where bench.sheetCount > 1: " " + fill(words.severalZines)
        case .read where bench.options.scheme == .oneSheet && bench.hasPoster: " " + words.poster
        default: ""
        }
    }

    private static func middle(_ pages: [Int], _ words: AssemblyWords) -> String {
        guard let first = pages.first else { return words.noPage }
        guard pages.count > 1 else { return words.onePage.replacing("{a}", with: String(first)) }
        return words.twoPages.replacing("{a}", with: String(first)).replacing("{b}", with: String(pages[1]))
    }

    private static func paper(_ size: Size, _ words: AssemblyWords) -> String {
        let upright = size.width > size.height ? size.transposed : size
        switch PaperSize.allCases.first(where: { $0.size == upright }) {
        case .letter: return PaperName.text("letter")
        case .legal: return PaperName.text("legal")
        case .tabloid: return PaperName.text("tabloid")
        case .a3: return PaperName.text("a3")
        case .a4: return PaperName.text("a4")
        case .a5: return PaperName.text("a5")
        case .a6: return PaperName.text("a6")
        case .halfLetter, .square, nil:
            let millimetres = { (length: Length) in String(Int(length.millimetres.rounded())) }
            return words.paperOfSize.replacing("{a}", with: millimetres(upright.width))
                .replacing("{b}", with: millimetres(upright.height))
        }
    }
}

extension Bench {
    var hasPoster: Bool { options.scheme == .oneSheet && imposition.sheets.contains { $0.back != nil } }

    /// A page of the first sheet and the one behind it, counted from one.
    var leafPages: (front: Int, behind: Int) {
        let front = front(0), back = back(0)
        for mark in front.marks.sorted(by: { ($0.number ?? 0) < ($1.number ?? 0) }) {
            guard let number = mark.number else { continue }
            let x = width - mark.box.x - mark.box.width / 2, y = mark.box.y + mark.box.height / 2
            let behind = back.marks.first {
                $0.box.x < x && x < $0.box.x + $0.box.width && $0.box.y < y && y < $0.box.y + $0.box.height
            }
            if let other = behind?.number { return (number, other) }
        }
        return (1, 2)
    }

    /// The pages that look up from the middle of a nest.
    var middlePages: [Int] {
        sheetCount > 0 ? back(sheetCount - 1).marks.compactMap(\.number).sorted() : []
    }

    /// `1–16`, by signature.
    var signatureRanges: [String] {
        signatures.compactMap { sheets in
            let pages = sheets.flatMap { front($0).marks + back($0).marks }.compactMap(\.number)
            guard let first = pages.min(), let last = pages.max() else { return nil }
            return "\(first)–\(last)"
        }
    }
}
