public import ZineCore

/// What paper is made like; decides how thick a given weight is.
public enum PaperKind: String, NamedChoice, Hashable {
    /// Copy paper.
    case office
    case recycled
    /// Uncoated book paper that is made to feel thick.
    case bulky
    /// Coated, matt or silk.
    case matt
    /// Coated, shining.
    case gloss
    /// Card for covers, uncoated.
    case card

    public static let noun = "kind of paper"

    /// Volume per mass in cm³/g: usual values of makers' data sheets (thickness in µm = g/m² × bulk).
    package var bulk: Double {
        switch self {
        case .office: 1.3
        case .recycled: 1.35
        case .bulky: 1.7
        case .matt: 0.95
        case .gloss: 0.8
        case .card: 1.25
        }
    }
}

/// The thickness of one sheet.
public struct PaperStock: Hashable, Sendable {
    public var thickness: Length
    public init(thickness: Length) { self.thickness = thickness }

    /// How thick a sheet may be; beyond it a number is a slip, not a wish.
    package static let thicknesses = Length.zero...Length.millimetres(5)

    /// What is in most printers: 80 g/m².
    public static let copyPaper = PaperStock(gramsPerSquareMetre: 80)

    /// From a weight in grams per square metre.
    public init(gramsPerSquareMetre grams: Double, kind: PaperKind = .office) {
        self.init(thickness: .millimetres(grams * kind.bulk / 1000))
    }

    /// From US pounds per ream of basis size: bond 17×22 in, text 25×38 in, cover 20×26 in.
    public init(pounds: Double, basis: Basis, kind: PaperKind = .office) {
        self.init(gramsPerSquareMetre: pounds * basis.gramsPerPound, kind: kind)
    }

    public enum Basis: String, NamedChoice, Hashable {
        case bond, text, cover
        public static let noun = "basis"
        /// 453.592 g over 500 sheets of the basis size.
        package var gramsPerPound: Double {
            switch self {
            case .bond: 3.760
            case .text: 1.480
            case .cover: 2.704
            }
        }
    }

    /// Reads `0.1mm`, `80gsm`, `90gsm matt`, `20lb bond`, `80lb cover card`.
    public static func parse(_ text: String) throws(PaperStockError) -> PaperStock {
        let words = text.prefix(200).lowercased().split(separator: " ")
        guard let amount = words.first else { throw PaperStockError(text: text) }
        var rest = words.dropFirst()
        let stock: PaperStock
        if let measure = Measure(amount), let unit = measure.unit {
            stock = PaperStock(thickness: unit.length(measure.number))
        } else if let grams = number(of: amount, before: ["gsm", "g", "g/m2", "g/m²"]) {
            stock = PaperStock(gramsPerSquareMetre: grams, kind: takeKind(&rest))
        } else if let pounds = number(of: amount, before: ["lb", "lbs", "#"]) {
            let basis = rest.first.flatMap { Basis(rawValue: String($0)) }
            if basis != nil { rest = rest.dropFirst() }
            stock = PaperStock(pounds: pounds, basis: basis ?? .bond, kind: takeKind(&rest))
        } else {
            throw PaperStockError(text: text)
        }
        guard rest.isEmpty, stock.thickness > .zero, Self.thicknesses.contains(stock.thickness) else {
            throw PaperStockError(text: text)
        }
        return stock
    }

    private static func number(of word: Substring, before suffixes: [String]) -> Double? {
        let digits = word.prefix { ("0"..."9").contains($0) || $0 == "." }
        guard suffixes.contains(String(word.dropFirst(digits.count))), digits.count <= 12 else { return nil }
        return Double(digits)
    }

    private static func takeKind(_ words: inout ArraySlice<Substring>) -> PaperKind {
        guard let kind = words.first.flatMap({ PaperKind(rawValue: String($0)) }) else { return .office }
        words = words.dropFirst()
        return kind
    }
}

/// Someone described a paper that cannot be read as a thickness.
public struct PaperStockError: Error, Hashable, Sendable {
    public var text: String
    public init(text: String) { self.text = text }
    public var id: String { "paper-stock" }
    public var message: String { "“\(text)” is not a paper's thickness or weight" }
    public var hint: String { "write 0.1mm, 80gsm, 115gsm matt or 20lb bond" }
}
