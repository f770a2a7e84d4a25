/// What a mark is printed with, by name; `InkColors` say which colour that is.
public enum Ink: String, Hashable, CaseIterable, Sendable {
    case text
    /// The second ink: what a theme sets apart by colour.
    case accent
    /// Of rules that part one thing from another.
    case rule
    /// The ground of boxes, light enough for text on it.
    case tint
    /// None: what stands on a ground of ink and shows the paper.
    case paper
}

/// The colours that inks have, on home printers and on screens that show pages.
public struct InkColors: Hashable, Sendable {
    public var text = Color.black
    private var ownAccent: Color?
    private var ownRule: Color?
    /// The text's, unless it is another.
    public var accent: Color {
        get { ownAccent ?? text }
        set { ownAccent = newValue == text ? nil : newValue }
    }
    /// The text's, unless it is another.
    public var rule: Color {
        get { ownRule ?? text }
        set { ownRule = newValue == text ? nil : newValue }
    }
    /// Of the ground of boxes.
    public var tint = Color(0xEDEDED)
    /// The name by which a print shop knows the accent, such as `PANTONE 485 U`; `nil` where the press has one ink.
    public var spot: String?
    /// Whether the accent is printed with that ink, not with a colour like it.
    public private(set) var isSeparated = false

    public init() {}

    public subscript(ink: Ink) -> Color {
        switch ink {
        case .text: text
        case .accent: accent
        case .rule: rule
        case .tint: tint
        case .paper: .white
        }
    }

    /// As a press prints them that has black, and beside it the spot colour where one is named: text and rules in solid
    /// black, the accent in its own ink, grounds in a tint of black.
    public var ofPress: InkColors {
        var inks = InkColors()
        inks.tint = tint.grey
        if let spot { (inks.spot, inks.accent, inks.isSeparated) = (spot, accent, true) }
        return inks
    }
}

extension Color {
    public static let black = Color(0x000000)
    public static let white = Color(0xFFFFFF)

    /// The grey that a printer without colours makes of it: its luma (ISO 32000-1, 10.3.2).
    public var grey: Color {
        let luma = 0.3 * Double(red) + 0.59 * Double(green) + 0.11 * Double(blue)
        let level = UInt8(min(255, max(0, luma.rounded())))
        return Color(red: level, green: level, blue: level)
    }
}
