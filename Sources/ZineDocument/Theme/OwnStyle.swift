public import ZineCore

/// A style of a theme's own, which blocks ask for by its name. It states what differs from the text around it; what it
/// leaves out stays as that has it.
public struct OwnStyle: Hashable, Sendable {
    /// Where lines stand in the column: at the edge that they begin at, filled, in the middle, at the other edge.
    public enum Alignment: String, Hashable, CaseIterable, Sendable { case start, justified, center, end }

    /// A key of the theme's families.
    public var family: String?
    public var weight: Int?
    public var italic: Bool?
    public var size: Length?
    /// Letterspacing in thousandths of an em.
    public var tracking: Int?
    public var textCase: TextStyle.Case?
    public var figures: TextStyle.Figures?
    public var ink: Ink?
    public var alignment: Alignment?
    /// On either side of the column.
    public var indent: Length?
    /// Grid lines above and below; as many as around a quotation where it does not say.
    public var around: Int?

    public init() {}

    /// Text as it is set in this style, where other text around it is set in another.
    public func applied(to style: TextStyle) -> TextStyle {
        var style = style
        style.family = family ?? style.family
        style.weight = weight ?? style.weight
        style.italic = italic ?? style.italic
        style.size = size ?? style.size
        style.tracking = tracking ?? style.tracking
        style.textCase = textCase ?? style.textCase
        style.figures = figures ?? style.figures
        style.ink = ink ?? style.ink
        return style
    }

    /// Larger or smaller.
    public func scaled(by factor: Double) -> OwnStyle {
        var style = self
        style.size = size.map { $0 * factor }
        style.indent = indent.map { $0 * factor }
        return style
    }
}

extension OwnStyle {
    /// What cannot be the name of a style, since it means something behind a picture or behind words.
    public static let takenNames: Set<String> = Set(
        Figure.Placement.allCases.map(\.rawValue) + ["inverted", "pull"])

    /// Whether a word can be a style's name: letters, figures and hyphens, a letter first.
    public static func isName(_ word: some StringProtocol) -> Bool {
        guard let first = word.first, first.isLetter, word.utf8.count <= 60 else { return false }
        return word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
            && !takenNames.contains(word.lowercased())
    }
}

/// How boxes for asides look.
public struct BoxDesign: Hashable, Sendable {
    /// What lies under a box's text.
    public enum Ground: String, Hashable, CaseIterable, Sendable { case paper, tint }
    /// Where a box has rules: on all four sides, above and below, or nowhere.
    public enum Rules: String, Hashable, CaseIterable, Sendable { case around, across, none }

    public var ground = Ground.paper
    public var rules = Rules.around
    /// From a box's edge to its text: beside it, to the capitals of its first line, and from the last line's baseline.
    public var padding = Length.points(10)
    /// The theme's own style that the text of boxes has, unless a box asks for another; empty for none.
    public var style = ""
    public init() {}

    /// Whether one sees where a box's sides are.
    public var hasSides: Bool { ground == .tint || rules == .around }
}
