public import ZineCore

/// Papers and page formats that have a name; upright, width before height.
public enum PaperSize: String, NamedChoice, Hashable {
    case letter, legal, tabloid
    case a3, a4, a5, a6
    case halfLetter = "half-letter"
    /// The largest square that two of fit on a letter sheet.
    case square

    public static let noun = "paper"

    /// How long a side may be; beyond it a number is a slip, not a wish.
    package static let sides = Length.inches(0.25)...Length.inches(200)

    public var size: Size {
        switch self {
        case .letter: Size(width: .inches(8.5), height: .inches(11))
        case .legal: Size(width: .inches(8.5), height: .inches(14))
        case .tabloid: Size(width: .inches(11), height: .inches(17))
        case .halfLetter: Size(width: .inches(5.5), height: .inches(8.5))
        case .square: Size(width: .inches(5.5), height: .inches(5.5))
        case .a3: Size(width: .millimetres(297), height: .millimetres(420))
        case .a4: Size(width: .millimetres(210), height: .millimetres(297))
        case .a5: Size(width: .millimetres(148), height: .millimetres(210))
        case .a6: Size(width: .millimetres(105), height: .millimetres(148))
        }
    }

    /// Reads a name (`letter`, `A4`) or a measure (`8.5x11in`, `210mm x 297mm`) as a size.
    ///
    /// A measure's unit is one of `in`, `mm`, `cm`, `pt`; the first may be left out where it is the same as the second.
    public static func parse(_ text: String) throws(PaperSizeError) -> Size {
        if let named = try? named(text) { return named.size }
        let sides = text.prefix(200).lowercased().split(omittingEmptySubsequences: false) { "x×*".contains($0) }
        guard sides.count == 2, sides.allSatisfy({ $0.contains(where: \.isNumber) }) else {
            throw PaperSizeError(.unknown, text: text)
        }
        guard let width = Measure(sides[0]), let height = Measure(sides[1]) else {
            throw PaperSizeError(.malformed, text: text)
        }
        guard let heightUnit = height.unit else { throw PaperSizeError(.unitMissing, text: text) }
        let size = Size(
            width: (width.unit ?? heightUnit).length(width.number), height: heightUnit.length(height.number))
        guard Self.sides.contains(size.width), Self.sides.contains(size.height) else {
            throw PaperSizeError(.outOfRange, text: text)
        }
        return size
    }
}

/// Why a paper could not be read.
public struct PaperSizeError: Error, Hashable, Sendable {
    public enum Reason: String, Hashable, Sendable { case unknown, malformed, unitMissing, outOfRange }
    public var reason: Reason
    public var text: String
    public init(_ reason: Reason, text: String) {
        self.reason = reason
        self.text = text
    }

    public var id: String { "paper-size" }
    public var message: String {
        switch reason {
        case .unknown: "there is no paper “\(text)”"
        case .malformed: "the paper “\(text)” is not a width and a height"
        case .unitMissing: "the paper “\(text)” has no unit"
        case .outOfRange: "the paper “\(text)” is smaller than a quarter inch or larger than 200 inches"
        }
    }
    public var hint: String {
        if reason == .unknown, let near = Name.nearest(to: text, among: PaperSize.allCases.map(\.rawValue)) {
            return "did you mean “\(near)”?"
        }
        if reason == .unitMissing { return "write “\(text)in” or “\(text)mm”" }
        return "write a name such as letter or a4, or a measure such as 8.5x11in or 210x297mm"
    }
}

/// A number with an optional unit after it, as people write measures.
struct Measure {
    enum Unit: String {
        case inch = "in"
        case millimetre = "mm"
        case centimetre = "cm"
        case point = "pt"

        func length(_ value: Double) -> Length {
            switch self {
            case .inch: .inches(value)
            case .millimetre: .millimetres(value)
            case .centimetre: .millimetres(value * 10)
            case .point: .points(value)
            }
        }
    }

    var number: Double
    var unit: Unit?

    init?(_ text: Substring) {
        let compact = text.filter { !$0.isWhitespace }
        let digits = compact.prefix { ("0"..."9").contains($0) || $0 == "." }
        let suffix = compact.dropFirst(digits.count)
        // Twelve digits are more than any paper needs and far from what a Double or a Length cannot hold.
        guard digits.count <= 12, let number = Double(digits), number.isFinite else { return nil }
        self.number = number
        guard !suffix.isEmpty else { return }
        guard let unit = Unit(rawValue: suffix == "\"" ? "in" : String(suffix)) else { return nil }
        self.unit = unit
    }
}
